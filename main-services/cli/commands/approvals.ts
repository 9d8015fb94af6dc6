import type { Approval } from '#shared/model/approval.ts'
import { Id } from '#shared/model/ids.ts'
import { StudioError } from '#shared/model/errors.ts'
import type { Run } from '#shared/model/workflow.ts'
import { runEnds } from '../follow-run.ts'
import type { Output } from '../output.ts'
import type { CommandFile, CommandContext } from '../command-context.ts'

/** `promenade approvals`: lists what waits for a person, and allows, refuses or changes it. */
export const approvalsCommand: CommandFile = (program, run) => {
  const command = program.command('approvals').description('what waits for a person, and what became of it')
  command
    .command('list')
    .description('what was asked, newest first')
    .option('--all', 'also what was done by hand, which is not asked')
    .action(run(list, { recover: 'no' }))
  command
    .command('allow')
    .description('let the one action happen; its run goes on to its end')
    .argument('<approval>', 'its id')
    .action(run(allow, { recover: 'no' }))
  command
    .command('deny')
    .description('refuse it; its run goes on without it')
    .argument('<approval>', 'its id')
    .option('--reason <text>', 'why, a sentence')
    .action(run(deny, { recover: 'no' }))
}

async function list({ client, output }: CommandContext, { all = false }: { all?: boolean }): Promise<void> {
  const approvals = await client.approvals.list({ byHand: all })
  for (const approval of approvals) print(output, approval)
  if (approvals.length === 0) output.words('Nothing waits for you.')
}

async function allow(context: CommandContext, id: string): Promise<number> {
  const approval = await context.client.approvals.allow(byId(id))
  return carryOn(context, approval)
}

async function deny(context: CommandContext, id: string, { reason }: { reason?: string }): Promise<number> {
  const approval = await context.client.approvals.deny({ ...byId(id), ...(reason === undefined ? {} : { reason }) })
  const run = approval.runId === null ? undefined : await runEnds(context, approval.runId)
  if (run?.status === 'cancelled') context.output.note('Its run was stopped.')
  print(context.output, approval)
  return 0
}

/** Stays until the run has ended or waits again: it is this process that does its steps. */
async function carryOn(context: CommandContext, approval: Approval): Promise<number> {
  const { output } = context
  const run = approval.runId === null ? undefined : await runEnds(context, approval.runId)
  print(output, approval)
  if (!run || run.status === 'completed') return 0
  if (run.status === 'waiting_approval' && isDone(run, approval)) {
    output.note('Something else in it waits for you: see "promenade approvals list".')
    return 0
  }
  if (run.status === 'paused') return 0
  output.error(whyNot(run))
  return 1
}

const isDone = (run: Run, { stepId }: Approval): boolean =>
  run.steps.some(({ id, status }) => id === stepId && status === 'completed')

function whyNot({ status, error }: Run): string {
  if (status === 'waiting_approval') return 'It would do something else by now, and asks again.'
  return error?.message ?? `The run ended as ${status}.`
}

function byId(id: string): { id: string } {
  if (Id.safeParse(id).success) return { id }
  throw new StudioError('NOT_FOUND', `Nothing waits under "${id}".`, { next: 'See "promenade approvals list".' })
}

function print(output: Output, approval: Approval): void {
  const { id, runId, stepId, tool, args, argsHash, risk, reason, expiresAt, status, title } = approval
  const line = { type: 'approval', id, runId, stepId, tool, args, argsHash, risk, reason, expiresAt, status }
  output.result(line, `${id}  ${status}  ${title}: ${reason}`)
}
