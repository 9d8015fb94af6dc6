import { sql, type Selectable } from 'kysely'
import type { Database, TenantStore } from '#services/store/index.ts'
import { importerVersion } from '../media/facts.ts'
import type { FoundFile } from './walk.ts'

/** What an earlier import wrote down of a file: size, time, and what it made of it. */
export type KnownFile = Pick<
  Selectable<Database['import_files']>,
  'path' | 'bytes' | 'modified_ms' | 'outcome' | 'reason' | 'importer' | 'named'
>

/** Reads what earlier imports saw of these files, by path; only those that need not be opened again. */
export function findKnown(tenant: TenantStore, files: readonly FoundFile[]): Map<string, KnownFile> {
  const all = files.flatMap((file) => (file.sidecar ? [file, file.sidecar] : [file]))
  const paths = JSON.stringify(all.map(({ path }) => path))
  const rows = tenant.all(
    tenant.db
      .selectFrom('import_files')
      .select(['path', 'bytes', 'modified_ms', 'outcome', 'reason', 'importer', 'named'])
      .where(sql<boolean>`path in (select value from json_each(${paths}))`),
  )
  const known = new Map(rows.map((row) => [row.path, row]))
  const unchanged = new Map<string, KnownFile>()
  for (const file of files) {
    const row = known.get(file.path)
    if (!row || !isSame(row, file)) continue
    const before = file.sidecar && known.get(file.sidecar.path)
    if (file.sidecar && !(before && isSame(before, file.sidecar))) continue
    // A newer importer may understand what an older one did not, and what is named itself may come in where it was
    // left out of its folder.
    const judged = row.importer === importerVersion && !(file.named && row.outcome === 'skipped')
    // That it was named is written down once, with its outcome.
    const nameIsNews = file.named && row.named === 0
    if (isTaken(row) ? !nameIsNews : judged) unchanged.set(file.path, row)
  }
  return unchanged
}

/** Tells whether the file's content is in the library, under this path or another. */
export const isTaken = (row: KnownFile): boolean => row.outcome === 'imported' || row.outcome === 'duplicate'

const isSame = (row: KnownFile, file: FoundFile): boolean =>
  row.bytes === file.bytes && row.modified_ms === file.modifiedMs

/** Lists paths below a folder that an import knows, other than those just seen. */
export function findVanished(tenant: TenantStore, folder: string, seen: ReadonlySet<string>): string[] {
  const below = folder.endsWith('/') ? folder : `${folder}/`
  const rows = tenant.all(
    tenant.db
      .selectFrom('import_files')
      .select('path')
      .where('path', '>=', below)
      // The character after "/" ends everything that begins with it.
      .where('path', '<', `${below.slice(0, -1)}0`),
  )
  return rows.map((row) => row.path).filter((path) => !seen.has(path))
}
