import type { Locator, Page } from '@playwright/test'
import sharp from 'sharp'

export interface Pixels {
  width: number
  height: number
  /** Red, green, blue of a point, each 0–255. */
  at: (x: number, y: number) => [number, number, number]
  /** How many clearly different colours there are, of at most 4096: an empty picture has few. */
  colours: number
}

/** What is really to be seen, read from a screenshot. */
export async function pixelsOf(seen: Page | Locator): Promise<Pixels> {
  const png = await seen.screenshot()
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  const channel = (index: number) => data[index] ?? 0
  const seenColours = new Set<number>()
  for (let index = 0; index < data.length; index += 3) {
    seenColours.add(((channel(index) >> 4) << 8) | ((channel(index + 1) >> 4) << 4) | (channel(index + 2) >> 4))
  }
  return {
    width: info.width,
    height: info.height,
    at: (x, y) => {
      const index = (Math.round(y) * info.width + Math.round(x)) * 3
      return [channel(index), channel(index + 1), channel(index + 2)]
    },
    colours: seenColours.size,
  }
}
