import type { Environment } from '#shared/model/environment.ts'
import { counted } from '../output.ts'
import type { CommandFile, CommandContext } from '../command-context.ts'
import { environmentId } from './environment-argument.ts'

/** `promenade show environment`: an environment with its rooms, items, camera and light. */
export const showCommand: CommandFile = (program, run) => {
  program
    .command('show')
    .description('show one thing whole')
    .command('environment')
    .description('an environment with its rooms, items, camera and lighting')
    .argument('<environment>', 'its id or name')
    .action(
      run(async ({ client, output }: CommandContext, given: string) => {
        const environment = await client.environments.get({ id: await environmentId(client, given) })
        output.result({ type: 'environment', ...environment }, inWords(environment))
      }),
    )
}

function inWords(environment: Environment): string {
  const rooms = environment.rooms.map(
    (room) => `  ${room.name}: ${room.arrangement}, ${room.size.map((metres) => metres.toFixed(1)).join(' × ')} m`,
  )
  return [
    `${environment.name} (${environment.kind}): ${counted(environment.items.length, 'item')} in ${counted(environment.rooms.length, 'room')}`,
    ...rooms,
  ].join('\n')
}
