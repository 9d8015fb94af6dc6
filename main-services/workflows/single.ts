import type { JsonObject } from '#shared/model/ids.ts'
import { newId, type RequestContext } from '#services/host/index.ts'
import type { ToolSource } from '#services/tools/index.ts'
import type { RunEngine } from './engine.ts'

/**
 * Begins a run of one step that does what was called directly, on the same caller's behalf, and resolves when it waits for
 * a person. False for an operation that is
 * no tool: no step can do it.
 */
export async function beginSingle(
  engine: RunEngine,
  tools: ToolSource,
  { tenant, author, window, device }: RequestContext,
  { tool, title, args }: { tool: string; title: string; args: JsonObject },
): Promise<boolean> {
  if (!tools.has(tool)) return false
  const step = { id: 'step', tool, args, dependsOn: [], title }
  const id = newId()
  engine.start(tenant, {
    id,
    sessionId: null,
    name: title,
    definition: {
      strategy: 'tool',
      workflowType: 'analyse-and-organise',
      intent: title,
      confidence: 1,
      parameters: {},
      steps: [step],
      estimate: tools.get(tool).meta.estimate ?? { seconds: 0, cost: 0 },
      quality: 'standard',
      assumptions: [],
      reply: '',
    },
    context: { author, window, device, label: title, approve: 'ask' },
  })
  await engine.left(id)
  return true
}
