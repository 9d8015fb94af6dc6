import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { StudioClient } from '#shared/contract/index.ts'
import type { Created, TurnEvent } from '#shared/model/turn.ts'
import type { PlanStep } from '#shared/model/workflow.ts'
import { studioWithTexts, type TestStudio } from '../support/studio.ts'
import { difference, dumpWorkspace, plantFault, type WorkspaceDump } from '../support/workspace-dump.ts'

let test: TestStudio
let client: StudioClient
let workspace: string
beforeEach(async () => {
  test = await studioWithTexts()
  client = test.studio.client()
  workspace = test.studio.workspace
})
afterEach(() => test.end())

async function say(text: string, session: string, environmentId?: string) {
  let words = ''
  let done: Extract<TurnEvent, { type: 'done' }> | undefined
  for await (const event of await client.agent.say({ text, session, context: { environmentId } })) {
    if (event.type === 'text') words += event.text
    if (event.type === 'done') done = event
  }
  if (!done) throw new Error('The turn did not end.')
  return { ...done, words }
}

/** Everything of a place that one sees in it. */
async function places() {
  const all = await client.environments.list({})
  return Promise.all(all.map(({ id }) => client.environments.get({ id })))
}

/** What one finds of the workspace: as undo leaves it, it may do again what it has taken back, and so keeps it unseen. */
const found = async () => ({
  canvases: await client.canvases.list({}),
  layouts: await client.layouts.list({}),
  places: await places(),
  assets: (await client.assets.find({ filter: {}, order: 'taken' })).assetIds.toSorted(),
})

/** How a row of the dump names what it belongs to: the thing itself, or what it is a part of. */
const columns: Readonly<Record<string, [of: keyof Created, column: string]>> = {
  canvases: ['canvases', 'id'],
  canvas_members: ['canvases', 'canvas_id'],
  layouts: ['layouts', 'id'],
  environments: ['environments', 'id'],
  environment_updates: ['environments', 'environment_id'],
  environment_snapshots: ['environments', 'environment_id'],
}
/** What an import leaves: the words of its step name it. */
const library = ['assets', 'assets_fts', 'asset_metadata', 'asset_colors', 'file derivatives']

/** What came or went although nothing says that it stayed. */
function unsaid(before: WorkspaceDump, after: WorkspaceDump, created: Created, words: string): string[] {
  const { came, went } = difference(before, after)
  return [...came.map((one) => `came: ${one}`), ...went.map((one) => `went: ${one}`)].filter((line) => {
    const [, table = '', rest = ''] = /^\w+: (\S+) (.*)$/su.exec(line) ?? []
    const place = columns[table]
    if (place) return !created[place[0]].includes(String((JSON.parse(rest) as Record<string, unknown>)[place[1]]))
    if (table === 'file' && rest.startsWith('exports/')) {
      const said = [...created.exports, /The export stays at (.*?)\. /.exec(words)?.[1] ?? 'nowhere']
      return !said.some((path) => join(workspace, rest).startsWith(path))
    }
    const isOfLibrary = library.some((name) => `${table} ${rest}`.startsWith(name))
    return !(isOfLibrary && /Took in \d+ file/.test(words))
  })
}

const inPlace = 'a place stands'
const plans: [sentence: string, stands: '' | typeof inPlace, tools: string[]][] = [
  [
    'make a gallery of the text one and the newest text, light it warm and call it Zoo',
    '',
    ['canvases.addMembers', 'environments.create', 'environments.setLighting'],
  ],
  ['make a grid of everything and export it', '', ['layouts.create', 'exports.gallery']],
  ['import "INBOX" and make a gallery of it', '', ['assets.import', 'environments.create']],
  [
    'arrange Day in a circle, light it cold and call it Night',
    inPlace,
    ['environments.arrange', 'environments.rename'],
  ],
  [
    'remove the texts about one, make everything bigger and make the background black',
    inPlace,
    ['environments.removeItems', 'environments.adjust'],
  ],
  ['remove this gallery', inPlace, ['environments.remove']],
]

describe('M3.4 a plan that fails at any of its steps', () => {
  it.each(plans)('%s: leaves what it says, and nothing else', async (sentence, stands, tools) => {
    const inbox = join(test.folder, 'inbox')
    await mkdir(inbox)
    const day = stands === '' ? undefined : await say('make a gallery of everything and call it Day', 'before')
    // The window that one speaks in shows it.
    const shown = day?.created.environments[0]
    const context = { environmentId: shown }
    const text = sentence.replace('INBOX', inbox)
    const { steps } = await client.agent.plan({ text, context })
    expect(steps.map(({ tool }) => tool)).toEqual(expect.arrayContaining(tools))
    const built = steps.findIndex(({ tool }) => tool === 'environments.create')
    for (const [index, step] of steps.entries()) {
      // What an earlier round took in is known, so each has files of its own.
      for (const name of ['a', 'b'])
        await writeFile(join(inbox, `${name}${index}.md`), `# ${name}\n\nRound ${index}.\n`)
      const before = dumpWorkspace(workspace)
      const was = await found()
      const mend = plantFault(workspace, step.id)
      // Each round speaks for itself: what "the first text" is, is not what an earlier one found.
      const session = `round ${index}`
      const turn = await say(text, session, shown).finally(mend)
      const { created, words } = turn
      const after = dumpWorkspace(workspace)
      const undone = counts(created) > 0 ? await say('undo', session) : turn
      const is = await found()
      const taken = is.assets.filter((id) => !was.assets.includes(id))
      const cameOut = {
        at: `${sentence} at ${step.id} ${step.tool}: ${words}`,
        ended: ['failed', 'partial'].includes(turn.status) && words.includes('planted'),
        unsaid: unsaid(before, after, created, words),
        unnamed: unnamed(created, words),
        // What was prepared for a place that was not built is of no use to anybody.
        useless: index <= built ? created : nothing,
        exportsLeftUnsaid: created.exports.filter((path) => !undone.words.includes(path)),
        takenIn: /Took in (\d) files/.exec(words)?.[1] ?? '0',
        afterUndo: { ...is, assets: is.assets.filter((id) => !taken.includes(id)) },
      }
      expect(cameOut).toEqual({
        at: cameOut.at,
        ended: true,
        unsaid: [],
        unnamed: [],
        useless: nothing,
        exportsLeftUnsaid: [],
        takenIn: String(taken.length),
        afterUndo: was,
      })
    }
  })
})

