import { cp, mkdir, readdir, stat, writeFile } from 'node:fs/promises'
import { dirname, isAbsolute, join, normalize } from 'node:path'
import type { AssetCard } from '#shared/model/asset.ts'
import type { Environment } from '#shared/model/environment.ts'
import { StudioError, toStudioError } from '#shared/model/errors.ts'
import type { GalleryAsset, GalleryExport, GalleryScene } from '#shared/model/gallery.ts'
import { privateFolder } from '#services/files/index.ts'
import type { RequestContext } from '#services/host/index.ts'
import { claimBook, exportIdentity } from './book.ts'
import { defaultFolder } from './default-folder.ts'
import { alternativeText } from './describe.ts'
import { call, GalleryFiles, type WrittenAsset } from './gallery-files.ts'
import { galleryPage, type PageEntry } from './gallery-page.ts'
import type { ExportSources } from './ports.ts'
import { replaceFolder } from './replace-folder.ts'

/** What an exporter reads from and where it may write. */
export interface GalleryExporterOptions {
  sources: ExportSources
  /** Workspace folder, absolute. Its `exports` is used where no directory is named. */
  workspace: string
  /** The path to write for one that a caller names. Throws `DENIED` where the caller may not. */
  reach: (context: RequestContext, path: string) => string
  /** Folder of the built viewer (`viewer.js`, `gallery.css` and decoders). Throws where there is none. */
  viewer: () => string
}

/** What to export, and where to; as the contract's `exports.gallery` takes it. */
export interface GalleryRequest {
  environmentId: string
  directory?: string | undefined
  title?: string | undefined
  replace?: boolean | undefined
}

/** How many works are written at once; each waits mostly for the disk or for sharp's own threads. */
const parallelWorks = 4
/** How often a folder is looked for where nobody named one. */
const attemptsAllowed = 5

/** Writes an environment as a self-contained static folder (M8.1). */
export class GalleryExporter {
  readonly #options: GalleryExporterOptions
  readonly #exportsDirectory: string

  constructor(options: GalleryExporterOptions) {
    this.#options = options
    this.#exportsDirectory = join(options.workspace, 'exports')
  }

  /**
   * Writes the folder whole or not at all, and again over an earlier export of the same place. Throws `NOT_FOUND` for
   * an unknown environment, `CONFLICT` for a folder that holds something else, `OUT_OF_SPACE`, `DENIED`, `CANCELLED`.
   */
  async export(context: RequestContext, request: GalleryRequest): Promise<GalleryExport> {
    const start = performance.now()
    const environment = this.#options.sources.environment(context, request.environmentId)
    const title = request.title?.trim() || environment.name
    if (environment.items.length === 0) throw nothingToExport(environment)
    const directory = this.#reached(context, request.directory)
    const viewer = this.#options.viewer()
    let missing: Missing[] = []
    const { target, setAside } = await this.#replace(
      context,
      environment,
      { ...request, directory },
      async (folder) => {
        missing = await this.#write(context, environment, title, folder, viewer)
      },
    )
    const bytes = await folderBytes(target)
    const seconds = (performance.now() - start) / 1000
    const note = [noteOnMissing(missing), noteOnAside(setAside)].filter((sentence) => sentence !== '').join(' ')
    const result = { path: target, bytes, seconds, items: environment.items.length, missing, setAside }
    try {
      return context.commit(() => (note === '' ? result : { ...result, note }))
    } catch (error) {
      // The folder is whole; only that it is could not be written down.
      throw toStudioError(error, { kept: `The export stays at ${target}.` })
    }
  }

  /** Where to write, as the caller may: the folder beside it too, in which it is made. Undefined for the workspace's own. */
  #reached(context: RequestContext, directory: string | undefined): string | undefined {
    const path = this.#options.reach(context, directory ?? this.#exportsDirectory)
    if (directory === undefined) return undefined
    if (context.device !== null) this.#options.reach(context, dirname(path))
    return path
  }

  async #replace(
    context: RequestContext,
    environment: Environment,
    request: GalleryRequest,
    write: (folder: string) => Promise<void>,
  ): Promise<{ target: string; setAside: string[] }> {
    const { workspace } = this.#options
    const identity = exportIdentity(context)
    const title = request.title?.trim() || environment.name
    const subject = { kind: 'gallery', title, environmentId: environment.id, items: environment.items.length }
    const { directory, replace = false } = request
    const fixed = { subject, replace, identity, book: claimBook(context), workspace, signal: context.signal }
    if (directory !== undefined) {
      return { target: directory, ...(await replaceFolder({ ...fixed, target: fullPath(directory) }, write)) }
    }
    await mkdir(this.#exportsDirectory, { recursive: true, mode: privateFolder })
    for (let attempt = 1; ; attempt += 1) {
      const target = await defaultFolder(this.#exportsDirectory, environment.name, subject, identity)
      try {
        return { target, ...(await replaceFolder({ ...fixed, target, replace: false }, write)) }
      } catch (error) {
        // Another place of the same name took the folder in the meantime: this one gets the next.
        if (!(error instanceof StudioError) || error.code !== 'CONFLICT' || attempt === attemptsAllowed) throw error
      }
    }
  }

  /** Fills the folder; what is not in it, or not whole. */
  async #write(
    context: RequestContext,
    environment: Environment,
    title: string,
    folder: string,
    viewer: string,
  ): Promise<Missing[]> {
    const all = this.#cards(context, environment)
    const withheld = this.#options.sources.withheld(context, all)
    const cards = all.filter(({ id }) => !withheld.has(id))
    if (cards.length === 0 && withheld.size > 0) throw nothingToGiveAway(environment, all, withheld)
    const files = new GalleryFiles(folder, this.#options.sources.open(context), context.signal)
    await files.prepare()
    await cp(viewer, join(folder, 'viewer'), { recursive: true })
    const written = await this.#writeWorks(context, files, cards)
    await files.finish()

    const captions = new Map(environment.items.map((item) => [item.assetId, item.caption]))
    const assets = cards.map((card, index) => galleryAsset(card, captions.get(card.id) ?? '', written[index]))
    const known = new Set(cards.map(({ id }) => id))
    const shown = { ...environment, items: environment.items.filter(({ assetId }) => known.has(assetId)) }
    const scene: GalleryScene = { version: 1, title, environment: shown, assets }
    await writeFile(join(folder, 'data', 'scene.js'), call('scene', scene))
    await writeFile(join(folder, 'index.html'), galleryPage(title, pageEntries(environment, cards, written)))
    const incomplete = cards.flatMap(({ name }, index) => {
      const reason = written[index]?.missing
      return reason ? [{ name, reason }] : []
    })
    return [...unknownWorks(environment, all), ...withheldWorks(all, withheld), ...incomplete]
  }

  /** Cards of everything in the place, each once, in the order of its items. */
  #cards(context: RequestContext, environment: Environment): AssetCard[] {
    const ids = [...new Set(environment.items.map((item) => item.assetId))]
    return this.#options.sources.cards(context, ids)
  }

  async #writeWorks(context: RequestContext, files: GalleryFiles, cards: AssetCard[]): Promise<WrittenAsset[]> {
    const written: WrittenAsset[] = []
    for (let first = 0; first < cards.length; first += parallelWorks) {
      if (context.signal?.aborted) {
        throw new StudioError('CANCELLED', 'The export was stopped.', { kept: 'No folder was written.' })
      }
      const group = cards.slice(first, first + parallelWorks)
      written.push(...(await Promise.all(group.map((card, offset) => files.write(card, first + offset)))))
    }
    return written
  }
}

