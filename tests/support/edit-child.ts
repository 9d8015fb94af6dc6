/**
 * A process made to be killed in the middle of edits: opens the workspace named first and changes the place named second
 * until it is ended. Before each change it says what will be, after it what is: how far the first thing has been moved.
 *
 *     node tests/support/edit-child.ts WORKSPACE ENVIRONMENT edits|undo|count SEED FROM
 *
 * Every edit moves everything by one metre from where it stood at FROM, so that one that was done twice or lost is seen in
 * the number. `edits` only edits, `undo` takes back and does again as well; `count` edits beside others, and tells of its
 * own alone.
 */
import { seeded } from '../../resources/sample/paint/noise.ts'
import { createStudio } from '#services/studio.ts'
import { tell } from './tell.ts'

const [workspace = '', environmentId = '', kind = 'edits', seed = '1', from = '0'] = process.argv.slice(2)
/** Metres between which things are moved to and fro where steps are taken back. */
const [nearest, furthest] = [4, 40]
const random = seeded(Number(seed))
const studio = createStudio({ workspace })
const client = studio.client()
const [first] = (await client.environments.get({ id: environmentId })).items
let at = kind === 'count' ? 0 : Math.round((first?.position[0] ?? 0) - Number(from))
let undone = (await client.history.list({ environmentId, limit: 200 })).filter((entry) => entry.undone).length
tell(`is ${at}`)

async function edit(by: number): Promise<void> {
  tell(`will ${at + by}`)
  await client.environments.adjust({ environmentId, move: [by, 0, 0] })
  at += by
  undone = 0
}

async function undo(): Promise<void> {
  tell(`will ${at - 1}`)
  const { entry } = await client.history.undo({ environmentId })
  if (entry === null) throw new Error('There was nothing to take back.')
  at -= 1
  undone += 1
}

async function redo(): Promise<void> {
  tell(`will ${at + 1}`)
  const { entry } = await client.history.redo({ environmentId })
  if (entry === null) throw new Error('There was nothing to do again.')
  at += 1
  undone -= 1
}

for (;;) {
  if (kind !== 'undo') await edit(1)
  else if (at < nearest) await edit(1)
  else if (undone > 0 && random() < 0.5) await redo()
  else if (at >= furthest || random() < 0.7) await undo()
  else await edit(1)
  tell(`is ${at}`)
}
