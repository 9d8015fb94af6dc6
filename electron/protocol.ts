import { protocol } from 'electron'
import { appScheme } from './window-options.ts'

/**
 * Declares the application's scheme as good as `https:`, with streams and ranges. Must be called before the application
 * is ready.
 */
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
