import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { onFault } from '#services/host/index.ts'
import { defaultPolicy } from './default-policy.ts'
import { policyFile, readPolicy } from './read-policy.ts'

let workspace: string
let faults: string[]
let stop: () => void
beforeEach(() => {
  workspace = mkdtempSync(join(tmpdir(), 'promenade-policy-'))
  faults = []
  stop = onFault((what) => faults.push(what))
})
afterEach(() => {
  stop()
  rmSync(workspace, { recursive: true })
})

const write = (text: string): void => writeFileSync(join(workspace, policyFile), text)
/** The default, and even what is done by hand is asked. */
const careful = { ...defaultPolicy, byHand: 'ask' }

describe('M2.10 a workspace’s own policy', () => {
  it('is the default where there is none', () => {
    expect(readPolicy(workspace)).toEqual(defaultPolicy)
    expect(faults).toEqual([])
  })

  it('takes the place of the default part by part', () => {
    write('{ "byHand": "ask" }')
    expect(readPolicy(workspace)).toEqual(careful)
    const rules = [{ tools: ['*'], effect: 'deny' }]
    write(JSON.stringify({ rules }))
    expect(readPolicy(workspace)).toEqual({ byHand: 'consent', rules })
    expect(faults).toEqual([])
  })

  it.each([
    ['no JSON', '{ "byHand": "ask"'],
    ['an answer that there is not', '{ "byHand": "allow" }'],
    ['a part that there is not', '{ "byhand": "consent" }'],
    ['a rule of nothing', '{ "rules": [{ "tools": [] }] }'],
    ['an effect that there is not', '{ "rules": [{ "tools": ["*"], "effect": "maybe" }] }'],
    ['no object', '[]'],
    ['nothing', ''],
  ])('asks before everything that asks where it is %s, and says so', (_, text) => {
    write(text)
    expect(readPolicy(workspace)).toEqual(careful)
    expect(faults).toEqual(['Reading the policy'])
  })

  it('asks also where the file is there and cannot be read', () => {
    mkdirSync(join(workspace, policyFile))
    expect(readPolicy(workspace)).toEqual(careful)
    expect(faults).toEqual(['Reading the policy'])
  })
})
