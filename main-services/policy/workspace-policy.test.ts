import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { onFault, onNote } from '#services/host/index.ts'
import { defaultPolicy } from './default-policy.ts'
import { WorkspacePolicy } from './workspace-policy.ts'

describe('M2.10 a workspace’s own policy', () => {
  let directory: string
  let faults: string[]
  let notes: string[]
  let stops: (() => void)[]

  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'promenade-policy-'))
    faults = []
    notes = []
    stops = [onFault((_what, error) => faults.push((error as Error).message)), onNote((note) => notes.push(note))]
  })
  afterEach(() => {
    for (const stop of stops) stop()
    rmSync(directory, { recursive: true })
  })

  const write = (text: string) => writeFileSync(join(directory, 'promenade.policy.json'), text)
  const forbid = (tool: string) => JSON.stringify({ rules: [{ tools: [tool], effect: 'deny' }] })

  it('counts from when it is written, each time it changes, until it is gone', () => {
    const policy = new WorkspacePolicy(directory)
    expect(policy.current()).toBe(defaultPolicy)
    expect(notes).toEqual([])
    write(forbid('assets.a'))
    expect(policy.current()).toEqual({ byHand: 'consent', rules: [{ tools: ['assets.a'], effect: 'deny' }] })
    // As long as the one before.
    write(forbid('assets.b'))
    expect(policy.current().rules).toEqual([{ tools: ['assets.b'], effect: 'deny' }])
    expect(policy.current()).toBe(policy.current())
    rmSync(join(directory, 'promenade.policy.json'))
    expect(policy.current()).toBe(defaultPolicy)
    expect(notes).toEqual([
      'The policy of this workspace has changed and counts from now on.',
      'The policy of this workspace has changed and counts from now on.',
      'This workspace has no policy of its own any more: the default counts from now on.',
    ])
    expect(faults).toEqual([])
  })

  it('takes the place of the default part by part', () => {
    write('{ "byHand": "ask" }')
    expect(new WorkspacePolicy(directory).current()).toEqual({ ...defaultPolicy, byHand: 'ask' })
    const rules = [{ tools: ['*'], effect: 'deny' }]
    write(JSON.stringify({ rules }))
    expect(new WorkspacePolicy(directory).current()).toEqual({ byHand: 'consent', rules })
    expect(faults).toEqual([])
  })

  it('asks also where the file is there and cannot be read', () => {
    mkdirSync(join(directory, 'promenade.policy.json'))
    expect(new WorkspacePolicy(directory).current()).toEqual({ ...defaultPolicy, byHand: 'ask' })
    expect(faults).toHaveLength(1)
  })

  it.each([
    ['that is no JSON', '{ "byHand": "ask"'],
    ['that is no object', '[]'],
    ['with an answer that there is not', '{ "byHand": "allow" }'],
    ['with a rule of nothing', '{ "rules": [{ "tools": [] }] }'],
    ['with an effect that there is not', '{ "rules": [{ "tools": ["*"], "effect": "maybe" }] }'],
    ['that is half written', ''],
    ['that names what no policy has', '{ "byhand": "consent" }'],
    ['with a slip in a rule', '{ "rules": [{ "tools": ["*"], "efect": "deny" }] }'],
    ['with a slip in a condition', '{ "rules": [{ "tools": ["*"], "when": { "arguments": ["a"], "iss": 1 } }] }'],
  ])('%s makes it stricter until it can be read, and is told once', (_, text) => {
    const policy = new WorkspacePolicy(directory)
    expect(policy.current().byHand).toBe('consent')
    write(text)
    expect(policy.current()).toEqual({ ...defaultPolicy, byHand: 'ask' })
    expect(policy.current().byHand).toBe('ask')
    expect(faults).toEqual([
      'The policy of this workspace cannot be read: until it can, even what is done by hand waits.',
    ])
    write(forbid('assets.a'))
    expect(policy.current()).toMatchObject({ byHand: 'consent', rules: [{ effect: 'deny' }] })
  })
})
