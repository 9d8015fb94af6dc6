import { fileURLToPath } from 'node:url'
import { defineConfig, mergeConfig } from 'electron-vite'
import web from './vite.config.ts'

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))

/**
 * The desktop build: the shell with the studio in it, the preload, and the same web build that the local server
 * serves. Packages that ship stay outside of the bundle, native parts and all; Electron loads them as Node does.
 */
export default defineConfig({
  main: {
    build: {
      outDir: path('./dist/electron/main'),
      target: 'node24',
      rollupOptions: {
        input: {
          main: path('./electron/main.ts'),
          'import-worker': path('./main-services/assets/media/worker.ts'),
          'sample-worker': path('./resources/sample/worker.ts'),
        },
        // Workers are found beside the file that starts them, so everything lies in one folder.
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: path('./dist/electron/preload'),
      rollupOptions: {
        input: { preload: path('./electron/preload.ts') },
        // A sandboxed preload cannot be a module.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: mergeConfig(web, { build: { rollupOptions: { input: path('./renderer/index.html') } } }),
})
