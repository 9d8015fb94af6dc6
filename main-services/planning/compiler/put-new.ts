import type { Goal, Relation } from '#shared/model/goal.ts'
import { keepRows } from './hanging.ts'
import { centreFor } from './placed-before.ts'
import { inOrder, spotAround, spotAt, type StandingItem, type StandingTable } from '../standing/table.ts'
import { librarySet } from './library-set.ts'
import type { Scene } from './scene.ts'
import type { Standing } from './place-here.ts'
import { itemOf, partOf, resultOf, step } from './step.ts'

type Put = Extract<Goal, { do: 'put' }>

/** The asset that is to be put somewhere, where it does not hang here yet; null where it is none, or several. */
export function notHungYet(scene: Scene, { of }: Put): string | null {
  const set = librarySet(scene, of)
  const found = set && scene.context.countSet(set) <= 3 ? scene.context.select(set) : []
  const [only, ...others] = found
  return only !== undefined && others.length === 0 ? only : null
}

/** Brings something in and puts it where it was said: before, above or between things that hang. */
export function putNew(
  scene: Scene,
  { id: environmentId, name, table }: Standing,
  assetId: string,
  { said, relation, to }: Put,
  anchors: readonly StandingItem[],
): void {
  const adding = scene.draft.change(
    'items',
    step('environments.addAssets', { environmentId, assetIds: [assetId] }),
    `add ${said} to ${name}`,
  )
  const added = itemOf(resultOf(adding, 'itemIds'), 0)
  const [anchor] = relation === 'between' ? inOrder(table, anchors, 'left') : anchors
  const spot =
    to === null
      ? spotAround(table, guessed(table, anchor), relation)
      : (centreFor(table, to) ?? besideOf(table, anchor, relation))
  if (spot) {
    // Bringing something in hangs the others anew: they go back to where they hung.
    const others = table.items.map(({ itemId, position, rotation }) => ({ id: itemId, position, rotation }))
    const changes = [...others, { id: added, position: spot.position, rotation: spot.rotation }]
    scene.draft.change('items', step('environments.setItems', { environmentId, changes }), `put it ${relation}`)
    return
  }
  keepRows(scene, environmentId, table.items.length + 1)
  const seen = scene.draft.add(step('environments.get', { id: environmentId }), {
    title: 'look where it hangs',
    after: scene.draft.changesTo(environmentId),
  })
  const items = resultOf(seen, 'items')
  // They hang in the order in which they are listed now, and what was brought in last.
  const before = inOrder(table, table.items, 'left').map((item) => table.items.indexOf(item))
  const at = anchor ? before.indexOf(table.items.indexOf(anchor)) + (relation === 'left' ? 0 : 1) : before.length
  const next = [...before.slice(0, at), table.items.length, ...before.slice(at)]
  const changes = next.flatMap((index, spotOf) => {
    if (spotOf === index) return []
    const place = itemOf(items, spotOf)
    const id = table.items[index]?.itemId ?? added
    return [{ id, position: partOf(place, 'position'), rotation: partOf(place, 'rotation') }]
  })
  if (changes.length > 0)
    scene.draft.change('items', step('environments.setItems', { environmentId, changes }), `put it ${relation}`)
}

/** A spot that one can tell before it hangs; null for one in the row. */
function besideOf(table: StandingTable, anchor: StandingItem | undefined, relation: Relation) {
  if (!anchor || relation === 'left' || relation === 'right' || relation === 'beside' || relation === 'between')
    return null
  return spotAt(guessed(table, anchor), anchor, relation)
}

/** About as large as what hangs already. */
const guessed = ({ items }: StandingTable, anchor: StandingItem | undefined): StandingItem =>
  anchor ??
  items[0] ?? {
    itemId: '',
    assetId: '',
    name: '',
    position: [0, 1.5, 0],
    rotation: [0, 0, 0],
    size: [1, 1, 0.1],
    zone: '',
  }
