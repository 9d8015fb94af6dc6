import type { ProcedureMeta } from '#shared/contract/index.ts'
import type { TenantStore } from '#services/store/index.ts'
import type { RequestContext } from './request.ts'

/** How many results are kept, how long one may be, and all of them together; characters. */
const mostResults = 500
const longest = 1_000_000
const longestTogether = 16_000_000

interface Kept {
  version: string
  text: string
}

/** What became of calls whose results may be used again, since this process began. */
export interface ReuseFigures {
  hits: number
  misses: number
  kept: number
  characters: number
}

/**
 * Results of pure reads of one tenant, used again while nothing that they depend on has changed. Those used longest ago
 * go first.
 */
export class ReusedResults {
  readonly #kept = new Map<string, Kept>()
  #characters = 0
  #hits = 0
  #misses = 0

  figures(): ReuseFigures {
    return { hits: this.#hits, misses: this.#misses, kept: this.#kept.size, characters: this.#characters }
  }

  /** Gives what an equal call gave at this version, as a value of its own; undefined where none did. */
  find(key: string, version: string): { output: unknown } | undefined {
    const kept = this.#kept.get(key)
    if (kept?.version !== version) {
      this.#misses += 1
      this.#drop(key)
      return undefined
    }
    this.#hits += 1
    this.#kept.delete(key)
    this.#kept.set(key, kept)
    return { output: JSON.parse(kept.text) as unknown }
  }

  /** @param version of what the call read, from before it was made */
  keep(key: string, version: string, output: unknown): void {
    this.#drop(key)
    const text = JSON.stringify(output)
    if (text === undefined || text.length > longest) return
    this.#kept.set(key, { version, text })
    this.#characters += text.length
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= mostResults && this.#characters <= longestTogether) return
      this.#drop(oldest)
    }
  }

  #drop(key: string): void {
    this.#characters -= this.#kept.get(key)?.text.length ?? 0
    this.#kept.delete(key)
  }
}

const ofTenants = new WeakMap<TenantStore, ReusedResults>()

/** The results that a tenant's calls may use again. */
export function reusedResultsOf(tenant: TenantStore): ReusedResults {
  const known = ofTenants.get(tenant)
  if (known) return known
  const results = new ReusedResults()
  ofTenants.set(tenant, results)
  return results
}

/**
 * The name of a call among those that may be used again: of one operation, by one caller, with equal input. Undefined where
 * its result depends on more than what the workspace holds, and for what is no input of it.
 *
 * @param read gives the input as the operation will get it; what arrives can be a `Map`, a `bigint` or a hostile object,
 *   which JSON takes for something else
 */
export async function reuseKey(
  context: RequestContext,
  tool: string,
  { pure }: ProcedureMeta,
  read: () => Promise<unknown>,
): Promise<string | undefined> {
  if (!pure || context.tenant.inTransaction) return undefined
  const input = await read()
  if (input === undefined) return undefined
  const given = Object.entries(pure.unless ?? {})
  if (given.some(([name, value]) => memberOf(input, name) === value)) return undefined
  return JSON.stringify([tool, context.author, context.device, input])
}

const memberOf = (input: unknown, name: string): unknown =>
  typeof input === 'object' && input !== null ? (Reflect.get(input, name) as unknown) : undefined
