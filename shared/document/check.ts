import { mostItems, mostRooms, mostViewpoints } from '#shared/model/bounds.ts'
import type { KeyChange } from './changes.ts'
import { sizeAsSet } from './items.ts'
import { problemWith, schemaOf } from './problem.ts'
import { rootOf, splitKey, type DocumentMaps, type RootName } from './schema.ts'
import { fitsSize } from './values.ts'

/** Keys that a newer version may keep in a place and this one does not know. */
const mostSpareKeys = 1000

/**
 * Says why a draft may not become the document, as a sentence; null where it may. `stood` tells whether an item ever
 * stood: somebody may have moved what somebody else removed meanwhile.
 */
export function problemWithChanges(
  draft: DocumentMaps,
  changes: readonly KeyChange[],
  stood: (id: string) => boolean = () => false,
): string | null {
  const sized = new Set<string>()
  const grown = new Set<RootName>()
  const items = rootOf(draft, 'items')
  let spare = false
  for (const { root, key, before, after } of changes) {
    if (after === undefined) continue
    const problem = problemWith(root, key, after)
    if (problem) return problem
    const { id, field } = root === 'items' ? splitKey(key) : { id: key, field: '' }
    if (before === undefined && field === '') grown.add(root)
    if (!schemaOf(root, id, field)) spare = true
    if (root !== 'items') continue
    if (field === '' || field === 'size' || field === 'scale') sized.add(id)
    if (field !== '' && !items.has(id) && !stood(id)) return 'The change is about a thing that never stood here.'
  }
  return sizeProblem(draft, sized) ?? countProblem(draft, grown) ?? (spare ? spareKeysProblem(draft) : null)
}

function sizeProblem(draft: DocumentMaps, ids: ReadonlySet<string>): string | null {
  for (const id of ids) {
    const item = sizeAsSet(draft, id)
    if (item && !fitsSize(item))
      return 'A thing is 1 mm to 1 km wide, high and deep; that would make one smaller or larger.'
  }
  return null
}

const limits = [
  { root: 'items', most: mostItems, what: 'things' },
  { root: 'rooms', most: mostRooms, what: 'rooms' },
  { root: 'viewpoints', most: mostViewpoints, what: 'saved views' },
] as const

function countProblem(draft: DocumentMaps, grown: ReadonlySet<RootName>): string | null {
  for (const { root, most, what } of limits) {
    if (!grown.has(root)) continue
    let count = 0
    for (const key of rootOf(draft, root).keys()) if (root !== 'items' || !key.includes(':')) count += 1
    if (count > most)
      return `A place holds at most ${most.toLocaleString('en')} ${what}; that would make it ${count.toLocaleString('en')}.`
  }
  return null
}

function spareKeysProblem(draft: DocumentMaps): string | null {
  let count = 0
  for (const key of rootOf(draft, 'meta').keys()) if (!schemaOf('meta', key, '')) count += 1
  for (const key of rootOf(draft, 'items').keys()) {
    const { id, field } = splitKey(key)
    if (!schemaOf('items', id, field)) count += 1
  }
  return count > mostSpareKeys ? 'The change adds more than a place can keep of what this version does not know.' : null
}
