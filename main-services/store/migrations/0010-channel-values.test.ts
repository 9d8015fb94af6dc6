import BetterSqlite3 from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { migrate } from '../migrate.ts'
import { channelValues } from './0010-channel-values.ts'

describe('values of channels', () => {
  it('get a table of their own, and checkpoints made before keep theirs', () => {
    const database = new BetterSqlite3(':memory:')
    migrate(database, channelValues.version - 1)
    const columns = 'tenant_id, thread_id, namespace, checkpoint_id, type, checkpoint, metadata'
    database.exec(`insert into checkpoints (${columns}) values ('local', 't', '', 'c', 'json', x'7b7d', x'7b7d')`)
    migrate(database, channelValues.version)
    expect(database.prepare('select checkpoint_id, checkpoint from checkpoints').all()).toEqual([
      { checkpoint_id: 'c', checkpoint: Buffer.from('{}') },
    ])
    const value = "insert into checkpoint_values values ('local', 't', '', 'messages', '1', 'json', x'31')"
    database.exec(value)
    expect(() => database.exec(value)).toThrow(/UNIQUE/)
    database.close()
  })
})
