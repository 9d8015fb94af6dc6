import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'
import { licences } from './scripts/notices/bundle-plugin.mjs'

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))

/**
 * The viewer that exported galleries carry: one classic script and one style sheet with its fonts inside, because pages
 * opened from disk may load neither modules nor fonts.
 */
export default defineConfig({
  root: path('./renderer/viewer'),
  plugins: [licences({ into: 'script' })],
  // A classic script has no address of its own; what it refers to lies inside it.
  define: { 'import.meta.url': 'document.baseURI' },
  build: {
    outDir: path('./dist/viewer'),
    emptyOutDir: true,
    target: 'es2024',
    assetsInlineLimit: Number.MAX_SAFE_INTEGER,
    chunkSizeWarningLimit: 2000,
    lib: {
      entry: path('./renderer/viewer/main.ts'),
      name: 'PromenadeViewer',
      formats: ['iife'],
      fileName: () => 'viewer.js',
      cssFileName: 'gallery',
    },
  },
})
