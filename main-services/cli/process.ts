import { toErrorReport } from '#shared/model/errors.ts'
import { Interruption } from './interruption.ts'
import { runCommandLine } from './program.ts'

/** Runs this process as one command, from its arguments to its exit status. */
export async function runProcess(args: readonly string[]): Promise<void> {
  const interruption = new Interruption()
  interruption.listen()
  // What nobody caught, before or beside a workspace; a command takes it down in the workspace's log as well.
  process.on('uncaughtException', (error) => {
    process.stderr.write(`Promenade stopped: ${toErrorReport(error).message}\n`)
    process.exit(1)
  })
  const exitCode = await runCommandLine(args, interruption)
  // Output to a pipe may still be on its way.
  process.stdout.write('', () => process.exit(exitCode))
}
