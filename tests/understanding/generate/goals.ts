import type { Arrangement } from '#shared/model/layout.ts'
import type { LibraryName, Names, Outcome } from '../language.ts'
import { backTo, counts, namesOf, now } from '../write.ts'
import { factsOf } from '../library/facts.ts'
import { wordsOf, type Where } from '../library/select.ts'
import type { SetKind, Wish } from './wordings.ts'

/** A set that sentences speak of, with what fills the slots of its wordings. */
export interface SetGoal {
  library: LibraryName
  kind: SetKind
  slots: Readonly<Record<string, string>>
  names: Names
  /** May be there too: a word of the wordings is also a word of their names. */
  maybe: Names
  arrangements: readonly (Arrangement | 'row')[]
}

/** Something that stands there, and what is then wished. */
export interface WishGoal {
  library: LibraryName
  wish: Wish
  slots: Readonly<Record<string, string>>
  first: string
  firstExpects: Outcome
  expect: readonly Outcome[]
}

const every: readonly (Arrangement | 'row')[] = ['gallery', 'circle', 'grid', 'timeline', 'row']

function goal(library: LibraryName, kind: SetKind, slots: Record<string, string>, where: Where): SetGoal {
  const names = namesOf(library, where)
  return { library, kind, slots, names, maybe: maybeIn(library, slots, names), arrangements: every }
}

/** Pictures whose own name has all words of the folder's. */
function maybeIn(library: LibraryName, slots: Readonly<Record<string, string>>, names: Names): Names {
  const words = ['folder', 'other'].flatMap((slot) => (slots[slot] === undefined ? [] : [wordsOf(slots[slot])]))
  return factsOf(library)
    .filter(({ kind, name }) => kind === 'image' && !names.includes(name))
    .filter(({ name }) => words.some((one) => one.every((word) => wordsOf(name).includes(word))))
    .map(({ name }) => name)
}

const pictures = { kind: 'image' as const }

const ownFolders = ['Garden', 'Zoo', 'Norway 2018', 'Lisbon weekend', 'Birthdays', 'Panoramas', 'Beach', 'Drawings']
const openFolders = ['Animals', 'Forest', 'Balloon fiesta', 'Lund walk', 'Basque country', 'Mountains and rocks']

const folders = [
  ...ownFolders.map((folder) => goal('own', 'folder', { folder }, { ...pictures, folder })),
  ...openFolders.map((folder) => goal('open', 'folder', { folder }, { ...pictures, folder })),
]

const years = [
  ...[2016, 2018, 2020, 2021].map((year) => goal('own', 'year', { year: String(year) }, { ...pictures, year })),
  ...[2001, 2012, 2023].map((year) => goal('open', 'year', { year: String(year) }, { ...pictures, year })),
]

const parts = [
  ...(['summer', 'autumn', 'spring'] as const).map((season) =>
    goal(season === 'spring' ? 'open' : 'own', 'season', { season }, { ...pictures, season }),
  ),
  ...(['Saturday', 'Sunday', 'Wednesday'] as const).map((weekday) =>
    goal(weekday === 'Wednesday' ? 'open' : 'own', 'weekday', { weekday }, { ...pictures, weekday }),
  ),
]

const cameras = [
  goal('own', 'camera', { camera: 'Fujifilm' }, { ...pictures, camera: 'FUJIFILM' }),
  goal('own', 'camera', { camera: 'iPhone' }, { ...pictures, camera: 'iPhone' }),
  goal('own', 'camera', { camera: 'Nikon' }, { ...pictures, camera: 'NIKON' }),
  goal('open', 'camera', { camera: 'Olympus' }, { ...pictures, camera: 'OLYMPUS' }),
  goal('open', 'camera', { camera: 'EOS 600D' }, { ...pictures, camera: 'EOS 600D' }),
]

const looks = [
  ...(['red', 'blue', 'yellow', 'white'] as const).map((color) =>
    goal('own', 'color', { color }, { ...pictures, color }),
  ),
  goal('own', 'shape', { shape: 'square' }, { ...pictures, shape: 'square' }),
  goal('own', 'shape', { shape: 'portrait' }, { ...pictures, shape: 'portrait' }),
]

const others = [
  goal('own', 'films', {}, { kind: 'video' }),
  goal('open', 'films', {}, { kind: 'video' }),
  goal('own', 'sounds', {}, { kind: 'audio' }),
  goal('open', 'sounds', {}, { kind: 'audio' }),
  goal('own', 'models', {}, { kind: 'model' }),
  goal('open', 'models', {}, { kind: 'model' }),
  goal('own', 'wordless', {}, { ...pictures, dated: false }),
]

