import type { CommandFile } from '../command-context.ts'
import { absentCommands } from './absent.ts'
import { approvalsCommand } from './approvals.ts'
import { devicesCommand } from './devices.ts'
import { doctorCommand } from './doctor.ts'
import { exportCommand } from './export.ts'
import { importCommand } from './import.ts'
import { listCommand } from './list.ts'
import { planCommand } from './plan.ts'
import { readingsCommand } from './readings.ts'
import { runsCommand } from './runs.ts'
import { sayCommand } from './say.ts'
import { searchCommand } from './search.ts'
import { serveCommand } from './serve.ts'
import { showCommand } from './show.ts'

/** Every command, in the order of the help. */
export const commands: readonly CommandFile[] = [
  importCommand,
  searchCommand,
  planCommand,
  sayCommand,
  listCommand,
  showCommand,
  exportCommand,
  runsCommand,
  readingsCommand,
  approvalsCommand,
  serveCommand,
  devicesCommand,
  doctorCommand,
  absentCommands,
]
