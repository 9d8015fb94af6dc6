import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { StudioClient } from '#shared/contract/index.ts'
import type { ImportEvent, ImportResult } from '#shared/model/asset.ts'
import type { Environment } from '#shared/model/environment.ts'
import type { TurnEvent } from '#shared/model/turn.ts'
import { createStudio, type Studio } from '#services/studio.ts'
import { openMedia } from '../support/media.ts'

const media = openMedia()

/** What `exiftool -r -if '($DateTimeOriginal // $CreateDate) =~ /^2015/'` names among the pictures (12.57). */
const takenIn2015 = [
  'Downloads/IMG_8824 (1).jpg',
  ...[
    '1252',
    '5910',
    '6220',
    '6253',
    '6263',
    '6296',
    '6297',
    '6455',
    '8751',
    '8808',
    '8824',
    '8943',
    '8994',
    '9398-2',
    '9516',
  ].map((number) => `photos/2015-06 USA road trip/IMG_${number}.jpg`),
  'photos/2015-06 USA road trip/wild-2.jpg',
  'photos/Forest/fallen leaf.jpg',
  'photos/Forest/forest path.jpg',
  'photos/Sunset and evening/street lamp canon_hdr_YES.jpg',
]

type Done = Extract<TurnEvent, { type: 'done' }>

describe.skipIf(!media)('the main job, start to end, with no network and no model', () => {
  let workspace: string
  let studio: Studio
  let client: StudioClient
  let imported: ImportResult

  const importAll = async (): Promise<ImportResult> => {
    let last: ImportEvent | undefined
    for await (const event of await client.assets.import({ paths: [media ?? ''] })) last = event
    if (last?.type !== 'result') throw new Error('the import gave no result')
    return last
  }

  const say = async (text: string, session?: string): Promise<{ events: TurnEvent[]; done: Done }> => {
    const events: TurnEvent[] = []
    for await (const event of await client.agent.say(session === undefined ? { text } : { text, session }))
      events.push(event)
    const done = events.at(-1)
    if (done?.type !== 'done') throw new Error(`the turn did not end with "done" but with ${JSON.stringify(done)}`)
    return { events, done }
  }

  const onlyEnvironment = async (done: Done): Promise<Environment> => {
    expect(done.created.environments).toHaveLength(1)
    return client.environments.get({ id: done.created.environments[0] ?? '' })
  }

  beforeAll(async () => {
    workspace = mkdtempSync(join(tmpdir(), 'promenade-loop-'))
    studio = createStudio({ workspace: join(workspace, 'studio') })
    client = studio.client()
    imported = await importAll()
  }, 180_000)

  afterAll(async () => {
    await studio.close()
    rmSync(workspace, { recursive: true })
  })

  it('M1.1 takes in every file it knows and says why it left the others', async () => {
    expect(imported.failed).toEqual([])
    expect(imported.imported).toBeGreaterThan(120)
    for (const { reason } of imported.skipped) expect(reason).toMatch(/\w+ \w+.*\.$/)
    const again = await importAll()
    expect(again).toMatchObject({ imported: 0, duplicates: 0, failed: [] })
    expect(again.unchanged).toBe(imported.imported + imported.duplicates)
    expect(again.skipped).toEqual(imported.skipped)
  })

  it('M2.1 hangs exactly the photos whose EXIF says 2015, and arranges and restores them exactly', async () => {
    const made = await say('make a gallery of the photos taken in 2015', 'loop')
    expect(made.done.status).toBe('completed')
    const gallery = await onlyEnvironment(made.done)
    const assets = await Promise.all(gallery.items.map((item) => client.assets.get({ id: item.assetId })))
    const expected = takenIn2015.map((path) => join(media ?? '', path))
    expect(assets.flatMap((asset) => asset.paths).toSorted()).toEqual(expected.toSorted())

    const arranged = await say('arrange them in a circle', 'loop')
    expect(arranged.done.status).toBe('completed')
    const circle = await client.environments.get({ id: gallery.id })
    expectCircle(circle)

    const undone = await say('undo', 'loop')
    expect(undone.done.status).toBe('completed')
    const restored = await client.environments.get({ id: gallery.id })
    expect(restored.items).toEqual(gallery.items)
    expect(restored).toEqual(gallery)

    await say('redo', 'loop')
    expect((await client.environments.get({ id: gallery.id })).items).toEqual(circle.items)
  })

  it('M2.2 runs several tools in one turn as one plan', async () => {
    const out = join(workspace, 'out', 'films')
    const { events, done } = await say(`find the videos and make a timeline of them, then export a gallery to ${out}`)
    expect(done).toMatchObject({ status: 'completed', created: { exports: [out] } })
    const types = events.map((event) => event.type)
    expect(types[0]).toBe('session')
    expect(types.filter((type) => type === 'plan_created')).toHaveLength(1)
    expect(types.filter((type) => type === 'step_complete').length).toBeGreaterThanOrEqual(3)
    expect(types.filter((type) => type === 'step_start')).toHaveLength(
      types.filter((type) => type === 'step_complete').length,
    )

    const timeline = await onlyEnvironment(done)
    expect(timeline.kind).toBe('timeline')
    const videos = await client.assets.find({ filter: { types: ['video'] } })
    expect(timeline.items.map((item) => item.assetId).toSorted()).toEqual(videos.assetIds.toSorted())

    expect(existsSync(join(out, 'viewer', 'viewer.js'))).toBe(true)
    const page = readFileSync(join(out, 'index.html'), 'utf8')
    expect(page.match(/<video /g)).toHaveLength(videos.total)
    expect(page).not.toContain(media)
  })

  it('M9.2 keeps the workspace sound', async () => {
    const report = await client.workspace.doctor({})
    expect(report.checks.filter((check) => !check.ok)).toEqual([])
  })
})

/** All items at one radius (± 1 mm) about their centre, fronts toward it. */
function expectCircle(environment: Environment): void {
  const count = environment.items.length
  const mean = (axis: 0 | 2) => environment.items.reduce((sum, item) => sum + item.position[axis], 0) / count
  const [x, z] = [mean(0), mean(2)]
  const radii = environment.items.map((item) => Math.hypot(item.position[0] - x, item.position[2] - z))
  expect(Math.max(...radii) - Math.min(...radii)).toBeLessThan(0.001)
  for (const item of environment.items) {
    const [pitch, yaw, roll] = item.rotation
    expect(Math.abs(pitch) + Math.abs(roll)).toBeLessThan(1e-9)
    const inward = Math.atan2(x - item.position[0], z - item.position[2])
    expect(Math.cos(yaw - inward)).toBeGreaterThan(0.999_999)
  }
}
