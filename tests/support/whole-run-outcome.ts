import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import type { Run } from '#shared/model/workflow.ts'
import type { Studio } from '#services/studio.ts'
import type { Sent } from './counting-server.ts'
import type { Outside, Question } from './whole-run.ts'

/** All that a run has left, in a form in which two that did the same are equal, whenever and wherever they did it. */
export async function outcomeOf(studio: Studio, outside: Outside, sent: Sent) {
  const client = studio.client()
  const [{ id } = { id: '' }] = await client.runs.list({})
  const run = await client.runs.get({ id })
  const plain = (value: unknown): unknown => withoutChance(value, outside)
  const places = await client.environments.list({})
  const whole = await Promise.all(places.map((place) => client.environments.get({ id: place.id })))
  const approvals = await client.approvals.list({ byHand: true })
  const history = await client.history.list({ limit: 200 })
  return {
    status: run.status,
    error: run.error,
    steps: run.steps.map(({ id: step, status, summary, result, error }) =>
      plain({ step, status, summary, result, error }),
    ),
    late: beforeTheirTime(run),
    canvases: names(await client.canvases.list({})),
    layouts: names(await client.layouts.list({})),
    places: names(places),
    items: whole.map((place) => place.items.map(({ scale, position }) => ({ scale, position }))),
    lights: whole.map((place) => place.lighting.preset),
    history: history.map(({ label, undone }) => ({ label, undone })),
    exported: plain(filesOf(outside.directory)),
    approvals: approvals.map(({ tool, status, stepId }) => ({ tool, status, stepId })),
    told: plain(await toldBy(studio)),
    standing: sent.standing,
    keys: [...sent.keys.keys()].map((key) => key.replace(id, 'run')).toSorted(),
    rows: rowsOf(studio.workspace),
  }
}

/** What was said to the conversation of a run. */
async function toldBy(studio: Studio): Promise<string[]> {
  const client = studio.client()
  const [session] = await client.agent.sessions({})
  const messages = await client.agent.messages({ sessionId: session?.id ?? '' })
  return messages.filter(({ role }) => role === 'agent').map(({ text }) => text)
}

/** The question as it lies in the database, whatever was answered. */
export async function questionOf(studio: Studio): Promise<Question[]> {
  const all = await studio.client().approvals.list({})
  return all.map(({ id, argsHash, createdAt, expiresAt }) => ({ id, argsHash, createdAt, expiresAt }))
}

const names = (things: readonly { name: string }[]): string[] => things.map(({ name }) => name).toSorted()

/** Steps that began before enough of what they depend on had ended. */
function beforeTheirTime({ steps }: Run): string[] {
  const ends = new Map(steps.map(({ id, finishedAt }) => [id, finishedAt ?? Infinity]))
  return steps.flatMap(({ id, startedAt, dependsOn, join: needed }) => {
    if (startedAt === null) return []
    const ended = dependsOn.filter((need) => (ends.get(need) ?? Infinity) <= startedAt).length
    return ended < (typeof needed === 'number' ? needed : dependsOn.length) ? [id] : []
  })
}

/** Ids, times, sizes that follow from them, and where it was done. */
function withoutChance(value: unknown, { directory, address }: Outside): unknown {
  const text = JSON.stringify(value)
    .replaceAll(directory, 'DIRECTORY')
    .replaceAll(address, 'ADDRESS')
    .replaceAll(/[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/g, 'ID')
    .replaceAll(/\b0[0-9a-z]{14}\d{4}\b/g, 'ITEM')
    .replaceAll(/"(createdAt|updatedAt|removedAt|seconds|bytes)":[\d.e-]+/g, '"$1":0')
  return JSON.parse(text) as unknown
}

/** Every file below a folder with what it holds: texts as they are, all others as their hash. */
function filesOf(folder: string): Record<string, string> {
  if (!existsSync(folder)) return {}
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).toSorted()
  return Object.fromEntries(paths.map((path) => [path.slice(folder.length), contentOf(path)]))
}

function contentOf(path: string): string {
  // It lists hashes of what holds ids.
  if (path.endsWith('promenade-export.json')) return 'there'
  const bytes = readFileSync(path)
  return /scene\.js$|\.html$/.test(path) ? bytes.toString() : createHash('sha256').update(bytes).digest('hex')
}

/** How many rows each table has: what was done twice, or left over, shows in one. */
function rowsOf(workspace: string): Record<string, number> {
  const database = new BetterSqlite3(join(workspace, 'promenade.db'), { readonly: true })
  try {
    const tables = database
      .prepare<[], { name: string }>("select name from sqlite_schema where type = 'table' order by name")
      .all()
      // How often calls were made, and how long they took, depends on how often they were killed. What a person said may
      // have been said again; SQLite's own tables follow from the others.
      .filter(
        ({ name }) =>
          !/^(sqlite_|assets_fts_|(messages|run_trace|tool_calls|tool_totals|forecasts|workers)$)/.test(name),
      )
    return Object.fromEntries(
      tables.map(({ name }) => [
        name,
        database.prepare<[], { count: number }>(`select count(*) as count from "${name}"`).get()?.count ?? -1,
      ]),
    )
  } finally {
    database.close()
  }
}
