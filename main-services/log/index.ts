export { onBehalfOf } from './correlation.ts'
export { openLog, type Log } from './log.ts'
export { forgetLinesOfRun, linesOfRun } from './run-lines.ts'
