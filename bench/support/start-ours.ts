// A host as the command line starts it, up to its first answer. Argument: the workspace.
import { enableCompileCache } from 'node:module'
import { join } from 'node:path'

enableCompileCache(join(import.meta.dirname, '..', '..', '.cache', 'compiled'))
const { createStudio } = await import('#services/studio.ts')
const studio = createStudio({ workspace: process.argv[2] ?? '' })
const page = await studio.client().assets.list({ limit: 200 })
process.stdout.write(`${page.assets.length} of ${page.total}\n`)
process.exit(0)
