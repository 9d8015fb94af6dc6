import { StudioError, toErrorReport, toStudioError } from '#shared/model/errors.ts'
import { replaceOffer } from '#shared/model/gallery.ts'
import { callerPath } from '../caller.ts'
import { counted, formatBytes } from '../output.ts'
import type { CommandFile, CommandContext } from '../command-context.ts'
import { environmentId } from './environment-argument.ts'

const absent = ['video', 'page', 'glb', 'iiif', 'otio'] as const

/** `promenade export`: writes a place as a gallery; other forms are answered with a sentence. */
export const exportCommand: CommandFile = (program, run) => {
  const command = program.command('export').description('take an environment out')
  command
    .command('gallery')
    .description('write a self-contained folder that opens in any browser')
    .argument('<environment>', 'its id or name')
    .argument('<dir>', 'folder to write')
    .option('--title <text>', 'title of the page (default: the name of the environment)')
    .option('--replace', 'also where the folder holds something else; files that are not an export’s own stay')
    .action(run(exportGallery))
  for (const kind of absent) {
    command
      .command(kind, { hidden: true })
      .argument('[args...]')
      .allowUnknownOption()
      .action(() => {
        throw new StudioError('UNSUPPORTED', `This version of Promenade does not export ${kind}; it exports a gallery.`)
      })
  }
}

async function exportGallery(
  { client, output }: CommandContext,
  environment: string,
  directory: string,
  options: { title?: string; replace?: boolean },
): Promise<void> {
  const id = await environmentId(client, environment)
  const request = client.exports.gallery({ environmentId: id, directory: callerPath(directory), ...options })
  const result = await request.catch((error: unknown) => {
    throw inTermsOfOptions(error)
  })
  output.result(
    { type: 'result', ...result },
    [
      `Wrote ${counted(result.items, 'item')} to ${result.path} (${formatBytes(result.bytes)}, ${result.seconds.toFixed(1)} s).`,
      result.note ?? '',
    ]
      .join(' ')
      .trim(),
  )
}

/** What one can do, as it is done on the command line. */
function inTermsOfOptions(error: unknown): unknown {
  if (toErrorReport(error).next !== replaceOffer) return error
  const option = 'Name a new or an empty folder, or add --replace: files that are not the export’s own stay.'
  return toStudioError(error, { next: option })
}
