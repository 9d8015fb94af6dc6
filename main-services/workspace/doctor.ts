import { access, constants, statfs } from 'node:fs/promises'
import type { DoctorReport } from '#shared/model/workspace.ts'
import { toErrorReport } from '#shared/model/errors.ts'
import type { RequestContext } from '#services/host/index.ts'
import { schemaVersion, type Store } from '#services/store/index.ts'
import { checkCatalogue, checkSearchIndex } from './doctor-catalogue.ts'
import { checkDerivatives, checkOriginals } from './doctor-files.ts'
import { checkExports, checkHalfWritten, checkQueues, checkRuns, checkUnfinished, checkWorkers } from './doctor-work.ts'
import { some, type Finding } from './finding.ts'
import { checkPrivacy } from './private-workspace.ts'

/** What `doctor` examines, and what mends it; given by the composition root. */
export interface DoctorSources {
  /** Workspace folder. */
  directory: string
  store: Pick<Store, 'integrityProblems' | 'version' | 'readOnly' | 'diskNote'>
  /** Opens an environment whole; throws where it cannot be read. */
  openEnvironment: (context: RequestContext, id: string) => { items: readonly { assetId: string }[] }
  /** Exports that a process which is gone left half-way. */
  leftExports: (context: RequestContext) => readonly { target: string }[]
  /** Ends them; the folders that are whole again. */
  mendExports: (context: RequestContext) => Promise<string[]>
  /** State of runs that cannot be, each in a sentence. */
  brokenRuns: (context: RequestContext) => readonly { what: string }[]
  /** Puts it right; what was done, each in a sentence. */
  mendRuns: (context: RequestContext) => string[]
  /** Messages that nobody can take, each in a sentence. */
  brokenQueues: (context: RequestContext) => readonly { what: string }[]
  /** Makes it so that somebody can; what was done, each in a sentence. */
  mendQueues: (context: RequestContext) => string[]
  /** Workers that are registered and do nothing any more. */
  brokenWorkers: (context: RequestContext) => readonly { what: string }[]
  /** Registers them no more; what was done, each in a sentence. */
  mendWorkers: (context: RequestContext) => string[]
  /** Takes up everything that a process which is gone left unfinished. */
  recover: () => Promise<void>
  /** Whether that was tried since the studio was opened. */
  hasRecovered: () => boolean
}

/** Below this a workspace cannot be written to with any confidence, bytes: a few changes, and the log they go through. */
const leastFreeSpace = 1024 * 1024

/** Looks whether everything the workspace holds is whole. Changes nothing. */
export async function examine(context: RequestContext, sources: DoctorSources): Promise<DoctorReport> {
  // What was left half-way cannot be ended where nothing can be written; it is no damage there.
  const left = (finding: Finding): Finding => ({ ...finding, ok: finding.ok || sources.store.readOnly !== null })
  // What the next start takes up is not lost; what it could not take up is.
  const waiting = (finding: Finding): Finding =>
    finding.ok || sources.hasRecovered()
      ? left(finding)
      : { ok: true, detail: `${finding.detail} The next start ends it.` }
  const steps: [string, () => Finding | Promise<Finding>][] = [
    ['database', () => checkDatabase(sources)],
    ['schema', () => checkSchema(sources)],
    ['assets', () => checkCatalogue(context)],
    ['search index', () => checkSearchIndex(context)],
    ['originals', () => checkOriginals(context)],
    ['renditions', () => checkDerivatives(context, sources.directory)],
    ['environments', () => checkEnvironments(context, sources)],
    ['unfinished work', () => waiting(checkUnfinished(context))],
    ['runs', () => checkRuns(sources.brokenRuns(context))],
    ['messages', () => checkQueues(sources.brokenQueues(context))],
    ['workers', () => waiting(checkWorkers(sources.brokenWorkers(context)))],
    ['half-written files', async () => waiting(await checkHalfWritten(sources.directory))],
    ['exports', () => left(checkExports(sources.leftExports(context)))],
    ['disk', () => checkDisk(sources)],
    ['privacy', () => checkPrivacy(sources.directory)],
    ['modules', checkModules],
  ]
  const checks: DoctorReport['checks'] = []
  for (const [name, look] of steps) {
    try {
      checks.push({ name, ...(await look()) })
    } catch (error) {
      checks.push({ name, ok: false, detail: `Could not be checked: ${toErrorReport(error).message}` })
    }
  }
  return { ok: checks.every((check) => check.ok), checks }
}

/** Mends what can be mended, then looks again: `repaired` names each thing. */
export async function repair(context: RequestContext, sources: DoctorSources): Promise<DoctorReport> {
  const folders = await sources.mendExports(context)
  const repaired = folders.map((folder) => ({ name: 'exports', detail: `${folder} is whole again.` }))
  await sources.recover()
  const mended = sources.mendRuns(context).map((detail) => ({ name: 'runs', detail }))
  const taken = sources.mendQueues(context).map((detail) => ({ name: 'messages', detail }))
  const known = sources.mendWorkers(context).map((detail) => ({ name: 'workers', detail }))
  return { ...(await examine(context, sources)), repaired: [...repaired, ...mended, ...taken, ...known] }
}

function checkDatabase({ store }: DoctorSources): Finding {
  const problems = store.integrityProblems()
  if (problems.length > 0) return { ok: false, detail: some(problems) }
  return { ok: true, detail: 'Whole; every reference leads somewhere.' }
}

function checkSchema({ store }: DoctorSources): Finding {
  const version = store.version()
  return { ok: version === schemaVersion, detail: `Version ${version}; this Promenade works with ${schemaVersion}.` }
}

function checkEnvironments(context: RequestContext, { openEnvironment }: DoctorSources): Finding {
  const { tenant } = context
  const rows = tenant.all(tenant.db.selectFrom('environments').select(['id', 'name']).where('removed_at', 'is', null))
  const broken: string[] = []
  let items = 0
  for (const { id, name } of rows) {
    try {
      items += openEnvironment(context, id).items.length
    } catch (error) {
      broken.push(`"${name}" (${toErrorReport(error).message})`)
    }
  }
  if (broken.length > 0) return { ok: false, detail: `Cannot be opened: ${some(broken)}.` }
  return { ok: true, detail: `${rows.length} open, with ${items} items.` }
}

async function checkDisk({ directory, store }: DoctorSources): Promise<Finding> {
  const note = store.diskNote()
  // A library on a disk that can only be read is as whole as any.
  if (note !== '') return { ok: store.readOnly?.code === 'DENIED', detail: note }
  await access(directory, constants.W_OK)
  const { bavail, bsize } = await statfs(directory)
  const free = bavail * bsize
  const told = free < 1e9 ? `${Math.round(free / 1e6)} MB` : `${(free / 1e9).toFixed(1)} GB`
  return { ok: free >= leastFreeSpace, detail: `${told} free where the workspace lies.` }
}

async function checkModules(): Promise<Finding> {
  const { default: sharp } = await import('sharp')
  const [webp] = [sharp.format.webp]
  if (!webp.output.buffer) return { ok: false, detail: 'The image library cannot write WebP.' }
  return { ok: true, detail: `Node ${process.versions.node}, libvips ${sharp.versions.vips}.` }
}
