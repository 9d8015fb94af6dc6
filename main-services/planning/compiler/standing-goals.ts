import type { Change, Goal, GoalSet, Relation } from '#shared/model/goal.ts'
import { list } from '../grammar/what/describe.ts'
import {
  exchanged,
  inOrder,
  isColumn,
  onWall,
  movedNext,
  rehung,
  spotAround,
  spotAt,
  type StandingItem,
  type StandingTable,
} from '../standing/table.ts'
import { factorsLike, levelled, linesExchanged, movedToward, turnedSo, type Placed } from './changed-so.ts'
import type { PlaceId } from './draft.ts'
import { librarySet } from './library-set.ts'
import { centreFor, isWall, twoAskedAbout, withPlacesBefore } from './placed-before.ts'
import { soMany } from './pointed.ts'
import { notHungYet, putNew } from './put-new.ts'
import { FirmQuestion, NothingToDo, Question, type Scene } from './scene.ts'
import { standingItems } from './standing-set.ts'
import type { Standing } from './place-here.ts'
import { step, type OrReference } from './step.ts'

/** The things meant; asks where none is. */
export function meant(scene: Scene, { table, name }: Standing, of: GoalSet, said: string): StandingItem[] {
  const items = standingItems(scene, table, of)
  if (items.length > 0) return items
  throw new Question(
    table.items.length === 0
      ? `Nothing stands in ${name}.`
      : `I see no ${said} in ${name}. Say which one you mean, by its name or by where it stands.`,
  )
}

/** Takes things out of the place. */
export function takeOut(scene: Scene, place: Standing, { of, said }: { of: GoalSet; said: string }): void {
  const items = meant(scene, place, of, said)
  const title = `take ${named(items)} out`
  scene.draft.change(
    'items',
    step('environments.removeItems', { environmentId: place.id, itemIds: idsOf(items) }),
    title,
  )
}

/** Keeps only some things. */
export function keepOnly(scene: Scene, place: Standing, { of, said }: { of: GoalSet; said: string }): void {
  const kept = new Set(meant(scene, place, of, said))
  const items = place.table.items.filter((item) => !kept.has(item))
  if (items.length === 0) throw new Question('Nothing else stands here.')
  const title = `keep ${named([...kept])}`
  scene.draft.change(
    'items',
    step('environments.removeItems', { environmentId: place.id, itemIds: idsOf(items) }),
    title,
  )
}

/** Exchanges things, one for one. */
export function swap(scene: Scene, place: Standing, goal: Extract<Goal, { do: 'swap' }>): void {
  const two = bothOfThem(scene, place, goal)
  const [one, other] = two ?? [meant(scene, place, goal.of, 'such thing'), meant(scene, place, goal.with, 'such thing')]
  const before = scene.context.turns.at(-1)?.goal
  // "Exchange it with the bridge instead", after two changed places: the first of them.
  if (one.length > other.length && goal.of.set === 'said' && goal.of.as === 'it' && before?.do === 'swap')
    return swap(scene, place, { ...goal, of: before.of })
  const lines = linesExchanged(place.table, goal, one, other)
  if (lines) return setSpots(scene, place, lines, 'exchange them')
  if (one.length !== other.length) {
    throw new Question(`I can only exchange one for one: ${named(one)} against ${named(other)} does not come out even.`)
  }
  const pairs = one.map((item, index) => [item, other[index] ?? item] as const)
  setSpots(scene, place, exchanged(pairs), `exchange ${named(one)} and ${named(other)}`)
}

/** "Exchange the two": the two that were spoken of, or the only two that hang. */
function bothOfThem(
  scene: Scene,
  place: Standing,
  goal: Extract<Goal, { do: 'swap' }>,
): [StandingItem[], StandingItem[]] | null {
  if (JSON.stringify(goal.of) !== JSON.stringify(goal.with)) return null
  const of = goal.of.set === 'said' && goal.of.as === 'it' ? twoMeant(scene, place, goal.of) : goal.of
  const [one, other, ...more] = meant(scene, place, of, 'such thing')
  if (!one || !other || more.length > 0) throw new Question('Which two shall change places? Name them, or select two.')
  return [[one], [other]]
}

/** "Swap those two": those that were changed one after the other, or what was answered to two questions. */
function twoMeant(scene: Scene, place: Standing, it: GoalSet): GoalSet {
  const isTwo = standingItems(scene, place.table, it).length === 2
  if (isTwo || scene.context.selection.itemIds.length > 0) return it
  const two = soMany(scene, place.table, 2, (of) => standingItems(scene, place.table, of))
  return twoAskedAbout(scene, place) ?? (two ? { set: 'said', as: 'both' } : it)
}

