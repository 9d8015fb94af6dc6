import { Command, CommanderError } from 'commander'
import { toErrorReport, type ErrorReport } from '#shared/model/errors.ts'
import { version } from '#shared/model/version.ts'
import { commands } from './commands/index.ts'
import type { Interruption } from './interruption.ts'
import { Output } from './output.ts'
import { createRunner } from './command-context.ts'

/** Exit statuses: done; could not be done; wrong usage. A command stopped by a signal ends as a shell would tell it. */
const could = { done: 0, notBeDone: 1, notBeUnderstood: 2 } as const

/** Runs one command and gives its exit status. Whatever goes wrong becomes one sentence on standard error. */
export async function runCommandLine(args: readonly string[], interruption: Interruption): Promise<number> {
  let exitCode: number = could.done
  const output = new Output({ json: args.includes('--json'), quiet: false })
  const program = createProgram()
  const run = createRunner(interruption, (code) => (exitCode = code))
  for (const add of commands) add(program, run)
  try {
    await program.parseAsync(args, { from: 'user' })
    return interruption.exitCode ?? exitCode
  } catch (error) {
    if (error instanceof CommanderError) return isHelp(error) ? could.done : could.notBeUnderstood
    if (interruption.exitCode !== undefined) {
      if (interruption.exitCode !== 0) output.error('Stopped. What was finished is kept.')
      return interruption.exitCode
    }
    output.error(sentenceOf(toErrorReport(error)))
    return could.notBeDone
  }
}

function createProgram(): Command {
  return new Command('promenade')
    .description('A desktop studio one talks to and walks through.')
    .version(version)
    .option('--workspace <dir>', 'workspace folder (default: ~/Promenade)')
    .option('--json', 'one JSON object a line on standard output; the last is the result')
    .option('--quiet', 'no notes and no progress')
    .configureHelp({ showGlobalOptions: true })
    .configureOutput({
      outputError: (text, write) => write(`${tidy(text)}\n`),
    })
    .exitOverride()
}

/** Commander's `error: unknown option '--x'`, as a sentence. */
function tidy(text: string): string {
  const words = text
    .trim()
    .replace(/^error: /, '')
    .replaceAll(/\s*\n\s*/g, ' ')
  return `${words.charAt(0).toUpperCase()}${words.slice(1).replace(/\.?$/, '.')} See "promenade help".`
}

function isHelp(error: CommanderError): boolean {
  return error.code === 'commander.helpDisplayed' || error.code === 'commander.version'
}

/** What happened, what was kept, what one can do now: on one line. */
function sentenceOf({ message, kept, next }: ErrorReport): string {
  return [message, kept, next]
    .filter((part) => part !== '')
    .map((part) => part.replaceAll(/\s*\n\s*/g, ' '))
    .join(' ')
}
