import { Interruption } from './interruption.ts'
import { runCommandLine } from './program.ts'

const interruption = new Interruption()
interruption.listen()
const exitCode = await runCommandLine(process.argv.slice(2), interruption)
// Output to a pipe may still be on its way.
process.stdout.write('', () => process.exit(exitCode))
