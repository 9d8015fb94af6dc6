import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import BetterSqlite3 from 'better-sqlite3'
import sharp from 'sharp'
import { createStudio, type Studio } from '#services/studio.ts'

/** Where to stop a process: after so many of its lines, and then so many milliseconds; null lets it end. */
export type Moment = { lines: number; milliseconds: number } | null

/**
 * Starts one of the processes of this folder and kills it with SIGKILL at a moment. All the lines it wrote, the last
 * perhaps half.
 *
 * @param counts which lines count toward the moment; all by default
 */
export async function killAt(
  file: string,
  args: readonly string[],
  moment: Moment,
  counts: (line: string) => boolean = () => true,
  env: NodeJS.ProcessEnv = process.env,
): Promise<{ lines: string[]; killed: boolean }> {
  const path = join(import.meta.dirname, file)
  const child = spawn(process.execPath, [path, ...args], { stdio: ['ignore', 'pipe', 'inherit'], env })
  const exited = once(child, 'exit')
  const lines: string[] = []
  let counted = 0
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line)
    if (!counts(line) || (counted += 1) !== moment?.lines) continue
    await sleep(moment.milliseconds)
    child.kill('SIGKILL')
  }
  const [code, signal] = (await exited) as [number | null, string | null]
  if (signal !== 'SIGKILL' && code !== 0) throw new Error(`${file} ended with ${code ?? signal}.`)
  return { lines, killed: signal === 'SIGKILL' }
}

/** What does not belong into a workspace where nothing is under way: half-written files, drafts, partial folders. */
export function leftovers(workspace: string): string[] {
  const own = new Set(['derivatives', 'exports', 'logs', 'promenade.db', 'secret', 'samples'])
  const inside = readdirSync(workspace).filter((name) => !own.has(name))
  const temporary = join(workspace, 'derivatives', 'tmp')
  return [...inside, ...(existsSync(temporary) ? readdirSync(temporary) : [])]
}

/** Opens a workspace as the next start would, lets it finish what it finds, and hands it over; nothing stays behind. */
export async function reopened<Result>(workspace: string, look: (studio: Studio) => Promise<Result>) {
  const studio = createStudio({ workspace })
  let result: Result
  let problems: string[]
  try {
    await studio.recovered()
    result = await look(studio)
    const { checks } = await studio.client().workspace.doctor({})
    problems = checks.filter((check) => !check.ok).map(({ name, detail }) => `${name}: ${detail}`)
  } finally {
    await studio.close()
  }
  return { result, problems, leftovers: leftovers(workspace) }
}

/** Pictures that differ in every byte, in a folder of their own. */
export async function paintPictures(folder: string, count: number): Promise<void> {
  mkdirSync(folder, { recursive: true })
  for (let index = 0; index < count; index += 1) {
    const background = { r: index % 256, g: (index * 7) % 256, b: (index * 31) % 256 }
    const picture = sharp({ create: { width: 160, height: 120, channels: 3, background } })
    writeFileSync(join(folder, `${index}.jpg`), await picture.jpeg().toBuffer())
  }
}

/** How much of an import has reached the database: all but `imports` are equal, whenever it was killed. */
export function countImported(workspace: string) {
  const database = new BetterSqlite3(join(workspace, 'promenade.db'), { readonly: true })
  const one = (sql: string) => database.prepare<[], { count: number }>(sql).get()?.count ?? -1
  const counts = {
    assets: one('select count(*) as count from assets'),
    contents: one('select count(distinct content_hash) as count from assets'),
    paths: one("select count(*) as count from import_files where outcome = 'imported'"),
    searchable: one('select count(*) as count from assets_fts join assets on assets.search_row = assets_fts.rowid'),
    described: one('select count(*) as count from asset_metadata'),
    imports: one('select count(*) as count from imports'),
  }
  database.close()
  return counts
}

export const allCounted = (count: number) => ({
  assets: count,
  contents: count,
  paths: count,
  searchable: count,
  described: count,
})
