import { fromCall } from '#shared/contract/summary.ts'
import type { TenantStore } from '#services/store/index.ts'
import type { ToolSource } from '#services/tools/index.ts'
import { RunRows } from './rows.ts'

/**
 * Tells what a run did that taking it back does not reach, as sentences; undefined where there is nothing, and for what is
 * no run.
 */
export function staysOf(tenant: TenantStore, runId: string, tools: ToolSource): string | undefined {
  const steps = new RunRows(tenant).read(runId)?.steps ?? []
  const said = steps.flatMap(({ status, tool, args, result }) => {
    const { stays } = status === 'completed' ? tools.get(tool).meta : {}
    return stays === undefined ? [] : [fromCall(stays, args, result) ?? '']
  })
  const sentences = [...new Set(said)].filter((one) => one !== '')
  return sentences.length === 0 ? undefined : sentences.join(' ')
}
