import type { Command } from 'commander'
import type { StudioClient } from '#shared/contract/index.ts'
import { toErrorReport } from '#shared/model/errors.ts'
import type { Studio } from '#services/studio.ts'
import { catchDropped, later, onFault, onNote } from '#services/host/index.ts'
import { openLog, type Log } from '#services/log/index.ts'
import { callerDirectory, workspaceDirectory } from './caller.ts'
import type { Interruption } from './interruption.ts'
import { Output } from './output.ts'
import { SampleServer } from './sample-server.ts'

/** What a command works with. */
export interface CommandContext {
  studio: Studio
  client: StudioClient
  output: Output
  interruption: Interruption
  log: Log
}

/** Does the work and gives the exit status; undefined is 0. */
export type Work<Arguments extends unknown[]> = (context: CommandContext, ...args: Arguments) => Promise<number | void>

/** How a command uses the studio. */
export interface WorkOptions {
  /**
   * - `first`: what an earlier process left unfinished is done before the command
   * - `no`: the command does not depend on it
   */
  recover: 'first' | 'no'
}

/** Turns a command's work into an action: opens the workspace, lends a context, and closes whatever happens. */
export type Runner = <Arguments extends unknown[]>(
  work: Work<Arguments>,
  options?: WorkOptions,
) => (...args: unknown[]) => Promise<void>

/** Adds one command to the program. */
export type CommandFile = (program: Command, run: Runner) => void

/** @param finish called with the exit status of the command that ran. */
export function createRunner(interruption: Interruption, finish: (exitCode: number) => void): Runner {
  return <Arguments extends unknown[]>(work: Work<Arguments>, options: WorkOptions = { recover: 'first' }) =>
    async (...args: unknown[]) => {
      // Commander hands over the arguments, the command's own options and, last, the command.
      const command = args.at(-1) as Command
      const given = args.slice(0, -1) as Arguments
      const global = command.optsWithGlobals<GlobalOptions>()
      const output = new Output({ json: global.json === true, quiet: global.quiet === true })
      const { createStudio } = await import('#services/studio.ts')
      const workspace = await workspaceFor(global)
      const sample = new SampleServer(() => log)
      const studio = createStudio({ workspace, workingDirectory: callerDirectory(), openSample: sample.open })
      const log = openLog(workspace)
      const diskNote = studio.diskNote()
      if (diskNote !== '') output.note(diskNote)
      process.prependListener('uncaughtException', (error) => log.defect('uncaught', error))
      const stops = [onFault(log.defect), onNote((sentence) => log.write('info', sentence)), catchDropped()]
      try {
        if (options.recover === 'first') await recover(studio, output, interruption)
        const client = studio.client({ signal: interruption.signal })
        finish((await work({ studio, client, output, interruption, log }, ...given)) ?? 0)
      } catch (error) {
        if (toErrorReport(error).code === 'INTERNAL') log.defect('command failed', error)
        throw error
      } finally {
        await sample.close()
        await studio.close()
        for (const stop of stops) stop()
      }
    }
}

interface GlobalOptions {
  workspace?: string
  sample?: boolean
  json?: boolean
  quiet?: boolean
}

/** The sample has a workspace of its own, unless one is named. */
async function workspaceFor({ workspace, sample }: GlobalOptions): Promise<string> {
  if (!sample || workspace !== undefined) return workspaceDirectory(workspace)
  const { sampleDirectory } = await import('#services/sample/index.ts')
  return sampleDirectory()
}

/** Says so when it takes a while: somebody waits for a command that has not begun yet. */
async function recover(studio: Studio, output: Output, interruption: Interruption): Promise<void> {
  const stopWaiting = later(500, 'Saying what takes time', () =>
    output.note('Finishing what was interrupted last time.'),
  )
  const interrupted = new Promise<void>((resolve) => {
    if (interruption.signal.aborted) resolve()
    interruption.signal.addEventListener('abort', () => resolve(), { once: true })
  })
  try {
    // What cannot be finished now stays for the next start; it must not stand in the way of this command.
    const recovered = studio.recovered().catch((error: unknown) => output.note(toErrorReport(error).message))
    await Promise.race([recovered, interrupted])
    interruption.signal.throwIfAborted()
  } finally {
    stopWaiting()
  }
}