/** Lets everything hang the other way round. */
export function reverse(scene: Scene, place: Standing): void {
  const row = inOrder(place.table, place.table.items, 'left')
  const pairs = row
    .slice(0, Math.floor(row.length / 2))
    .map((item, index) => [item, row[row.length - 1 - index] ?? item] as const)
  if (pairs.length === 0) throw new Question('There is nothing here to turn around.')
  setSpots(scene, place, exchanged(pairs), 'reverse the order')
}

/** Lets things hang one after the other; false where they do. */
export function inTurn(scene: Scene, place: Standing, next: readonly StandingItem[]): boolean {
  const spots = rehung(inOrder(place.table, next, 'hung'), next)
  if (spots.length > 0) setSpots(scene, place, spots, 'change the order')
  return spots.length > 0
}

/** Changes size, place or turn of some things. */
export function change(scene: Scene, place: Standing, { of, change: wanted }: Extract<Goal, { do: 'change' }>): void {
  // "Put the dragon back", where it hangs no more.
  const isBack = (wanted.move?.[2] ?? 0) < 0 && wanted.scale === undefined && wanted.turn === undefined
  const gone = isBack && standingItems(scene, place.table, of).length === 0 ? librarySet(scene, of) : null
  const assetIds = gone ? [...scene.context.select(gone)] : []
  if (assetIds.length > 0) {
    const adding = step('environments.addAssets', { environmentId: place.id, assetIds })
    scene.draft.change('items', adding, `bring back ${assetIds.length === 1 ? 'it' : 'them'}`)
    return
  }
  const items = meant(scene, place, of, 'such thing')
  const { roll, like, faces, toward, level, ...rest } = wanted
  if (level !== undefined) return setSpots(scene, place, levelled(scene, place, items, level), `move ${named(items)}`)
  if (toward !== undefined)
    return setSpots(scene, place, movedToward(scene, place, items, toward), `move ${named(items)}`)
  if (faces !== undefined) {
    const turned = turnedSo(place.table, items, faces)
    // "Level them again", where none is turned: as high as each other.
    const spots = turned.length === 0 && faces === 'straight' ? levelled(scene, place, items, { set: 'here' }) : turned
    return setSpots(scene, place, spots, `turn ${named(items)}`)
  }
  if (like !== undefined) return changeLike(scene, place, items, like)
  if (roll !== undefined) {
    const rolled = items.map(({ itemId, position, rotation: [x, y, z] }) => ({
      itemId,
      position,
      rotation: [x, y, Math.round((z + roll) * 1e6) / 1e6] satisfies [number, number, number],
    }))
    setSpots(scene, place, rolled, `turn ${named(items)} over`)
    if (Object.keys(defined(rest)).length === 0) return
  }
  const adjusting = step('environments.adjust', { environmentId: place.id, itemIds: idsOf(items), ...defined(rest) })
  scene.draft.change('items', adjusting, `change ${named(items)}`)
}

/** Makes things as large as others are. */
function changeLike(
  scene: Scene,
  place: Standing,
  items: readonly StandingItem[],
  like: NonNullable<Change['like']>,
): void {
  const factors = factorsLike(scene, place, items, like)
  if (factors.size === 0)
    throw new NothingToDo(items.length === 1 ? 'It is as large as that.' : 'They are as large as that.')
  for (const [scale, some] of factors) {
    const adjusting = step('environments.adjust', { environmentId: place.id, itemIds: idsOf(some), scale })
    scene.draft.change('items', adjusting, `change ${named(some)}`)
  }
}

/** Changes everything in a place, or what is chosen there. */
export function changeItems(
  scene: Scene,
  environmentId: PlaceId,
  chosen: { itemIds?: OrReference<string[]> },
  wanted: Change,
): void {
  const adjusting = step('environments.adjust', { environmentId, ...chosen, ...defined(wanted) })
  scene.draft.change('items', adjusting, chosen.itemIds ? 'change what is selected' : 'change everything')
}

/** Only what is given. */
const defined = <Of extends object>(of: Of): { [Key in keyof Of]: Exclude<Of[Key], undefined> } =>
  Object.fromEntries(Object.entries(of).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Of]: Exclude<Of[Key], undefined>
  }

