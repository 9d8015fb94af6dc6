import react from '@vitejs/plugin-react'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'
import { licences } from './scripts/notices/bundle-plugin.mjs'

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))

/**
 * The web build of the app: what the local server and the desktop window both serve. Every address in it is relative,
 * so that it works below any path; it holds no inline script and no inline data, so that a strict content-security
 * policy (`script-src 'self'`) holds.
 */
export default defineConfig({
  root: path('./renderer'),
  base: './',
  // Served as they are, beside the page.
  publicDir: path('./resources/icons'),
  plugins: [react(), licences({ into: 'file' })],
  build: {
    outDir: path('./dist/web'),
    emptyOutDir: true,
    target: 'es2024',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1600,
  },
})
