import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SetExpression, type Condition, type SetOrder } from '#shared/model/set.ts'
import { localTenant, Store, type TenantStore } from '#services/store/index.ts'
import { countFacets } from './facets.ts'
import { countSet, selectIds } from './select.ts'
import { withHiddenWords } from './search-text.ts'
import { Vocabulary } from './vocabulary.ts'

interface Row {
  id: string
  name: string
  folder: string
  type: string
  taken: string | null
  camera: string | null
  width: number | null
  height: number | null
  seconds: number | null
  bytes: number
  color: string | null
}

const idOf = (index: number) => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`

const rows: Row[] = Array.from({ length: 24 }, (_, index) => {
  const type = ['image', 'image', 'video', 'audio'][index % 4] ?? 'image'
  const seen = type !== 'audio'
  return {
    id: idOf(index),
    name: `${['harbour', 'gull', 'old boat', 'HarbourGull'][index % 4 === 3 ? index % 3 : index % 4]}_${index}.${type === 'image' ? (index % 8 === 0 ? 'gif' : 'jpg') : 'mp4'}`,
    folder: ['/m/Coast', '/m/Coast/North', '/m/Hills'][index % 3] ?? '',
    type,
    taken:
      index % 5 === 0
        ? null
        : `20${String(10 + (index % 4)).padStart(2, '0')}-${String((index % 12) + 1).padStart(2, '0')}-11T${String((index * 5) % 24).padStart(2, '0')}:00:00`,
    camera: index % 3 === 0 ? null : index % 2 === 0 ? 'Canon EOS' : 'NIKON D70',
    width: seen ? 100 * ((index % 6) + 1) : null,
    height: seen ? 100 * ((index % 4) + 1) : null,
    seconds: type === 'image' ? null : (index % 7) + 1,
    bytes: 1000 + ((index * 37) % 11),
    color: seen ? (['red', 'blue', 'green'][index % 3] ?? null) : null,
  }
})

const orientation = ({ width, height }: Row) =>
  width === null || height === null ? null : width > height ? 'landscape' : width < height ? 'portrait' : 'square'

const between = (day: string, [first, last]: [string, string]) =>
  first <= last ? day >= first && day <= last : day >= first || day <= last

/** What a condition means, said without a database. */
function holds(row: Row, condition: Condition): boolean {
  switch (condition.is) {
    case 'type':
      return condition.any.some((type) => type === row.type)
    case 'folder':
      return `${row.folder}/`.toLowerCase().includes(`/${condition.path.toLowerCase()}/`)
    case 'taken': {
      const day = row.taken?.slice(0, 10)
      return day !== undefined && day >= (condition.from ?? '') && day <= (condition.to ?? '9999')
    }
    case 'time': {
      if (row.taken === null) return false
      const date = new Date(`${row.taken}Z`)
      const hour = date.getUTCHours()
      const [from = 0, to = 24] = condition.hours ?? []
      return (
        (condition.weekdays?.includes(date.getUTCDay()) ?? true) &&
        (condition.yearly === undefined || between(row.taken.slice(5, 10), condition.yearly)) &&
        (from < to ? hour >= from && hour < to : hour >= from || hour < to)
      )
    }
    case 'camera':
      return row.camera?.toLowerCase().includes(condition.words.toLowerCase()) ?? false
    case 'orientation':
      return condition.any.some((one) => one === orientation(row))
    case 'measure': {
      const value = {
        width: row.width,
        height: row.height,
        pixels: row.width === null || row.height === null ? null : row.width * row.height,
        aspect: row.width === null || row.height === null ? null : row.width / row.height,
        bytes: row.bytes,
        seconds: row.seconds,
      }[condition.of]
      return value !== null && value >= (condition.atLeast ?? -Infinity) && value <= (condition.atMost ?? Infinity)
    }
    case 'extension':
      return condition.any.some((ending) => row.name.endsWith(`.${ending}`))
    case 'color':
      return condition.any.some((color) => color === row.color)
    case 'has':
      return { date: row.taken, camera: row.camera, duration: row.seconds }[condition.what as 'date'] !== null
    case 'ids':
      return condition.ids.includes(row.id)
    case 'words':
      throw new Error('Words have tests of their own.')
  }
}

const keyOf = (row: Row, by: SetOrder['by']): string | number | null =>
  ({
    taken: row.taken,
    name: row.name.toLowerCase(),
    bytes: row.bytes,
    seconds: row.seconds,
    pixels: row.width === null || row.height === null ? null : row.width * row.height,
    width: row.width,
    height: row.height,
    imported: null,
    random: null,
  })[by]

function sorted(all: readonly Row[], { by, descending = false }: SetOrder): Row[] {
  const way = descending ? -1 : 1
  return all.toSorted((one, other) => {
    const [a, b] = [keyOf(one, by), keyOf(other, by)]
    if (a === b) return way * (one.id < other.id ? -1 : 1)
    if (a === null || b === null) return a === null ? 1 : -1
    return way * (a < b ? -1 : 1)
  })
}

const groupOf = (row: Row, by: Extract<SetExpression, { set: 'each' }>['group']) =>
  ({
    folder: row.folder,
    type: row.type,
    year: row.taken?.slice(0, 4) ?? '',
    month: row.taken?.slice(0, 7) ?? '',
    camera: row.camera ?? '',
    orientation: orientation(row) ?? '',
  })[by]

/** The same algebra over a plain list. */
function members(set: SetExpression): Row[] {
  switch (set.set) {
    case 'all':
      return rows
    case 'where':
      return rows.filter((row) => holds(row, set.condition))
    case 'and':
      return rows.filter((row) => set.of.every((part) => members(part).includes(row)))
    case 'or':
      return rows.filter((row) => set.of.some((part) => members(part).includes(row)))
    case 'not':
      return rows.filter((row) => !members(set.of).includes(row))
    case 'order':
      return members(set.of)
    case 'take':
      return sorted(members(set.of), set.order).slice(set.skip ?? 0, (set.skip ?? 0) + set.count)
    case 'each': {
      const groups = Map.groupBy(sorted(members(set.of), set.order), (row) => groupOf(row, set.group))
      return [...groups.values()].flatMap((group) => group.slice(0, set.count))
    }
  }
}

const order = fc.record({
  by: fc.constantFrom('taken', 'name', 'bytes', 'seconds', 'pixels', 'width') as fc.Arbitrary<SetOrder['by']>,
  descending: fc.boolean(),
})
const subset = <Value>(...values: Value[]) => fc.subarray(values)
const condition: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({ is: fc.constant('type' as const), any: subset('image' as const, 'video' as const, 'text' as const) }),
  fc.record({ is: fc.constant('folder' as const), path: fc.constantFrom('coast', 'North', 'coast/north', 'x') }),
  fc.record(
    {
      is: fc.constant('taken' as const),
      from: fc.constantFrom('2011-01-01', '2012-06-11'),
      to: fc.constant('2012-12-31'),
    },
    { requiredKeys: ['is'] },
  ),
  fc.record(
    {
      is: fc.constant('time' as const),
      weekdays: subset(0, 1, 2, 3, 4, 5, 6),
      yearly: fc.constantFrom(['03-01', '05-31'] as [string, string], ['12-01', '02-28'] as [string, string]),
      hours: fc.constantFrom([6, 12] as [number, number], [21, 5] as [number, number]),
    },
    { requiredKeys: ['is'] },
  ),
  fc.record({ is: fc.constant('camera' as const), words: fc.constantFrom('canon', 'D70') }),
  fc.record({ is: fc.constant('orientation' as const), any: subset('landscape' as const, 'square' as const) }),
  fc.record(
    {
      is: fc.constant('measure' as const),
      of: fc.constantFrom('width', 'pixels', 'aspect', 'bytes', 'seconds') as fc.Arbitrary<'width'>,
      atLeast: fc.constantFrom(1, 2, 300, 1004),
      atMost: fc.constantFrom(2, 5, 400, 60_000),
    },
    { requiredKeys: ['is', 'of'] },
  ),
  fc.record({ is: fc.constant('extension' as const), any: subset('gif', 'mp4') }),
  fc.record({ is: fc.constant('color' as const), any: subset('red' as const, 'blue' as const) }),
  fc.record({
    is: fc.constant('has' as const),
    what: fc.constantFrom('date' as const, 'camera' as const, 'duration' as const),
  }),
  fc.record({ is: fc.constant('ids' as const), ids: subset(idOf(1), idOf(2), idOf(17)) }),
)
const { any } = fc.letrec<{ any: SetExpression }>((tie) => ({
  any: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.record({ set: fc.constant('where' as const), condition }),
    fc.constant({ set: 'all' as const }),
    fc.record({ set: fc.constantFrom('and' as const, 'or' as const), of: fc.array(tie('any'), { maxLength: 3 }) }),
    fc.record({ set: fc.constant('not' as const), of: tie('any') }),
    fc.record({ set: fc.constant('order' as const), of: tie('any'), order }),
    fc.record(
      { set: fc.constant('take' as const), of: tie('any'), order, count: fc.nat(9), skip: fc.nat(3) },
      { requiredKeys: ['set', 'of', 'order', 'count'] },
    ),
    fc.record({
      set: fc.constant('each' as const),
      of: tie('any'),
      group: fc.constantFrom('folder', 'type', 'year', 'month', 'camera', 'orientation') as fc.Arbitrary<'folder'>,
      order,
      count: fc.nat(3),
    }),
  ),
}))

describe('M2.11 sets of the library', () => {
  const directory = mkdtempSync(join(tmpdir(), 'promenade-select-'))
  let store: Store
  let tenant: TenantStore

  beforeAll(() => {
    store = new Store({ directory })
    tenant = store.forTenant(localTenant)
    for (const [index, row] of rows.entries()) add(tenant, row, index + 1)
    // Another tenant's media must never be among what is found.
    add(store.forTenant('stranger'), { ...(rows[0] as Row), id: idOf(99) }, 1000)
  })
  afterAll(() => {
    store.close()
    rmSync(directory, { recursive: true })
  })

  it('are what the same expression over a plain list is, in its order', () => {
    fc.assert(
      fc.property(any, (set) => {
        expect(SetExpression.parse(set)).toEqual(set)
        const found = selectIds(tenant, set)
        const outer = set.set === 'order' || set.set === 'take' ? set.order : { by: 'taken' as const }
        expect(found).toEqual(sorted(members(set), outer).map(({ id }) => id))
        expect(countSet(tenant, set)).toBe(found.length)
      }),
      { numRuns: 300 },
    )
  })

  it('come part after part where they are listed so', () => {
    const one = (ids: string[]): SetExpression => ({ set: 'where', condition: { is: 'ids', ids } })
    const listed: SetExpression = { set: 'or', of: [one([idOf(9)]), one([idOf(2)]), one([idOf(5)])], listed: true }
    expect(selectIds(tenant, listed)).toEqual([idOf(9), idOf(2), idOf(5)])
    expect(selectIds(tenant, { set: 'take', of: listed, order: { by: 'taken' }, count: 1 })).toEqual([idOf(9)])
  })

  const withWords = (...all: string[][]) => selectIds(tenant, { set: 'where', condition: { is: 'words', all } })

  it('find whole words of names and folders, and a hidden word only where no name has it written', () => {
    const gulls = rows.filter(({ name }) => /(?:^|[^A-Za-z])gull/.test(name)).map(({ id }) => id)
    expect(withWords(['gull', 'gulls']).toSorted()).toEqual(gulls)
    expect(withWords(['gul'])).toEqual([])
    expect(withWords(['north']).toSorted()).toEqual(
      rows.filter(({ folder }) => folder.endsWith('North')).map(({ id }) => id),
    )
    expect(withWords(['old boat'], ['coast']).length).toBeGreaterThan(0)
  })

  it('find what is called just so, where something is, and else whatever has the word', () => {
    const { db } = tenant
    tenant.run(db.updateTable('assets').set({ name: 'gull.jpg' }).where('id', '=', idOf(1)))
    const called = (word: string) =>
      selectIds(tenant, { set: 'where', condition: { is: 'words', all: [[word]], whole: true } })
    expect(called('gull')).toEqual([idOf(1)])
    expect(called('harbour').length).toBeGreaterThan(1)
    tenant.run(
      db
        .updateTable('assets')
        .set({ name: rows[1]?.name ?? '' })
        .where('id', '=', idOf(1)),
    )
  })

  it('find what was said of a picture, and the text inside only where nothing else has the word', () => {
    expect(withWords(['regatta'])).toEqual([idOf(1)])
    expect(withWords(['seaside'])).toEqual([idOf(2)])
    expect(selectIds(tenant, { set: 'where', condition: { is: 'words', all: [['regatta']], in: ['body'] } })).toEqual([
      idOf(3),
    ])
    expect(withWords(['gull'])).not.toContain(idOf(4))
    expect(selectIds(tenant, { set: 'where', condition: { is: 'has', what: 'tag' } })).toEqual([idOf(1)])
  })

  it('are of a colour that covers much of a picture, not of a speck in it', () => {
    const { db } = tenant
    const shares: Readonly<Record<string, Record<string, number>>> = {
      [idOf(11)]: { pink: 0.1, blue: 0.7 },
      [idOf(12)]: { pink: 0.2, white: 0.75 },
      [idOf(13)]: { pink: 0.4, green: 0.5 },
    }
    for (const [id, colors] of Object.entries(shares)) {
      tenant.run(db.deleteFrom('asset_colors').where('asset_id', '=', id))
      for (const [color, share] of Object.entries(colors))
        tenant.run(db.insertInto('asset_colors').values({ asset_id: id, color, share }))
    }
    const pink = selectIds(tenant, { set: 'where', condition: { is: 'color', any: ['pink'] } })
    expect(pink).toContain(idOf(12))
    expect(pink).toContain(idOf(13))
    expect(pink).not.toContain(idOf(11))
    expect(countFacets(tenant, {}).colors.find(({ value }) => value === 'pink')?.count).toBe(pink.length)
    expect(countFacets(tenant, { colors: ['pink'] }).total).toBe(pink.length)
  })

  it('know which words there are, and which one a slip meant', () => {
    const [boat, slip, none] = new Vocabulary().lookUp(tenant, ['boat', 'harbuor', 'zeppelin'])
    expect(boat).toMatchObject({ near: null })
    expect(boat?.name).toBeGreaterThan(0)
    expect(slip).toMatchObject({ name: 0, near: 'harbour' })
    expect(none).toEqual({ word: 'zeppelin', name: 0, folder: 0, text: 0, near: null })
  })
})

const metadataOf: Readonly<Record<string, Record<string, unknown>>> = {
  [idOf(1)]: { iptc: { Keywords: ['Regatta', 'sea'] } },
  [idOf(2)]: { dc: { title: { value: 'A seaside town' } } },
}
const bodies: Readonly<Record<string, string>> = {
  [idOf(3)]: 'The regatta of 1900',
  [idOf(4)]: 'A gull, said the text',
}

function add(tenant: TenantStore, row: Row, number: number): void {
  const { db } = tenant
  const metadata = metadataOf[row.id] ?? {}
  tenant.run(
    db.insertInto('assets').values({
      id: row.id,
      name: row.name,
      media_type: row.type,
      mime_type: 'x/x',
      path: `${row.folder}/${row.name}`,
      bytes: row.bytes,
      content_hash: row.id,
      status: 'ready',
      notes: '[]',
      provenance: '{}',
      imported_at: 1,
      modified_at: 1,
      width: row.width,
      height: row.height,
      duration_seconds: row.seconds,
      orientation: orientation(row),
      color: '#000000',
      taken_at: row.taken,
      camera: row.camera,
      latitude: null,
      longitude: null,
      derivatives: '[]',
      excerpt: null,
      labels: '[]',
      search_row: number,
    }),
  )
  tenant.run(db.insertInto('asset_metadata').values({ asset_id: row.id, metadata: JSON.stringify(metadata) }))
  if (row.color !== null)
    tenant.run(db.insertInto('asset_colors').values({ asset_id: row.id, color: row.color, share: 1 }))
  tenant.run(
    db.insertInto('assets_fts').values({
      rowid: number,
      asset_id: row.id,
      name: withHiddenWords(row.name),
      folder: row.folder.slice(3),
      body: bodies[row.id] ?? '',
      metadata: JSON.stringify(metadata),
    }),
  )
  tenant.run(
    db.insertInto('import_files').values({
      path: `${row.folder}/${row.name}`,
      folder: row.folder,
      root: '/m',
      bytes: row.bytes,
      modified_ms: 1,
      outcome: 'imported',
      reason: '',
      asset_id: row.id,
      importer: 1,
      seen_at: 1,
    }),
  )
}
