import { isContractProcedure } from '@orpc/contract'
import { describe, expect, it } from 'vitest'
import { contract, type ProcedureMeta } from '#shared/contract/index.ts'
import type { Json } from '#shared/model/ids.ts'
import { defaultPolicy } from './default-policy.ts'
import { judge } from './judge.ts'
import type { Policy } from './policy.ts'

const workspace = '/home/ada/Promenade'
const judged = (tool: string, args: Json, meta: ProcedureMeta = {}, policy: Policy = defaultPolicy) => {
  const { effect, risk } = judge(policy, { tool, meta, args, workspace })
  return `${effect} ${risk}`
}
const metaOf = (operation: object): ProcedureMeta => (isContractProcedure(operation) ? operation['~orpc'].meta : {})
const ids = (count: number) => Array.from({ length: count }, (_, at) => `id-${at}`)

/** A call, and what becomes of it by default. Add a line for a rule. */
const calls: readonly [tool: string, args: Json, verdict: string, meta?: ProcedureMeta][] = [
  ['assets.find', { filter: {} }, 'allow low'],
  ['canvases.create', { name: 'All', assetIds: ids(9) }, 'allow low'],
  ['canvases.create', { name: 'All', assetIds: ids(10) }, 'allow high'],
  ['canvases.create', { name: 'All', assetIds: ids(5000) }, 'allow high'],
  ['assets.remove', { ids: ids(1) }, 'ask critical'],
  ['assets.removeAll', {}, 'allow low'],
  ['canvases.removeMembers', { assetIds: ids(100) }, 'allow high'],
  ['canvases.removeMembers', { assetIds: ids(101) }, 'ask high'],
  ['environments.removeItems', { itemIds: ids(101) }, 'ask high'],
  ['exports.gallery', { directory: `${workspace}/exports/x` }, 'allow low'],
  ['exports.gallery', {}, 'allow low'],
  ['exports.gallery', { directory: '/tmp/x' }, 'allow high'],
  ['exports.gallery', { directory: `${workspace}-other/x` }, 'allow high'],
  ['exports.gallery', { directory: `${workspace}/../x` }, 'allow high'],
  ['exports.gallery', { directory: 'Photos/x' }, 'allow high'],
  ['exports.gallery', { directory: `${workspace}/..x` }, 'allow low'],
  ['exports.gallery', { directory: `${workspace}/exports/x`, replace: true }, 'ask high'],
  ['exports.gallery', { replace: true }, 'ask high'],
  ['exports.gallery', { replace: false }, 'allow low'],
  ['workspace.setPreferences', { theme: 'dark' }, 'allow medium'],
  ['memories.forget', {}, 'ask critical', { safety: 'destructive' }],
  ['models.ask', {}, 'ask high', { network: true }],
  ['models.ask', {}, 'ask medium', { estimate: { seconds: 1, cost: 0.01 } }],
  ['models.ask', {}, 'allow low', { estimate: { seconds: 1, cost: 0 } }],
]

describe('M2.10 the default policy', () => {
  it.each(calls)('%s %j: %s', (tool, args, verdict, meta) => {
    expect(judged(tool, args, meta)).toBe(verdict)
  })

  it('tells what will change from the arguments', () => {
    const reasonOf = (tool: string, args: Json) =>
      judge(defaultPolicy, { tool, meta: {}, args, workspace }).reason(args)
    expect(reasonOf('assets.remove', { ids: ids(3) })).toMatch(/^It takes 3 files out of the library/)
    expect(reasonOf('exports.gallery', { replace: true, directory: '/tmp/x' })).toContain('what stands in /tmp/x')
    expect(reasonOf('exports.gallery', { replace: true })).toContain('an earlier export')
  })

  it('knows the operations it names', () => {
    const names = Object.entries(contract).flatMap(([area, all]) => Object.keys(all).map((name) => `${area}.${name}`))
    const named = defaultPolicy.rules.flatMap(({ tools }) => tools).filter((tool) => !tool.includes('*'))
    expect(named.filter((tool) => !names.includes(tool))).toEqual([])
  })
})

describe('M2.10 what operations say of themselves', () => {
  it('is whether they read, write or cannot be undone, and no call by hand waits without need', () => {
    const all = Object.entries(contract).flatMap(([area, operations]) =>
      Object.entries(operations).map(([name, operation]) => ({ name: `${area}.${name}`, meta: metaOf(operation) })),
    )
    expect(all.filter(({ meta }) => meta.safety === undefined).map(({ name }) => name)).toEqual([])
    expect(all.filter(({ meta }) => meta.safety === 'destructive').map(({ name }) => name)).toEqual(['devices.revoke'])
    const asking = all.filter(({ name, meta }) => judged(name, {}, meta).startsWith('ask')).map(({ name }) => name)
    expect(asking).toEqual(['assets.remove', 'devices.revoke'])
  })
})

describe('M2.10 several rules about one call', () => {
  it('take the strictest effect and the highest risk, whatever their order', () => {
    const rules: Policy['rules'] = [
      { tools: ['a.*'], effect: 'deny' },
      { tools: ['a.b'], effect: 'allow', risk: 'critical' },
      { tools: ['*'], effect: 'ask', risk: 'low' },
    ]
    for (const order of [rules, rules.toReversed()]) {
      expect(judged('a.b', {}, {}, { byHand: 'consent', rules: order })).toBe('deny critical')
      expect(judged('b.b', {}, {}, { byHand: 'consent', rules: order })).toBe('ask low')
    }
  })

  it('take a dot for a dot', () => {
    expect(judged('axb', {}, {}, { byHand: 'consent', rules: [{ tools: ['a.b'], effect: 'deny' }] })).toBe('allow low')
  })
})
