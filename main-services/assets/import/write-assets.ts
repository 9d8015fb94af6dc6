import { existsSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import type { AssetCard } from '#shared/model/asset.ts'
import { newId } from '#services/host/index.ts'
import type { Database, TenantStore } from '#services/store/index.ts'
import { cardColumns, toCard } from '../cards.ts'
import { importerVersion, type FileOutcome, type ImportedFile } from '../media/facts.ts'
import { RemovedAssets } from '../removed-assets.ts'
import { folderWords, searchableText, withHiddenWords } from '../search/search-text.ts'
import { sidecarReason, type FoundFile } from './walk.ts'

/** A file that was read, and what came of it; the writer takes it in. */
export interface FinishedFile {
  file: FoundFile
  outcome: Exclude<FileOutcome, { kind: 'no-space' }>
}

/** What was written for one file. */
export type Written = WrittenAsset | { kind: 'skipped' | 'failed'; file: FoundFile; reason: string }
/** A file that is in the library now: as an asset of its own, as another path of one, or as it was before. */
export interface WrittenAsset {
  kind: 'imported' | 'duplicate' | 'unchanged'
  file: FoundFile
  card: AssetCard
}

/** Writes the outcome of files. Call it inside a transaction: an asset, its colours, its search row and its file go together. */
export class AssetWriter {
  readonly #tenant: TenantStore
  readonly #now: () => number

  constructor(tenant: TenantStore, now: () => number = Date.now) {
    this.#tenant = tenant
    this.#now = now
  }

  write({ file, outcome }: FinishedFile): Written {
    if (file.sidecar) this.#recordFile(file.sidecar, 'skipped', sidecarReason(file), null)
    const before = this.#assetAt(file.path)
    if (outcome.kind !== 'asset') {
      this.#recordFile(file, outcome.kind, outcome.reason, null)
      if (before) this.settlePaths(before)
      return { kind: outcome.kind, file, reason: outcome.reason }
    }
    const back = new RemovedAssets({ tenant: this.#tenant }).putBackContent(outcome.contentHash)
    if (back !== undefined) return this.#writeBack(file, outcome, back, before)
    const known = this.#assetWith(outcome.contentHash)
    if (known) return this.#writeKnown(file, outcome, known, before)
    // A file edited in place stays the same asset, so that what shows it shows the new picture.
    const edited = before !== null && this.#pathsOf(before).length === 1
    const id = edited ? before : newId()
    this.#writeAsset(id, file, outcome, edited)
    this.#recordFile(file, 'imported', '', id, outcome)
    if (before && !edited) this.settlePaths(before)
    this.#writeSearchRow(id, outcome)
    return { kind: 'imported', file, card: this.#card(id) }
  }

  /** Forgets a file that is no longer there. */
  forget(path: string): void {
    const before = this.#assetAt(path)
    this.#tenant.run(this.#tenant.db.deleteFrom('import_files').where('path', '=', path))
    if (before) this.settlePaths(before)
  }

  /** Makes an asset's path and status fit where its files now are. */
  settlePaths(id: string): void {
    const { db } = this.#tenant
    const paths = this.#pathsOf(id)
    const asset = this.#tenant.get(db.selectFrom('assets').select(['path', 'status', 'notes']).where('id', '=', id))
    if (!asset) return
    const [first] = paths
    if (!first) {
      this.#tenant.run(db.updateTable('assets').set({ status: 'missing' }).where('id', '=', id))
      return
    }
    const path = paths.some((row) => row.path === asset.path) ? asset.path : first.path
    const status = asset.notes === '[]' ? 'ready' : 'partial'
    this.#tenant.run(
      db
        .updateTable('assets')
        .set({ path, name: basename(path), status })
        .where('id', '=', id),
    )
    this.#updateSearchPaths(id)
  }

  #writeKnown(
    file: FoundFile,
    outcome: ImportedFile,
    known: { id: string; path: string },
    before: string | null,
  ): WrittenAsset {
    const same = before === known.id
    // Read again though its bytes are the same: what describes it has changed.
    if (same && file.sidecar) {
      this.#writeAsset(known.id, file, outcome, true)
      this.#writeSearchRow(known.id, outcome)
    }
    // The bytes were known under a path that is gone: the file has moved.
    const moved = !same && known.path !== file.path && !existsSync(known.path)
    if (moved) this.#tenant.run(this.#tenant.db.deleteFrom('import_files').where('path', '=', known.path))
    this.#recordFile(file, moved || same ? 'imported' : 'duplicate', '', known.id, outcome)
    this.settlePaths(known.id)
    if (before && !same) this.settlePaths(before)
    return { kind: same ? 'unchanged' : 'duplicate', file, card: this.#card(known.id) }
  }

  /** What was taken out of the library is the same asset when its file is taken in again. */
  #writeBack(file: FoundFile, outcome: ImportedFile, id: string, before: string | null): WrittenAsset {
    this.#writeAsset(id, file, outcome, true)
    this.#recordFile(file, 'imported', '', id, outcome)
    if (before) this.settlePaths(before)
    this.#writeSearchRow(id, outcome)
    return { kind: 'imported', file, card: this.#card(id) }
  }

  #assetAt(path: string): string | null {
    const query = this.#tenant.db.selectFrom('import_files').select('asset_id').where('path', '=', path)
    return this.#tenant.get(query)?.asset_id ?? null
  }

  #assetWith(contentHash: string): { id: string; path: string } | undefined {
    const { db } = this.#tenant
    return this.#tenant.get(db.selectFrom('assets').select(['id', 'path']).where('content_hash', '=', contentHash))
  }

  #pathsOf(id: string): { path: string; root: string }[] {
    const query = this.#tenant.db.selectFrom('import_files').select(['path', 'root']).where('asset_id', '=', id)
    return this.#tenant.all(query.orderBy('outcome', 'desc').orderBy('seen_at').orderBy('path'))
  }

  #card(id: string): AssetCard {
    const row = this.#tenant.get(this.#tenant.db.selectFrom('assets').select(cardColumns).where('id', '=', id))
    if (!row) throw new Error(`The asset ${id} is gone within its own transaction.`)
    return toCard(row)
  }

  #recordFile(
    file: FoundFile,
    outcome: Database['import_files']['outcome'],
    reason: string,
    assetId: string | null,
    read: { bytes: number; modifiedMs: number } = file,
  ): void {
    const row = {
      folder: dirname(file.path),
      root: file.root,
      bytes: read.bytes,
      modified_ms: read.modifiedMs,
      outcome,
      reason,
      asset_id: assetId,
      importer: importerVersion,
      seen_at: this.#now(),
      // What was named once stays so when its folder is read again.
      ...(file.named ? { named: 1 as const } : {}),
    }
    this.#tenant.run(
      this.#tenant.db
        .insertInto('import_files')
        .values({ path: file.path, ...row })
        .onConflict((conflict) => conflict.columns(['tenant_id', 'path']).doUpdateSet(row)),
    )
  }

  #writeAsset(id: string, file: FoundFile, outcome: ImportedFile, edited: boolean): void {
    const { db } = this.#tenant
    const row = assetRow(file, outcome, this.#now())
    if (edited) this.#tenant.run(db.updateTable('assets').set(row).where('id', '=', id))
    else {
      const provenance = JSON.stringify({ kind: 'file', detail: file.path })
      const fresh = { id, ...row, provenance, labels: '[]', search_row: nextSearchRow() }
      this.#tenant.run(db.insertInto('assets').values(fresh))
    }
    const metadata = JSON.stringify(outcome.facts.metadata)
    this.#tenant.run(
      db
        .insertInto('asset_metadata')
        .values({ asset_id: id, metadata })
        .onConflict((conflict) => conflict.columns(['tenant_id', 'asset_id']).doUpdateSet({ metadata })),
    )
    this.#tenant.run(db.deleteFrom('asset_colors').where('asset_id', '=', id))
    for (const { name, share } of outcome.facts.colors) {
      this.#tenant.run(db.insertInto('asset_colors').values({ asset_id: id, color: name, share }))
    }
  }

  #writeSearchRow(id: string, { facts }: ImportedFile): void {
    const { db } = this.#tenant
    const rowid = this.#searchRow(id)
    this.#tenant.run(db.deleteFrom('assets_fts').where('rowid', '=', rowid))
    const metadata = withHiddenWords(`${searchableText(facts.metadata)}\n${facts.mediaType} ${facts.mimeType}`)
    const row = { rowid, asset_id: id, ...this.#pathWords(id), body: facts.body, metadata }
    this.#tenant.run(db.insertInto('assets_fts').values(row))
  }

  #updateSearchPaths(id: string): void {
    const update = this.#tenant.db.updateTable('assets_fts').set(this.#pathWords(id))
    this.#tenant.run(update.where('rowid', '=', this.#searchRow(id)))
  }

  #searchRow(id: string): number {
    const row = this.#tenant.get(this.#tenant.db.selectFrom('assets').select('search_row').where('id', '=', id))
    return row?.search_row ?? -1
  }

  /** Names and folders of every path at which the content lies. */
  #pathWords(id: string): { name: string; folder: string } {
    const paths = this.#pathsOf(id)
    const unique = (texts: string[]) => [...new Set(texts)].map(withHiddenWords).join('\n')
    return {
      name: unique(paths.map(({ path }) => basename(path))),
      folder: unique(paths.map(({ path, root }) => folderWords(path, root))),
    }
  }
}

