import type { StudioClient } from '#shared/contract/index.ts'
import { StudioError } from '#shared/model/errors.ts'
import { Id } from '#shared/model/ids.ts'

/**
 * Finds an environment given by its id or by its exact name. Throws `NOT_FOUND` and, where a name fits several,
 * `CONFLICT`.
 */
export async function environmentId(client: StudioClient, given: string): Promise<string> {
  if (Id.safeParse(given).success) return given
  const named = (await client.environments.list({})).filter((environment) => environment.name === given)
  const [first, second] = named
  if (!first) {
    throw new StudioError('NOT_FOUND', `There is no environment "${given}".`, {
      next: 'See "promenade list environments".',
    })
  }
  if (second) {
    throw new StudioError('CONFLICT', `${named.length} environments are called "${given}".`, {
      next: 'Name one by its id; see "promenade list environments".',
    })
  }
  return first.id
}
