import { availableParallelism, totalmem } from 'node:os'
import type { ResourceClass, RunPriority } from '#shared/model/workflow.ts'

/** How many steps may take each resource at the same time. */
export type PoolSizes = Readonly<Record<ResourceClass, number>>

const gibibyte = 2 ** 30

/** Sizes the pools to this machine: a step a core, one for each four GiB, one graphics card; the rest is not this machine's. */
export const poolSizes = (cores = availableParallelism(), memory = totalmem()): PoolSizes => ({
  cpu: Math.max(1, cores),
  memory: Math.max(1, Math.floor(memory / (4 * gibibyte))),
  gpu: 1,
  network: 8,
  model: 4,
})

/** Waiting so long counts as much as the next higher priority, milliseconds: nobody waits for ever. */
const ageing = 30_000

const ranks: Readonly<Record<RunPriority, number>> = { person: 0, normal: 1, background: 2 }

/** Who asks for a resource. */
export interface Claim {
  runId: string
  priority: RunPriority
}

interface Waiting extends Claim {
  since: number
  begin: () => void
}

interface Pool {
  size: number
  /** How many each run holds. */
  held: Map<string, number>
  waiting: Waiting[]
}

/**
 * Shares the machine out among runs: of those that wait for a resource, the one goes first that a person waits for, then
 * the one whose run holds least of it, then the one that has waited longest. Whoever waits rises with time.
 */
export class Pools {
  readonly #pools = new Map<ResourceClass, Pool>()
  readonly #sizes: PoolSizes
  readonly #now: () => number

  /** @param now milliseconds of a clock that never goes back */
  constructor(sizes: PoolSizes = poolSizes(), now: () => number = () => performance.now()) {
    this.#sizes = sizes
    this.#now = now
  }

  /** How many hold and wait for each resource that was ever asked for. */
  lengths(): Record<string, { held: number; waiting: number }> {
    return Object.fromEntries(
      [...this.#pools].map(([resource, pool]) => [resource, { held: heldIn(pool), waiting: pool.waiting.length }]),
    )
  }

  /**
   * Resolves when the resource is free for this claim, with what gives it back; to be called once. Without a resource, or
   * once `signal` is aborted, it holds nothing and waits for nothing: whoever asked looks again whether it may go on.
   */
  async acquire(resource: ResourceClass | undefined, claim: Claim, signal: AbortSignal): Promise<() => void> {
    if (resource === undefined || signal.aborted) return () => undefined
    const pool = this.#pool(resource)
    if (heldIn(pool) < pool.size && pool.waiting.length === 0) return this.#hold(pool, claim.runId)
    const { promise, resolve } = Promise.withResolvers<boolean>()
    const waiting: Waiting = { ...claim, since: this.#now(), begin: () => resolve(true) }
    const giveUp = (): void => {
      pool.waiting = pool.waiting.filter((one) => one !== waiting)
      resolve(false)
    }
    pool.waiting.push(waiting)
    signal.addEventListener('abort', giveUp, { once: true })
    const granted = await promise
    signal.removeEventListener('abort', giveUp)
    if (!granted) return () => undefined
    return this.#release(pool, claim.runId)
  }

  #pool(resource: ResourceClass): Pool {
    const known = this.#pools.get(resource)
    if (known) return known
    const pool = { size: this.#sizes[resource], held: new Map<string, number>(), waiting: [] }
    this.#pools.set(resource, pool)
    return pool
  }

  #hold(pool: Pool, runId: string): () => void {
    pool.held.set(runId, (pool.held.get(runId) ?? 0) + 1)
    return this.#release(pool, runId)
  }

  #release(pool: Pool, runId: string): () => void {
    let given = false
    return () => {
      if (given) return
      given = true
      const left = (pool.held.get(runId) ?? 1) - 1
      if (left > 0) pool.held.set(runId, left)
      else pool.held.delete(runId)
      this.#grant(pool)
    }
  }

  #grant(pool: Pool): void {
    while (heldIn(pool) < pool.size) {
      const next = this.#first(pool)
      if (!next) return
      pool.waiting = pool.waiting.filter((one) => one !== next)
      // Held from now on, before whoever waited goes on: nobody else can take it in between.
      pool.held.set(next.runId, (pool.held.get(next.runId) ?? 0) + 1)
      next.begin()
    }
  }

  #first(pool: Pool): Waiting | undefined {
    const now = this.#now()
    const rank = ({ priority, since }: Waiting): number => ranks[priority] - Math.floor((now - since) / ageing)
    const held = ({ runId }: Waiting): number => pool.held.get(runId) ?? 0
    // The list is in the order in which they came; a stable sort keeps that among equals.
    const [first] = pool.waiting.toSorted((a, b) => rank(a) - rank(b) || held(a) - held(b))
    return first
  }
}

const heldIn = (pool: Pool): number => [...pool.held.values()].reduce((sum, count) => sum + count, 0)
