import type { QueryClient } from '@tanstack/react-query'
import { refresher } from './queries.ts'
import { toast } from './toasts.ts'
import type { Studio } from './studio.ts'

/** Pause before the stream of changes is asked for again, milliseconds. */
const pause = 1000

/**
 * Keeps what views show in step with the workspace, until `signal` aborts. When the stream breaks, it is taken up
 * again and everything shown is fetched anew, for what changed in between was not heard.
 */
export async function follow(studio: Studio, cache: QueryClient, signal: AbortSignal): Promise<void> {
  const refresh = refresher(cache, studio.orpc)
  for (let first = true; !signal.aborted; first = false) {
    try {
      const events = await studio.client.workspace.events({}, { signal })
      if (!first) void cache.invalidateQueries()
      for await (const event of events) {
        refresh(event)
        if (event.type === 'history_trimmed')
          toast('Undo no longer reaches the oldest steps: so much was changed since.')
      }
    } catch {
      // The connection broke or the window closes: the loop ends or tries again.
    }
    if (!signal.aborted) await new Promise((resolve) => setTimeout(resolve, pause))
  }
}
