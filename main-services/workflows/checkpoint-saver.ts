import type { RunnableConfig } from '@langchain/core/runnables'
import {
  BaseCheckpointSaver,
  copyCheckpoint,
  getCheckpointId,
  maxChannelVersion,
  TASKS,
  WRITES_IDX_MAP,
  type Checkpoint,
  type ChannelVersions,
  type CheckpointListOptions,
  type CheckpointMetadata,
  type CheckpointPendingWrite,
  type CheckpointTuple,
  type PendingWrite,
} from '@langchain/langgraph-checkpoint'
import type { Selectable } from 'kysely'
import { StudioError } from '#shared/model/errors.ts'
import { reportFault } from '#services/host/index.ts'
import type { Database, TenantStore } from '#services/store/index.ts'

type CheckpointRow = Selectable<Database['checkpoints']>

interface Key {
  thread: string
  namespace: string
}

interface NewValue {
  channel: string
  version: string
  type: string
  value: Buffer
}

/**
 * Keeps the checkpoints of LangGraph in the workspace's own database, so that one file holds everything a run needs to
 * go on, and one backup takes it along. The conformance tests beside it state LangGraph's expectations.
 */
export class WorkspaceCheckpointSaver extends BaseCheckpointSaver {
  readonly #tenant: TenantStore

  constructor(tenant: TenantStore) {
    super()
    this.#tenant = tenant
  }

  async getTuple(config: RunnableConfig): Promise<CheckpointTuple | undefined> {
    const thread: unknown = config.configurable?.['thread_id']
    if (typeof thread !== 'string') return undefined
    const { namespace } = keyOf(config)
    const id = getCheckpointId(config)
    let query = this.#tenant.db
      .selectFrom('checkpoints')
      .selectAll()
      .where('thread_id', '=', thread)
      .where('namespace', '=', namespace)
    query = id ? query.where('checkpoint_id', '=', id) : query.orderBy('sequence', 'desc').limit(1)
    const row = this.#tenant.get(query)
    return row && this.#tuple(row)
  }

  async *list(config: RunnableConfig, options: CheckpointListOptions = {}): AsyncGenerator<CheckpointTuple> {
    const thread: unknown = config.configurable?.['thread_id']
    const namespace: unknown = config.configurable?.['checkpoint_ns']
    const id = getCheckpointId(config)
    const before = options.before && getCheckpointId(options.before)
    let query = this.#tenant.db.selectFrom('checkpoints').selectAll().orderBy('sequence', 'desc')
    if (typeof thread === 'string') query = query.where('thread_id', '=', thread)
    if (typeof namespace === 'string') query = query.where('namespace', '=', namespace)
    if (id) query = query.where('checkpoint_id', '=', id)
    if (before) {
      query = query.where('sequence', '<', (inner) =>
        inner
          .selectFrom('checkpoints as other')
          .select('other.sequence')
          .where('other.checkpoint_id', '=', before)
          .limit(1),
      )
    }
    let left = options.limit ?? Infinity
    for (const row of this.#tenant.all(query)) {
      if (left <= 0) return
      const tuple = await this.#tuple(row)
      if (!matches(tuple.metadata, options.filter)) continue
      left -= 1
      yield tuple
    }
  }

