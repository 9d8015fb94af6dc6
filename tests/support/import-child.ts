/**
 * A process made to be killed, or watched: opens the workspace named first, takes up what an earlier one left, and
 * imports the folder named second, where there is one. Writes a line of JSON for every event.
 *
 *     node tests/support/import-child.ts WORKSPACE [FOLDER]
 */
import { createStudio } from '#services/studio.ts'
import { tell } from './tell.ts'

const [workspace = '', folder] = process.argv.slice(2)
const tellOf = (event: unknown) => tell(JSON.stringify(event))
const studio = createStudio({ workspace })
tellOf({ type: 'began' })
let mostMemory = 0
const watch = setInterval(() => (mostMemory = Math.max(mostMemory, process.memoryUsage.rss())), 20)
await studio.recovered()
tellOf({ type: 'recovered' })
if (folder !== undefined)
  for await (const event of await studio.client().assets.import({ paths: [folder] })) tellOf(event)
clearInterval(watch)
tellOf({ type: 'end', mostMemory })
await studio.close()
