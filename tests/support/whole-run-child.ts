/**
 * A process made to be killed: begins the run of `whole-run.ts`, or goes on with what an earlier one left, and kills
 * itself at the boundary that is named by its number, counted from 1; 0 for none. Writes a line for every boundary and
 * every event.
 *
 *     node tests/support/whole-run-child.ts WORKSPACE DIRECTORY ADDRESS NTH
 */
import { createStudio } from '#services/studio.ts'
import { watchBoundaries } from './boundaries.ts'
import { tell } from './tell.ts'
import { addOutsideTools, advance } from './whole-run.ts'

const [workspace = '', directory = '', address = '', nth = '0'] = process.argv.slice(2)
let passed = 0
addOutsideTools()
const studio = createStudio({ workspace })
tell('open')
watchBoundaries((what) => {
  passed += 1
  tell(`boundary ${what}`)
  if (passed === Number(nth)) process.kill(process.pid, 'SIGKILL')
})
await advance(studio, { directory, address }, (what, question) =>
  tell(question ? `asked ${JSON.stringify(question)}` : what),
)
await studio.close()
tell('finished')
