/** Goals in words: what somebody would say to get them. */
import type { Backdrop, Lighting } from './environment.ts'
import type { Appearance, Goal, GoalSet } from './goal.ts'
import type { Arrangement, ArrangementOptions } from './layout.ts'
import { list, orderSaid, saidOf, setWords } from './set-words.ts'

/** Says a set with how many of it are wanted and in which order: "12 photos taken in 2018, oldest first". */
export function setSaid(set: GoalSet, said = saidOf(set)): string {
  if (set.set === 'all' || said === 'things') return withOrder(set, 'everything')
  const count = set.set === 'take' || set.set === 'pick' ? set.count : null
  const skip = (set.set === 'take' || set.set === 'pick') && (set.skip ?? 0) > 0 ? ` after the first ${set.skip}` : ''
  const each = set.set === 'each' ? `${set.count} ` : ''
  if (count === null) return withOrder(set, `${each}${said}`)
  return withOrder(set, `${count === 1 ? `one ${setWords(set).one}` : `${count} ${said}`}${skip}`)
}

/** Oldest first is how things come anyway where so many of them are taken. */
function withOrder(set: GoalSet, words: string): string {
  const order = orderSaid(set)
  return order === '' ? words : `${words}, ${order}`
}

/** Says several goals, one after the other: "Make a circle of photos taken in 2018 and light it warm". */
export function goalsSaid(goals: readonly Goal[]): string {
  const said = list(goals.map(goalSaid), 'and then')
  return said.charAt(0).toUpperCase() + said.slice(1)
}

/** Says one goal in small letters: "make a circle of photos taken in 2018". */
export function goalSaid(goal: Goal): string {
  switch (goal.do) {
    case 'make':
      return makingSaid(goal)
    case 'find':
      return `find ${setSaid(goal.of, goal.said)}`
    case 'count':
      return `count ${setSaid(goal.of, goal.said)}`
    case 'which':
      return `tell which ${goal.said} there are`
    case 'where':
      return `tell where ${standingSaid(goal.of)} stands`
    case 'tell':
      return `tell what is known of ${setSaid(goal.of, goal.said)}`
    case 'add':
      return `add ${setSaid(goal.of, goal.said)} to this place`
    case 'and':
      return `add ${goal.said}`
    case 'remove':
      return `take ${standingSaid(goal.of)} out of this place`
    case 'keep':
      return `keep only ${standingSaid(goal.of)}`
    case 'arrange':
      return `arrange ${standingSaid(goal.of)} ${shapeSaid('in', goal)}`
    case 'rename':
      return `call this place “${goal.name}”`
    case 'undo':
      return goal.again
        ? 'do what was taken back again'
        : goal.times === 1
          ? 'take back the last change'
          : `take back ${goal.times} changes`
    case 'look':
      return lookSaid(goal.look)
    case 'replace':
      return `put ${setSaid(goal.by)} in place of ${standingSaid(goal.of)}`
    case 'swap':
      return `exchange ${standingSaid(goal.of)} and ${standingSaid(goal.with)}`
    case 'reverse':
      return 'reverse the order'
    case 'sort':
      return `hang everything ${orderSaid({ set: 'order', of: { set: 'here' }, order: goal.order })}`
    case 'change':
      return `change ${standingSaid(goal.of)}`
    case 'put':
      return `move ${standingSaid(goal.of)}`
    case 'again':
      return 'change what was made last'
    case 'brighten':
      return goal.by > 1 ? 'make it brighter' : 'make it darker'
    case 'more':
      return 'do that once more'
    case 'back':
      return 'go back to an earlier place'
    case 'relate':
      return `note what ${standingSaid(goal.from)} and ${standingSaid(goal.to)} are to each other`
  }
}

/** Things that stand somewhere, where nothing narrows them down: all of them. */
function standingSaid(set: GoalSet): string {
  if (set.set === 'all' || set.set === 'here') return 'everything'
  if (set.set === 'said' && set.as === 'selected') return 'what is selected'
  return setSaid(set)
}

function makingSaid(goal: Extract<Goal, { do: 'make' }>): string {
  const looks = [
    ...(goal.look.lighting ? [lightSaid(goal.look.lighting)] : []),
    ...(goal.look.backdrop ? [backdropSaid(goal.look.backdrop)] : []),
  ]
  const called = goal.name === null ? '' : `, called “${goal.name}”`
  const look = looks.length === 0 ? '' : `, in ${list(looks)}`
  return `make ${shapeSaid('', goal)} of ${setSaid(goal.of, goal.said)}${called}${look}`
}

const forms: Readonly<Record<Arrangement, string>> = {
  gallery: 'a gallery',
  timeline: 'a timeline',
  cluster: 'clusters',
  grid: 'a grid',
  circle: 'a circle',
}

interface Shape {
  arrangement: Arrangement
  options: ArrangementOptions
  rows?: number | undefined
}

/** "a grid in 3 columns", "in a circle". */
function shapeSaid(lead: '' | 'in', { arrangement, options, rows }: Shape): string {
  const form =
    rows === 1 ? 'a row' : arrangement === 'timeline' && lead === 'in' ? 'along a timeline' : forms[arrangement]
  const how = [
    ...(rows !== undefined && rows > 1 ? [`in ${rows} rows`] : []),
    ...(options.columns === undefined ? [] : [`in ${options.columns} ${options.columns === 1 ? 'column' : 'columns'}`]),
    ...(options.radius === undefined ? [] : [`${options.radius} m from the middle`]),
    ...(options.clusterBy === undefined ? [] : [`by ${options.clusterBy === 'color' ? 'colour' : options.clusterBy}`]),
  ]
  return [form.startsWith('along') ? '' : lead, form, ...how].filter((part) => part !== '').join(' ')
}

type Light = { [Key in keyof Lighting]?: Lighting[Key] | undefined }
type Behind = { [Key in keyof Backdrop]?: Backdrop[Key] | undefined }

function lightSaid({ preset, intensity }: Light): string {
  const bright = intensity === undefined ? '' : intensity > 1 ? 'brighter ' : intensity < 1 ? 'dimmer ' : ''
  return `${bright}${preset === undefined ? '' : `${preset} `}light`
}

const backdrops: Readonly<Record<Backdrop['kind'], string>> = {
  hall: 'a hall',
  plain: 'one colour behind',
  gradient: 'a soft gradient behind',
  stars: 'stars behind',
  dusk: 'dusk behind',
}

const backdropSaid = ({ kind }: Behind): string => (kind === undefined ? 'another colour behind' : backdrops[kind])

function lookSaid({ lighting, backdrop, scale }: Appearance): string {
  const parts = [
    ...(lighting ? [`put this place in ${lightSaid(lighting)}`] : []),
    ...(backdrop ? [`put ${backdrop.kind === 'hall' ? 'this place in a hall' : backdropSaid(backdrop)}`] : []),
    ...(scale === undefined ? [] : [scale > 1 ? 'make everything larger' : 'make everything smaller']),
  ]
  return parts.length === 0 ? 'leave it as it looks' : list(parts)
}
