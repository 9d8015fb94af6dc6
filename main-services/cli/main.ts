import { enableCompileCache } from 'node:module'
import { join } from 'node:path'

// What was compiled once is not compiled again: it halves the start. So nothing may be loaded before this.
enableCompileCache(join(import.meta.dirname, '..', '..', '.cache', 'compiled'))
const { runProcess } = await import('./process.ts')
await runProcess(process.argv.slice(2))
