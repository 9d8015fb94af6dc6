import { StudioError } from '#shared/model/errors.ts'
import type { WindowAction, WindowOutcome, WindowRequest, WindowState } from '#shared/model/window.ts'
import { Channel, later, newId, type RequestContext } from '#services/host/index.ts'

/** How long a window may be away, as while it reloads, before it counts as closed, milliseconds. */
const awayLasts = 5_000
/** How long a window that is there may take to do something, milliseconds. */
const patience = 20_000

/** How long windows are waited for, milliseconds: one that lost its connection, and one that is there. */
export interface WindowActionsOptions {
  awayMilliseconds?: number
  patienceMilliseconds?: number
  /** Called with every window that opens, or comes back. */
  onOpened?: () => unknown
}

/** A request that its window has not confirmed. */
interface Pending {
  request: WindowRequest
  answer: PromiseWithResolvers<Extract<WindowOutcome, { ok: true }>>
  stopWaiting: () => void
}

/** One window, by tenant and by its own id. */
interface Desk {
  stream: Channel<WindowRequest> | null
  pending: Map<string, Pending>
}

/**
 * Asks windows to do what only they can, and waits for their word. A window hears its requests on a stream; one that it
 * has not confirmed is sent again when it comes back, and it knows by the id what it has done already.
 */
export class WindowActions {
  readonly #desks = new Map<string, Desk>()
  readonly #away: number
  readonly #patience: number
  readonly #onOpened: () => unknown

  constructor(options: WindowActionsOptions = {}) {
    this.#away = options.awayMilliseconds ?? awayLasts
    this.#patience = options.patienceMilliseconds ?? patience
    this.#onOpened = options.onOpened ?? (() => undefined)
  }

  /** What the calling window is asked to do, until it leaves. Throws `CONFLICT` where no window calls. */
  requests(context: RequestContext, signal: AbortSignal | undefined): Channel<WindowRequest> {
    const key = keyOf(context)
    if (key === null) throw new StudioError('CONFLICT', 'Only a window can be asked to show something.')
    const desk = this.#desk(key)
    const stop = () => channel.close()
    const channel = new Channel<WindowRequest>(() => {
      signal?.removeEventListener('abort', stop)
      if (desk.stream === channel) this.#leave(key, desk)
    })
    desk.stream?.close()
    desk.stream = channel
    signal?.addEventListener('abort', stop, { once: true })
    if (signal?.aborted) stop()
    this.#onOpened()
    for (const pending of desk.pending.values()) {
      this.#wait(desk, pending, this.#patience, late)
      channel.push(pending.request)
    }
    return channel
  }

  /** Takes a window's answer. One that nobody waits for any more is let go. */
  confirm(context: RequestContext, requestId: string, outcome: WindowOutcome): { ok: true } {
    const key = keyOf(context)
    const desk = key === null ? undefined : this.#desks.get(key)
    const pending = desk?.pending.get(requestId)
    if (desk && pending) {
      this.#settle(desk, pending)
      if (outcome.ok) pending.answer.resolve(outcome)
      else pending.answer.reject(new StudioError('CONFLICT', outcome.reason, { kept: 'Nothing was changed.' }))
    }
    return { ok: true }
  }

  /**
   * Lets the window on whose behalf `context` stands do something, and gives what it shows then. Throws `CONFLICT` where
   * there is no window, where it was closed, and where it cannot do that.
   */
  async ask(context: RequestContext, action: WindowAction): Promise<{ says: string; state: WindowState }> {
    const key = keyOf(context)
    if (key === null) throw noWindow()
    const desk = this.#desk(key)
    const request: WindowRequest = { requestId: context.effect?.key ?? newId(), action }
    const answer = Promise.withResolvers<Extract<WindowOutcome, { ok: true }>>()
    const pending: Pending = { request, answer, stopWaiting: () => undefined }
    desk.pending.set(request.requestId, pending)
    if (desk.stream) this.#wait(desk, pending, this.#patience, late)
    else this.#wait(desk, pending, this.#away, closed)
    const stop = () => {
      this.#settle(desk, pending)
      answer.reject(new StudioError('CANCELLED', 'It was stopped before the window had done it.'))
    }
    context.signal?.addEventListener('abort', stop, { once: true })
    if (context.signal?.aborted) stop()
    else desk.stream?.push(request)
    try {
      const { says, state } = await answer.promise
      return { says, state }
    } finally {
      context.signal?.removeEventListener('abort', stop)
      this.#forget(key, desk)
    }
  }

  #desk(key: string): Desk {
    const desk = this.#desks.get(key) ?? { stream: null, pending: new Map<string, Pending>() }
    this.#desks.set(key, desk)
    return desk
  }

  #leave(key: string, desk: Desk): void {
    desk.stream = null
    for (const pending of desk.pending.values()) this.#wait(desk, pending, this.#away, closed)
    this.#forget(key, desk)
  }

  #wait(desk: Desk, pending: Pending, milliseconds: number, why: () => StudioError): void {
    pending.stopWaiting()
    const giveUp = () => {
      this.#settle(desk, pending)
      pending.answer.reject(why())
    }
    pending.stopWaiting = later(milliseconds, 'Waiting for a window', giveUp, { unref: true })
  }

  #settle(desk: Desk, pending: Pending): void {
    pending.stopWaiting()
    desk.pending.delete(pending.request.requestId)
  }

  #forget(key: string, desk: Desk): void {
    if (desk.stream === null && desk.pending.size === 0) this.#desks.delete(key)
  }
}

const keyOf = ({ tenant, device, window }: RequestContext): string | null =>
  window === null ? null : `${tenant.tenantId} ${device ?? ''} ${window}`

const kept = { kept: 'Nothing was changed.' }
const noWindow = () => new StudioError('CONFLICT', 'There is no window to show it in.', kept)
const closed = () => new StudioError('CONFLICT', 'The window that asked is closed, so it was not shown.', kept)
const late = () =>
  new StudioError('CONFLICT', 'The window did not answer in time, so nobody knows whether it shows.', kept)
