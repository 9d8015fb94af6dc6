import { create } from 'zustand'
import type { AssetFilter, AssetOrder } from '#shared/model/asset.ts'

interface LibraryView {
  /** What stands in the search box, as it was typed. */
  text: string
  filter: AssetFilter
  order: AssetOrder
  /** Whether the facets are unfolded. */
  facets: boolean
  /** Asset whose facts are shown. */
  details: string | null
}

/** What the library shows; kept while the drawer is closed. */
export const useLibrary = create<LibraryView>()(() => ({
  text: '',
  filter: {},
  order: 'taken-desc',
  facets: false,
  details: null,
}))

/** A part of the filter that can be set on its own. */
export type Dimension = 'types' | 'year' | 'colors' | 'orientation' | 'camera' | 'folder'

const parts: Record<Dimension, readonly (keyof AssetFilter)[]> = {
  types: ['types'],
  year: ['takenFrom', 'takenTo'],
  colors: ['colors'],
  orientation: ['orientation'],
  camera: ['camera'],
  folder: ['folder'],
}

/** Takes one part out of the filter: the counts beside that part's choices are counted in the rest. */
export function without(filter: AssetFilter, dimension: Dimension): AssetFilter {
  const rest = { ...filter }
  for (const key of parts[dimension]) delete rest[key]
  return rest
}

/** Sets or clears one part; an empty list counts as cleared. */
export function setPart(dimension: Dimension, value: Partial<AssetFilter>): void {
  useLibrary.setState(({ filter }) => {
    const next = { ...without(filter, dimension), ...value }
    if (next.types?.length === 0) delete next.types
    if (next.colors?.length === 0) delete next.colors
    return { filter: next }
  })
}

/** Sets the words to look for, as they are typed; spaces around them do not count. */
export function setText(text: string): void {
  useLibrary.setState(({ filter }) => {
    const next = { ...filter, text: text.trim() }
    if (next.text !== '') return { text, filter: next }
    const { text: _empty, ...rest } = next
    return { text, filter: rest }
  })
}

/** Reads the year the filter is set to, if it is exactly one. */
export function yearOf({ takenFrom, takenTo }: AssetFilter): string | null {
  const year = takenFrom?.slice(0, 4)
  return year !== undefined && takenFrom === `${year}-01-01` && takenTo === `${year}-12-31` ? year : null
}

/** Makes the part of a filter that fits one year. */
export const ofYear = (year: string): Partial<AssetFilter> => ({ takenFrom: `${year}-01-01`, takenTo: `${year}-12-31` })

/** Counts how many parts are set, text aside. */
export function activeParts(filter: AssetFilter): number {
  return Object.values(parts).filter((keys) => keys.some((key) => filter[key] !== undefined)).length
}

/** Shows the whole library again. */
export function clearFilter(): void {
  useLibrary.setState({ text: '', filter: {} })
}
