import { AppFiles } from './app-files.ts'
import { createMediaHandler, type MediaHandler, type MediaSource } from './media.ts'
import { notBuiltPage } from './pages.ts'
import { commonHeaders } from './security-headers.ts'

/**
 * Answers the requests of a desktop window: the built app and the media, as the local server does, without a network.
 *
 * @param appDirectory folder of the built app
 */
export function createWindowHandler(studio: MediaSource, appDirectory: string): MediaHandler {
  const app = new AppFiles(appDirectory)
  const media = createMediaHandler(studio)
  return async (request) => {
    const { pathname } = new URL(request.url)
    const response = pathname.startsWith('/media/') ? await media(request) : await page(app, pathname, request.method)
    for (const [name, value] of Object.entries(commonHeaders)) response.headers.set(name, value)
    return response
  }
}

async function page(app: AppFiles, pathname: string, method: string): Promise<Response> {
  const file = await app.serve(pathname, method)
  if (file) return file
  return pathname === '/' ? notBuiltPage() : new Response('There is nothing at this address.', { status: 404 })
}