function fullPath(directory: string): string {
  if (isAbsolute(directory)) return normalize(directory).replace(/(?<=.)[/\\]+$/, '')
  throw new StudioError('INVALID_INPUT', `"${directory}" is not a full path.`, {
    next: 'Name the folder from the root, such as /home/me/gallery.',
  })
}

type Missing = GalleryExport['missing'][number]

const nothingToExport = ({ name }: Environment): StudioError =>
  new StudioError('INVALID_INPUT', `There is nothing in “${name}” to export.`, {
    kept: 'No folder was written.',
    next: 'Hang something in it first.',
  })

/** Works whose media are no longer in the library at all. */
function unknownWorks({ items }: Environment, cards: readonly AssetCard[]): Missing[] {
  const known = new Set(cards.map(({ id }) => id))
  return items
    .filter(({ assetId }) => !known.has(assetId))
    .map(({ caption }) => ({ name: caption || 'A work', reason: 'It is no longer in the library.' }))
}

/** Works that are private: nothing of them, not even their names, is in the folder. */
const withheldWorks = (cards: readonly AssetCard[], withheld: ReadonlyMap<string, string>): Missing[] =>
  cards.flatMap(({ id, name }) => {
    const reason = withheld.get(id)
    return reason === undefined ? [] : [{ name, reason }]
  })

function nothingToGiveAway(
  { name }: Environment,
  cards: readonly AssetCard[],
  withheld: ReadonlyMap<string, string>,
): StudioError {
  const [first] = withheldWorks(cards, withheld)
  const others = withheld.size > 1 ? ` and ${withheld.size - 1} more` : ''
  return new StudioError('INVALID_INPUT', `All that is in “${name}” is private: ${first?.name ?? ''}${others}.`, {
    kept: 'No folder was written.',
    next: first?.reason ?? '',
  })
}

function noteOnMissing(missing: readonly Missing[]): string {
  if (missing.length === 0) return ''
  const shown = missing.slice(0, 3).map(({ name, reason }) => `${name} (${reason.replace(/\.$/, '')})`)
  const more = missing.length > 3 ? ` and ${missing.length - 3} more` : ''
  return `Not in it, or not whole: ${shown.join(', ')}${more}.`
}

function noteOnAside(setAside: readonly string[]): string {
  if (setAside.length === 0) return ''
  const files = setAside.length === 1 ? 'A file that was' : `${setAside.length} files that were`
  const shown = setAside.slice(0, 3).join(', ')
  const more = setAside.length > 3 ? ` and ${setAside.length - 3} more` : ''
  return `${files} not the export’s own stood in the way and now carry another name: ${shown}${more}.`
}

function galleryAsset(card: AssetCard, caption: string, written: WrittenAsset | undefined): GalleryAsset {
  const { path: _path, derivatives: _derivatives, ...rest } = card
  const mimeType = written?.mimeType ?? card.mimeType
  return { ...rest, mimeType, alt: alternativeText(card, caption), scripts: written?.scripts ?? {} }
}

function pageEntries(environment: Environment, cards: AssetCard[], written: WrittenAsset[]): PageEntry[] {
  const position = new Map(cards.map((card, index) => [card.id, index]))
  // The walls of a hall say nothing on a page; periods and clusters do.
  const titled = environment.kind === 'timeline' || environment.kind === 'cluster'
  return environment.items.flatMap((item) => {
    const index = position.get(item.assetId)
    const card = index === undefined ? undefined : cards[index]
    if (index === undefined || !card) return []
    const { picture = null, medium = null } = written[index] ?? {}
    const alt = alternativeText(card, item.caption)
    return [{ itemId: item.id, card, alt, caption: item.caption, zone: titled ? item.zone : '', picture, medium }]
  })
}

async function folderBytes(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const sizes = entries
    .filter((entry) => entry.isFile())
    .map(async (entry) => (await stat(join(entry.parentPath, entry.name))).size)
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
}
