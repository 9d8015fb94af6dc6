// Writes THIRD_PARTY_NOTICES.md: every package that ships, with its licence. Run after any change of dependencies.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { noticesDocument } from './notices/document.mjs'
import { root } from './support/paths.mjs'
import { main, say } from './support/say.mjs'

await main(() => {
  writeFileSync(join(root, 'THIRD_PARTY_NOTICES.md'), noticesDocument())
  say('Wrote THIRD_PARTY_NOTICES.md.')
})
