import { InvalidArgumentError, Option } from 'commander'
import { MediaType } from '#shared/model/asset.ts'
import { counted } from '../output.ts'
import type { CommandFile, CommandContext } from '../command-context.ts'
import { assetLine } from './asset-line.ts'
import { assetPages } from './asset-pages.ts'

/** `promenade search`: finds assets by words and filters. */
export const searchCommand: CommandFile = (program, run) => {
  program
    .command('search')
    .description('find media by words of their name, folder, text or metadata')
    .argument('<query...>', 'words that must all occur')
    .addOption(new Option('--type <type>', 'only media of this type').choices(MediaType.options))
    .option('--limit <n>', 'at most this many (default: all)', wholeNumber)
    .action(run(search, { recover: 'no' }))
}

async function search(
  { client, output }: CommandContext,
  query: string[],
  options: { type?: MediaType; limit?: number },
): Promise<void> {
  const filter = { text: query.join(' '), ...(options.type ? { types: [options.type] } : {}) }
  const limit = options.limit === undefined ? {} : { limit: options.limit }
  let count = 0
  let total = 0
  let milliseconds = 0
  for await (const page of assetPages(client, { filter, order: 'relevance', ...limit })) {
    for (const asset of page.assets) output.result(assetLine(asset), `${asset.mediaType.padEnd(5)}  ${asset.path}`)
    count += page.assets.length
    total = page.total
    milliseconds += page.milliseconds
  }
  output.result({ type: 'result', count, total, milliseconds })
  output.note(`${counted(total, 'match', 'matches')} in ${milliseconds.toFixed(1)} ms.`)
}

function wholeNumber(text: string): number {
  const value = Number(text)
  if (!/^\d+$/.test(text) || value < 1 || !Number.isSafeInteger(value))
    throw new InvalidArgumentError('It must be a whole number of at least 1.')
  return value
}
