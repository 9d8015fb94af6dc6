import { describe, expect, it, vi } from 'vitest'
import { plantFaults } from './faults.mjs'

const faultOf = (breaks: string, more: object = {}) => ({
  breaks,
  file: 'LICENSE',
  from: 'MIT License',
  to: 'No License',
  tests: ['scripts/support/faults.test.ts'],
  ...more,
})
const faults = ['One.', 'Two.', 'Three.', 'Four.'].map((breaks) => faultOf(breaks))

/** Plants faults whose tests come to what `found` says of each number; undefined is the run without any. */
async function plant(
  found: (number: string | undefined) => { passed: number; failed: number },
  options: Partial<Parameters<typeof plantFaults>[0]> = {},
) {
  const said: string[] = []
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((text) => said.push(String(text)) > 0)
  const planted: (string | undefined)[] = []
  try {
    const outcome = await plantFaults({
      faults,
      filters: [],
      env: {},
      test: async (_tests, _name, env) => {
        planted.push(env['PROMENADE_FAULT'])
        return found(env['PROMENADE_FAULT'])
      },
      ...options,
    })
    return { ...outcome, said: said.join(''), planted }
  } finally {
    write.mockRestore()
  }
}

const sound = { passed: 3, failed: 0 }
const caught = { passed: 2, failed: 1 }
const notRun = { passed: 0, failed: 0 }
const allCaught = (number: string | undefined) => (number === undefined ? sound : caught)

describe('M9.5 planted faults', () => {
  it('have passed where a test failed, and are named where none did', async () => {
    const outcome = await plant((number) => (number === '1' ? sound : allCaught(number)))
    expect(outcome).toMatchObject({ passed: 3, failed: 1 })
    expect(outcome.said).toMatch(/✗ Two\. LICENSE \(.*no test failed\)/)
    expect(outcome.planted).toEqual([undefined, '0', '1', '2', '3'])
  })

  it('have not been noticed by tests that did not run', async () => {
    const outcome = await plant((number) => (number === '2' ? notRun : allCaught(number)))
    expect(outcome).toMatchObject({ passed: 3, failed: 1 })
    expect(outcome.said).toContain('✗ Three.')
  })

  it('mean nothing where the tests fail without any', async () => {
    for (const without of [caught, notRun]) {
      const outcome = await plant((number) => (number === undefined ? without : caught))
      expect(outcome).toMatchObject({ passed: 0, failed: 1, planted: [undefined] })
      expect(outcome.said).toContain('The tests fail without any fault.')
    }
  })

  it.each([
    ['whose text is gone', { from: 'No such words.' }, 'stands 0 times in LICENSE'],
    ['whose text stands there twice', { from: 'the Software' }, 'times in LICENSE, not once'],
    ['whose file is gone', { file: 'no/such/file.ts' }, 'there is no no/such/file.ts any more'],
    ['whose test is gone', { tests: ['no/such.test.ts'] }, 'there is no no/such.test.ts any more'],
    ['that change nothing', { to: 'MIT License' }, 'it changes nothing'],
  ])('are errors %s, and the others are planted all the same', async (_, more, why) => {
    const outcome = await plant(allCaught, { faults: [faultOf('Gone.', more), ...faults] })
    expect(outcome).toMatchObject({ passed: 4, failed: 1 })
    expect(outcome.said).toContain(why)
    expect(outcome.planted).toEqual([undefined, '1', '2', '3', '4'])
  })

  it('can be chosen by a word, and drawn as a share by a seed', async () => {
    expect((await plant(allCaught, { filters: ['Two', 'Four'] })).planted).toEqual([undefined, '1', '3'])
    expect((await plant(allCaught, { filters: ['LICENSE'] })).planted).toHaveLength(5)
    const drawn = async (seed: string) =>
      (await plant(allCaught, { env: { PROMENADE_SHARE: '2', PROMENADE_SEED: seed } })).planted.join()
    const draws: string[] = []
    for (const seed of ['1', '1', '2', '3', '4', '5']) draws.push(await drawn(seed))
    expect(draws[0]).toBe(draws[1])
    expect(new Set(draws).size).toBeGreaterThan(1)
    expect(draws.every((numbers) => numbers.split(',').length === 3)).toBe(true)
  })
})
