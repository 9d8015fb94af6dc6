import { leftTemporary } from '#services/assets/index.ts'
import type { RequestContext } from '#services/host/index.ts'
import { isAbandoned } from '#services/ownership/index.ts'
import { some, type Finding } from './finding.ts'

/** Checks for work whose process is gone. The next start takes it up; what is still left then has been forgotten. */
export function checkUnfinished({ tenant }: RequestContext): Finding {
  const runs = tenant.all(
    tenant.db.selectFrom('runs').select(['name', 'owner', 'lease_until']).where('status', '=', 'running'),
  )
  const imports = tenant.all(
    tenant.db.selectFrom('imports').select(['id', 'owner', 'lease_until']).where('state', '=', 'running'),
  )
  const forgotten = [
    ...runs.filter(isAbandoned).map(({ name }) => `run "${name}"`),
    ...imports.filter(isAbandoned).map(({ id }) => `import ${id}`),
  ]
  if (forgotten.length > 0) {
    return { ok: false, detail: `Left unfinished by a process that is gone: ${some(forgotten)}.` }
  }
  const going = runs.length + imports.length
  return { ok: true, detail: going === 0 ? 'Nothing was left behind.' : `${going} under way just now.` }
}

/** Checks for what a killed process had half written. */
export async function checkHalfWritten(workspace: string): Promise<Finding> {
  const left = await leftTemporary(workspace)
  if (left.length > 0) return { ok: false, detail: `Half-written by a process that is gone: ${some(left)}.` }
  return { ok: true, detail: 'None was left behind.' }
}

/** Sentences of broken state that are told in full: each is of another kind, or of another run. */
const mostNamed = 100

/** Checks for state of runs that no run can come to by itself. */
export function checkRuns(broken: readonly { what: string }[]): Finding {
  if (broken.length === 0) return { ok: true, detail: 'Each is what its steps say.' }
  const named = broken.slice(0, mostNamed).map(({ what }) => what)
  const more = broken.length > named.length ? ` And ${broken.length - named.length} more.` : ''
  return { ok: false, detail: `${named.join(' ')}${more} A repair puts it right.` }
}

/** Checks for messages between agents that nobody can take. */
export function checkQueues(broken: readonly { what: string }[]): Finding {
  if (broken.length === 0) return { ok: true, detail: 'Each can be taken by whom it is for.' }
  return { ok: false, detail: `${some(broken.map(({ what }) => what))} A repair puts it right.` }
}

/** Checks for workers that are registered and whose process is gone. */
export function checkWorkers(broken: readonly { what: string }[]): Finding {
  if (broken.length === 0) return { ok: true, detail: 'Each that is registered is there.' }
  return { ok: false, detail: `${some(broken.map(({ what }) => what))} A repair puts it right.` }
}

/** Exports that were killed: the folder may hold the earlier one, or parts of both. */
export function checkExports(left: readonly { target: string }[]): Finding {
  if (left.length === 0) return { ok: true, detail: 'None was left half-way.' }
  const targets = [...new Set(left.map(({ target }) => target))]
  return { ok: false, detail: `Left half-way by a process that is gone: ${some(targets)}. A repair ends them.` }
}
