import type { CommandFile, CommandContext } from '../command-context.ts'

/** `promenade doctor`: checks the workspace, and with `--repair` mends it. */
export const doctorCommand: CommandFile = (program, run) => {
  program
    .command('doctor')
    .description('check that the workspace is whole')
    .option('--repair', 'mend what can be mended')
    // It tells what it finds, before anything mends it.
    .action(run(doctor, { recover: 'no' }))
}

async function doctor({ client, output }: CommandContext, options: { repair?: boolean }): Promise<number> {
  const report = await client.workspace.doctor({ repair: options.repair === true })
  for (const { name, detail } of report.repaired ?? []) output.words(`+ ${name}: ${detail}`)
  for (const check of report.checks) output.words(`${check.ok ? '✓' : '✗'} ${check.name}: ${check.detail}`)
  output.result({ type: 'result', ...report })
  if (report.ok) return 0
  const broken = report.checks.filter((check) => !check.ok).map((check) => check.name)
  output.error(`The workspace is not whole: ${broken.join(', ')}.`)
  return 1
}
