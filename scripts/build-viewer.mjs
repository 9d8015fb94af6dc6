// Builds what exported galleries run (dist/viewer) where its sources changed. The studio runs this by itself before it
// exports a gallery from a clone; an installed Promenade carries the built viewer.
import { ensureViewer } from './support/builds.mjs'
import { main } from './support/say.mjs'

await main(() => ensureViewer(process.execPath))
