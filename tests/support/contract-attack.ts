import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { StudioClient } from '#shared/contract/index.ts'
import { ErrorCode } from '#shared/model/errors.ts'
import { attack, operations, type Operation, type Random, type Vocabulary } from './absurd.ts'
import type { PlaceBench } from './places.ts'

/** A call that has given nothing for this long hangs, milliseconds. */
const patience = 60_000
/** A stream that has no end of its own is left after this long without an event, milliseconds. */
const quiet = 40
/** What paints and imports for half a minute whenever its input fits; it is only given what does not. */
const laborious = new Set(['workspace.openSample'])

/** A place, a canvas, a layout, a conversation and a run, and the ids of all of them. */
export async function vocabularyOf(bench: PlaceBench, client: StudioClient): Promise<Vocabulary> {
  const place = await bench.build(client)
  const folder = join(bench.directory, 'attack')
  mkdirSync(join(folder, 'media'), { recursive: true })
  writeFileSync(join(folder, 'media', 'a.txt'), 'A text.')
  const turn = await client.agent.say({ text: 'make a circle of everything', approve: 'all' })
  for await (const event of turn) void event
  const [canvases, layouts, environments, runs, sessions] = await Promise.all([
    client.canvases.list({}),
    client.layouts.list({}),
    client.environments.list({}),
    client.runs.list({}),
    client.agent.sessions({}),
  ])
  const rows = [...canvases, ...layouts, ...environments, ...runs, ...sessions]
  return {
    ids: [...rows.map(({ id }) => id), ...bench.assetIds.slice(0, 5), '01890000-0000-7000-8000-000000000000'],
    documentIds: [...place.items.slice(0, 5).map(({ id }) => id), ...place.rooms.map(({ id }) => id), 'nothing'],
    texts: ['find the photos', 'make them bigger', 'undo', 'go to the photos', 'what can you do', 'Photos'],
    folder,
  }
}

export interface Report {
  calls: number
  /** What was taken rather than refused. */
  taken: number
  slowest: { name: string; milliseconds: number }
}

/** Gives every procedure `times` absurd inputs, and throws for an answer of ours that is a defect, or for none. */
export async function attackContract(
  clients: readonly StudioClient[],
  { random, words, times }: { random: Random; words: Vocabulary; times: number },
): Promise<Report> {
  const report: Report = { calls: 0, taken: 0, slowest: { name: '', milliseconds: 0 } }
  for (const operation of operations()) {
    for (let time = 0; time < times; time += 1) {
      const client = clients[time % clients.length]
      if (!client) throw new Error('There is nobody to call.')
      const input = attack(operation, random, words)
      if (laborious.has(operation.name) && typeof input === 'object' && !Array.isArray(input)) continue
      const began = performance.now()
      const taken = await judge(operation, input, client)
      const milliseconds = performance.now() - began
      report.calls += 1
      report.taken += taken ? 1 : 0
      if (milliseconds > report.slowest.milliseconds) report.slowest = { name: operation.name, milliseconds }
    }
  }
  return report
}

/** Whether the call was taken. */
async function judge(operation: Operation, input: unknown, client: StudioClient): Promise<boolean> {
  const defect = (what: string, cause?: unknown): never => {
    throw new Error(`${operation.name} ${what} for ${shown(input)}`, { cause })
  }
  const call = methodOf(client, operation.path)
  const leaving = new AbortController()
  const watchdog = Promise.withResolvers<never>()
  const timer = setTimeout(() => watchdog.reject(new Error('hangs')), patience)
  try {
    const output = await Promise.race([call(input, { signal: leaving.signal }), watchdog.promise])
    if (isStream(output)) await Promise.race([readStream(output, defect), watchdog.promise])
    return true
  } catch (error) {
    const { code, message } = error as { code?: unknown; message?: unknown }
    if (message === 'hangs') defect('hangs', error)
    const known = ErrorCode.safeParse(code)
    if (!known.success || known.data === 'INTERNAL') defect(`fails with ${String(code)}: ${String(message)}`, error)
    if (typeof message !== 'string' || message.length < 10 || message.length > 1000) defect('gives no sentence', error)
    return false
  } finally {
    clearTimeout(timer)
    watchdog.promise.catch(() => undefined)
    leaving.abort()
  }
}

type Call = (input: unknown, options: { signal: AbortSignal }) => Promise<unknown>

function methodOf(client: StudioClient, path: readonly string[]): Call {
  let node: unknown = client
  for (const part of path) node = (node as Record<string, unknown>)[part]
  return node as Call
}

const isStream = (value: unknown): value is AsyncIterableIterator<unknown> =>
  typeof value === 'object' && value !== null && Symbol.asyncIterator in value

/** Reads a stream to its end, or until it has been quiet for a while. */
async function readStream(
  stream: AsyncIterableIterator<unknown>,
  defect: (what: string, cause?: unknown) => never,
): Promise<void> {
  for (;;) {
    const pause = Promise.withResolvers<'quiet'>()
    const timer = setTimeout(() => pause.resolve('quiet'), quiet)
    const next = stream.next()
    next.catch(() => undefined)
    const outcome = await Promise.race([next, pause.promise])
    clearTimeout(timer)
    if (outcome === 'quiet') {
      await stream.return?.()
      return
    }
    if (outcome.done) return
    const text = JSON.stringify(outcome.value)
    if (text.includes('"code":"INTERNAL"')) defect(`streams ${text.slice(0, 300)}`)
  }
}

function shown(input: unknown): string {
  const text =
    JSON.stringify(input, (_, value: unknown) => (typeof value === 'bigint' ? `${value}n` : value)) ?? 'undefined'
  return text.length > 600 ? `${text.slice(0, 600)}… (${text.length} characters)` : text
}
