/**
 * A process whose clock is ahead: it opens the workspace, takes a text in, and makes one of everything that has an order.
 * What comes after it is made by a clock that was set back.
 *
 *     node tests/support/ahead-child.ts WORKSPACE FILE MILLISECONDS
 */
import { argv } from 'node:process'

const [workspace = '', file = '', ahead] = argv.slice(2)
const right = Date.now.bind(Date)
Date.now = () => right() + Number(ahead)

// Ids are made from the clock as it was when their module was loaded first.
const { createStudio } = await import('#services/studio.ts')
const studio = createStudio({ workspace })
const client = studio.client({ window: 'A' })
for await (const event of await client.assets.import({ paths: [file] })) void event
const { assets } = await client.assets.list({})
const canvas = await client.canvases.create({ name: 'ahead', assetIds: assets.map(({ id }) => id) })
const layout = await client.layouts.create({ name: 'ahead', canvasIds: [canvas.id], arrangement: 'grid' })
const place = await client.environments.create({ name: 'ahead', layoutIds: [layout.id] })
for (const session of ['talk', 'ahead']) {
  const said = { text: 'light it warm', session, context: { environmentId: place.id } }
  for await (const event of await client.agent.say(said)) void event
}
await studio.close()
