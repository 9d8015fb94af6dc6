import { z } from 'zod'

/** Kind under which assets are dragged from the library: their ids as a JSON list. */
export const assetsMimeType = 'application/x-promenade-assets'

/** Reads the ids of dragged assets; none where something else is dragged. */
export function draggedAssets(data: DataTransfer): string[] {
  const text = data.getData(assetsMimeType)
  if (text === '') return []
  const ids = z.array(z.uuid()).safeParse(JSON.parse(text))
  return ids.success ? ids.data : []
}
