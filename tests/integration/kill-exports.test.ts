import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { contentsOf, somePlace } from '../support/exports.ts'
import { hinderExport, killedExport, second } from '../support/kill-exports.ts'
import { runProgram } from '../support/program.ts'

// While writing, in the middle of the exchange, and while clearing up. Every moment is tried by the deep tests.
describe('M8.1 the old or the new export is whole', () => {
  it.each([9, 19, 24, 30])('after a kill: before change %i', async (nth) => {
    expect(await hinderExport('an earlier export with notes', nth)).toBe(true)
  })
  it.each([8, 14, 20])('after the disk was full: before change %i', async (nth) => {
    expect(await hinderExport('an earlier export with notes', nth, 'full')).toBe(true)
  })
})

describe('M3.2 an export that was killed and is made again, before anybody has mended it', () => {
  it.each([9, 16, 19, 22, 24, 30])('is the new one, and nothing is asked: before change %i', async (nth) => {
    const { bench, whole } = await killedExport(nth)
    try {
      await bench.export(somePlace, second)
      expect(contentsOf(bench.target)).toEqual(whole.at(-1))
      expect(readdirSync(bench.folder).toSorted()).toEqual(['out', 'workspace'])
    } finally {
      bench.dispose()
    }
  })
})

describe('M9.5 doctor, before any other command', () => {
  it.each([9, 19, 24, 30])(
    'finds an export that was killed, and mends it when asked: before change %i',
    async (nth) => {
      const { bench, whole } = await killedExport(nth)
      bench.close()
      const doctor = (...more: string[]) =>
        runProgram(['doctor', ...more, '--workspace', join(bench.folder, 'workspace')])
      const everything = () => ({ ...contentsOf(bench.target), beside: readdirSync(bench.folder) })
      try {
        const left = everything()
        const found = await doctor()
        expect(found).toMatchObject({ code: 1, error: 'The workspace is not whole: exports.\n' })
        expect(found.lines.at(-1)).toMatchObject({
          ok: false,
          checks: expect.arrayContaining([
            { name: 'exports', ok: false, detail: expect.stringContaining(bench.target) },
          ]),
        })
        expect(everything()).toEqual(left)
        const mended = await doctor('--repair')
        expect(mended).toMatchObject({ code: 0, error: '' })
        const repaired = [{ name: 'exports', detail: `${bench.target} is whole again.` }]
        expect(mended.lines.at(-1)).toMatchObject({ ok: true, repaired })
        expect(whole).toContainEqual(contentsOf(bench.target))
        expect(readdirSync(bench.folder).toSorted()).toEqual(['out', 'workspace'])
        expect((await doctor()).lines.at(-1)).toMatchObject({ ok: true })
      } finally {
        bench.dispose()
      }
    },
  )
})
