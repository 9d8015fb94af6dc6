import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { localTenant, Store, type TenantStore } from '#services/store/index.ts'
import { withHiddenWords } from './search-text.ts'
import { selectIds } from './select.ts'
import { Vocabulary } from './vocabulary.ts'

interface Thing {
  name: string
  folder?: string
  metadata?: Record<string, unknown>
  labels?: string[]
  body?: string
}

const things: Record<string, Thing> = {
  own: { name: 'birds at the lake.jpg' },
  heron: { name: 'grey heron.jpg', folder: 'Zoo' },
  camel: { name: 'GreyHerons2.jpg' },
  title: { name: 'IMG_1.jpg', metadata: { dc: { title: { value: 'A stork' } } } },
  keyword: { name: 'IMG_2.jpg', metadata: { iptc: { Keywords: ['Stork', 'Lund'] } } },
  seen: { name: 'IMG_3.jpg', folder: 'Zoo', labels: ['Kingfisher'] },
  lion: { name: 'sea lion.jpg' },
  hidden: { name: 'LadyBird.jpg' },
  folder: { name: 'IMG_4.jpg', folder: 'Turkey' },
  artist: { name: 'IMG_5.jpg', metadata: { ifd0: { Artist: 'Stork and Sons' } } },
  poem: { name: 'poem.txt', body: 'The stork and the birds' },
  plane: { name: 'cranes over town.jpg' },
}
const idOf = (name: string) => `00000000-0000-4000-8000-${String(Object.keys(things).indexOf(name)).padStart(12, '0')}`

describe('what is called by kinds of a thing', () => {
  const directory = mkdtempSync(join(tmpdir(), 'promenade-kinds-'))
  const store = new Store({ directory })
  const tenant = store.forTenant(localTenant)
  const kinds = ['heron', 'herons', 'stork', 'kingfisher', 'turkey', 'sea lion']
  const vocabulary = new Vocabulary()
  const found = (all: string[][], of: string[]) =>
    selectIds(tenant, { set: 'where', condition: { is: 'words', all, kinds: of } })
      .map((id) => Object.keys(things).find((name) => idOf(name) === id) ?? id)
      .toSorted()

  beforeAll(() => {
    Object.entries(things).forEach(([name, thing], number) => add(tenant, idOf(name), thing, number + 1))
  })
  afterAll(() => {
    store.close()
    rmSync(directory, { recursive: true })
  })

  it('belongs to the thing by name, title, keyword or label, beside what has the word itself', () => {
    expect(found([['birds', 'bird']], kinds)).toEqual(['camel', 'heron', 'keyword', 'lion', 'own', 'seen', 'title'])
  })

  it('is narrowed down by the words before it, which may stand in a folder', () => {
    expect(found([['zoo'], ['birds', 'bird']], kinds)).toEqual(['heron', 'seen'])
    expect(found([['lund'], ['birds', 'bird']], kinds)).toEqual(['keyword'])
  })

  it('is told of a library once for many words, the commonest first', () => {
    const many = ['turkey', 'crane', 'kingfisher', 'herons', 'lion', 'sea lion', 'stork', 'son', 'xqzt', 'a"b', '']
    const told = vocabulary.called(tenant, many)
    expect(told[0]).toBe('stork')
    expect(told.toSorted()).toEqual(['herons', 'kingfisher', 'lion', 'sea lion', 'stork'])
    expect(vocabulary.called(tenant, [])).toEqual([])
  })

  it('is told anew when something came to the library', () => {
    expect(vocabulary.called(tenant, ['toucan'])).toEqual([])
    add(tenant, '00000000-0000-4000-8000-000000000099', { name: 'toucan.jpg' }, 99)
    expect(vocabulary.called(tenant, ['toucan'])).toEqual(['toucan'])
  })
})

function add(tenant: TenantStore, id: string, thing: Thing, number: number): void {
  const { name, folder = 'Pictures', metadata = {}, labels = [], body = '' } = thing
  const { db } = tenant
  tenant.run(
    db.insertInto('assets').values({
      id,
      name,
      media_type: 'image',
      mime_type: 'x/x',
      path: `/m/${folder}/${name}`,
      bytes: 1,
      content_hash: id,
      status: 'ready',
      notes: '[]',
      provenance: '{}',
      imported_at: 1,
      modified_at: 1,
      width: null,
      height: null,
      duration_seconds: null,
      orientation: null,
      color: '#000000',
      taken_at: null,
      camera: null,
      latitude: null,
      longitude: null,
      derivatives: '[]',
      excerpt: null,
      labels: JSON.stringify(labels),
      search_row: number,
    }),
  )
  tenant.run(db.insertInto('asset_metadata').values({ asset_id: id, metadata: JSON.stringify(metadata) }))
  const row = {
    rowid: number,
    asset_id: id,
    name: withHiddenWords(name),
    folder,
    body,
    metadata: JSON.stringify(metadata),
  }
  tenant.run(db.insertInto('assets_fts').values(row))
}
