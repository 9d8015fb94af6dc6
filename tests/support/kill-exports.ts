import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { expect } from 'vitest'
import { leftExports, mendExports } from '#services/export/index.ts'
import { contentsOf, ExportBench, put, somePlace, type Files } from './exports.ts'

const child = join(import.meta.dirname, 'export-child.ts')
const first: Files = { 'index.html': 'first', 'media/a.webp': 'a', 'media/old.webp': 'old', 'viewer/v.js': 'v' }
/** What the export that is killed brings. */
export const second: Files = { 'index.html': 'second', 'media/a.webp': 'a2', 'viewer/v.js': 'v', 'data/scene.js': 's' }
const marker = { 'promenade-export.json': '(marker)' }

/** What the folder holds when the export that is killed comes. */
export const situations = {
  nothing: { lay: () => undefined, mine: {}, before: {} },
  'an earlier export': {
    lay: (bench: ExportBench) => bench.export(somePlace, first),
    mine: {},
    before: { ...first, ...marker },
  },
  'an earlier export with notes': {
    lay: async (bench: ExportBench) => {
      await bench.export(somePlace, first)
      put(bench.target, { 'notes.txt': 'mine', '.git/HEAD': 'ref', 'media/mine.jpg': 'jpg' })
    },
    mine: { 'notes.txt': 'mine', '.git/HEAD': 'ref', 'media/mine.jpg': 'jpg' },
    before: { ...first, ...marker, 'notes.txt': 'mine', '.git/HEAD': 'ref', 'media/mine.jpg': 'jpg' },
  },
  'somebody’s folder': {
    lay: async (bench: ExportBench) => put(bench.target, { 'data/mine.txt': 'mine', 'notes.txt': 'mine' }),
    mine: { 'data/mine.txt': 'mine', 'notes.txt': 'mine' },
    before: { 'data/mine.txt': 'mine', 'notes.txt': 'mine' },
  },
}
export type Situation = keyof typeof situations

/** An export over an earlier one with notes, killed before its nth change; what was there and what was to be there. */
export async function killedExport(nth: number): Promise<{ bench: ExportBench; whole: Files[] }> {
  const { lay, mine, before } = situations['an earlier export with notes']
  const bench = new ExportBench()
  await lay(bench)
  const args = [child, bench.folder, somePlace, JSON.stringify(second), String(nth), 'kill']
  expect(spawnSync(process.execPath, args, { encoding: 'utf8' })).toMatchObject({ stderr: '', signal: 'SIGKILL' })
  return { bench, whole: [before, { ...second, ...marker, ...mine }] }
}

/**
 * Lays a situation, lets a process export over it and be hindered before its nth change, and looks: nothing of a
 * person's is ever away; at once where the disk was full, or after the next start where it was killed, the old or the
 * new export is whole and nothing else is left. Whether it was hindered.
 */
export async function hinderExport(name: Situation, nth: number, how: 'kill' | 'full' = 'kill'): Promise<boolean> {
  const { lay, mine, before } = situations[name]
  const bench = new ExportBench()
  try {
    await lay(bench)
    const args = [child, bench.folder, somePlace, JSON.stringify(second), String(nth), how]
    const end = spawnSync(process.execPath, args, { encoding: 'utf8' })
    expect(end.stderr).toBe('')
    const what = `${name}, ${how} before change ${nth}`
    const there = () => (existsSync(bench.target) ? contentsOf(bench.target) : {})
    const after = { ...second, ...marker, ...mine }
    const away = Object.keys(mine).filter((file) => !(file in there()))
    if (how === 'kill') await mendExports(bench.context)
    const found = there()
    const whole = [before, after].some((each) => isDeepStrictEqual(each, found)) ? 'whole' : found
    const left = leftExports(bench.context)
    const beside = readdirSync(bench.folder).filter((entry) => !/^(out|workspace)$/.test(entry))
    expect({ what, away, whole, left, beside }).toEqual({ what, away: [], whole: 'whole', left: [], beside: [] })
    await bench.export(somePlace, second, { replace: true })
    expect({ what, found: there() }).toEqual({ what, found: after })
    return how === 'kill' ? end.signal === 'SIGKILL' : end.stdout === 'OUT_OF_SPACE'
  } finally {
    bench.dispose()
  }
}