  /** Keeps a checkpoint; of what the channels hold, only what is new in it. */
  async put(
    config: RunnableConfig,
    checkpoint: Checkpoint,
    metadata: CheckpointMetadata,
    newVersions: ChannelVersions,
  ): Promise<RunnableConfig> {
    const { thread, namespace } = keyOf(config)
    const values = await this.#newValues(checkpoint.channel_values, newVersions)
    const [type, data] = await this.serde.dumpsTyped({ ...copyCheckpoint(checkpoint), channel_values: {} })
    const [, about] = await this.serde.dumpsTyped(metadata)
    const parent: unknown = config.configurable?.['checkpoint_id']
    const row = {
      parent_id: typeof parent === 'string' ? parent : null,
      type,
      checkpoint: Buffer.from(data),
      metadata: Buffer.from(about),
    }
    const insert = this.#tenant.db
      .insertInto('checkpoints')
      .values({ thread_id: thread, namespace, checkpoint_id: checkpoint.id, ...row })
      .onConflict((conflict) =>
        conflict.columns(['tenant_id', 'thread_id', 'namespace', 'checkpoint_id']).doUpdateSet(row),
      )
    await this.#write(() => {
      this.#tenant.run(insert)
      for (const value of values) this.#keepValue({ thread_id: thread, namespace, ...value })
    })
    return configOf({ thread, namespace }, checkpoint.id)
  }

  /**
   * What a task wrote stays as it was first written, so that a task that runs again does not change the past. Errors,
   * interrupts and the like (negative positions) are replaced.
   */
  async putWrites(config: RunnableConfig, writes: PendingWrite[], taskId: string): Promise<void> {
    const { thread, namespace } = keyOf(config)
    const id = getCheckpointId(config)
    if (!id) throw new Error('Writes belong to a checkpoint, and none was named.')
    const rows = await Promise.all(
      writes.map(async ([channel, value], index) => {
        const [type, data] = await this.serde.dumpsTyped(value)
        return { position: WRITES_IDX_MAP[channel] ?? index, channel, type, value: Buffer.from(data) }
      }),
    )
    await this.#write(() => {
      for (const { position, ...row } of rows) {
        this.#tenant.run(
          this.#tenant.db
            .insertInto('checkpoint_writes')
            .values({ thread_id: thread, namespace, checkpoint_id: id, task_id: taskId, position, ...row })
            .onConflict((conflict) => {
              const key = ['tenant_id', 'thread_id', 'namespace', 'checkpoint_id', 'task_id', 'position'] as const
              return position < 0 ? conflict.columns(key).doUpdateSet(row) : conflict.columns(key).doNothing()
            }),
        )
      }
    })
  }

  async deleteThread(threadId: string): Promise<void> {
    await this.#write(() => {
      this.#tenant.run(this.#tenant.db.deleteFrom('checkpoints').where('thread_id', '=', threadId))
      this.#tenant.run(this.#tenant.db.deleteFrom('checkpoint_writes').where('thread_id', '=', threadId))
      this.#tenant.run(this.#tenant.db.deleteFrom('checkpoint_values').where('thread_id', '=', threadId))
    })
  }

  /**
   * A disk that is full, or locked for long, is no reason to reject: LangGraph drops some of these promises, which would
   * end the process. The ledger knows all that a checkpoint does, and the steps' own writes tell what is wrong.
   */
  async #write(work: () => void): Promise<void> {
    try {
      await this.#tenant.patiently(() => this.#tenant.transaction(work))
    } catch (error) {
      if (!(error instanceof StudioError)) throw error
      reportFault('Keeping a checkpoint', error)
    }
  }

  async #tuple(row: CheckpointRow): Promise<CheckpointTuple> {
    const key = { thread: row.thread_id, namespace: row.namespace }
    const pendingWrites = await this.#pendingWrites(key, row.checkpoint_id)
    return {
      config: configOf(key, row.checkpoint_id),
      checkpoint: await this.#checkpoint(row),
      metadata: (await this.serde.loadsTyped('json', row.metadata)) as CheckpointMetadata,
      pendingWrites,
      ...(row.parent_id === null ? {} : { parentConfig: configOf(key, row.parent_id) }),
    }
  }

  /** A checkpoint with what its channels held then, whichever checkpoint before it brought that in. */
  async #checkpoint(row: CheckpointRow): Promise<Checkpoint> {
    const key = { thread: row.thread_id, namespace: row.namespace }
    const stored = (await this.serde.loadsTyped(row.type, row.checkpoint)) as Checkpoint
    const values = { ...stored.channel_values, ...(await this.#values(key, stored.channel_versions)) }
    const checkpoint = { ...stored, channel_values: values }
    // Before version 4, what was to be sent lay among the writes of the checkpoint before.
    if (checkpoint.v >= 4 || row.parent_id === null) return checkpoint
    const versions = Object.values(checkpoint.channel_versions)
    const sends = (await this.#pendingWrites(key, row.parent_id)).flatMap(([, channel, value]) =>
      channel === TASKS ? [value] : [],
    )
    const version = versions.length > 0 ? maxChannelVersion(...versions) : this.getNextVersion(undefined)
    return {
      ...checkpoint,
      channel_values: { ...values, [TASKS]: sends },
      channel_versions: { ...checkpoint.channel_versions, [TASKS]: version },
    }
  }

  async #newValues(values: Record<string, unknown>, newVersions: ChannelVersions): Promise<NewValue[]> {
    const changed = Object.entries(newVersions).filter(([channel]) => channel in values)
    return Promise.all(
      changed.map(async ([channel, version]) => {
        const [type, value] = await this.serde.dumpsTyped(values[channel])
        return { channel, version: String(version), type, value: Buffer.from(value) }
      }),
    )
  }

  #keepValue(row: NewValue & { thread_id: string; namespace: string }): void {
    this.#tenant.run(
      this.#tenant.db
        .insertInto('checkpoint_values')
        .values(row)
        .onConflict((conflict) =>
          conflict
            .columns(['tenant_id', 'thread_id', 'namespace', 'channel', 'version'])
            .doUpdateSet({ type: row.type, value: row.value }),
        ),
    )
  }

  async #values({ thread, namespace }: Key, versions: ChannelVersions): Promise<Record<string, unknown>> {
    const channels = Object.keys(versions)
    if (channels.length === 0) return {}
    const rows = this.#tenant.all(
      this.#tenant.db
        .selectFrom('checkpoint_values')
        .select(['channel', 'version', 'type', 'value'])
        .where('thread_id', '=', thread)
        .where('namespace', '=', namespace)
        .where('channel', 'in', channels),
    )
    const held = rows.filter(({ channel, version }) => version === String(versions[channel]))
    const loaded = await Promise.all(
      held.map(async ({ channel, type, value }) => [channel, await this.serde.loadsTyped(type, value)] as const),
    )
    return Object.fromEntries(loaded)
  }

  #pendingWrites(key: Key, checkpointId: string): Promise<CheckpointPendingWrite[]> {
    const rows = this.#tenant.all(
      this.#tenant.db
        .selectFrom('checkpoint_writes')
        .select(['task_id', 'channel', 'type', 'value'])
        .where('thread_id', '=', key.thread)
        .where('namespace', '=', key.namespace)
        .where('checkpoint_id', '=', checkpointId)
        .orderBy('task_id')
        .orderBy('position'),
    )
    return Promise.all(
      rows.map(async (row): Promise<CheckpointPendingWrite> => {
        const value: unknown = await this.serde.loadsTyped(row.type, row.value)
        return [row.task_id, row.channel, value]
      }),
    )
  }
}

function keyOf(config: RunnableConfig): Key {
  const thread: unknown = config.configurable?.['thread_id']
  const namespace: unknown = config.configurable?.['checkpoint_ns']
  if (typeof thread !== 'string') throw new Error('A checkpoint belongs to a thread, and none was named.')
  return { thread, namespace: typeof namespace === 'string' ? namespace : '' }
}

const configOf = ({ thread, namespace }: Key, checkpointId: string): RunnableConfig => ({
  configurable: { thread_id: thread, checkpoint_ns: namespace, checkpoint_id: checkpointId },
})

function matches(metadata: object | undefined, filter: Record<string, unknown> | undefined): boolean {
  const values = new Map<string, unknown>(Object.entries(metadata ?? {}))
  return Object.entries(filter ?? {}).every(([key, value]) => values.get(key) === value)
}
