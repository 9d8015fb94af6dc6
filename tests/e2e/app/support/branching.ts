import { createStudio } from '#services/studio.ts'
import type { PlanStep, WorkflowDefinition } from '#shared/model/workflow.ts'

const from = ($from: string, path: string) => ({ $from, path })

const step = (
  id: string,
  title: string,
  tool: string,
  args: PlanStep['args'],
  more: Partial<PlanStep> = {},
): PlanStep => ({
  id,
  title,
  tool,
  args,
  dependsOn: [],
  ...more,
})

/** Two places of what is found, side by side, and a third of what is not, only if there is any. */
export function branchingPlan(exportTo: string): WorkflowDefinition {
  return {
    strategy: 'complex',
    workflowType: 'spatial-environment',
    intent: 'two places at once',
    confidence: 1,
    parameters: {},
    steps: [
      step('find', 'find the pictures', 'assets.find', { filter: { types: ['image'] } }),
      step(
        'gather',
        'gather them',
        'canvases.create',
        { name: 'Pictures', assetIds: from('find', 'assetIds') },
        {
          dependsOn: ['find'],
        },
      ),
      step(
        'gallery',
        'lay them out as a gallery',
        'layouts.create',
        {
          name: 'Walls',
          canvasIds: [from('gather', 'id')],
          arrangement: 'gallery',
        },
        { dependsOn: ['gather'] },
      ),
      step(
        'circle',
        'lay them out in a circle',
        'layouts.create',
        {
          name: 'Round',
          canvasIds: [from('gather', 'id')],
          arrangement: 'circle',
        },
        { dependsOn: ['gather'] },
      ),
      step('films', 'find the films', 'assets.find', { filter: { types: ['video'] } }),
      step(
        'reel',
        'gather the films',
        'canvases.create',
        { name: 'Films', assetIds: from('films', 'assetIds') },
        {
          dependsOn: ['films'],
          when: { $from: 'films', path: 'assetIds', is: 'there' },
        },
      ),
      step(
        'build',
        'build one place of both',
        'environments.create',
        {
          name: 'Both',
          layoutIds: [from('gallery', 'id'), from('circle', 'id')],
        },
        { dependsOn: ['gallery', 'circle'] },
      ),
      step(
        'light',
        'light it warm',
        'environments.setLighting',
        {
          environmentId: from('build', 'id'),
          lighting: { preset: 'warm' },
        },
        { dependsOn: ['build'] },
      ),
      step(
        'export',
        'export it',
        'exports.gallery',
        {
          environmentId: from('build', 'id'),
          directory: exportTo,
          replace: true,
        },
        { dependsOn: ['build', 'reel'], join: 'any' },
      ),
    ],
    estimate: { seconds: 3, giveOrTake: 1, calls: 12, cost: 0 },
    quality: 'standard',
    assumptions: [],
    reply: '',
  }
}

/** Runs a plan on a workspace as another process would, in a conversation of its own, until it ends or waits. */
export async function runElsewhere(workspace: string, text: string, plan: WorkflowDefinition): Promise<string> {
  const studio = createStudio({ workspace })
  try {
    let run = ''
    for await (const event of await studio.client().agent.runPlan({ text, plan, context: {}, session: text })) {
      if (event.type === 'plan_created') run = event.runId
      if (event.type === 'error') throw new Error(event.error.message)
    }
    return run
  } finally {
    await studio.close()
  }
}
