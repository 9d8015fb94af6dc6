#!/usr/bin/env node
// The command line: brings what is missing, then runs main-services/cli/main.ts with the same arguments, input, output,
// signals and exit status. What main.ts can rely on:
// - `process.argv.slice(2)` are the arguments as typed;
// - `process.env.PROMENADE_CWD` is the folder they were typed in, against which relative paths resolve (npm changes
//   the working folder to the root of the repository before it runs a script);
// - standard output is its own alone: everything said before it starts goes to standard error;
// - a Ctrl-C in a terminal may arrive twice within a few milliseconds and means one;
// - it may set `process.exitCode` or call `process.exit`.
import { bootstrap, runProgram } from './bootstrap.mjs'
import { ensureViewer } from './support/builds.mjs'
import { main } from './support/say.mjs'

/** Commands that write galleries, or run what does. They carry the viewer, which is built first where it changed. */
const mayExport = new Set(['export', 'say', 'runs', 'approvals', 'serve'])

await main(async () => {
  const { node } = await bootstrap()
  const words = process.argv.slice(2)
  if (words.some((word) => mayExport.has(word))) await ensureViewer(node)
  await runProgram('main-services/cli/main.ts', words, node)
})
