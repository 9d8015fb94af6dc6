/**
 * A process made to be disturbed: begins the run of `whole-run.ts`, or goes on with what an earlier one left. At the
 * boundary that is named by its number, counted from 1, it kills itself; 0 is none. With `trouble` it says `here` instead
 * and waits for a line while its parent makes trouble, goes on until it can no more or is done, says `rests`, waits for
 * another line, and goes on to the end. Writes a line for every boundary, every event, and every failure in words.
 *
 *     node tests/support/whole-run-child.ts WORKSPACE DIRECTORY ADDRESS NTH kill|trouble
 */
import { readSync } from 'node:fs'
import { createStudio } from '#services/studio.ts'
import { watchBoundaries } from './boundaries.ts'
import { tell } from './tell.ts'
import { addOutsideTools, advance } from './whole-run.ts'

const [workspace = '', directory = '', address = '', nth = '0', how = 'kill'] = process.argv.slice(2)
const outside = { directory, address }
const still = new Int32Array(new SharedArrayBuffer(4))
let passed = 0

/** Holds the whole process: what it was about to do must not happen meanwhile. */
function waitForALine(): void {
  for (;;) {
    try {
      readSync(0, Buffer.alloc(1))
      return
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EAGAIN')) throw error
      Atomics.wait(still, 0, 0, 10)
    }
  }
}

addOutsideTools()
const studio = createStudio({ workspace, ...(how === 'trouble' ? { patienceMilliseconds: 300 } : {}) })
tell('open')
watchBoundaries((what) => {
  passed += 1
  tell(`boundary ${what}`)
  if (passed !== Number(nth)) return
  if (how === 'kill') process.kill(process.pid, 'SIGKILL')
  tell('here')
  waitForALine()
})
if (how === 'trouble') {
  await advance(studio, outside, tell, true)
  tell('rests')
  waitForALine()
}
await advance(studio, outside, tell)
await studio.close()
tell('finished')
