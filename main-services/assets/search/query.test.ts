import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { localTenant, Store, type TenantStore } from '#services/store/index.ts'
import { countMatches, findFirst, findIds } from './find.ts'
import { searchWords, toMatchQuery } from './query.ts'
import { folderWords, withHiddenWords } from './search-text.ts'

describe('M1.1 words of a search', () => {
  let directory: string
  let store: Store
  let tenant: TenantStore

  beforeAll(() => {
    directory = mkdtempSync(join(tmpdir(), 'promenade-query-'))
    store = new Store({ directory })
    tenant = store.forTenant(localTenant)
    add('a', 'IMG_1252.jpg', 'GreenMeadow walk', 'Canon EOS')
    add('b', 'Café (final).png', 'Größe', 'NEAR AND OR NOT 100%')
  })
  afterAll(() => {
    store.close()
    rmSync(directory, { recursive: true })
  })

  let row = 0
  function add(id: string, name: string, body: string, metadata: string): void {
    const asset = {
      id,
      name,
      media_type: 'image',
      mime_type: 'image/jpeg',
      path: `/p/${name}`,
      bytes: 1,
      content_hash: id,
      status: 'ready',
      notes: '[]',
      provenance: '{}',
      imported_at: 1,
      modified_at: 1,
      width: 1,
      height: 1,
      duration_seconds: null,
      orientation: 'square',
      color: '#000000',
      taken_at: null,
      camera: null,
      latitude: null,
      longitude: null,
      derivatives: '[]',
      excerpt: null,
      labels: '[]',
      search_row: ++row,
    }
    tenant.run(tenant.db.insertInto('assets').values(asset))
    const words = { name: withHiddenWords(name), folder: 'p', body: withHiddenWords(body), metadata }
    tenant.run(tenant.db.insertInto('assets_fts').values({ rowid: row, asset_id: id, ...words }))
  }
  const find = (text: string) => findIds(tenant, { text }, 'relevance')

  it.each([
    ['IMG_1252', ['a']],
    ['img_12', ['a']],
    ['meadow', ['a']],
    ['cafe final', ['b']],
    ['grosse', []],
    ['grö', ['b']],
    ['canon meadow', ['a']],
    ['canon café', []],
    ['EADO', ['a']],
    ['"near', ['b']],
    ['NEAR(', ['b']],
    ['100%', ['b']],
    ['not', ['b']],
    ['***', []],
    ['name:canon', []],
  ])('%s', (text, expected) => {
    expect(find(text)).toEqual(expected)
  })

  it('finds any part of what is written, also of what came in later', () => {
    const written = ['IMG_1252.jpg', 'GreenMeadow', 'Canon', 'Café', '(final).png', 'Größe', '100%', 'mid_PANORAMA.jpg']
    expect(find('anoram')).toEqual([])
    add('c', 'mid_PANORAMA.jpg', '', '')
    expect(find('anoram')).toEqual(['c'])
    const part = fc
      .tuple(fc.constantFrom(...written), fc.nat(), fc.nat())
      .map(([text, from, length]) => text.slice(from % text.length).slice(0, 1 + (length % text.length)))
      .filter((text) => searchWords(text).length > 0)
    fc.assert(fc.property(part, (text) => find(text).length > 0))
  })

  it('counts all that fits beside the first of it', () => {
    for (const filter of [
      {},
      { text: 'jpg' },
      { text: 'anoram' },
      { text: 'unicorn' },
      { except: [{ text: 'canon' }] },
    ]) {
      const whole = { assetIds: findIds(tenant, filter, 'name', 1), total: countMatches(tenant, filter) }
      expect(findFirst(tenant, filter, 'name', 1)).toEqual(whole)
      expect(findFirst(tenant, filter, 'relevance', 50).total).toBe(whole.total)
    }
  })

  it('takes anything a person may type as words, never as syntax', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const ids = find(text)
        expect(ids.length).toBe(countMatches(tenant, { text }))
      }),
      { numRuns: 500 },
    )
    const nasty = fc.array(
      fc.constantFrom(
        '"',
        '*',
        'NEAR',
        '(',
        ')',
        '^',
        '-',
        ':',
        '+',
        'AND',
        'OR',
        '{',
        '}',
        'a',
        '%',
        '_',
        '\\',
        '\0',
        "'",
      ),
    )
    fc.assert(
      fc.property(nasty, (parts) => void find(parts.join(' '))),
      { numRuns: 500 },
    )
  })

  it('keeps every word with a letter or digit, and finds each word of what it indexed', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z0-9äöüé]{1,12}$/), { minLength: 1, maxLength: 8 }), (words) => {
        expect(searchWords(words.join(' '))).toEqual(words)
        expect(toMatchQuery(words.join('  '))?.split(' AND ')).toHaveLength(words.length)
      }),
    )
  })

  it('searches folders from the imported one down', () => {
    expect(folderWords('/home/anna/Pictures/2019/Lake/a.jpg', '/home/anna/Pictures')).toBe('Pictures / 2019 / Lake')
    expect(folderWords('/a.jpg', '/')).toBe('')
  })
})