/** Puts things around whoever looks, or beside others. */
export function put(scene: Scene, place: Standing, wanted: Extract<Goal, { do: 'put' }>): void {
  const goal = withPlacesBefore(scene, place, wanted)
  if (goal !== wanted) scene.settle(wanted, goal)
  const { of, said, relation, to } = goal
  const { declined, touched, selection } = scene.context
  if (declined && of.set === 'said' && of.as === 'it' && touched.length + selection.itemIds.length === 0)
    throw new FirmQuestion('Which one do you mean? Name it, or say where it hangs.')
  const missing = standingItems(scene, place.table, of).length === 0 ? notHungYet(scene, goal) : null
  if (missing !== null && place.table.items.length > 0) {
    const around = to === null ? [] : meant(scene, place, to, 'such thing')
    if (relation === 'between' && around.length !== 2)
      throw new Question('Between which two? I see only one of them here.')
    return putNew(scene, place, missing, goal, around)
  }
  const items = meant(scene, place, of, said)
  const title = `put ${named(items)} ${relation}`
  scene.items = idsOf(items)
  if (to === null) {
    const spots = items.map((item) => ({ itemId: item.itemId, ...spotAround(place.table, item, relation) }))
    return setSpots(scene, place, apart(spots, items), title)
  }
  const [item, ...others] = items
  const rest = { ...place.table, items: place.table.items.filter((one) => !items.includes(one)) }
  const centre = centreFor(rest, to)
  if (item && centre && others.length === 0) return setSpots(scene, place, [{ itemId: item.itemId, ...centre }], title)
  const wall = isWall(to) ? onWall(place.table, to.of.relation) : null
  if (item && wall?.includes(item)) throw new NothingToDo('It hangs there already.')
  if (isWall(to) && wall?.length === 0) return put(scene, place, { ...goal, relation: to.of.relation, to: null })
  const anchors = (wall ?? meant(scene, place, to, 'such thing')).filter((one) => one !== item)
  const anchor = relation === 'between' ? inOrder(place.table, anchors, 'left')[0] : anchors[0]
  if (relation === 'between' && anchors.length !== 2)
    throw new Question('Between which two? I see only one of them here.')
  if (!item || !anchor || others.length > 0) throw new Question('I can put one thing at a time beside another.')
  setSpots(scene, place, beside(place.table, item, anchor, relation), title)
}

function beside(table: StandingTable, item: StandingItem, anchor: StandingItem, relation: Relation) {
  switch (relation) {
    case 'left':
      return movedNext(table, item, anchor, 'left')
    case 'right':
    case 'beside':
    case 'between':
      return movedNext(table, item, anchor, 'right')
    case 'above':
    case 'below':
      if (isColumn(table)) return movedNext(table, item, anchor, relation === 'above' ? 'left' : 'right')
      return [{ itemId: item.itemId, ...spotAt(item, anchor, relation) }]
    case 'front':
    case 'behind':
      return [{ itemId: item.itemId, ...spotAt(item, anchor, relation) }]
  }
}

/** Several things put to the same side stand next to each other there. */
function apart(spots: readonly Placed[], items: readonly StandingItem[]): Placed[] {
  const total = items.reduce((sum, { size }) => sum + size[0] + 0.25, -0.25)
  let along = -total / 2
  return spots.map((spot, index) => {
    const width = items[index]?.size[0] ?? 1
    const shift = along + width / 2
    along += width + 0.25
    const turn = spot.rotation[1]
    const [x, y, z] = spot.position
    return { ...spot, position: [x + Math.cos(turn) * shift, y, z - Math.sin(turn) * shift] }
  })
}

function setSpots(scene: Scene, place: Standing, spots: readonly Placed[], title: string): void {
  if (spots.length === 0) throw new NothingToDo('It stands there already.')
  const changes = spots.map(({ itemId, position, rotation }) => ({ id: itemId, position, rotation }))
  scene.draft.change('items', step('environments.setItems', { environmentId: place.id, changes }), title)
}

/** Hangs something of the library where other things hang. */
export function replace(
  scene: Scene,
  place: Standing,
  goal: Extract<Goal, { do: 'replace' }>,
  found: readonly string[],
): void {
  const gone = meant(scene, place, goal.of, 'such thing')
  const replacing = step('environments.replaceItems', {
    environmentId: place.id,
    itemIds: idsOf(gone),
    assetIds: [...found],
  })
  scene.draft.change('items', replacing, `replace ${named(gone)} with ${goal.said}`)
}

const idsOf = (items: readonly StandingItem[]) => items.map(({ itemId }) => itemId)

/** Things by name, or by number where they are many. */
export function named(items: readonly StandingItem[]): string {
  if (items.length > 4) return `${items.length} things`
  return list(items.map(({ name }) => name))
}
