/** What fields and choices are called by people. */

export interface FieldWords {
  label: string
  hint?: string
  unit?: string
}

/** By field, or by operation and field where the same field means something else there. */
const fields: Readonly<Record<string, FieldWords>> = {
  name: { label: 'Name' },
  title: { label: 'Title' },
  notes: { label: 'Notes' },
  caption: { label: 'Caption' },
  group: { label: 'Group', hint: 'Things of one group move together.' },
  parentId: { label: 'Inside the canvas' },
  assetIds: { label: 'Which things' },
  ids: { label: 'Among these' },
  itemIds: { label: 'Which of what stands there' },
  environmentId: { label: 'Place' },
  canvasIds: { label: 'Canvases' },
  layoutIds: { label: 'Layouts' },
  arrangement: { label: 'Arranged as' },
  options: { label: 'How exactly' },
  gap: { label: 'Space between', unit: 'm' },
  columns: { label: 'Columns' },
  radius: { label: 'Radius', unit: 'm' },
  clusterBy: { label: 'Gathered by' },
  filter: { label: 'What' },
  set: { label: 'What' },
  text: { label: 'With the words' },
  types: { label: 'Kinds' },
  takenFrom: { label: 'Taken from' },
  takenTo: { label: 'Taken until' },
  colors: { label: 'Colours' },
  orientation: { label: 'Shape' },
  folder: { label: 'In the folder' },
  except: { label: 'But not' },
  order: { label: 'In the order' },
  limit: { label: 'How many at most' },
  scale: { label: 'Times as large' },
  move: { label: 'Move by', unit: 'm' },
  turn: { label: 'Turn by', unit: '°' },
  spread: { label: 'Times as far apart' },
  lighting: { label: 'Light' },
  preset: { label: 'Mood' },
  intensity: { label: 'Brightness', unit: '×' },
  color: { label: 'Tint' },
  backdrop: { label: 'Backdrop' },
  kind: { label: 'Kind' },
  grid: { label: 'Grid on the floor' },
  directory: { label: 'Folder to write', hint: 'Left empty: a new folder in the workspace.' },
  paths: { label: 'Folders and files' },
  followLinks: { label: 'Follow links' },
  replace: { label: 'Replace what is there' },
  relations: { label: 'Relations' },
  from: { label: 'From' },
  to: { label: 'To' },
  type: { label: 'The second' },
  changes: { label: 'Things to place' },
  position: { label: 'Position', unit: 'm' },
  rotation: { label: 'Turned', unit: '°' },
  camera: { label: 'View' },
  fov: { label: 'Angle of view', unit: '°' },
  session: { label: 'Conversation' },
  panel: { label: 'What to open' },
  view: { label: 'How to look' },
  target: { label: 'Which things' },
  nth: { label: 'Number' },
  'assets.find camera': { label: 'With the camera' },
  'assets.facets camera': { label: 'With the camera' },
  'environments.setItems scale': { label: 'Scale', unit: '×' },
  'environments.setItems id': { label: 'Thing' },
  'environments.setBackdrop color': { label: 'Colour' },
}

/** Nouns of what an operation's own `id` names. */
const ownId: Readonly<Record<string, string>> = {
  assets: 'Thing',
  canvases: 'Canvas',
  layouts: 'Layout',
  environments: 'Place',
  runs: 'Work',
  sessions: 'Conversation',
  agent: 'Conversation',
}

const areaOf = (path: string) => path.split('.')[0] ?? ''

/** Names a field of an operation. One that nobody has named is called by its own words. */
export function fieldWords(path: string, name: string): FieldWords {
  const known = fields[`${path} ${name}`] ?? fields[name]
  if (known) return known
  if (name === 'id') return { label: ownId[areaOf(path)] ?? 'Which one' }
  const spaced = name
    .replace(/Ids$/, 's')
    .replace(/([a-z])Id$/, '$1')
    .replaceAll(/[_-]/g, ' ')
    .replace(/([a-z])([A-Z])/g, (_, before: string, after: string) => `${before} ${after.toLowerCase()}`)
  return { label: spaced.charAt(0).toUpperCase() + spaced.slice(1) }
}

const choices: Readonly<Record<string, string>> = {
  cluster: 'Clusters',
  color: 'Colour',
  type: 'Kind',
  image: 'Pictures',
  video: 'Films',
  audio: 'Sounds',
  model: '3D models',
  text: 'Texts',
  relevance: 'Best match first',
  taken: 'Oldest first',
  'taken-desc': 'Newest first',
  name: 'By name',
  imported: 'First taken in first',
  'imported-desc': 'Last taken in first',
  random: 'Shuffled',
  next: 'comes after the first',
  accompanies: 'accompanies the first',
  'variant-of': 'is a variant of the first',
  'part-of': 'is a part of the first',
  keys: 'All keys',
  palette: 'Everything by name',
  top: 'Whatever is open',
}

/** Names a choice of a field. */
export function choiceWords(value: string): string {
  const words = choices[value] ?? value.replaceAll(/[_-]/g, ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** What an id names, so that it can be chosen by name. */
export type Named = 'places' | 'canvases' | 'layouts' | 'assets' | 'items' | 'runs' | 'conversations'

const namedBy: Readonly<Record<string, Named>> = {
  environmentId: 'places',
  layoutId: 'layouts',
  canvasId: 'canvases',
  parentId: 'canvases',
  assetId: 'assets',
  itemId: 'items',
  runId: 'runs',
  sessionId: 'conversations',
  session: 'conversations',
  from: 'assets',
  to: 'assets',
  ids: 'assets',
}

const areaNames: Readonly<Record<string, Named>> = {
  assets: 'assets',
  canvases: 'canvases',
  layouts: 'layouts',
  environments: 'places',
  runs: 'runs',
  agent: 'conversations',
  sessions: 'conversations',
}

/** Tells which things the ids in a field name; null where it holds no ids. */
export function namedIn(path: string, name: string): Named | null {
  if (name === 'id') return path === 'environments.setItems' ? 'items' : (areaNames[areaOf(path)] ?? null)
  return namedBy[name] ?? (name.endsWith('Ids') ? (namedBy[name.slice(0, -1)] ?? null) : null)
}

/** Fields in radians, which people read in degrees. */
export const isAngle = (name: string): boolean => name === 'turn' || name === 'rotation' || name === 'fov'
