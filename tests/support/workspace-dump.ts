import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'

type Row = Record<string, unknown>
/** Everything that a workspace holds: rows by table, and files by path with the hash of what is in them. */
export interface WorkspaceDump {
  tables: Record<string, string[]>
  files: Record<string, string>
}

/**
 * What tells of work and not of what was worked on, and so is another after any sentence: the runs themselves with their
 * ledger, trace, figures and checkpoints, what was said, what was asked, what a conversation remembers, how to undo, what was looked at
 * by an import, by what the workspace signs its exports, and the counter of what came first, and who
 * works here.
 */
const bookkeeping = [
  'runs',
  'run_steps',
  'run_effects',
  'run_trace',
  'tool_totals',
  'tool_calls',
  'forecasts',
  'checkpoints',
  'checkpoint_writes',
  'checkpoint_values',
  'sessions',
  'messages',
  'readings',
  'approvals',
  'history',
  'imports',
  'import_files',
  'sequences',
  'workers',
]

/** Reads all of it, but for the bookkeeping. */
export function dumpWorkspace(workspace: string): WorkspaceDump {
  const database = new BetterSqlite3(join(workspace, 'promenade.db'), { readonly: true })
  try {
    const tables = database
      .prepare<[], { name: string }>("select name from sqlite_master where type = 'table' and name not like 'sqlite_%'")
      .all()
      .map(({ name }) => name)
      // What SQLite keeps of its own for full-text search; the rows of the table itself are compared.
      .filter((name) => !bookkeeping.includes(name) && !/_fts_/.test(name))
    return {
      tables: Object.fromEntries(tables.map((name) => [name, rowsOf(database, name)])),
      files: filesIn(workspace),
    }
  } finally {
    database.close()
  }
}

function rowsOf(database: BetterSqlite3.Database, table: string): string[] {
  const rows = database.prepare<[], Row>(`select * from "${table}"`).all()
  const kept =
    table === 'context' ? rows.filter(({ scope }) => !/^(?:session:|history|exports$)/.test(String(scope))) : rows
  return kept.map((row) => JSON.stringify(row)).toSorted()
}

function filesIn(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted()
  const files = names.filter((name) => !/^(?:promenade\.db|logs)/.test(name) && statSync(join(folder, name)).isFile())
  const hashed = files.map((name) => [
    name,
    createHash('sha256')
      .update(readFileSync(join(folder, name)))
      .digest('hex'),
  ])
  return Object.fromEntries(hashed) as Record<string, string>
}

/** What is in `after` and was not in `before`, and the reverse, by table; tables in which nothing changed are left out. */
export function difference(before: WorkspaceDump, after: WorkspaceDump): { came: string[]; went: string[] } {
  const flat = ({ tables, files }: WorkspaceDump): string[] => [
    ...Object.entries(tables).flatMap(([name, rows]) => rows.map((row) => `${name} ${row}`)),
    ...Object.entries(files).map(([name, hash]) => `file ${name} ${hash}`),
  ]
  const [was, is] = [new Set(flat(before)), new Set(flat(after))]
  return { came: [...is].filter((one) => !was.has(one)), went: [...was].filter((one) => !is.has(one)) }
}

/** Makes the step of this name fail for good the moment it would be written down as done; gives back how to let it be. */
export function plantFault(workspace: string, stepId: string): () => void {
  const database = new BetterSqlite3(join(workspace, 'promenade.db'))
  database.exec(`create trigger planted_fault before insert on run_effects when new.step_id = '${stepId}'
    begin select raise(abort, 'The fault that a test planted.'); end`)
  return () => {
    database.exec('drop trigger planted_fault')
    database.close()
  }
}
