import { reportIn, toErrorReport } from '#shared/model/errors.ts'
import { every, later } from '#services/host/index.ts'
import type { Delivery } from './port.ts'
import type { SqliteBroker } from './sqlite-broker.ts'

/** Who takes messages from a queue, and what is done with each. */
export interface ConsumerOptions {
  queue: string
  /** What it is called, for the trail. */
  name: string
  /**
   * Handles one message. What it returns is done in the transaction in which the message goes: both or neither. What it
   * throws rejects the message with that sentence; with the code `INVALID_INPUT` or `UNSUPPORTED` for good.
   */
  handle: (delivery: Delivery, signal: AbortSignal) => Promise<(() => void) | void> | (() => void) | void
  /** How many are taken at once; 64 by default. */
  batch?: number
}

/** Somebody who takes messages until it is stopped. */
export interface Consumer {
  /** Ends the message at hand, gives back the rest, and takes no further one. */
  stop: () => Promise<void>
  /** Resolves when it has stopped; rejects with what ended it. */
  finished: Promise<void>
}

/** First and longest pause between two looks while there is nothing to take, milliseconds. */
const firstPause = 5
const longestPause = 250
/** How long what was handled may wait to be acknowledged with the next, milliseconds. */
const settleWithin = 50
/** How often what is held is said to be at work, milliseconds; well within the shortest usual lease. */
const extendEvery = 5000

/** Takes messages from a queue, one after another, until it is stopped. */
export function consume(broker: SqliteBroker, options: ConsumerOptions): Consumer {
  const stopping = new AbortController()
  const finished = run(broker, options, stopping.signal)
  // Whoever waits hears of it; until then it is nobody's fault.
  finished.catch(() => undefined)
  return {
    stop: () => {
      stopping.abort()
      return finished.catch(() => undefined)
    },
    finished,
  }
}

async function run(broker: SqliteBroker, options: ConsumerOptions, signal: AbortSignal): Promise<void> {
  const { queue, name: consumer, batch: limit = 64 } = options
  let pause = firstPause
  while (!signal.aborted) {
    const taken = await broker.take(queue, { consumer, limit })
    if (taken.length === 0) {
      await sentOrAfter(broker, queue, pause, signal)
      pause = Math.min(pause * 2, longestPause)
      continue
    }
    pause = firstPause
    await new Batch(broker, options, taken).handle(signal)
  }
}

/** What was taken at once: handled in order, acknowledged together. */
class Batch {
  readonly #broker: SqliteBroker
  readonly #options: ConsumerOptions
  #left: readonly Delivery[]
  #done: { delivery: Delivery; effect: (() => void) | void }[] = []
  #settled = performance.now()

  constructor(broker: SqliteBroker, options: ConsumerOptions, taken: readonly Delivery[]) {
    this.#broker = broker
    this.#options = options
    this.#left = taken
  }

  async handle(signal: AbortSignal): Promise<void> {
    const stop = every(extendEvery, 'Keeping messages that are at work', () => this.#extend())
    try {
      while (this.#left.length > 0 && !signal.aborted) await this.#next(signal)
      await this.#settle()
      const rest = this.#left
      this.#left = []
      if (rest.length > 0) await unlessLost(this.#broker.release(rest))
    } finally {
      stop()
    }
  }

  async #next(signal: AbortSignal): Promise<void> {
    const [delivery, ...rest] = this.#left
    if (!delivery) return
    try {
      this.#done.push({ delivery, effect: await this.#options.handle(delivery, signal) })
      this.#left = rest
    } catch (error) {
      await this.#settle()
      this.#left = rest
      await this.#reject(delivery, error)
    }
    if (performance.now() - this.#settled > settleWithin) await this.#settle()
  }

  async #reject(delivery: Delivery, error: unknown): Promise<void> {
    const final = ['INVALID_INPUT', 'UNSUPPORTED'].includes(reportIn(error)?.code ?? '')
    const outcome = await unlessLost(this.#broker.reject(delivery, { reason: toErrorReport(error).message, final }))
    // What comes after it in its lane went back with it.
    if (outcome !== 'dead') this.#left = this.#left.filter(({ lane }) => lane !== delivery.lane)
  }

  async #settle(): Promise<void> {
    const done = this.#done
    this.#done = []
    this.#settled = performance.now()
    if (done.length === 0) return
    for (const group of Map.groupBy(done, ({ delivery }) => delivery.lane).values()) {
      const effects = new Map(group.map(({ delivery, effect }) => [delivery, effect]))
      const deliveries = group.map(({ delivery }) => delivery)
      await unlessLost(this.#broker.acknowledge(deliveries, (delivery) => effects.get(delivery)?.()))
    }
  }

  async #extend(): Promise<void> {
    const held = [...this.#done.map(({ delivery }) => delivery), ...this.#left]
    for (const group of Map.groupBy(held, ({ lane }) => lane).values()) await unlessLost(this.#broker.extend(group))
  }
}

/** What is no longer held here is handled by somebody else, which is right. */
async function unlessLost<Result>(settling: Promise<Result>): Promise<Result | undefined> {
  try {
    return await settling
  } catch (error) {
    if (reportIn(error)?.code === 'CONFLICT') return undefined
    throw error
  }
}

/** Resolves when this process has sent something to the queue, at the end of the pause, or when it is to stop. */
function sentOrAfter(broker: SqliteBroker, queue: string, pause: number, signal: AbortSignal): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  const stops = [
    later(pause, 'Looking for messages', () => resolve()),
    broker.onSent((sent) => {
      if (sent === queue) resolve()
    }),
  ]
  const aborted = () => resolve()
  signal.addEventListener('abort', aborted, { once: true })
  return promise.finally(() => {
    signal.removeEventListener('abort', aborted)
    for (const stop of stops) stop()
  })
}
