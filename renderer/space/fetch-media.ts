import type { Derivative } from '#shared/model/asset.ts'
import { decodeSquare } from './engine/decode.ts'
import type { FetchBitmap } from './engine/lod/streamer.ts'

/** How a space gets renditions: decoded pictures, the peaks of sounds (each in [0, 1]), and addresses to play from. */
export interface MediaFetchers {
  fetch: FetchBitmap
  peaks: (assetId: string) => Promise<readonly number[]>
  url: (assetId: string, derivative: Derivative) => string
}

/** Fetches renditions from where a server serves them. */
export function fetchMedia(url: (assetId: string, derivative: Derivative) => string): MediaFetchers {
  const get = async (assetId: string, derivative: Derivative, signal?: AbortSignal): Promise<Response> => {
    const response = await fetch(url(assetId, derivative), signal ? { signal } : {})
    if (!response.ok) throw new Error(`The rendition "${derivative}" could not be fetched (${response.status}).`)
    return response
  }
  return {
    url,
    fetch: async ({ assetId, derivative, size, signal }) => {
      const response = await get(assetId, derivative as Derivative, signal)
      return decodeSquare(await response.blob(), size, derivative === 'original')
    },
    peaks: async (assetId) => {
      const peaks: unknown = await (await get(assetId, 'waveform')).json()
      const list = Array.isArray(peaks) ? peaks : (peaks as { peaks?: unknown } | null)?.peaks
      return Array.isArray(list) ? list.filter((peak): peak is number => typeof peak === 'number') : []
    },
  }
}
