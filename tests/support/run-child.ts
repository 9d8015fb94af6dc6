/**
 * A process made to be killed: opens the workspace named first and begins a plan of many steps that make things, or goes
 * on with what an earlier one left. Writes a line for every event, so that its parent can choose its moment.
 *
 *     node tests/support/run-child.ts WORKSPACE NOTES [places|undone]
 */
import type { PlanStep } from '#shared/model/workflow.ts'
import { createStudio } from '#services/studio.ts'
import { definitionOf, stepOf } from './runs.ts'
import { tell } from './tell.ts'

/** Chains beside each other: each gathers, lays out, builds, arranges, lights. */
const chains = 4

export function killPlan(directory: string): PlanStep[] {
  const find = stepOf('find', 'assets.find', { args: { filter: {} }, title: 'Find everything' })
  const taken = stepOf('export', 'exports.gallery', {
    args: { environmentId: { $from: 'c0-place', path: 'id' }, directory },
    dependsOn: ['c0-light'],
  })
  return [find, taken, ...Array.from({ length: chains }, (_none, index) => chain(`c${index}`)).flat()]
}

/**
 * A plan with conditions and a join that makes canvases and fails at its end: all that it made is to be taken back, and
 * what its condition left out is never to be made.
 */
export function undonePlan(): PlanStep[] {
  const making = (id: string, more: Partial<PlanStep> = {}): PlanStep =>
    stepOf(id, 'canvases.create', {
      args: { name: id, assetIds: { $from: 'find', path: 'assetIds' } },
      undo: { tool: 'canvases.remove', args: { id: { $from: id, path: 'id' } } },
      ...more,
    })
  const found = { $from: 'find', path: 'assetIds', is: 'more' as const }
  return [
    stepOf('find', 'assets.find', { args: { filter: {} }, title: 'Find everything' }),
    making('many', { when: { ...found, value: 1000 } }),
    making('some', { when: { ...found, value: 1 } }),
    making('left'),
    making('right'),
    making('joined', { dependsOn: ['left', 'right'], join: 'any' }),
    stepOf('fails', 'assets.get', {
      args: { id: '01890000-0000-7000-8000-000000000000' },
      dependsOn: ['some', 'left', 'right', 'joined'],
    }),
  ]
}

function chain(name: string): PlanStep[] {
  const from = (step: string, path: string) => ({ $from: `${name}-${step}`, path })
  const environmentId = from('place', 'id')
  return [
    stepOf(`${name}-canvas`, 'canvases.create', { args: { name, assetIds: { $from: 'find', path: 'assetIds' } } }),
    stepOf(`${name}-layout`, 'layouts.create', {
      args: { name, canvasIds: [from('canvas', 'id')], arrangement: 'gallery' },
    }),
    stepOf(`${name}-place`, 'environments.create', { args: { name, layoutIds: [from('layout', 'id')] } }),
    // Not idempotent: done twice, everything would be four times its size.
    stepOf(`${name}-grow`, 'environments.adjust', { args: { environmentId, scale: 2 } }),
    stepOf(`${name}-light`, 'environments.setLighting', {
      args: { environmentId, lighting: { preset: 'warm' } },
      dependsOn: [`${name}-grow`],
    }),
  ]
}

const [workspace, notes, which] = process.argv.slice(2)
if (workspace !== undefined && notes !== undefined && process.argv[1] === import.meta.filename) {
  const studio = createStudio({ workspace })
  const client = studio.client()
  const stop = studio.request().events.subscribe('local', (event) => tell(event.type))
  const [run] = await client.runs.list({})
  if (run) {
    tell('taken up')
    await studio.recovered()
  } else {
    for await (const event of await client.assets.import({ paths: [notes] })) void event
    const plan = definitionOf(which === 'undone' ? undonePlan() : killPlan(`${workspace}-export`))
    for await (const event of await client.agent.runPlan({ plan, text: 'make four places', session: 'kill' })) {
      tell(event.type)
    }
  }
  stop()
  tell('finished')
  await studio.close()
}
