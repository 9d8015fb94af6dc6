import type { RunnableConfig } from '@langchain/core/runnables'
import {
  BaseCheckpointSaver,
  copyCheckpoint,
  getCheckpointId,
  WRITES_IDX_MAP,
  type Checkpoint,
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
    const { thread, namespace } = keyOf(config)
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

  async put(config: RunnableConfig, checkpoint: Checkpoint, metadata: CheckpointMetadata): Promise<RunnableConfig> {
    const { thread, namespace } = keyOf(config)
    const [type, data] = await this.serde.dumpsTyped(copyCheckpoint(checkpoint))
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
      checkpoint: (await this.serde.loadsTyped(row.type, row.checkpoint)) as Checkpoint,
      metadata: (await this.serde.loadsTyped('json', row.metadata)) as CheckpointMetadata,
      pendingWrites,
      ...(row.parent_id === null ? {} : { parentConfig: configOf(key, row.parent_id) }),
    }
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
