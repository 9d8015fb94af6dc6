import { Id } from '#shared/model/ids.ts'
import { StudioError } from '#shared/model/errors.ts'
import type { Run } from '#shared/model/workflow.ts'
import { runEnds } from '../follow-run.ts'
import { table, type Output } from '../output.ts'
import type { CommandFile, CommandContext } from '../command-context.ts'

/** `promenade runs`: shows a run, and pauses, resumes or cancels it. */
export const runsCommand: CommandFile = (program, run) => {
  const command = program.command('runs').description('look at a run, or steer it')
  command
    .command('show')
    .description('the run with its steps')
    .argument('<run>', 'its id')
    .action(
      run(async ({ client, output }: CommandContext, id: string) => print(output, await client.runs.get(byId(id)))),
    )
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
    .action(run(resume, { recover: 'no' }))
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

function byId(id: string): { id: string } {
  if (!Id.safeParse(id).success)
    throw new StudioError('NOT_FOUND', `There is no run "${id}".`, { next: 'See "promenade list runs".' })
  return { id }
}

/** Stays until the run has ended: it is this process that does its steps. */
async function resume(context: CommandContext, id: string): Promise<number> {
  const { client, output } = context
  await client.runs.resume(byId(id))
  const run = await runEnds(context, id)
  print(output, run)
  if (run.status === 'completed' || run.status === 'paused') return 0
  output.error(run.error?.message ?? `The run ended as ${run.status}.`)
  return 1
}

function print(output: Output, run: Run): void {
  const steps = run.steps.map((step) => [step.status, step.title, step.error?.message ?? step.summary])
  output.result({ type: 'run', ...run }, [`${run.name}: ${run.status}`, table(steps)].join('\n').trimEnd())
}
