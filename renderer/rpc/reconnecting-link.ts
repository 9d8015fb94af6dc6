import type { ClientLink, ClientOptions } from '@orpc/client'
import type { CallContext } from '#shared/contract/caller.ts'
import { StudioError } from '#shared/model/errors.ts'
import { StateSource } from './connection-state.ts'

/** One live connection: calls go through `link` until `gone` aborts, once and for good. */
export interface Transport {
  link: ClientLink<CallContext>
  /** Rejects where it never opens. */
  opened: Promise<void>
  gone: AbortSignal
  close(): void
}

/** How connections are made, and how patient calls are. */
export interface ReconnectingLinkOptions {
  /** Begins a new connection; called again after each loss. */
  connect: () => Transport
  /** How long a call waits for a connection before it fails, milliseconds. */
  patience?: number
  /** First and longest pause between attempts, milliseconds; doubled in between, with a random part. */
  firstPause?: number
  longestPause?: number
}

/**
 * A link that outlives its connections. Calls made while there is none wait; calls and streams that were under way when
 * one breaks fail with `UNAVAILABLE`, since nobody can know how far they got.
 */
export class ReconnectingLink implements ClientLink<CallContext> {
  readonly state = new StateSource()
  readonly #connect: () => Transport
  readonly #patience: number
  readonly #firstPause: number
  readonly #longestPause: number
  #transport: Transport | undefined
  #failures = 0
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(options: ReconnectingLinkOptions) {
    this.#connect = options.connect
    this.#patience = options.patience ?? 10_000
    this.#firstPause = options.firstPause ?? 200
    this.#longestPause = options.longestPause ?? 5_000
    this.#attempt()
  }

  async call(path: readonly string[], input: unknown, options: ClientOptions<CallContext>): Promise<unknown> {
    try {
      await this.state.connected(this.#patience, options.signal)
    } catch (error) {
      if (options.signal?.aborted) throw error
      throw notAnswering(error)
    }
    const transport = this.#transport
    if (!transport) throw notAnswering(undefined)
    const output = await whileStanding(transport, transport.link.call(path, input, options))
    return isStream(output) ? streamWhileStanding(transport, output) : output
  }

  /** Tries at once, for instance because the network is back. */
  retry(): void {
    if (this.state.current !== 'reconnecting' || this.#timer === undefined) return
    clearTimeout(this.#timer)
    this.#attempt()
  }

  /** Drops the connection that seems dead; another is begun. */
  drop(): void {
    this.#transport?.close()
  }

  close(): void {
    this.state.set('closed')
    clearTimeout(this.#timer)
    this.#transport?.close()
  }

  #attempt(): void {
    this.#timer = undefined
    const transport = this.#connect()
    this.#transport = transport
    void this.#welcome(transport)
    if (transport.gone.aborted) this.#lost(transport)
    else transport.gone.addEventListener('abort', () => this.#lost(transport), { once: true })
  }

  async #welcome(transport: Transport): Promise<void> {
    try {
      await transport.opened
    } catch {
      // It is gone too, and tried again from there.
      return
    }
    this.#failures = 0
    this.state.set('connected')
  }

  #lost(transport: Transport): void {
    if (transport !== this.#transport || this.state.current === 'closed') return
    this.#transport = undefined
    if (this.state.current === 'connected') this.state.set('reconnecting')
    const pause = Math.min(this.#longestPause, this.#firstPause * 2 ** this.#failures)
    this.#failures += 1
    this.#timer = setTimeout(() => this.#attempt(), pause * (0.75 + Math.random() / 2))
  }
}

/** What `answer` becomes, or the loss of the transport, whichever comes first. */
async function whileStanding<Answer>(transport: Transport, answer: Promise<Answer>): Promise<Answer> {
  const broken = Promise.withResolvers<never>()
  const onGone = () => broken.reject(lost(transport.gone.reason))
  if (transport.gone.aborted) onGone()
  transport.gone.addEventListener('abort', onGone, { once: true })
  try {
    return await Promise.race([answer, broken.promise])
  } catch (error) {
    throw transport.gone.aborted ? lost(error) : error
  } finally {
    transport.gone.removeEventListener('abort', onGone)
  }
}

function isStream(output: unknown): output is AsyncIterator<unknown> {
  return typeof output === 'object' && output !== null && Symbol.asyncIterator in output && 'next' in output
}

/** Not a generator: `return` of a generator waits for a pending `next`, so that an idle stream could not be left. */
function streamWhileStanding(transport: Transport, stream: AsyncIterator<unknown>): AsyncIterableIterator<unknown> {
  return {
    next: () => whileStanding(transport, stream.next()),
    return: async (value?: unknown) => (await stream.return?.(value)) ?? { value, done: true },
    [Symbol.asyncIterator]() {
      return this
    },
  }
}

function notAnswering(cause: unknown): StudioError {
  return new StudioError('UNAVAILABLE', 'Promenade does not answer just now.', {
    next: 'It is tried again by itself; check that Promenade is running.',
    cause,
  })
}

function lost(cause: unknown): StudioError {
  return new StudioError('UNAVAILABLE', 'The connection to Promenade was lost.', {
    kept: 'What it had saved is kept.',
    next: 'It connects again by itself.',
    cause,
  })
}
