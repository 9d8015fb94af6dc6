import { sql } from 'kysely'
import type { KnownWord } from '#shared/model/asset.ts'
import { slips } from '#shared/model/slips.ts'
import type { TenantStore } from '#services/store/index.ts'
import { withHiddenWords } from './search-text.ts'
import { tokens } from './spoken-words.ts'

interface Known {
  /** What the library was like when this was read. */
  state: string
  names: ReadonlyMap<string, number>
  folders: ReadonlyMap<string, number>
  /** What was found out about words, and what the workspace held then. */
  looked: Map<string, KnownWord>
  version: string
  /** Words that one may have meant, by first letter and length; made when first needed. */
  alike: Map<string, [word: string, count: number][]> | null
}

/** So many words are remembered. */
const mostLooked = 20_000

/** Every word of names and folders, read once and again where the library has changed. */
export class Vocabulary {
  readonly #known = new WeakMap<TenantStore, Known>()

  lookUp(tenant: TenantStore, words: readonly string[]): KnownWord[] {
    const known = this.#read(tenant)
    const version = tenant.contentVersion()
    if (known.version !== version || known.looked.size > mostLooked) known.looked.clear()
    known.version = version
    return words.map((word) => {
      const before = known.looked.get(word)
      if (before) return before
      const name = known.names.get(word) ?? 0
      const folder = known.folders.get(word) ?? 0
      const text = inText(tenant, word)
      const found = { word, name, folder, text, near: name + folder + text > 0 ? null : nearest(word, known) }
      known.looked.set(word, found)
      return found
    })
  }

  #read(tenant: TenantStore): Known {
    const { db } = tenant
    const state = JSON.stringify(
      tenant.get(
        db.selectFrom('assets').select([sql<number>`count(*)`.as('count'), sql<number>`max(sequence)`.as('last')]),
      ),
    )
    const before = this.#known.get(tenant)
    if (before?.state === state) return before
    const names = new Map<string, number>()
    for (const { name } of tenant.all(db.selectFrom('assets').select('name'))) {
      for (const word of new Set(tokens(withHiddenWords(name)))) names.set(word, (names.get(word) ?? 0) + 1)
    }
    const folders = new Map<string, number>()
    const rows = tenant.all(
      db
        .selectFrom('import_files')
        .select(['folder', sql<number>`count(distinct asset_id)`.as('count')])
        .where('asset_id', 'is not', null)
        .groupBy('folder'),
    )
    for (const { folder, count } of rows) {
      const last = folder.split(/[\\/]/).at(-1) ?? ''
      for (const word of new Set(tokens(withHiddenWords(last)))) folders.set(word, (folders.get(word) ?? 0) + count)
    }
    const known: Known = { state, names, folders, looked: new Map(), version: '', alike: null }
    this.#known.set(tenant, known)
    return known
  }
}

function inText(tenant: TenantStore, word: string): number {
  const [only, ...others] = tokens(word)
  if (only === undefined || others.length > 0) return 0
  const query = tenant.db
    .selectFrom('assets_fts')
    .select(sql<number>`count(*)`.as('count'))
    .where(sql<boolean>`assets_fts match ${`{body metadata} : "${only}"`}`)
  return tenant.get(query)?.count ?? 0
}

/** The word of names and folders that this one is a slip of; the more frequent of two. */
function nearest(word: string, known: Known): string | null {
  if (word.length < 4 || !/^\p{L}+$/u.test(word)) return null
  const limit = word.length >= 8 ? 2 : 1
  known.alike ??= byStart(known)
  let best: { word: string; slips: number; count: number } | null = null
  for (let length = word.length - limit; length <= word.length + limit; length++) {
    for (const [other, count] of known.alike.get(`${word[0] ?? ''}${length}`) ?? []) {
      const distance = slips(word, other, limit)
      if (distance > limit) continue
      if (!best || distance < best.slips || (distance === best.slips && count > best.count)) {
        best = { word: other, slips: distance, count }
      }
    }
  }
  return best?.word ?? null
}

function byStart({ names, folders }: Known): Map<string, [string, number][]> {
  const made = new Map<string, [string, number][]>()
  for (const [word, count] of [...names, ...folders]) {
    if (word.length < 4 || /\d/u.test(word)) continue
    const key = `${word[0] ?? ''}${word.length}`
    const all = made.get(key)
    if (all) all.push([word, count])
    else made.set(key, [[word, count]])
  }
  return made
}
