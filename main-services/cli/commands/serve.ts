import { InvalidArgumentError } from 'commander'
import { toErrorReport } from '#shared/model/errors.ts'
import { version } from '#shared/model/version.ts'
import { makeSample } from '../sample-server.ts'
import type { CommandFile, CommandContext } from '../command-context.ts'

interface ServeOptions {
  host?: string
  port?: number
  lan?: boolean
  sample?: boolean
}

/** `promenade serve`: serves the app and the contract until it is stopped. */
export const serveCommand: CommandFile = (program, run) => {
  program
    .command('serve')
    .description('serve the app on a local address until stopped')
    .option('--host <address>', 'address to listen on (default: 127.0.0.1)')
    .option('--port <n>', 'port to listen on; 0 takes any free one (default: 4780, or any where that is taken)', port)
    .option('--lan', 'let paired devices on the local network in')
    .option('--sample', 'open the sample, a hall of media that Promenade makes itself, in a workspace of its own')
    .action(run(serve, { recover: 'no' }))
}

async function serve({ studio, output, interruption, log }: CommandContext, options: ServeOptions): Promise<void> {
  if (options.sample) studio.claimSample()
  const { startServer } = await import('#services/server/index.ts')
  const host = options.host ?? (options.lan ? '0.0.0.0' : undefined)
  const server = await startServer({
    studio,
    version,
    onDefect: log.defect,
    ...(host === undefined ? {} : { host }),
    ...(options.port === undefined ? {} : { port: options.port }),
  })
  try {
    const { url, pairingUrl } = server
    output.result(
      { type: 'listening', url, ...(pairingUrl === undefined ? {} : { pairingUrl }) },
      `Promenade is open at ${url}${pairingUrl === undefined ? '' : `\nPair another device at ${pairingUrl}`}`,
    )
    // What was interrupted last time goes on beside the first visitors.
    const tell = (error: unknown) => {
      if (!interruption.signal.aborted) output.note(toErrorReport(error).message)
    }
    studio.recovered().catch(tell)
    if (options.sample) makeSample(studio)
    await new Promise<void>((resolve) => {
      if (interruption.signal.aborted) resolve()
      interruption.signal.addEventListener('abort', () => resolve(), { once: true })
    })
  } finally {
    await server.close()
  }
  interruption.expected()
}

function port(text: string): number {
  const value = Number(text)
  if (!/^\d+$/.test(text) || value > 65_535) throw new InvalidArgumentError('It must be a number from 0 to 65535.')
  return value
}