const combined = [
  goal('own', 'both', { folder: 'Beach', other: 'Drawings' }, { ...pictures, folder: ['Beach', 'Drawings'] }),
  goal('own', 'both', { folder: 'Zoo', other: 'Garden' }, { ...pictures, folder: ['Zoo', 'Garden'] }),
  goal('open', 'both', { folder: 'Animals', other: 'Forest' }, { ...pictures, folder: ['Animals', 'Forest'] }),
  goal('own', 'without', { folder: 'Zoo', x: 'the lynx' }, { ...pictures, folder: 'Zoo', not: { name: 'lynx.jpg' } }),
  goal(
    'own',
    'without',
    { folder: 'Beach', x: 'the crab' },
    { ...pictures, folder: 'Beach', not: { name: 'crab.jpg' } },
  ),
  goal(
    'open',
    'without',
    { folder: 'Animals', x: 'the bee' },
    { ...pictures, folder: 'Animals', not: { name: 'bee.jpg' } },
  ),
]

/** Everything that sentences of one turn ask to be hung or counted. */
export const setGoals: readonly SetGoal[] = [
  ...folders,
  ...years,
  ...parts,
  ...cameras,
  ...looks,
  ...others,
  ...combined,
]

interface Scene {
  library: LibraryName
  first: string
  names: Names
  x: readonly [word: string, name: string]
  y: readonly [word: string, name: string]
  more: readonly [word: string, name: string]
}

const scenes: readonly Scene[] = [
  {
    library: 'own',
    first: 'a gallery of the Zoo folder',
    names: namesOf('own', { ...pictures, folder: 'Zoo' }),
    x: ['heron', 'heron.jpg'],
    y: ['zebra', 'zebra.jpg'],
    more: ['reindeer', 'reindeer.jpg'],
  },
  {
    library: 'own',
    first: 'a gallery of the Drawings folder',
    names: namesOf('own', { ...pictures, folder: 'Drawings' }),
    x: ['owl', 'owl.png'],
    y: ['robot', 'robot.webp'],
    more: ['moon', 'moon.jpg'],
  },
  {
    library: 'open',
    first: 'a gallery of the Animals folder',
    names: namesOf('open', { ...pictures, folder: 'Animals' }),
    x: ['rhino', 'rhino.jpg'],
    y: ['peacock', 'peacock.jpg'],
    more: ['surfer', 'surfer.jpg'],
  },
]

const outcomes = ({ names, x, y, more }: Scene): Readonly<Record<Wish, readonly Outcome[]>> => ({
  bigger: [now({ holds: { names }, things: [{ of: names, scaled: [1.03, 4] }] })],
  smaller: [now({ holds: { names }, things: [{ of: names, scaled: [0.2, 0.97] }] })],
  warmer: [now({ light: { becomes: 'warmer' }, restStays: true })],
  cooler: [now({ light: { becomes: 'cooler' }, restStays: true })],
  brighter: [now({ light: { becomes: 'brighter' }, restStays: true })],
  darker: [now({ light: { becomes: 'darker' }, restStays: true })],
  undo: [backTo(0)],
  circle: [now({ holds: { names }, kind: 'circle' })],
  grid: [now({ holds: { names }, kind: 'grid' })],
  name: [now({ holds: { names }, name: 'Quiet hours', restStays: true })],
  remove: [now({ holds: { names: names.filter((name) => name !== x[1]) } })],
  add: [now({ holds: { names: [...names, more[1]] } })],
  wider: [now({ holds: { names }, spacing: 'wider' })],
  closer: [now({ holds: { names }, spacing: 'closer' })],
  swap: [now({ holds: { names }, things: [{ of: [x[1], y[1]], swapped: true }] })],
  count: [counts(names.length)],
  stars: [now({ backdrop: { kind: ['stars'] }, restStays: true })],
})

/** Everything that is wished of what stands there. */
export const wishGoals: readonly WishGoal[] = scenes.flatMap((scene) =>
  Object.entries(outcomes(scene)).map(([wish, expect]): WishGoal => {
    const word = wish === 'add' ? scene.more[0] : scene.x[0]
    return {
      library: scene.library,
      wish: wish as Wish,
      slots: { name: 'Quiet hours', x: word, y: scene.y[0] },
      first: scene.first,
      firstExpects: { place: { holds: { names: scene.names }, kind: 'gallery' } },
      expect,
    }
  }),
)
