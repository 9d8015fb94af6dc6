import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { RunnableConfig } from '@langchain/core/runnables'
import {
  ERROR,
  INTERRUPT,
  MemorySaver,
  uuid6,
  type BaseCheckpointSaver,
  type Checkpoint,
  type CheckpointMetadata,
} from '@langchain/langgraph-checkpoint'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { localTenant, Store } from '#services/store/index.ts'
import { WorkspaceCheckpointSaver } from './checkpoint-saver.ts'

let store: Store
let directory: string

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'promenade-saver-'))
  store = new Store({ directory })
})
afterEach(() => {
  store.close()
  rmSync(directory, { recursive: true })
})

let clock = 0
const checkpoint = (values: Record<string, unknown> = {}): Checkpoint => ({
  v: 4,
  id: uuid6((clock += 1)),
  ts: new Date(0).toISOString(),
  channel_values: values,
  channel_versions: Object.fromEntries(Object.keys(values).map((key) => [key, clock])),
  versions_seen: {},
})
/** As LangGraph keeps one: everything in it is new. */
const keep = (saver: BaseCheckpointSaver, config: RunnableConfig, made: Checkpoint, about: CheckpointMetadata) =>
  saver.put(config, made, about, made.channel_versions)
const metadata = (step: number): CheckpointMetadata => ({ source: 'loop', step, parents: {} })
const thread = (id: string, more: Record<string, string> = {}) => ({
  configurable: { thread_id: id, checkpoint_ns: '', ...more },
})

async function all<Item>(stream: AsyncIterable<Item>): Promise<Item[]> {
  const items: Item[] = []
  for await (const item of stream) items.push(item)
  return items
}

/** What LangGraph expects of any saver; run on its own in-memory one too, so that the expectations are its, not ours. */
const savers: Record<string, () => BaseCheckpointSaver> = {
  'of the workspace': () => new WorkspaceCheckpointSaver(store.forTenant(localTenant)),
  'in memory, for comparison': () => new MemorySaver(),
}

describe.each(Object.entries(savers))('M3.3 checkpoint saver %s', (_name, open) => {
  it('gives back what was put, under the config it answered with', async () => {
    const saver = open()
    const values = { text: 'é\u0000🌈', list: [1, { a: null }], none: null, nested: new Map([['k', new Set([1])]]) }
    const put = checkpoint(values)
    const config = await keep(saver, thread('t'), put, metadata(-1))
    expect(config.configurable).toMatchObject({ thread_id: 't', checkpoint_ns: '', checkpoint_id: put.id })
    const tuple = await saver.getTuple(config)
    expect(tuple?.checkpoint).toEqual(put)
    expect(tuple?.metadata).toEqual(metadata(-1))
    expect(tuple?.pendingWrites).toEqual([])
    expect(tuple?.parentConfig).toBeUndefined()
  })

  it('gives the newest of a thread when none is named, and nothing for what is not there', async () => {
    const saver = open()
    const first = await keep(saver, thread('t'), checkpoint({ a: 1 }), metadata(0))
    const second = await keep(saver, first, checkpoint({ a: 2 }), metadata(1))
    await keep(saver, thread('other'), checkpoint({ a: 3 }), metadata(0))
    const tuple = await saver.getTuple(thread('t'))
    expect(tuple?.checkpoint.channel_values).toEqual({ a: 2 })
    expect(tuple?.config.configurable?.['checkpoint_id']).toBe(second.configurable?.['checkpoint_id'])
    expect(tuple?.parentConfig?.configurable?.['checkpoint_id']).toBe(first.configurable?.['checkpoint_id'])
    expect(await saver.getTuple(thread('nobody'))).toBeUndefined()
    expect(await saver.getTuple(thread('t', { checkpoint_id: uuid6(999) }))).toBeUndefined()
  })

  it('keeps namespaces of a thread apart', async () => {
    const saver = open()
    await keep(saver, thread('t'), checkpoint({ of: 'root' }), metadata(0))
    await keep(saver, thread('t', { checkpoint_ns: 'child' }), checkpoint({ of: 'child' }), metadata(0))
    expect((await saver.getTuple(thread('t')))?.checkpoint.channel_values).toEqual({ of: 'root' })
    const child = await saver.getTuple(thread('t', { checkpoint_ns: 'child' }))
    expect(child?.checkpoint.channel_values).toEqual({ of: 'child' })
  })

  it('lists newest first, by thread, filter, before and limit', async () => {
    const saver = open()
    let config = await keep(saver, thread('t'), checkpoint({ n: 0 }), { ...metadata(0), source: 'input' })
    for (const n of [1, 2, 3]) config = await keep(saver, config, checkpoint({ n }), metadata(n))
    await keep(saver, thread('other'), checkpoint({ n: 9 }), metadata(9))
    const numbers = async (...args: Parameters<BaseCheckpointSaver['list']>) =>
      (await all(saver.list(...args))).map((tuple) => tuple.checkpoint.channel_values['n'])
    const ofThread = { configurable: { thread_id: 't' } }
    expect(await numbers(ofThread)).toEqual([3, 2, 1, 0])
    expect(await numbers(ofThread, { limit: 2 })).toEqual([3, 2])
    expect(await numbers(ofThread, { before: config })).toEqual([2, 1, 0])
    expect(await numbers(ofThread, { filter: { source: 'loop' }, limit: 2 })).toEqual([3, 2])
    expect(await numbers(ofThread, { filter: { step: 1 } })).toEqual([1])
    expect(new Set(await numbers({}))).toEqual(new Set([0, 1, 2, 3, 9]))
  })

  it('keeps what tasks wrote with their checkpoint, the first writing of each', async () => {
    const saver = open()
    const config = await keep(saver, thread('t'), checkpoint(), metadata(0))
    await saver.putWrites(
      config,
      [
        ['a', 1],
        ['b', { two: 2 }],
      ],
      'task-1',
    )
    await saver.putWrites(config, [['a', 'other']], 'task-2')
    await saver.putWrites(config, [['a', 'changed']], 'task-1')
    expect((await saver.getTuple(config))?.pendingWrites).toEqual([
      ['task-1', 'a', 1],
      ['task-1', 'b', { two: 2 }],
      ['task-2', 'a', 'other'],
    ])
    const next = await keep(saver, config, checkpoint(), metadata(1))
    expect((await saver.getTuple(next))?.pendingWrites).toEqual([])
  })

  it('replaces errors and interrupts, which have places of their own', async () => {
    const saver = open()
    const config = await keep(saver, thread('t'), checkpoint(), metadata(0))
    await saver.putWrites(config, [[ERROR, { message: 'first' }]], 'task')
    await saver.putWrites(config, [[ERROR, { message: 'second' }]], 'task')
    await saver.putWrites(config, [[INTERRUPT, 'ask']], 'task')
    const writes = (await saver.getTuple(config))?.pendingWrites ?? []
    expect(writes).toHaveLength(2)
    expect(writes).toContainEqual(['task', ERROR, { message: 'second' }])
    expect(writes).toContainEqual(['task', INTERRUPT, 'ask'])
  })

  it('forgets a thread whole, and only that', async () => {
    const saver = open()
    const gone = await keep(saver, thread('gone'), checkpoint(), metadata(0))
    await saver.putWrites(gone, [['a', 1]], 'task')
    const kept = await keep(saver, thread('kept'), checkpoint({ a: 1 }), metadata(0))
    await saver.deleteThread('gone')
    expect(await saver.getTuple(gone)).toBeUndefined()
    expect((await saver.getTuple(kept))?.checkpoint.channel_values).toEqual({ a: 1 })
  })
})

