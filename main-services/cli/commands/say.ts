import { InvalidArgumentError, Option } from 'commander'
import { StudioError } from '#shared/model/errors.ts'
import { list } from '#shared/model/set-words.ts'
import type { TurnEvent } from '#shared/model/turn.ts'
import { detached } from '#services/host/index.ts'
import { canAsk, confirm } from '../ask.ts'
import type { Output } from '../output.ts'
import type { CommandFile, CommandContext } from '../command-context.ts'

interface SayOptions {
  session?: string
  approve?: 'all' | 'ask' | 'none'
  budget?: number
}

type Done = Extract<TurnEvent, { type: 'done' }>

/** `promenade say`: one turn of a conversation, printed as it goes. */
export const sayCommand: CommandFile = (program, run) => {
  program
    .command('say')
    .description('say what to make')
    .argument('<text...>', 'the sentence')
    .option('--session <id>', 'continue that conversation, or begin one under that name')
    .addOption(
      new Option('--approve <which>', 'allow everything that asks, ask here, or allow nothing').choices([
        'all',
        'ask',
        'none',
      ]),
    )
    .option('--budget <usd>', 'spend no more than this, US dollars', dollars)
    .action(run(say))
}

async function say(context: CommandContext, text: string[], options: SayOptions): Promise<number> {
  const { studio, output, interruption } = context
  // The stream stays open through a Ctrl-C: the run is cancelled, and its end is still told.
  const client = studio.client()
  let runId: string | undefined
  let done: Done | undefined
  let failure = ''
  const cancel = () => {
    if (runId !== undefined) detached('Cancelling a run', client.runs.cancel({ id: runId }))
  }
  interruption.signal.addEventListener('abort', cancel, { once: true })
  let words = ''
  let others: string[] = []
  const tell = stepTeller(output)
  const hear = (event: TurnEvent): void => {
    if (event.type === 'plan_created') {
      runId = event.runId
      if (interruption.signal.aborted) cancel()
    }
    if (event.type === 'error') failure = event.error.message
    if (event.type === 'done') done = event
    if (event.type === 'text') words += event.text
    if (event.type === 'analysis') others = (event.alternatives ?? []).map(({ says }) => says)
    output.result(event)
    tell(event)
  }
  for await (const event of await client.agent.say({ text: text.join(' '), ...options })) hear(event)
  while (isWaiting(done) && (await answer(context, done.runId))) {
    words = ''
    const { sessionId, runId: waiting } = done
    for await (const event of await client.agent.follow({ sessionId, runId: waiting })) hear(event)
  }
  if (!done) throw new StudioError('INTERNAL', 'The turn ended without an outcome.')
  if (done.status === 'completed') return finish(output, orElse(words, others), 0)
  // What was not done is told once, where errors are told.
  if (done.status === 'declined' || done.status === 'failed')
    output.error(words === '' ? failure : choosing(words, others))
  else {
    finish(output, words, 1)
    if (!interruption.signal.aborted) output.error(failure === '' ? outcomes[done.status] : failure)
  }
  return 1
}

type Waiting = Done & { runId: string }

const isWaiting = (done: Done | undefined): done is Waiting =>
  done?.status === 'waiting_approval' && done.runId !== undefined

/** Asks for everything in a run that waits. False where nobody can be asked, or they leave. */
async function answer(context: CommandContext, runId: string): Promise<boolean> {
  if (!canAsk()) return false
  const client = context.studio.client()
  const pending = await client.approvals.list({ status: 'pending', runId })
  for (const { id, title, reason } of pending.toReversed()) {
    const allowed = await confirm(context, `${title}? ${reason}`)
    if (allowed === undefined) return false
    await (allowed ? client.approvals.allow({ id }) : client.approvals.deny({ id }))
  }
  return pending.length > 0
}

function finish(output: Output, words: string, exitCode: number): number {
  if (words !== '') output.words(words)
  return exitCode
}

/** Names what else may have been meant, after what was done. */
const orElse = (words: string, others: readonly string[]): string =>
  [words, ...others.map((says) => `Or did you mean: ${says}?`)].join(' ')

/** Names what one can say instead, after a question. */
const choosing = (words: string, others: readonly string[]): string =>
  others.length === 0
    ? words
    : `${words} ${list(
        others.map((says) => `“${says}”`),
        'or',
      )}.`

const outcomes: Readonly<Record<Exclude<Done['status'], 'completed' | 'declined' | 'failed'>, string>> = {
  partial: 'Part of it could not be done; the rest was made and is kept.',
  waiting_approval: 'It waits until you allow it: see "promenade approvals list", or answer in the app.',
  paused: 'It was paused; what was finished is kept, and "promenade runs resume" goes on.',
  cancelled: 'It was cancelled; finished steps are kept.',
}

/** Tells how the steps go; what they gave is told once, at the end. */
function stepTeller(output: Output): (event: TurnEvent) => void {
  const titles = new Map<string, string>()
  return (event) => {
    if (event.type === 'step_start') {
      titles.set(event.stepId, event.title)
      output.progress(undefined, event.title)
    }
    if (event.type !== 'step_complete' || output.json) return
    const title = titles.get(event.stepId)
    if (title !== undefined) output.note(`${event.status === 'completed' ? '✓' : '✗'} ${title}`)
  }
}

function dollars(text: string): number {
  const value = Number(text)
  if (text.trim() === '' || !Number.isFinite(value) || value < 0)
    throw new InvalidArgumentError('It must be an amount such as 0.50.')
  return value
}
