import { StudioError } from '#shared/model/errors.ts'
import type { CommandFile } from '../command-context.ts'

/** Commands that this version does not have; they say so plainly instead of "unknown command". */
const absent = {
  mcp: 'speaking MCP',
  backup: 'backing up a workspace',
  restore: 'restoring a workspace',
} as const

/** Commands that this version does not have: hidden, and answered with a sentence instead of "unknown command". */
export const absentCommands: CommandFile = (program) => {
  for (const [name, what] of Object.entries(absent)) {
    program
      .command(name, { hidden: true })
      .argument('[args...]')
      .allowUnknownOption()
      .action(() => {
        throw new StudioError('UNSUPPORTED', `This version of Promenade does not have ${what}.`)
      })
  }
}
