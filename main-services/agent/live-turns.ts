import type { TurnEvent } from '#shared/model/turn.ts'
import { Channel } from '#services/host/index.ts'

/** A turn that is under way: what it has told so far, and whoever listens. */
export class LiveTurn {
  readonly #events: TurnEvent[] = []
  readonly #readers = new Set<Channel<TurnEvent>>()
  #ended = false

  emit(event: TurnEvent): void {
    this.#events.push(event)
    for (const reader of this.#readers) reader.push(event)
  }

  end(): void {
    this.#ended = true
    for (const reader of this.#readers) reader.close()
  }

  /** The whole turn as a stream: what was told before, then the rest as it comes. */
  read(): Channel<TurnEvent> {
    const channel: Channel<TurnEvent> = new Channel<TurnEvent>(() => this.#readers.delete(channel))
    for (const event of this.#events) channel.push(event)
    if (this.#ended) channel.close()
    else this.#readers.add(channel)
    return channel
  }
}

/** The turns that are under way in this process, by conversation, so that a window that comes back can listen again. */
export class LiveTurns {
  readonly #turns = new Map<string, LiveTurn>()

  /** Begins to tell of a turn. What a conversation said last is what is listened to. */
  begin(tenantId: string, sessionId: string): LiveTurn {
    const turn = new LiveTurn()
    this.#turns.set(keyOf(tenantId, sessionId), turn)
    return turn
  }

  end(tenantId: string, sessionId: string, turn: LiveTurn): void {
    turn.end()
    if (this.#turns.get(keyOf(tenantId, sessionId)) === turn) this.#turns.delete(keyOf(tenantId, sessionId))
  }

  find(tenantId: string, sessionId: string): LiveTurn | undefined {
    return this.#turns.get(keyOf(tenantId, sessionId))
  }
}

const keyOf = (tenantId: string, sessionId: string) => `${tenantId} ${sessionId}`
