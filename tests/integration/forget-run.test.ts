import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openLog } from '#services/log/index.ts'
import { createStudio } from '#services/studio.ts'
import type { StudioClient } from '#shared/contract/index.ts'
import type { TurnEvent } from '#shared/model/turn.ts'
import { plantFault } from '../support/workspace-dump.ts'

let home = ''
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'promenade-forget-'))
  for (const name of ['river', 'hill', 'lake']) writeFileSync(join(home, `${name}.txt`), `A note of the ${name}.`)
})
afterAll(() => rmSync(home, { recursive: true }))

async function said(
  client: StudioClient,
  text: string,
  session?: string,
): Promise<Extract<TurnEvent, { type: 'done' }>> {
  let last: TurnEvent | undefined
  for await (const event of await client.agent.say(session === undefined ? { text } : { text, session })) last = event
  if (last?.type !== 'done') throw new Error('The turn did not end.')
  return last
}

/** Tables in which a text stands, in any column. */
function tablesNaming(workspace: string, text: string): string[] {
  const database = new BetterSqlite3(join(workspace, 'promenade.db'), { readonly: true })
  const tables = database
    .prepare<[], { name: string }>("select name from sqlite_master where type = 'table' and name not like 'sqlite_%'")
    .all()
  const naming = tables.filter(({ name }) => {
    const rows = database.prepare<[], Record<string, unknown>>(`select * from "${name}"`).all()
    return rows.some((row) => Object.values(row).some((value) => holds(value, text)))
  })
  database.close()
  return naming.map(({ name }) => name)
}

const holds = (value: unknown, text: string): boolean =>
  (typeof value === 'string' && value.includes(text)) ||
  (value instanceof Uint8Array && Buffer.from(value).includes(text))

const filesNaming = (folder: string, text: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => {
    const path = join(folder, name)
    // The database is asked by tables: what it has freed may still lie in it.
    return statSync(path).isFile() && !name.startsWith('promenade.db') && readFileSync(path).includes(text)
  })

it('M3.9 a run that is forgotten is named by no table and no file; what it made stays and can be taken back', async () => {
  const workspace = join(home, 'workspace')
  const studio = createStudio({ workspace })
  try {
    const client = studio.client()
    for await (const event of await client.assets.import({ paths: [home] })) void event
    const { runId: run = '', sessionId } = await said(client, 'make a gallery of everything and export it')
    expect(run).not.toBe('')
    expect(tablesNaming(workspace, run)).toEqual(
      expect.arrayContaining(['runs', 'run_steps', 'run_effects', 'run_trace', 'messages']),
    )
    openLog(workspace).write('info', `Something of ${run}.`)
    expect(filesNaming(workspace, run)).toEqual(['logs/promenade.log'])
    // One that failed, took back what it had prepared, and was changed leaves as little.
    const mend = plantFault(workspace, 's4')
    const failed = await said(client, 'make a grid of everything', sessionId).finally(mend)
    expect(failed.created.canvases).toEqual([])
    await client.runs.change({ id: failed.runId ?? '', add: [], drop: ['s4'], change: [] })
    await client.runs.delete({ id: failed.runId ?? '' })
    expect(tablesNaming(workspace, failed.runId ?? '')).toEqual([])
    expect(filesNaming(workspace, failed.runId ?? '')).toEqual([])
    const places = await client.environments.list({})
    const messages = await client.agent.sessions({})
    await client.runs.delete({ id: run })
    expect(tablesNaming(workspace, run)).toEqual([])
    expect(filesNaming(workspace, run)).toEqual([])
    expect(await client.environments.list({})).toEqual(places)
    expect(await client.agent.sessions({})).toEqual(messages)
    await expect(client.runs.get({ id: run })).rejects.toThrow('no such piece of work')
    expect((await client.runs.list({})).map(({ id }) => id)).not.toContain(run)
    await said(client, 'undo', sessionId)
    expect(await client.environments.list({})).toEqual([])
  } finally {
    await studio.close()
  }
})
