import { protocol } from 'electron'
import { appScheme } from './window-options.ts'

/** Must be called before the application is ready: the scheme is as good as `https:`, with streams and ranges. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: appScheme,
      privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, corsEnabled: false },
    },
  ])
}

/** Answers the window's requests: the built page and its media. */
export function serveScheme(answer: (request: Request) => Promise<Response>): void {
  protocol.handle(appScheme, answer)
}
