import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { Id } from '#shared/model/ids.ts'
import { StudioError } from '#shared/model/errors.ts'
import { duration, exactly } from '#shared/model/time-words.ts'
import type { TraceCall } from '#shared/model/trace.ts'
import { PlanChange, type Run } from '#shared/model/workflow.ts'
import { callerDirectory } from '../caller.ts'
import { runEnds } from '../follow-run.ts'
import { table, type Output } from '../output.ts'
import type { CommandFile, CommandContext } from '../command-context.ts'

/** `promenade runs`: shows a run, steers and changes it, and forgets it. */
export const runsCommand: CommandFile = (program, run) => {
  const command = program.command('runs').description('look at a run, or steer it')
  command
    .command('show')
    .description('the run with its steps')
    .argument('<run>', 'its id')
    .option('--log', 'also every call with its times, the files it wrote, and what the log says of it')
    .action(run(show))
  command
    .command('pause')
    .description('let running steps finish and begin no further one')
    .argument('<run>', 'its id')
    .action(
      run(async ({ client, output }: CommandContext, id: string) => print(output, await client.runs.pause(byId(id))), {
        recover: 'no',
      }),
    )
  command
    .command('resume')
    .description('go on with a paused run, to its end')
    .argument('<run>', 'its id')
    .action(run((context: CommandContext, id: string) => goOn(context, id, 'resume'), { recover: 'no' }))
  command
    .command('retry')
    .description('try one that ended without all it was for again from where it stopped, to its end')
    .argument('<run>', 'its id')
    .action(run((context: CommandContext, id: string) => goOn(context, id, 'retry'), { recover: 'no' }))
  command
    .command('accept')
    .description('say of one that came to a part only that it is right as it is')
    .argument('<run>', 'its id')
    .action(
      run(async ({ client, output }: CommandContext, id: string) => print(output, await client.runs.accept(byId(id))), {
        recover: 'no',
      }),
    )
  command
    .command('take-back')
    .description('take back all that it did, and say what stays')
    .argument('<run>', 'its id')
    .action(run(takeBack, { recover: 'no' }))
  command
    .command('change')
    .description('add, drop and change steps that have not begun, and go on; one that failed waits to be resumed')
    .argument('<run>', 'its id')
    .argument('<file>', 'JSON: {"add":[{"id","tool","args","dependsOn"}],"drop":[id],"change":[{"id","args"}]}')
    .action(run(change, { recover: 'no' }))
  command
    .command('delete')
    .description('end it where it is under way, and forget all that is kept of it; what it made stays')
    .argument('<run>', 'its id')
    .action(
      run(
        async ({ client, output }: CommandContext, id: string) => {
          await client.runs.delete(byId(id))
          output.result({ type: 'result', id, deleted: true }, 'Forgotten.')
        },
        { recover: 'no' },
      ),
    )
  command
    .command('cancel')
    .description('stop for good; finished steps are kept')
    .argument('<run>', 'its id')
    .action(
      run(async ({ client, output }: CommandContext, id: string) => print(output, await client.runs.cancel(byId(id))), {
        recover: 'no',
      }),
    )
}

async function show({ client, output }: CommandContext, id: string, options: { log?: boolean }): Promise<void> {
  const shown = await client.runs.get(byId(id))
  if (options.log !== true) return print(output, shown)
  const { calls, questions, files, log, workSeconds } = await client.runs.trace(byId(id))
  const title = (stepId: string | null): string => shown.steps.find((step) => step.id === stepId)?.title ?? ''
  const told = [
    `${shown.name}: ${shown.status}, ${duration(workSeconds)} of work`,
    table(calls.map((call) => [...timesOf(call), callWords(call), title(call.stepId), call.says])),
    ...questions.map(({ stepId, status, reason }) => `Asked about “${title(stepId)}”: ${reason} ${status}.`),
    ...files.map((path) => `Wrote ${path}`),
    ...log.map(({ at, message }) => `${at} ${message}`),
  ]
  const trace = { calls, questions, files, log, workSeconds }
  output.result({ type: 'run', ...shown, trace }, told.join('\n').trimEnd())
}

const timesOf = ({ startedAt, milliseconds }: TraceCall): string[] => [
  new Date(startedAt).toISOString(),
  milliseconds === null ? '' : exactly(milliseconds / 1000),
]

const callWords = ({ kind, attempt, outcome }: TraceCall): string =>
  [kind === 'undo' ? 'taking back' : outcome, ...(attempt > 1 ? [`try ${attempt}`] : [])].join(', ')

/** Reads what is to be changed from a file, and stays until the run has ended by the new plan. */
async function change(context: CommandContext, id: string, file: string): Promise<number> {
  const { client, output } = context
  const path = resolve(callerDirectory(), file)
  const given = await readChange(path)
  await client.runs.change({ ...byId(id), ...given })
  const run = await runEnds(context, id)
  print(output, run)
  return 0
}

async function readChange(path: string): Promise<PlanChange> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new StudioError('NOT_FOUND', `There is no file to read at “${path}”.`, { cause: error })
  })
  const parsed = PlanChange.safeParse(parseJson(text))
  if (parsed.success) return parsed.data
  throw new StudioError('INVALID_INPUT', `“${path}” does not say what is to be changed.`, {
    kept: 'Nothing was changed.',
    next: 'It is JSON with “add”, “drop” and “change”; see “promenade runs change --help”.',
  })
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function byId(id: string): { id: string } {
  if (!Id.safeParse(id).success)
    throw new StudioError('NOT_FOUND', `There is no run "${id}".`, { next: 'See "promenade list runs".' })
  return { id }
}

/** Stays until the run has ended: it is this process that does its steps. */
async function goOn(context: CommandContext, id: string, how: 'resume' | 'retry'): Promise<number> {
  const { client, output } = context
  await client.runs[how](byId(id))
  const run = await runEnds(context, id)
  print(output, run)
  if (run.status === 'completed' || run.status === 'paused') return 0
  output.error(run.error?.message ?? `The run ended as ${run.status}.`)
  return 1
}

async function takeBack({ client, output }: CommandContext, id: string): Promise<void> {
  const { entry, stays } = await client.runs.takeBack(byId(id))
  const back = entry === null ? 'There was nothing to take back.' : `Took back “${entry.label}”.`
  output.result(
    { type: 'result', id, takenBack: entry !== null, stays: stays ?? null },
    [back, stays ?? ''].join(' ').trim(),
  )
}

function print(output: Output, run: Run): void {
  const steps = run.steps.map((step) => [step.status, step.title, step.error?.message ?? step.summary])
  output.result({ type: 'run', ...run }, [`${run.name}: ${run.status}`, table(steps)].join('\n').trimEnd())
}
