import { valueAt } from '#shared/contract/summary.ts'
import { Id, type Json } from '#shared/model/ids.ts'
import type { Created } from '#shared/model/turn.ts'
import type { Run, RunStep } from '#shared/model/workflow.ts'
import type { TenantStore } from '#services/store/index.ts'
import type { ToolSource } from '#services/tools/index.ts'

/**
 * Lists what a run made or changed, read from the results of its steps: a tool of `canvases`, `layouts` or
 * `environments` names the thing by `id`, any tool names the place it changed by `environmentId`, an export its file by
 * `path`. What the run took away, or took back, is not among them.
 */
export function createdBy(tenant: TenantStore, run: Run, tools: ToolSource): Created {
  const created: Created = { canvases: [], layouts: [], environments: [], exports: [] }
  for (const step of run.steps) {
    if (step.status !== 'completed' || tools.get(step.tool).safety === 'read') continue
    collect(step, created)
  }
  return {
    canvases: unique(created.canvases).filter((id) => stands(tenant, 'canvases', id)),
    layouts: unique(created.layouts).filter((id) => stands(tenant, 'layouts', id)),
    environments: unique(created.environments).filter((id) => stands(tenant, 'environments', id)),
    exports: unique(created.exports),
  }
}

function collect({ tool, result }: RunStep, created: Created): void {
  const [capability = ''] = tool.split('.')
  const id = idAt(result, 'id')
  if (id !== undefined && (capability === 'canvases' || capability === 'layouts' || capability === 'environments')) {
    created[capability].push(id)
  }
  const environment = idAt(result, 'environmentId') ?? idAt(result, 'entry.environmentId')
  if (environment !== undefined) created.environments.push(environment)
  const path = valueAt(result, 'path')
  if (capability === 'exports' && typeof path === 'string') created.exports.push(path)
}

function stands(tenant: TenantStore, table: 'canvases' | 'layouts' | 'environments', id: string): boolean {
  const query = tenant.db
    .selectFrom(table as 'canvases')
    .select('id')
    .where('id', '=', id)
  return tenant.get(query.where('removed_at', 'is', null)) !== undefined
}

const idAt = (result: Json, path: string): string | undefined => Id.safeParse(valueAt(result, path)).data

/** Each once, where it came last. */
const unique = (ids: string[]): string[] => [...new Set(ids.toReversed())].toReversed()
