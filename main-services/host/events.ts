import { StudioError } from '#shared/model/errors.ts'
import type { WorkspaceEvent } from '#shared/model/workspace.ts'
import { guard } from './background.ts'
import { Channel, type ChannelBound } from './channel.ts'

/** Who is further behind than this looks at everything anew instead. */
const bound: ChannelBound<WorkspaceEvent> = {
  most: 10_000,
  overflow: () => new StudioError('UNAVAILABLE', 'This window fell behind what happened in the workspace.'),
}

/** Tells every door of a tenant what changed in the workspace. */
export class WorkspaceEvents {
  readonly #subscribers = new Map<string, Set<(event: WorkspaceEvent) => void>>()

  emit(tenantId: string, event: WorkspaceEvent): void {
    for (const subscriber of this.#subscribers.get(tenantId) ?? [])
      guard('Telling of a change', () => subscriber(event))
  }

  /** Whether anybody listens. */
  isHeard(tenantId: string): boolean {
    return (this.#subscribers.get(tenantId)?.size ?? 0) > 0
  }

  /** Calls `listener` for every event until the returned function is called. */
  subscribe(tenantId: string, listener: (event: WorkspaceEvent) => void): () => void {
    const listeners = this.#subscribers.get(tenantId) ?? new Set()
    this.#subscribers.set(tenantId, listeners)
    listeners.add(listener)
    return () => listeners.delete(listener)
  }

  /** The same as a stream, until the reader leaves or `signal` aborts. */
  stream(tenantId: string, signal?: AbortSignal): Channel<WorkspaceEvent> {
    const stop = () => channel.close()
    const channel = new Channel<WorkspaceEvent>(() => {
      unsubscribe()
      signal?.removeEventListener('abort', stop)
    }, bound)
    const unsubscribe = this.subscribe(tenantId, (event) => channel.push(event))
    signal?.addEventListener('abort', stop, { once: true })
    if (signal?.aborted) stop()
    return channel
  }
}