function assetRow(file: FoundFile, { contentHash, bytes, modifiedMs, facts }: ImportedFile, now: number) {
  return {
    name: basename(file.path),
    media_type: facts.mediaType,
    mime_type: facts.mimeType,
    path: file.path,
    bytes,
    content_hash: contentHash,
    status: facts.notes.length === 0 ? 'ready' : 'partial',
    notes: JSON.stringify(facts.notes),
    imported_at: now,
    modified_at: Math.round(modifiedMs),
    width: facts.width,
    height: facts.height,
    duration_seconds: facts.durationSeconds,
    orientation: facts.orientation,
    color: facts.color,
    taken_at: facts.takenAt,
    camera: facts.camera,
    latitude: facts.latitude,
    longitude: facts.longitude,
    derivatives: JSON.stringify(facts.derivatives),
    excerpt: facts.excerpt,
  }
}

let lastSearchRow = 0

/**
 * Rows of the search index are told apart by a number that only grows, because the index is written fastest in order.
 * It begins with the time, so that processes that import at once do not meet; where they do, the write fails whole and
 * is tried again.
 */
function nextSearchRow(): number {
  lastSearchRow = Math.max(lastSearchRow + 1, Date.now() * 2048 + Math.floor(Math.random() * 1024))
  return lastSearchRow
}
