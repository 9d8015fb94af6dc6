/**
 * A process made to be killed: takes in the folder named second and begins to take its texts out of the library again,
 * which asks. Writes a line for every event.
 *
 *     node tests/support/approval-child.ts WORKSPACE NOTES
 */
import { createStudio } from '#services/studio.ts'
import { definitionOf, stepOf } from './runs.ts'
import { tell } from './tell.ts'

/** Finds, makes something of it that needs no answer, and takes it out. */
export const askingPlan = () =>
  definitionOf([
    stepOf('find', 'assets.find', { args: { filter: {} } }),
    stepOf('keep', 'canvases.create', { args: { name: 'Kept', assetIds: { $from: 'find', path: 'assetIds' } } }),
    stepOf('take', 'assets.remove', {
      args: { ids: { $from: 'find', path: 'assetIds' } },
      dependsOn: ['keep'],
      title: 'Take them out',
    }),
    stepOf('after', 'canvases.create', { args: { name: 'Afterwards', assetIds: [] }, dependsOn: ['take'] }),
  ])

const [workspace, notes] = process.argv.slice(2)
if (workspace !== undefined && notes !== undefined && process.argv[1] === import.meta.filename) {
  const studio = createStudio({ workspace })
  const client = studio.client()
  for await (const event of await client.assets.import({ paths: [notes] })) void event
  for await (const event of await client.agent.runPlan({
    plan: askingPlan(),
    text: 'take them out',
    session: 'kill',
  })) {
    tell(event.type)
  }
  await studio.close()
}
