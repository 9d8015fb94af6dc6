import { basename } from 'node:path'
import type { DoctorReport, Preferences, WorkspaceEvent, WorkspaceInfo } from '#shared/model/workspace.ts'
import { version } from '#shared/model/version.ts'
import { nameOfDevice, type Channel, type RequestContext } from '#services/host/index.ts'
import { examine, repair, type DoctorSources } from './doctor.ts'
import { readPreferences, writePreferences } from './preferences.ts'

/** What the workspace's own operations are answered from. */
export interface WorkspaceSources extends DoctorSources {
  /** Whether this is the sample's own workspace. */
  isSample: (context: RequestContext) => boolean
}

/** The workspace as a whole: what it holds, whether it is whole, what its person prefers, what changes in it. */
export class WorkspaceService {
  readonly #sources: WorkspaceSources

  constructor(sources: WorkspaceSources) {
    this.#sources = sources
  }

  info(context: RequestContext): WorkspaceInfo {
    const { tenant, device } = context
    const { directory, store } = this.#sources
    const count = (table: 'assets' | 'runs'): number =>
      tenant.get(tenant.db.selectFrom(table).select((select) => select.fn.countAll<number>().as('count')))?.count ?? 0
    const standing = (table: 'canvases' | 'layouts' | 'environments'): number => {
      const query = tenant.db.selectFrom(table).select((select) => select.fn.countAll<number>().as('count'))
      return tenant.get(query.where('removed_at', 'is', null))?.count ?? 0
    }
    return {
      directory,
      name: basename(directory),
      version,
      schemaVersion: store.version(),
      counts: {
        assets: count('assets'),
        canvases: standing('canvases'),
        layouts: standing('layouts'),
        environments: standing('environments'),
        runs: count('runs'),
      },
      device: device === null ? null : (nameOfDevice(tenant, device) ?? null),
      // The built-in planner is the only one there is: no provider can be configured.
      offline: true,
      diskNote: store.diskNote(),
      sample: this.#sources.isSample(context),
    }
  }

  doctor(context: RequestContext, input: { repair: boolean }): Promise<DoctorReport> {
    return input.repair ? repair(context, this.#sources) : examine(context, this.#sources)
  }

  preferences(context: RequestContext): Preferences {
    return readPreferences(context)
  }

  setPreferences(context: RequestContext, given: Parameters<typeof writePreferences>[1]): Preferences {
    return writePreferences(context, given)
  }

  events(context: RequestContext, signal: AbortSignal | undefined): Channel<WorkspaceEvent> {
    return context.events.stream(context.tenant.tenantId, signal)
  }
}
