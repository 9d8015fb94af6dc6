import { describe, expect, it } from 'vitest'
import type { StudioClient } from '#shared/contract/index.ts'
import type { PlanStep, WorkflowDefinition } from '#shared/model/workflow.ts'
import { replan } from './replan.ts'

const steps: PlanStep[] = [
  { id: 's1', tool: 'assets.find', args: { filter: { types: ['image'] } }, dependsOn: [], title: 'find 23 pictures' },
  { id: 's2', tool: 'assets.find', args: { filter: { types: ['text'] } }, dependsOn: [], title: 'find 3 texts' },
  {
    id: 's3',
    tool: 'canvases.create',
    args: { name: 'Both', assetIds: { $from: 's1', path: 'assetIds' }, notes: '' },
    dependsOn: ['s1', 's2'],
    title: 'gather them',
  },
]
const plan: WorkflowDefinition = {
  strategy: 'complex',
  workflowType: 'image-gallery',
  intent: 'gather',
  confidence: 0.9,
  parameters: {},
  steps,
  estimate: { seconds: 1, cost: 0 },
  quality: 'standard',
  assumptions: [],
  reply: '',
}
/** A library of seven red pictures and nothing else. */
const client = {
  assets: {
    list: async ({ filter }: { filter: { types?: string[] } }) => ({
      assets: [],
      total: filter.types?.includes('video') ? 0 : 7,
      milliseconds: 0,
    }),
  },
} as unknown as StudioClient

describe('M2.3 a step of a plan is changed before it runs', () => {
  it('says what it finds now, not what it found before', async () => {
    const { plan: next } = await replan(client, plan, 's1', { filter: { types: ['image'], colors: ['red'] } })
    expect(next?.steps[0]).toMatchObject({
      title: 'find 7 things: red pictures',
      args: { filter: { colors: ['red'] } },
    })
    expect(next?.steps.slice(1)).toEqual(steps.slice(1))
  })

  it('takes no search that finds nothing, and says so', async () => {
    const next = await replan(client, plan, 's1', { filter: { types: ['video'] } })
    expect(next).toEqual({ problem: 'The library holds nothing like that: films.' })
  })

  it('takes nothing the contract would refuse, in the words of the form', async () => {
    const next = await replan(client, plan, 's3', { name: '', assetIds: { $from: 's1', path: 'assetIds' }, notes: '' })
    expect(next).toEqual({ problem: '“Name” is still empty.' })
  })

  it('waits no longer for a step whose result it does not use any more', async () => {
    const own = ['01890000-0000-7000-8000-000000000001']
    const { plan: next } = await replan(client, plan, 's3', { name: 'Mine', assetIds: own, notes: '' })
    expect(next?.steps[2]).toMatchObject({ dependsOn: ['s2'], args: { assetIds: own }, title: 'make a canvas: Mine' })
  })
})