describe('M9.2 checkpoints belong to a tenant', () => {
  it('shows none of another', async () => {
    const anna = new WorkspaceCheckpointSaver(store.forTenant('anna'))
    const ben = new WorkspaceCheckpointSaver(store.forTenant('ben'))
    const config = await keep(anna, thread('t'), checkpoint(), metadata(0))
    await ben.deleteThread('t')
    expect(await ben.getTuple(config)).toBeUndefined()
    expect(await all(ben.list({}))).toEqual([])
    expect(await anna.getTuple(config)).toBeDefined()
  })
})

describe('M3.3 what channels hold', () => {
  it('is kept once for each version, however many checkpoints name it', async () => {
    const tenant = store.forTenant(localTenant)
    const saver = new WorkspaceCheckpointSaver(tenant)
    const long = 'a long story '.repeat(100)
    const first = { ...checkpoint({ long, count: 1 }), channel_versions: { long: 1, count: 1 } }
    let config = await saver.put(thread('t'), first, metadata(0), { long: 1, count: 1 })
    for (const count of [2, 3, 4]) {
      const next = { ...checkpoint({ long, count }), channel_versions: { long: 1, count } }
      config = await saver.put(config, next, metadata(count), { count })
    }
    expect((await saver.getTuple(config))?.checkpoint.channel_values).toEqual({ long, count: 4 })
    const rows = tenant.all(tenant.db.selectFrom('checkpoint_values').select(['channel', 'version']))
    expect(rows.filter(({ channel }) => channel === 'long')).toHaveLength(1)
    expect(rows.filter(({ channel }) => channel === 'count')).toHaveLength(4)
    await saver.deleteThread('t')
    expect(tenant.all(tenant.db.selectFrom('checkpoint_values').select('channel'))).toEqual([])
  })

  it('is read from checkpoints that were made before it had a table of its own', async () => {
    const tenant = store.forTenant(localTenant)
    const saver = new WorkspaceCheckpointSaver(tenant)
    const config = await keep(saver, thread('t'), checkpoint({ a: 'old' }), metadata(0))
    const [type, data] = await saver.serde.dumpsTyped({ ...checkpoint({ a: 'old' }) })
    tenant.run(tenant.db.deleteFrom('checkpoint_values'))
    tenant.run(tenant.db.updateTable('checkpoints').set({ type, checkpoint: Buffer.from(data) }))
    expect((await saver.getTuple(config))?.checkpoint.channel_values).toEqual({ a: 'old' })
  })
})

describe('M3.2 checkpoints survive', () => {
  it('the process that wrote them', async () => {
    const saver = new WorkspaceCheckpointSaver(store.forTenant(localTenant))
    const config = await keep(saver, thread('t'), checkpoint({ a: 1 }), metadata(0))
    store.close()
    store = new Store({ directory })
    const again = new WorkspaceCheckpointSaver(store.forTenant(localTenant))
    expect((await again.getTuple(config))?.checkpoint.channel_values).toEqual({ a: 1 })
  })
})
