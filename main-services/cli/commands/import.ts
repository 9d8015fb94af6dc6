import { existsSync } from 'node:fs'
import type { ImportEvent, ImportResult } from '#shared/model/asset.ts'
import { StudioError } from '#shared/model/errors.ts'
import { callerPath } from '../caller.ts'
import { counted, formatBytes, type Output } from '../output.ts'
import type { CommandFile, CommandContext } from '../command-context.ts'
import { assetLine } from './asset-line.ts'

/** `promenade import`: takes files and folders into the library. */
export const importCommand: CommandFile = (program, run) => {
  program
    .command('import')
    .description('take files and folders into the library, where they lie')
    .argument('<paths...>', 'files and folders')
    .option('--follow', 'follow symbolic links')
    .action(run(importPaths))
}

async function importPaths(
  { client, output }: CommandContext,
  given: string[],
  options: { follow?: boolean },
): Promise<number> {
  const paths = given.map((path) => callerPath(path))
  let result: ImportResult | undefined
  for await (const event of await client.assets.import({ paths, followLinks: options.follow === true })) {
    if (event.type === 'result') result = event
    else show(output, event)
  }
  if (!result) throw new StudioError('INTERNAL', 'The import ended without a result.')
  output.result(result, inWords(result))
  const named = new Set(paths)
  const missing = result.failed.map(({ path }) => path).filter((path) => named.has(path) && !existsSync(path))
  if (missing.length > 0) output.error(missingSentence(missing))
  return missing.length > 0 ? 1 : 0
}

/** What a path that leads nowhere is called, beside those that were read. */
function missingSentence(paths: readonly string[]): string {
  const [first = ''] = paths
  return paths.length === 1
    ? `There is no file or folder at ${first}; the rest was imported.`
    : `${counted(paths.length, 'path')} lead to nothing, the first of them ${first}; the rest was imported.`
}

function show(output: Output, event: Exclude<ImportEvent, ImportResult>): void {
  switch (event.type) {
    case 'progress': {
      const { done, total, bytesDone, bytesTotal, phase } = event
      const scanning = phase === 'scanning'
      output.result(event)
      output.progress(
        scanning ? undefined : bytesTotal > 0 ? bytesDone / bytesTotal : done / Math.max(1, total),
        scanning
          ? `${counted(total, 'file')} found`
          : `${done} of ${counted(total, 'file')}, ${formatBytes(bytesDone)} of ${formatBytes(bytesTotal)}`,
      )
      return
    }
    case 'asset':
      output.result(assetLine(event.asset))
      return
    case 'problem':
      output.result({ type: event.kind, ...event.problem })
      if (!output.json)
        output.note(`${event.kind === 'failed' ? 'Failed' : 'Skipped'}: ${event.problem.path}: ${event.problem.reason}`)
  }
}

function inWords(result: ImportResult): string {
  const parts = [
    `Imported ${counted(result.imported, 'file')} in ${result.seconds.toFixed(1)} s`,
    ...(result.unchanged > 0 ? [`${result.unchanged} unchanged`] : []),
    ...(result.duplicates > 0 ? [counted(result.duplicates, 'duplicate')] : []),
    ...(result.skipped.length > 0 ? [`${result.skipped.length} skipped`] : []),
    ...(result.failed.length > 0 ? [`${result.failed.length} failed`] : []),
  ]
  return `${parts.join(', ')}.`
}
