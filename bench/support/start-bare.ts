// The least that can answer the same question: a bare process that opens the file and asks. Argument: the workspace.
import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'

const database = new BetterSqlite3(join(process.argv[2] ?? '', 'promenade.db'))
database.pragma('journal_mode = WAL')
const columns =
  'id, name, media_type, mime_type, path, width, height, duration_seconds, color, taken_at, derivatives, excerpt'
const page = database
  .prepare(`select ${columns} from assets where tenant_id = ? order by sequence desc limit 200`)
  .all('local')
const total = database.prepare('select count(*) from assets where tenant_id = ?').pluck().get('local')
process.stdout.write(`${page.length} of ${String(total)}\n`)
process.exit(0)
