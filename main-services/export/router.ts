import { studio } from '#services/host/index.ts'
import type { GalleryExporter } from './gallery.ts'

export function exportsRouter(gallery: GalleryExporter) {
  return {
    gallery: studio.exports.gallery.handler(({ input, context }) => gallery.export(context, input)),
  }
}
