import { mapEventIterator } from '@orpc/client'
import { ORPCError } from '@orpc/server'
import type { ProcedureMeta } from '#shared/contract/index.ts'
import { StudioError } from '#shared/model/errors.ts'
import type { TenantStore } from '#services/store/index.ts'
import { toContractError } from './contract-errors.ts'
import type { RequestContext } from './request.ts'
import { withoutPaths, type NamedFolder } from './without-paths.ts'

/**
 * Stands between a paired device and every operation, whichever way it is called: directly, by a sentence, or as a step
 * of a run. Throws `DENIED` for an operation that is not for devices, and for a device that was shut out meanwhile.
 */
export function admitDevice({ device, tenant }: RequestContext, meta: ProcedureMeta): void {
  if (device === null) return
  if (nameOfDevice(tenant, device) === undefined) {
    throw new StudioError('DENIED', 'This device was shut out.', { next: 'Pair it again.' })
  }
  if (meta.forDevices === true) return
  const what = meta.title === undefined ? 'This' : `“${meta.title}”`
  throw new StudioError('DENIED', `${what} is not for other devices.`, {
    kept: 'Nothing was changed.',
    next: 'Do it on the computer that Promenade runs on.',
  })
}

/** Reads the name of a device; undefined for one that is not paired (any more). */
export function nameOfDevice(tenant: TenantStore, id: string): string | undefined {
  return tenant.get(tenant.db.selectFrom('devices').select('name').where('id', '=', id))?.name
}

/** Folders that devices may reach, as they call them. */
function agreedFolders(tenant: TenantStore): NamedFolder[] {
  return tenant.all(tenant.db.selectFrom('agreed_folders').select(['path', 'name']).orderBy('path', 'desc'))
}

/** Gives an answer as its caller may have it; a stream event by event, and what ends it early. */
export function answerFor<Output>(context: RequestContext, output: Output): Output {
  const { device, tenant } = context
  const told = (value: unknown) => (device === null ? value : withoutPaths(value, agreedFolders(tenant)))
  if (!isStream(output)) return told(output) as Output
  return mapEventIterator(output, {
    value: async (event) => told(event),
    error: async (error) => errorFor(context, error),
  }) as Output
}

/** Gives what went wrong as its caller may have it: an error of the contract. */
export function errorFor({ device, tenant }: RequestContext, error: unknown): ORPCError<string, unknown> {
  const failure = toContractError(error)
  if (device === null) return failure
  const folders = agreedFolders(tenant)
  const { code, status, message, data, defined } = failure
  const told = { message: withoutPaths(message, folders), data: withoutPaths(data, folders) }
  return new ORPCError(code, { status, defined, ...told, cause: failure })
}

function isStream(value: unknown): value is AsyncIterator<unknown> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value && 'next' in value
}
