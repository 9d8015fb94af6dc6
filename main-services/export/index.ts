export { GalleryExporter } from './gallery.ts'
export type { ExportSources, LocateRendition } from './ports.ts'
export { exportsRouter } from './router.ts'
export { viewerBundle } from './viewer-bundle.ts'
