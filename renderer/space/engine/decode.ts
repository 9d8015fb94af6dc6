/**
 * Decodes a picture off the main thread, upright, stretched to a square: what the space's texture slots hold.
 *
 * @param original whether the file's own orientation must be applied; renditions are upright already
 */
export async function decodeSquare(blob: Blob, size: number, original: boolean): Promise<ImageBitmap> {
  return createImageBitmap(blob, {
    resizeWidth: size,
    resizeHeight: size,
    resizeQuality: original ? 'medium' : 'high',
    premultiplyAlpha: 'premultiply',
    imageOrientation: original ? 'from-image' : 'none',
  })
}
