import type { StudioClient } from '#shared/contract/index.ts'
import { AssetFilter } from '#shared/model/asset.ts'
import type { Json } from '#shared/model/ids.ts'
import type { PlanStep, WorkflowDefinition } from '#shared/model/workflow.ts'
import { z } from 'zod'
import { complaint, filterWords, holdsReference, operationAt, referencedIn } from '#renderer/forms/index.ts'
import { count } from '#renderer/state/index.ts'

/** A plan with one step changed, or the sentence that says why it cannot be. */
export type Replanned = { plan: WorkflowDefinition; problem?: undefined } | { plan?: undefined; problem: string }

/**
 * Gives a step of a plan other arguments. Its title says what it does now, with what the library holds now, and it waits
 * for the steps whose results it still uses.
 */
export async function replan(
  client: StudioClient,
  plan: WorkflowDefinition,
  stepId: string,
  args: Record<string, Json>,
): Promise<Replanned> {
  const step = plan.steps.find((each) => each.id === stepId)
  if (!step) return { problem: 'This step is no longer in the plan.' }
  const problem = problemWith(step, args)
  if (problem !== null) return { problem }
  const titled = await titleOf(client, step, args)
  if (titled.problem !== undefined) return titled
  const used = new Set(referencedIn(step.args))
  const dependsOn = [...new Set([...step.dependsOn.filter((id) => !used.has(id)), ...referencedIn(args)])]
  const changed = { ...step, args, dependsOn, title: titled.title }
  return { plan: { ...plan, steps: plan.steps.map((each) => (each.id === stepId ? changed : each)) } }
}

/** What the contract would refuse; a field that waits for another step's result is not looked at. */
function problemWith(step: PlanStep, args: Record<string, Json>): string | null {
  const operation = operationAt(step.tool)
  if (!(operation?.input instanceof z.ZodObject)) return null
  for (const [name, schema] of Object.entries(operation.input.shape)) {
    if (holdsReference(args[name])) continue
    const read = z.safeParse(schema, args[name], { reportInput: true })
    if (read.success) continue
    return complaint(
      step.tool,
      read.error.issues.map((issue) => ({ ...issue, path: [name, ...issue.path] })),
    )
  }
  return null
}

type Titled = { title: string; problem?: undefined } | { title?: undefined; problem: string }

async function titleOf(client: StudioClient, step: PlanStep, args: Record<string, Json>): Promise<Titled> {
  if (JSON.stringify(args) === JSON.stringify(step.args)) return { title: step.title }
  if (step.tool === 'assets.find') return titleOfFind(client, args)
  const said = [args['arrangement'], args['name'], args['title'], ...presetOf(args)].filter(
    (value): value is string => typeof value === 'string' && value !== '',
  )
  const title = (operationAt(step.tool)?.title ?? step.title).toLowerCase()
  return { title: said.length === 0 ? `${title}, as you set it` : `${title}: ${said.join(', ')}` }
}

const presetOf = ({ lighting, backdrop }: Record<string, Json>): Json[] =>
  [lighting, backdrop].flatMap((part) => {
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return []
    return [part['preset'] ?? part['kind'] ?? null]
  })

/** How much it will find now. A search among what another step finds cannot be counted before. */
async function titleOfFind(client: StudioClient, args: Record<string, Json>): Promise<Titled> {
  const filter = AssetFilter.safeParse(args['filter'])
  if (holdsReference(args['filter']) || !filter.success) return { title: 'find what fits among them' }
  const { total } = await client.assets.list({ filter: filter.data, limit: 1 })
  const words = filterWords(filter.data)
  if (total === 0) return { problem: `The library holds nothing like that: ${words}.` }
  const limit = typeof args['limit'] === 'number' ? args['limit'] : total
  return { title: `find ${count(Math.min(limit, total), 'thing')}: ${words}` }
}
