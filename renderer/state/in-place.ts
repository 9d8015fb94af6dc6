import type { Camera } from '#shared/model/environment.ts'
import { spaceNow, useSpace } from './space.ts'
import { useView } from './view.ts'

const nothing: readonly string[] = []

/** Items of the place that are selected; none where no place stands, whatever is selected before there is one. */
export function selectionNow(): readonly string[] {
  return useView.getState().environmentId === null ? nothing : spaceNow().selection
}

/** Follows the items selected in the place, for a view. */
export function useSelection(): readonly string[] {
  const place = useView((view) => view.environmentId !== null)
  return useSpace((space) => (place ? space.selection : nothing))
}

/** Finds where one looks from; null where no place stands. */
export function cameraNow(): Camera | null {
  return useView.getState().environmentId === null ? null : (spaceNow().camera ?? null)
}
