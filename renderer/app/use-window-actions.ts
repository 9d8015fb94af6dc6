import { useEffect } from 'react'
import { useStudio, type Studio } from '#renderer/state/index.ts'
import type { WindowOutcome } from '#shared/model/window.ts'
import { carryOut } from './carry-out.ts'

/** Pause before the stream of requests is asked for again, milliseconds. */
const pause = 500
/** How many requests are remembered, so that one that comes again is confirmed and not done again. */
const remembered = 50

/** Does in this window what its conversation asks of it, and confirms it. */
export function useWindowActions(): void {
  const studio = useStudio()
  useEffect(() => {
    const abort = new AbortController()
    void answer(studio, abort.signal)
    return () => abort.abort()
  }, [studio])
}

const done = new Map<string, WindowOutcome>()

async function answer({ client }: Studio, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      for await (const { requestId, action } of await client.window.requests({}, { signal })) {
        const outcome = done.get(requestId) ?? (await carryOut(client, action))
        done.set(requestId, outcome)
        for (const id of [...done.keys()].slice(0, -remembered)) done.delete(id)
        await client.window.confirm({ requestId, outcome })
      }
    } catch {
      // The connection broke or the window closes: the loop ends or asks again, and what was not confirmed comes again.
    }
    if (!signal.aborted) await new Promise((resolve) => setTimeout(resolve, pause))
  }
}
