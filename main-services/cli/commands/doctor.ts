import type { CommandFile, Session } from '../session.ts'

export const doctorCommand: CommandFile = (program, run) => {
  program.command('doctor').description('check that the workspace is whole').action(run(doctor))
}

async function doctor({ client, output }: Session): Promise<number> {
  const report = await client.workspace.doctor({})
  for (const check of report.checks) output.words(`${check.ok ? '✓' : '✗'} ${check.name}: ${check.detail}`)
  output.result({ type: 'result', ...report })
  if (report.ok) return 0
  const broken = report.checks.filter((check) => !check.ok).map((check) => check.name)
  output.error(`The workspace is not whole: ${broken.join(', ')}.`)
  return 1
}
