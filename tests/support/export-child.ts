/**
 * A process made to be killed: exports a few files and ends itself, as a kill would, right before its nth call of the
 * file system that changes something. Prints how many calls there were where it was not killed.
 *
 *     node tests/support/export-child.ts FOLDER ENVIRONMENT FILES-JSON NTH [replace]
 */
import fs from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import { ExportBench, type Files } from './exports.ts'

const [folder = '', environmentId = '', files = '', nth = '', replace] = process.argv.slice(2)
const changing = ['link', 'rename', 'unlink', 'mkdir', 'rmdir', 'rm', 'open', 'writeFile'] as const
let calls = 0

for (const name of changing) {
  const real = fs[name] as (...args: unknown[]) => Promise<unknown>
  Object.assign(fs, {
    [name]: (...args: unknown[]) => {
      calls += 1
      if (calls === Number(nth)) process.kill(process.pid, 'SIGKILL')
      return real(...args)
    },
  })
}
syncBuiltinESMExports()

const bench = new ExportBench(folder)
await bench.export(environmentId, JSON.parse(files) as Files, { replace: replace === 'replace' })
bench.close()
process.stdout.write(`${calls}\n`)
