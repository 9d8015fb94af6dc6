import { studio } from '#services/host/index.ts'
import type { GalleryExporter } from './gallery.ts'
import { openExport, type ShowPage } from './open-export.ts'

/** Answers the operations of `exports` in the contract. */
export function exportsRouter(gallery: GalleryExporter, show: ShowPage) {
  return {
    gallery: studio.exports.gallery.handler(({ input, context }) => gallery.export(context, input)),
    open: studio.exports.open.handler(({ input, context }) => openExport(context, input.path, show)),
  }
}
