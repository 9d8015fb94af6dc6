import { setTimeout as sleep } from 'node:timers/promises'
import { StudioError, toErrorReport, type ErrorReport } from '#shared/model/errors.ts'
import type { Json } from '#shared/model/ids.ts'
import type { TurnEvent } from '#shared/model/turn.ts'
import type { PlanStep, RunSummary } from '#shared/model/workflow.ts'
import type { RequestContext } from '#services/host/index.ts'
import type { Studio } from '#services/studio.ts'
import { ToolRegistry, type Tool } from '#services/tools/index.ts'
import { definitionOf, stepOf } from './runs.ts'

/** Where the run has its effects outside. */
export interface Outside {
  /** The folder that it exports to. */
  directory: string
  /** The server that it sends to; see `counting-server.ts`. */
  address: string
}

const from = (step: string, path: string) => ({ $from: step, path })
const found = { $from: 'find', path: 'assetIds', is: 'more' as const }

/**
 * A run of all that runs can do, in 14 steps: branches beside each other, conditions that are met and not, a join, an
 * export to a folder, a request to a server, something that a person has to allow, and a failure at its end that takes
 * back what says how.
 */
export function wholePlan({ directory, address }: Outside): PlanStep[] {
  const canvas = (id: string, more: Partial<PlanStep> = {}) =>
    stepOf(id, 'canvases.create', { args: { name: id, assetIds: from('find', 'assetIds') }, ...more })
  return [
    stepOf('find', 'assets.find', { args: { filter: {} }, title: 'Find everything' }),
    canvas('canvas'),
    stepOf('layout', 'layouts.create', {
      args: { name: 'layout', canvasIds: [from('canvas', 'id')], arrangement: 'gallery' },
    }),
    stepOf('place', 'environments.create', { args: { name: 'place', layoutIds: [from('layout', 'id')] } }),
    // Not idempotent: done twice, everything would be four times its size.
    stepOf('grow', 'environments.adjust', { args: { environmentId: from('place', 'id'), scale: 2 } }),
    stepOf('light', 'environments.setLighting', {
      args: { environmentId: from('place', 'id'), lighting: { preset: 'warm' } },
      dependsOn: ['grow'],
    }),
    canvas('many', { when: { ...found, value: 1000 } }),
    canvas('some', { when: { ...found, value: 1 } }),
    canvas('left', { undo: { tool: 'canvases.remove', args: { id: from('left', 'id') } } }),
    canvas('joined', { dependsOn: ['left', 'some', 'many'], join: 2 }),
    stepOf('export', 'exports.gallery', {
      args: { environmentId: from('place', 'id'), directory },
      dependsOn: ['light'],
    }),
    stepOf('send', 'outside.send', {
      args: { address, text: 'a print' },
      dependsOn: ['canvas'],
      undo: { tool: 'outside.withdraw', args: { address, receipt: from('send', 'receipt') } },
    }),
    stepOf('take', 'assets.remove', {
      args: { ids: [from('find', 'assetIds.0')] },
      dependsOn: ['joined', 'export', 'send'],
      title: 'Take the first out',
    }),
    stepOf('fails', 'assets.get', {
      args: { id: '01890000-0000-7000-8000-000000000000' },
      dependsOn: ['take'],
      title: 'Look at a file that is not there',
    }),
  ]
}

/** Gives all studios of this process tools that send requests, and take back what they asked for. Call it once. */
export function addOutsideTools(): void {
  const { has, get } = ToolRegistry.prototype
  const ours = new Map(['send', 'withdraw'].map((what) => [`outside.${what}`, outsideTool(what)]))
  ToolRegistry.prototype.has = function (name) {
    return ours.has(name) || has.call(this, name)
  }
  ToolRegistry.prototype.get = function (name) {
    return ours.get(name) ?? get.call(this, name)
  }
}

function outsideTool(what: string): Tool {
  return {
    name: `outside.${what}`,
    title: `Outside: ${what}`,
    safety: 'write',
    tags: [],
    internal: false,
    meta: { network: true },
    check: (args) => args,
    call: (args, context) => request(what, args as { address: string }, context),
    summarise: () => `Asked to ${what}.`,
  }
}

async function request(what: string, args: { address: string }, { effect, signal }: RequestContext): Promise<Json> {
  const response = await fetch(`${args.address}/${what}`, {
    method: 'POST',
    headers: { 'Idempotency-Key': effect?.key ?? '', 'content-type': 'application/json' },
    body: JSON.stringify(args),
    ...(signal ? { signal } : {}),
  })
  if (!response.ok) throw new StudioError('UNREADABLE', `The server answered with ${response.status}.`)
  return (await response.json()) as Json
}

/** What a person is asked, as it must stay until they answer. */
export interface Question {
  id: string
  argsHash: string
  createdAt: number
  expiresAt: number
}

/**
 * Brings the run as far as it goes in one process: begins it where nobody has, else goes on with what the last one left;
 * allows what waits once the run rests; ends when the run has.
 *
 * @param say hears in a line each of every event of its stream, of failures in words, and of what waits
 * @param untilTrouble ends also when the run cannot go on, having said why
 */
export async function advance(
  studio: Studio,
  outside: Outside,
  say: (line: string) => void = () => undefined,
  untilTrouble = false,
): Promise<void> {
  const client = studio.client()
  const current = async (): Promise<RunSummary | undefined> => (await client.runs.list({}))[0]
  const listen = async (turn: AsyncIterable<TurnEvent>): Promise<void> => {
    for await (const event of turn) for (const line of linesOf(event)) say(line)
  }
  const known = await current()
  if (known) {
    await studio.recovered()
    await client.runs.resume({ id: known.id }).catch(unlessNothingIsLeft)
  } else {
    const plan = definitionOf(wholePlan(outside))
    await listen(await client.agent.runPlan({ plan, text: 'do all of it', session: 'whole' }))
  }
  for (let run = await current(); run && run.finishedAt === null; run = await current()) {
    const [asked] = await client.approvals.list({ status: 'pending' })
    if (asked && run.status === 'waiting_approval') {
      const { id, argsHash, createdAt, expiresAt } = asked
      const question: Question = { id, argsHash, createdAt, expiresAt }
      say(`asked ${JSON.stringify(question)}`)
      const answered = client.approvals.allow({ id })
      await (untilTrouble ? answered.catch((error: unknown) => say(inWords('error', toErrorReport(error)))) : answered)
    }
    if (untilTrouble) {
      if (run.sessionId !== null) await listen(await client.agent.follow({ sessionId: run.sessionId, runId: run.id }))
      return
    }
    await sleep(2)
  }
}

/** That a run has ended, or has nothing left that could be done, is no reason to stop. */
function unlessNothingIsLeft(error: unknown): void {
  if (toErrorReport(error).code !== 'CONFLICT') throw error
}

function linesOf(event: TurnEvent): string[] {
  const { error } = event as { error?: ErrorReport | null }
  return error ? [event.type, inWords(event.type, error)] : [event.type]
}

/** A failure as it is said, in one line. */
const inWords = (what: string, { code, message, kept, next }: ErrorReport): string =>
  `${what}: ${code} ${[message, kept, next].join(' ')}`
