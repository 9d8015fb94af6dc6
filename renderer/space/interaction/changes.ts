import { Vector3 } from 'three'
import { align, distribute, type Edge } from '#shared/arrange/index.ts'
import { newItemIds } from '#shared/document/index.ts'
import type { Item } from '#shared/model/environment.ts'
import { directionOf } from '../stage/rig.ts'
import type { Stage } from '../stage/stage.ts'
import { labelOf, type Editor } from './editor.ts'
import { besideOf } from './beside.ts'

/** What hands can do with all that is selected: each is one step for undo; each answers whether it did anything. */

const chosen = (stage: Stage): Item[] => [...stage.selected].flatMap((id) => stage.item(id) ?? [])
const step = (): string => crypto.randomUUID()

/** Gives the level direction to the right of one who looks, of length 1. */
export function rightOf(stage: Stage): Vector3 {
  const look = directionOf(stage.rig.goal, new Vector3())
  return new Vector3(-look.z, 0, look.x).normalize()
}

/**
 * Takes what is selected out of the place. Gives the step of the history that it was; undefined where nothing is
 * selected.
 */
export function removeSelected(stage: Stage, editor: Editor): string | undefined {
  const ids = [...stage.selected]
  if (ids.length === 0) return undefined
  const gesture = step()
  editor.remove(gesture, labelOf('Take out', ids.length), ids)
  return gesture
}

/** Tells whether all of these things are one group. */
export function isGroup(items: readonly Pick<Item, 'group'>[]): boolean {
  const [first] = items
  return first !== undefined && first.group !== '' && items.every(({ group }) => group === first.group)
}

/** Groups what is selected; sets it free where it is one group already. */
export function groupSelected(stage: Stage, editor: Editor): boolean {
  const items = chosen(stage)
  if (items.length < 2) return false
  const together = isGroup(items)
  const group = together ? '' : crypto.randomUUID().slice(0, 8)
  const changes = items.map(({ id }) => ({ id, group }))
  editor.set(step(), labelOf(together ? 'Ungroup' : 'Group', items.length), changes)
  return true
}

/**
 * Puts a double of each thing that is selected beside it; a group becomes a group of its own. Gives the ids of the new
 * ones.
 */
export function duplicateSelected(stage: Stage, editor: Editor): string[] {
  const items = chosen(stage)
  if (items.length === 0) return []
  const ids = newItemIds(items.length, { after: stage.items().map(({ id }) => id) })
  const groups = new Map<string, string>()
  const by = besideOf(items, stage.surroundings(), rightOf(stage).toArray())
  const copies = items.map((item, index): Item => {
    const [x, y, z] = item.position
    if (item.group !== '' && !groups.has(item.group)) groups.set(item.group, crypto.randomUUID().slice(0, 8))
    const group = groups.get(item.group) ?? ''
    return { ...structuredClone(item), id: ids[index] ?? item.id, group, position: [x + by[0], y + by[1], z + by[2]] }
  })
  editor.add(step(), labelOf('Duplicate', copies.length), copies)
  return copies.map(({ id }) => id)
}

const edgeNames: Record<Edge, string> = {
  left: 'Align left',
  centre: 'Align to the centre',
  right: 'Align right',
  top: 'Align tops',
  middle: 'Align to the middle',
  bottom: 'Align bottoms',
}

/** Brings what is selected into line, as one looks at it; needs two things. */
export function alignSelected(stage: Stage, editor: Editor, edge: Edge): boolean {
  const items = chosen(stage)
  if (items.length < 2) return false
  const { faces } = stage.surroundings()
  editor.set(step(), `${edgeNames[edge]}: ${items.length} things`, align(items, edge, faces, rightOf(stage).toArray()))
  stage.engine.refreshWalls()
  return true
}

/** Makes the spaces between what is selected alike; needs three things. */
export function distributeSelected(stage: Stage, editor: Editor, along: 'across' | 'upright'): boolean {
  const items = chosen(stage)
  if (items.length < 3) return false
  const { faces } = stage.surroundings()
  const changes = distribute(items, along, faces, rightOf(stage).toArray())
  editor.set(step(), labelOf('Space evenly', items.length), changes)
  stage.engine.refreshWalls()
  return true
}