const nothing: Created = { canvases: [], layouts: [], environments: [], exports: [] }

/** How many things that undo reaches stayed. */
const counts = ({ canvases, layouts, environments }: Created): number =>
  canvases.length + layouts.length + environments.length

/** Kinds of what stayed that the words do not name. */
function unnamed(created: Created, words: string): string[] {
  const kinds = { canvases: /canvas/, layouts: /layout/, environments: /place/, exports: /export/ }
  return Object.entries(kinds).flatMap(([kind, named]) =>
    created[kind as keyof Created].length > 0 && !named.test(words) ? [kind] : [],
  )
}

describe('M3.4 a plan whose steps say that the history takes them back', () => {
  /** Carries out a plan of these steps, of which the last fails for good. */
  async function failing(steps: readonly Pick<PlanStep, 'tool' | 'args'>[]) {
    const plan = await client.agent.plan({ text: 'make a gallery of everything' })
    const undone = steps.map((step, index): PlanStep => {
      const dependsOn = index === 0 ? [] : [`s${index}`]
      return { id: `s${index + 1}`, title: step.tool, dependsOn, undo: 'history', ...step }
    })
    const mend = plantFault(workspace, `s${steps.length}`)
    let done: Extract<TurnEvent, { type: 'done' }> | undefined
    const stream = await client.agent.runPlan({ plan: { ...plan, steps: undone }, text: 'try', session: 'test' })
    for await (const event of stream) if (event.type === 'done') done = event
    mend()
    expect(done).toMatchObject({ status: 'failed', created: nothing })
  }

  it('leaves a place that it changed as it was, and what others did in it', async () => {
    const { created } = await say('make a gallery of everything', 'test')
    const [environmentId = ''] = created.environments
    const was = await found()
    const steps = [
      { tool: 'environments.setLighting', args: { environmentId, lighting: { preset: 'night' } } },
      { tool: 'environments.arrange', args: { environmentId, arrangement: 'circle' } },
      { tool: 'environments.rename', args: { environmentId, name: 'Other' } },
      { tool: 'environments.setLighting', args: { environmentId, lighting: { preset: 'warm' } } },
    ]
    await failing(steps)
    expect(await found()).toEqual(was)
    // The run has left nothing behind that undo would take for its own.
    await say('undo', 'test')
    expect(await places()).toEqual([])
  })

  it('leaves no row of what it made', async () => {
    const { assetIds } = await client.assets.find({ filter: {} })
    const before = dumpWorkspace(workspace)
    await failing([
      { tool: 'canvases.create', args: { name: 'One', assetIds } },
      { tool: 'canvases.update', args: { id: { $from: 's1', path: 'id' }, name: 'Two' } },
      { tool: 'layouts.create', args: { name: 'Two', canvasIds: [{ $from: 's1', path: 'id' }], arrangement: 'grid' } },
      { tool: 'environments.create', args: { name: 'Two', layoutIds: [{ $from: 's3', path: 'id' }] } },
      { tool: 'environments.rename', args: { environmentId: { $from: 's4', path: 'id' }, name: 'Three' } },
      { tool: 'environments.setLighting', args: { environmentId: { $from: 's4', path: 'id' }, lighting: {} } },
    ])
    expect(difference(before, dumpWorkspace(workspace))).toEqual({ came: [], went: [] })
    expect(await client.history.list({})).toEqual([])
  })
})

describe('M3.3 a failed run is settled by a person', () => {
  it('all of it is taken back, whatever was done since, and what undo does not reach is named', async () => {
    const was = await found()
    const text = 'make a gallery of everything, export it and light it warm'
    const { steps } = await client.agent.plan({ text })
    const light = steps.find(({ tool }) => tool === 'environments.setLighting')?.id ?? ''
    const mend = plantFault(workspace, light)
    const { runId: id = '', created, status } = await say(text, 'test').finally(mend)
    expect(status).toBe('partial')
    const [path = ''] = created.exports
    // By hand, and in the same place: undo alone would take this for the last.
    await client.canvases.create({ name: 'Mine', assetIds: [] })
    expect(await client.runs.takeBack({ id })).toMatchObject({
      entry: { label: text },
      stays: `The export stays at ${path}.`,
    })
    const [mine, ...canvases] = (await found()).canvases
    expect(mine?.name).toBe('Mine')
    expect({ ...(await found()), canvases }).toEqual(was)
    await expect(client.runs.retry({ id })).rejects.toThrow('was taken back')
  })

  it('what there is may be accepted, and undo still takes it back', async () => {
    const text = 'make a gallery of everything and light it warm'
    const mend = plantFault(workspace, 's5')
    const { runId: id = '' } = await say(text, 'test').finally(mend)
    expect(await client.runs.accept({ id })).toMatchObject({ status: 'partial', settled: 'accepted' })
    await expect(client.runs.retry({ id })).rejects.toThrow('was accepted as it is')
    expect(await places()).toHaveLength(1)
    await say('undo', 'test')
    expect(await places()).toEqual([])
  })
})
