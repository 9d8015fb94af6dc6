import type { Run } from '#shared/model/workflow.ts'
import type { CommandContext } from './command-context.ts'

/** Stays until nothing more happens in a run by itself, and gives it as it is then. */
export async function runEnds({ studio, client, output, interruption }: CommandContext, id: string): Promise<Run> {
  const events = await studio.client().workspace.events({}, { signal: interruption.signal })
  let run = await client.runs.get({ id })
  while (run.status === 'running') {
    output.progress(undefined, run.steps.find((step) => step.status === 'running')?.title ?? run.name)
    await events.next()
    run = await client.runs.get({ id })
  }
  await events.return?.()
  return run
}
