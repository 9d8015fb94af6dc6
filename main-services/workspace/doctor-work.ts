import { isGone } from '#services/assets/index.ts'
import type { RequestContext } from '#services/host/index.ts'
import { ownerState } from '#services/workflows/index.ts'
import { some, type Finding } from './finding.ts'

/** Work whose process is gone is taken up by the next start; what is still left then has been forgotten. */
export function checkUnfinished({ tenant }: RequestContext): Finding {
  const runs = tenant.all(
    tenant.db.selectFrom('runs').select(['name', 'owner']).where('status', 'in', ['queued', 'running']),
  )
  const imports = tenant.all(tenant.db.selectFrom('imports').select(['id', 'owner']).where('state', '=', 'running'))
  const forgotten = [
    ...runs.filter(({ owner }) => owner === null || ownerState(owner) === 'dead').map(({ name }) => `run "${name}"`),
    ...imports.filter(({ owner }) => isGone(owner)).map(({ id }) => `import ${id}`),
  ]
  if (forgotten.length > 0) {
    return { ok: false, detail: `Left unfinished by a process that is gone: ${some(forgotten)}.` }
  }
  const going = runs.length + imports.length
  return { ok: true, detail: going === 0 ? 'Nothing was left behind.' : `${going} under way just now.` }
}
