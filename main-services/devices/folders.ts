import { lstatSync, realpathSync, statSync } from 'node:fs'
import { basename, dirname, isAbsolute, join, parse, resolve, sep } from 'node:path'
import type { AgreedFolder } from '#shared/model/device.ts'
import { StudioError } from '#shared/model/errors.ts'
import { isInside } from '#services/files/index.ts'
import type { RequestContext } from '#services/host/index.ts'
import type { TenantStore } from '#services/store/index.ts'

/** Folders of this machine that paired devices may import from and export to; none unless somebody here agreed. */
export class AgreedFolders {
  readonly #workspace: string

  /** @param workspace absolute; what it holds is never for devices, but for exports somebody agreed to. */
  constructor(workspace: string) {
    this.#workspace = workspace
  }

  list({ tenant }: RequestContext): AgreedFolder[] {
    const rows = tenant.all(tenant.db.selectFrom('agreed_folders').selectAll().orderBy('path'))
    return rows.map(({ path, name, agreed_at }) => ({ path, name, agreedAt: agreed_at }))
  }

  allow(context: RequestContext, given: string): AgreedFolder[] {
    const path = this.#agreeable(given)
    const { tenant } = context
    return context.commit(() => {
      const known = this.list(context)
      if (!known.some((folder) => folder.path === path)) {
        const row = { path, name: freeName(path, new Set(known.map(({ name }) => name))), agreed_at: Date.now() }
        tenant.run(tenant.db.insertInto('agreed_folders').values(row))
        context.announce({ type: 'devices_changed' })
      }
      return this.list(context)
    })
  }

  forget(context: RequestContext, path: string): AgreedFolder[] {
    const { tenant } = context
    return context.commit(() => {
      if (tenant.run(tenant.db.deleteFrom('agreed_folders').where('path', '=', path)) === 0) {
        throw new StudioError('NOT_FOUND', `${path} is not among the folders that devices may reach.`)
      }
      context.announce({ type: 'devices_changed' })
      return this.list(context)
    })
  }

  /**
   * The real path that a caller means, links and `..` resolved as they lie now. This machine means what it says. A device
   * gets only what lies in a folder agreed to, named by its whole path or, as devices know it, by the folder's name
   * (`Photos/2015`); for all else the answer is the same `DENIED`, whether something is there or not.
   */
  admit({ device, tenant }: Pick<RequestContext, 'device' | 'tenant'>, given: string): string {
    if (device === null) return given
    const folders = this.#folders(tenant)
    for (const candidate of candidates(given, folders)) {
      const real = realPath(candidate)
      if (real !== undefined && this.#covers(folders, real)) return real
    }
    throw denied(folders)
  }

  /** Whether this file, as it lies now, may be opened for the caller. */
  mayOpen({ device, tenant }: Pick<RequestContext, 'device' | 'tenant'>, path: string): boolean {
    if (device === null) return true
    const real = realPath(path)
    return real === path && this.#covers(this.#folders(tenant), real)
  }

  #folders(tenant: TenantStore): { path: string; name: string }[] {
    return tenant.all(tenant.db.selectFrom('agreed_folders').select(['path', 'name']))
  }

  /** A folder agreed to may have been replaced by a link since: it counts where it really lies. */
  #covers(folders: readonly { path: string }[], real: string): boolean {
    const workspace = realPath(this.#workspace) ?? this.#workspace
    const own = isInside(real, workspace)
    return folders.some(
      ({ path }) =>
        realPath(path) === path && isInside(real, path) && (!own || isInside(path, join(workspace, 'exports'))),
    )
  }

  /** Throws for what is no folder, and for folders that hold too much. */
  #agreeable(given: string): string {
    if (!isAbsolute(given)) {
      throw new StudioError('INVALID_INPUT', `"${given}" is not a full path.`, {
        next: 'Name the folder from the root.',
      })
    }
    let path: string
    try {
      path = realpathSync.native(resolve(given))
      if (!statSync(path).isDirectory()) throw new StudioError('INVALID_INPUT', `${path} is not a folder.`)
    } catch (error) {
      if (error instanceof StudioError) throw error
      throw new StudioError('NOT_FOUND', `There is no folder at ${given}.`, { cause: error })
    }
    if (path === parse(path).root) {
      throw new StudioError('INVALID_INPUT', 'That would open the whole machine to other devices.', {
        next: 'Choose a folder of pictures.',
      })
    }
    const workspace = realPath(this.#workspace) ?? this.#workspace
    if (isInside(path, workspace) && !isInside(path, join(workspace, 'exports'))) {
      throw new StudioError('INVALID_INPUT', 'This is the workspace itself, which devices see through Promenade.', {
        next: 'Choose a folder outside it, or its exports.',
      })
    }
    return path
  }
}

/** Ways to read what a device says: as it stands, or beginning with the name of a folder agreed to. */
function candidates(given: string, folders: readonly { path: string; name: string }[]): string[] {
  if (given === '' || given.includes('\0') || given.length > 4096) return []
  const named = given.replace(/^(?:~?[\\/])+|^[A-Za-z]:[\\/]+/, '').replaceAll('\\', '/')
  const [first, ...rest] = named.split('/')
  const below = folders.filter(({ name }) => name === first).map(({ path }) => join(path, rest.join(sep)))
  return [...(isAbsolute(given) ? [resolve(given)] : []), ...below]
}

/** Where a path really lies: what is there with its links resolved, and what is not there yet below it. */
function realPath(path: string): string | undefined {
  const missing: string[] = []
  for (let there = path; ; there = dirname(there)) {
    try {
      return join(realpathSync.native(there), ...missing)
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      // A link that leads to nothing, or nowhere to look: no telling where it ends.
      if (code !== 'ENOENT' || isLink(there) || dirname(there) === there) return undefined
      missing.unshift(basename(there))
    }
  }
}

const isLink = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false

function denied(folders: readonly { name: string }[]): StudioError {
  const names = folders.map(({ name }) => `“${name}”`).join(', ')
  const message =
    folders.length === 0
      ? 'No folder of the computer that Promenade runs on is open to other devices.'
      : `Of the computer that Promenade runs on, other devices reach only ${names}.`
  return new StudioError('DENIED', message, {
    kept: 'Nothing was read or written.',
    next: 'Agree to the folder there, in the settings under Devices.',
  })
}

function freeName(path: string, taken: ReadonlySet<string>): string {
  const wanted = basename(path)
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? wanted : `${wanted} (${count})`
    if (!taken.has(name)) return name
  }
}
