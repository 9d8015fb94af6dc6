import react from '@vitejs/plugin-react'
import { createServer, type Plugin } from 'vite'
import { root } from './program.ts'

export interface PageServer {
  /** Ends in a slash. */
  url: string
  close: () => Promise<void>
}

/** Serves a page of a test or benchmark, with the sources as they are, from a port that is free. */
export async function servePages(folder: string, plugins: Plugin[] = []): Promise<PageServer> {
  const server = await createServer({
    configFile: false,
    root: folder,
    logLevel: 'error',
    cacheDir: `${root}/.cache/pages/${folder.replaceAll(/\W+/g, '-')}`,
    plugins: [react(), ...plugins],
    server: { port: 0, host: '127.0.0.1', hmr: false, watch: null, fs: { strict: false } },
  })
  await server.listen()
  return { url: server.resolvedUrls?.local[0] ?? '', close: () => server.close() }
}
