/**
 * A process made to be killed, or watched: opens the workspace named first, takes up what an earlier one left, and
 * imports the folder named second, where there is one. Writes a line of JSON for every event.
 *
 *     node tests/support/import-child.ts WORKSPACE [FOLDER]
 */
import { createStudio } from '#services/studio.ts'

const [workspace = '', folder] = process.argv.slice(2)
const tell = (line: unknown) => process.stdout.write(`${JSON.stringify(line)}\n`)
const studio = createStudio({ workspace })
tell({ type: 'began' })
let mostMemory = 0
const watch = setInterval(() => (mostMemory = Math.max(mostMemory, process.memoryUsage.rss())), 20)
await studio.recovered()
tell({ type: 'recovered' })
if (folder !== undefined)
  for await (const event of await studio.client().assets.import({ paths: [folder] })) tell(event)
clearInterval(watch)
tell({ type: 'end', mostMemory })
await studio.close()
