import { Id } from '#shared/model/ids.ts'
import type { AgreedFolder, Device } from '#shared/model/device.ts'
import { StudioError } from '#shared/model/errors.ts'
import { callerPath } from '../caller.ts'
import type { Output } from '../output.ts'
import type { CommandFile, CommandContext } from '../command-context.ts'

/** `promenade devices`: pairs devices, lists and revokes them, and names the folders they may reach. */
export const devicesCommand: CommandFile = (program, run) => {
  const command = program.command('devices').description('other devices: who was let in, and what they may reach')
  command
    .command('list')
    .description('devices that were let in, last seen first')
    .action(run(list, { recover: 'no' }))
  command
    .command('pair')
    .description('make a code that lets one device in, good once and for five minutes')
    .action(run(pair, { recover: 'no' }))
  command
    .command('revoke')
    .description('shut a device out at once')
    .argument('<device>', 'its id')
    .action(run(revoke, { recover: 'no' }))
  command
    .command('rename')
    .description('call a device something else')
    .argument('<device>', 'its id')
    .argument('<name>', 'what to call it')
    .action(run(rename, { recover: 'no' }))
  const folders = command.command('folders').description('folders that devices may import from and export to')
  folders
    .command('list', { isDefault: true })
    .description('those agreed to; none by default')
    .action(
      run(async ({ client, output }: CommandContext) => printFolders(output, await client.devices.folders({})), {
        recover: 'no',
      }),
    )
  folders
    .command('allow')
    .description('let devices import from and export to a folder')
    .argument('<folder>', 'path of the folder')
    .action(
      run(
        async ({ client, output }: CommandContext, path: string) =>
          printFolders(output, await client.devices.allowFolder({ path: callerPath(path) })),
        { recover: 'no' },
      ),
    )
  folders
    .command('forget')
    .description('let devices reach a folder no longer')
    .argument('<folder>', 'path of the folder')
    .action(
      run(
        async ({ client, output }: CommandContext, path: string) =>
          printFolders(output, await client.devices.forgetFolder({ path: callerPath(path) })),
        { recover: 'no' },
      ),
    )
}

async function list({ client, output }: CommandContext): Promise<void> {
  const devices = await client.devices.list({})
  for (const device of devices) print(output, device)
  if (devices.length === 0) output.words('No other device was let in.')
}

async function pair({ client, output }: CommandContext): Promise<void> {
  const { url, code, expiresAt, reach } = await client.devices.pair({})
  if (reach === 'none') output.note('Nothing serves this workspace just now: "promenade serve --lan" lets devices in.')
  if (reach === 'machine') output.note('The server listens to this machine alone: "promenade serve --lan" opens it.')
  const until = new Date(expiresAt).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })
  output.result({ type: 'pairing', url, code, expiresAt }, `Code ${code}, until ${until}, or open ${url}`)
}

async function revoke({ client, output }: CommandContext, id: string): Promise<void> {
  print(output, await client.devices.revoke({ id: deviceId(id) }))
}

async function rename({ client, output }: CommandContext, id: string, name: string): Promise<void> {
  print(output, await client.devices.rename({ id: deviceId(id), name }))
}

function deviceId(id: string): string {
  if (Id.safeParse(id).success) return id
  throw new StudioError('NOT_FOUND', `There is no device "${id}".`, { next: 'See "promenade devices list".' })
}

function print(output: Output, device: Device): void {
  const { id, name, pairedAt, lastSeenAt } = device
  const seen = new Date(lastSeenAt).toISOString().slice(0, 16).replace('T', ' ')
  output.result({ type: 'device', id, name, pairedAt, lastSeenAt }, `${id}  ${name}  last seen ${seen} UTC`)
}

function printFolders(output: Output, folders: readonly AgreedFolder[]): void {
  for (const folder of folders) output.result({ type: 'folder', ...folder }, folder.path)
  if (folders.length === 0) output.words('Devices reach no folder of this machine.')
}
