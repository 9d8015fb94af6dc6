import { StudioError } from '#shared/model/errors.ts'
import { callerPath } from '../caller.ts'
import { counted, formatBytes } from '../output.ts'
import type { CommandFile, Session } from '../session.ts'
import { environmentId } from './environment-argument.ts'

const absent = ['video', 'page', 'glb', 'iiif', 'otio'] as const

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
  { client, output }: Session,
  environment: string,
  directory: string,
  options: { title?: string; replace?: boolean },
): Promise<void> {
  const result = await client.exports.gallery({
    environmentId: await environmentId(client, environment),
    directory: callerPath(directory),
    ...options,
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
