export { leftExports, mendExports } from './book.ts'
export { GalleryExporter } from './gallery.ts'
export { exportsRouter } from './router.ts'
export { viewerBundle } from './viewer-bundle.ts'
