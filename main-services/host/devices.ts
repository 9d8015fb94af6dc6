import { ORPCError } from '@orpc/server'
import type { ProcedureMeta } from '#shared/contract/index.ts'
import { StudioError, toErrorReport } from '#shared/model/errors.ts'
import type { TenantStore } from '#services/store/index.ts'
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
  if (context.device === null) return output
  const strip = (value: unknown) => withoutPaths(value, agreedFolders(context.tenant))
  if (!isStream(output)) return strip(output) as Output
  return stripped(output, strip, (error) => errorFor(context, error)) as Output
}

/** Gives an error as its caller may have it. */
export function errorFor({ device, tenant }: RequestContext, error: unknown): unknown {
  if (device === null) return error
  const folders = agreedFolders(tenant)
  if (error instanceof ORPCError) {
    const { code, status, message, data, defined } = error as ORPCError<string, unknown>
    const told = { message: withoutPaths(message, folders), data: withoutPaths(data, folders) }
    return new ORPCError(code, { status, defined, ...told, cause: error })
  }
  if (!(error instanceof StudioError)) return error
  const { message, kept, next } = withoutPaths(toErrorReport(error), folders)
  return new StudioError(error.code, message, { kept, next, cause: error })
}

function isStream(value: unknown): value is AsyncIterator<unknown> & AsyncIterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value && 'next' in value
}

/** Not a generator: `return` of one waits for a pending `next`, so that an idle stream could not be left. */
function stripped(
  stream: AsyncIterator<unknown>,
  strip: (event: unknown) => unknown,
  mend: (error: unknown) => unknown,
): AsyncIterableIterator<unknown> {
  return {
    next: async () => {
      try {
        const result = await stream.next()
        return result.done ? result : { done: false, value: strip(result.value) }
      } catch (error) {
        throw mend(error)
      }
    },
    return: async (value?: unknown) => (await stream.return?.(value)) ?? { done: true, value },
    throw: async (error?: unknown) => {
      if (stream.throw) return stream.throw(error)
      throw error
    },
    [Symbol.asyncIterator]() {
      return this
    },
  }
}
