/**
 * A process made to be hindered: exports a few files over what is there. Right before its nth call of the file system
 * that changes something it ends itself, as a kill would, or finds the disk full for a moment.
 *
 *     node tests/support/export-child.ts FOLDER ENVIRONMENT FILES-JSON NTH kill|full
 */
import fs from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import { toErrorReport } from '#shared/model/errors.ts'
import { ExportBench, type Files } from './exports.ts'

const [folder = '', environmentId = '', files = '', nth = '', how] = process.argv.slice(2)
/** Calls that need room; of `open` only one that makes a file. */
const filling = new Set(['link', 'rename', 'mkdir', 'open', 'writeFile'])
const needsRoom = (name: string, args: unknown[]): boolean =>
  filling.has(name) && (name !== 'open' || String(args[1]).startsWith('w'))
const changing = ['link', 'rename', 'unlink', 'mkdir', 'rmdir', 'rm', 'open', 'writeFile'] as const
let calls = 0

for (const name of changing) {
  const real = fs[name] as (...args: unknown[]) => Promise<unknown>
  Object.assign(fs, {
    [name]: (...args: unknown[]) => {
      const counts = how === 'kill' || needsRoom(name, args)
      if (counts) calls += 1
      if (!counts || calls !== Number(nth)) return real(...args)
      if (how === 'kill') process.kill(process.pid, 'SIGKILL')
      return Promise.reject(Object.assign(new Error('The disk is full.'), { code: 'ENOSPC', syscall: name }))
    },
  })
}
syncBuiltinESMExports()

const bench = new ExportBench(folder)
try {
  await bench.export(environmentId, JSON.parse(files) as Files, { replace: true })
  process.stdout.write('exported')
} catch (error) {
  process.stdout.write(toErrorReport(error).code)
} finally {
  bench.close()
}
