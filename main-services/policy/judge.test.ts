import { describe, expect, it } from 'vitest'
import type { ProcedureMeta } from '#shared/contract/index.ts'
import type { Json } from '#shared/model/ids.ts'
import { declaredOperations } from '../../tests/support/contract.ts'
import { defaultPolicy } from './default-policy.ts'
import { judge } from './judge.ts'
import type { Policy } from './policy.ts'

const workspace = '/home/ada/Promenade'
const judged = (tool: string, args: Json, meta: ProcedureMeta = {}, policy: Policy = defaultPolicy) => {
  const { effect, risk } = judge(policy, { tool, meta, args, workspace })
  return `${effect} ${risk}`
}
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

  it('says each reason once, from the rules that decided, and else what the operation says of itself', () => {
    const because = 'It is a test.'
    const rules: Policy['rules'] = [
      { tools: ['*'], effect: 'ask', because },
      { tools: ['a.*'], effect: 'ask', because: ['It is about {args.name}.', because] },
      { tools: ['a.*'], effect: 'ask', because: ['It holds {args.missing}.'] },
      { tools: ['a.*'], effect: 'allow', because: 'Nobody minds.' },
    ]
    const reasonOf = (tool: string, args: Json, all = rules) =>
      judge({ byHand: 'ask', rules: all }, { tool, args, workspace, meta: { description: 'Does a thing.' } }).reason(
        args,
      )
    expect(reasonOf('a.b', { name: 'Ada' })).toBe('It is a test. It is about Ada.')
    expect(reasonOf('a.b', {})).toBe(because)
    expect(reasonOf('a.b', {}, [{ tools: ['*'], effect: 'ask' }])).toBe('Does a thing.')
    expect(reasonOf('a.b', {}, [{ tools: ['*'], effect: 'allow', because }])).toBe('Does a thing.')
  })

  it('knows the operations it names', () => {
    const names = declaredOperations().map(({ name }) => name)
    const named = defaultPolicy.rules.flatMap(({ tools }) => tools).filter((tool) => !tool.includes('*'))
    expect(named.filter((tool) => !names.includes(tool))).toEqual([])
  })
})

describe('M2.10 what operations say of themselves', () => {
  it('is whether they read, write or cannot be undone, and no call by hand waits without need', () => {
    const all = declaredOperations()
    expect(all.filter(({ meta }) => meta.safety === undefined).map(({ name }) => name)).toEqual([])
    const final = all.filter(({ meta }) => meta.safety === 'destructive').map(({ name }) => name)
    expect(final.toSorted()).toEqual(['devices.revoke', 'messages.discard'])
    const asking = all.filter(({ name, meta }) => judged(name, {}, meta).startsWith('ask')).map(({ name }) => name)
    expect(asking.toSorted()).toEqual(['assets.remove', 'devices.revoke', 'messages.discard'])
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

  it('speak of a call where one of their paths holds, and all that is said of it', () => {
    const when = { arguments: ['a', 'b.0.c'], is: 5, moreThan: 4 }
    const policy: Policy = { byHand: 'ask', rules: [{ tools: ['x'], when, effect: 'deny' }] }
    const verdicts = [{ a: 5 }, { b: [{ c: 5 }] }, { a: 6 }, { a: '5' }, { c: 5 }, null].map((args) =>
      judged('x', args as Json, {}, policy),
    )
    expect(verdicts.map((verdict) => verdict.startsWith('deny'))).toEqual([true, true, false, false, false, false])
    const many: Policy = {
      byHand: 'ask',
      rules: [{ tools: ['x'], when: { arguments: ['a'], moreThan: 1 }, risk: 'high' }],
    }
    const risks = [{ a: 2 }, { a: 1 }, { a: [1, 2] }, { a: [1] }, { a: 'words' }].map((args) =>
      judged('x', args, {}, many),
    )
    expect(risks.map((verdict) => verdict.endsWith('high'))).toEqual([true, false, true, false, false])
    const outside: Policy = {
      byHand: 'ask',
      rules: [{ tools: ['x'], when: { arguments: ['a'], outsideWorkspace: true }, effect: 'deny' }],
    }
    expect([{ a: '/tmp' }, { a: 5 }, { a: workspace }].map((args) => judged('x', args, {}, outside))).toEqual([
      'deny low',
      'allow low',
      'allow low',
    ])
  })

  it('take a dot for a dot', () => {
    expect(judged('axb', {}, {}, { byHand: 'consent', rules: [{ tools: ['a.b'], effect: 'deny' }] })).toBe('allow low')
  })
})
