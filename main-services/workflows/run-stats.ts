import type { StepStatus } from '#shared/model/workflow.ts'

/** How many of the newest calls of a tool its times are taken from. */
const remembered = 500

interface Calls {
  count: number
  errors: number
  retries: number
  milliseconds: number
  /** Of the newest calls, milliseconds. */
  newest: number[]
}

/** What became of the calls of one tool by steps since this process began. */
export interface ToolStats {
  tool: string
  count: number
  errors: number
  retries: number
  averageSeconds: number
  /** Of the newest five hundred. */
  p50Seconds: number
  p95Seconds: number
}

/** Counts what steps of runs do, for whoever watches the studio. */
export class RunStats {
  readonly #tools = new Map<string, Calls>()

  /** A step has ended. */
  ended(tool: string, status: StepStatus, milliseconds: number, attempts: number): void {
    const calls = this.#tools.get(tool) ?? { count: 0, errors: 0, retries: 0, milliseconds: 0, newest: [] }
    this.#tools.set(tool, calls)
    calls.count += 1
    if (status === 'failed') calls.errors += 1
    calls.retries += Math.max(0, attempts - 1)
    calls.milliseconds += milliseconds
    calls.newest.push(milliseconds)
    if (calls.newest.length > remembered) calls.newest.shift()
  }

  /** Most used first. */
  tools(): ToolStats[] {
    return [...this.#tools]
      .map(([tool, { count, errors, retries, milliseconds, newest }]) => ({
        tool,
        count,
        errors,
        retries,
        averageSeconds: milliseconds / count / 1000,
        p50Seconds: percentile(newest, 0.5) / 1000,
        p95Seconds: percentile(newest, 0.95) / 1000,
      }))
      .toSorted((a, b) => b.count - a.count || a.tool.localeCompare(b.tool))
  }
}

/** The nearest-rank percentile; `values` is not empty. */
function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0
}
