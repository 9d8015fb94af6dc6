import { sql } from 'kysely'
import type { KnownWord } from '#shared/model/asset.ts'
import { slips } from '#shared/model/slips.ts'
import { WhileUnchanged, type TenantStore } from '#services/store/index.ts'
import { countLabels, countTold } from './kinds.ts'
import { withHiddenWords } from './search-text.ts'
import { tokens } from './written-words.ts'

interface Known {
  /** What the library was like when this was read. */
  state: string
  names: ReadonlyMap<string, number>
  folders: ReadonlyMap<string, number>
  /** What was found out about words, and what the workspace held then. */
  looked: Map<string, KnownWord>
  /** What was asked about many words at once, and found. */
  called: Map<string, readonly string[]>
  /** What titles, descriptions and keywords have of such words: it stays until something else comes to the library. */
  told: Map<string, ReadonlyMap<string, number>>
  version: string
  /** Words that one may have meant, by first letter and length; made when first needed. */
  alike: Map<string, [word: string, count: number][]> | null
}

/** So many words are remembered. */
const mostLooked = 20_000
/** So many questions about many words. */
const mostCalled = 50
/** So many words that are in no name are looked for in what was told of things, the first of them. */
const mostTold = 1500

/** How many assets there are, and the last of them. */
const states = new WhileUnchanged<string>(1)

/** Every word of names and folders, read once and again where the library has changed. */
export class Vocabulary {
  readonly #known = new WeakMap<TenantStore, Known>()

  lookUp(tenant: TenantStore, words: readonly string[]): KnownWord[] {
    const known = this.#current(tenant)
    if (known.looked.size > mostLooked) known.looked.clear()
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

  /** Which of many words things are called by: names, titles, descriptions, keywords, labels. The commonest first. Of many, those that matter most come first. */
  called(tenant: TenantStore, words: readonly string[]): readonly string[] {
    const known = this.#current(tenant)
    const key = words.join('\n')
    const before = known.called.get(key)
    if (before) return before
    const named = words.filter((word) => known.names.has(word))
    const counts = new Map(named.map((word) => [word, known.names.get(word) ?? 0]))
    const told =
      known.told.get(key) ?? countTold(tenant, words.filter((word) => !known.names.has(word)).slice(0, mostTold))
    for (const found of [told, countLabels(tenant, words)]) {
      for (const [word, count] of found) counts.set(word, (counts.get(word) ?? 0) + count)
    }
    const found = [...counts].toSorted(([, one], [, other]) => other - one).map(([word]) => word)
    if (known.called.size >= mostCalled) known.called.clear()
    if (known.told.size >= mostCalled) known.told.clear()
    known.called.set(key, found)
    known.told.set(key, told)
    return found
  }

  /** What is known of the library, without what was found out before something in it changed. */
  #current(tenant: TenantStore): Known {
    const known = this.#read(tenant)
    const version = tenant.contentVersion()
    if (known.version !== version) {
      known.looked.clear()
      known.called.clear()
    }
    known.version = version
    return known
  }

  #read(tenant: TenantStore): Known {
    const { db } = tenant
    const counted = db
      .selectFrom('assets')
      .select([sql<number>`count(*)`.as('count'), sql<number>`max(sequence)`.as('last')])
    const state = states.get(tenant, 'state', () => JSON.stringify(tenant.get(counted)))
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
    const known: Known = {
      state,
      names,
      folders,
      looked: new Map(),
      called: new Map(),
      told: new Map(),
      version: '',
      alike: null,
    }
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
