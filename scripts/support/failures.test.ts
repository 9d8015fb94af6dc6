import { expect, it } from 'vitest'
import { failuresInPlaywright, failuresInVitest } from './failures.mjs'

it('a failed test of Vitest is its name and what it said, without where', () => {
  const failed = {
    status: 'failed',
    fullName: 'gallery is built',
    failureMessages: ['expected 3\n to be 4\n    at /x.ts:1'],
  }
  const passed = { status: 'passed', fullName: 'other', failureMessages: [] }
  const report = {
    testResults: [{ name: 'a.test.ts', status: 'failed', message: '', assertionResults: [failed, passed] }],
  }
  expect(failuresInVitest(report)).toEqual(['gallery is built: expected 3 to be 4'])
})

it('a file that could not be run is told by its name', () => {
  const report = {
    testResults: [{ name: 'a.test.ts', status: 'failed', message: 'No such module', assertionResults: [] }],
  }
  expect(failuresInVitest(report)).toEqual(['a.test.ts: No such module'])
})

it('a failed test of Playwright is told from however many suites it lies in', () => {
  const spec = (ok: boolean) => ({
    title: 'opens',
    ok,
    tests: [{ results: [{ errors: [{ message: '\u001B[31mTimed out\u001B[39m' }] }] }],
  })
  const suite = { title: 'a.spec.ts', suites: [{ title: 'the palette', specs: [spec(true), spec(false)] }] }
  expect(failuresInPlaywright(suite)).toEqual(['the palette opens: Timed out'])
})
