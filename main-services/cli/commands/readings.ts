import { InvalidArgumentError } from 'commander'
import type { Reading, ReadingOutcome } from '#shared/model/turn.ts'
import type { CommandContext, CommandFile } from '../command-context.ts'

/** `promenade readings`: how sentences were read, how sure that was, and what became of it. */
export const readingsCommand: CommandFile = (program, run) => {
  program
    .command('readings')
    .description('show how sentences were read, and what became of it')
    .option('--limit <count>', 'so many of the newest', whole, 50)
    .action(run(readings, { recover: 'no' }))
}

async function readings({ client, output }: CommandContext, { limit }: { limit: number }): Promise<void> {
  const all = await client.agent.readings({ limit })
  for (const reading of all) output.result({ type: 'reading', ...reading }, inWords(reading))
  output.result({ type: 'result', count: all.length })
}

const outcomes: Readonly<Record<ReadingOutcome, string>> = {
  undone: 'taken back',
  corrected: 'said otherwise at once',
  kept: 'kept',
}

/** "“cats, big”: read with little certainty, kept; it may have meant: find cats". */
function inWords({ said, confidence, outcome, alternative }: Reading): string {
  const certainty = confidence >= 0.85 ? 'surely' : confidence >= 0.5 ? 'with little certainty' : 'not understood'
  const read = certainty === 'not understood' ? certainty : `read ${certainty}`
  const parts = [read, ...(outcome === null ? [] : [outcomes[outcome]])].join(', ')
  return `“${said}”: ${parts}${alternative === null ? '' : `; it may have meant: ${alternative}`}`
}

function whole(text: string): number {
  const value = Number(text)
  if (!Number.isInteger(value) || value < 1 || value > 10_000)
    throw new InvalidArgumentError('It must be a number from 1 to 10000.')
  return value
}
