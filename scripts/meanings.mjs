// Writes resources/meanings/meanings.txt, which tells what kind of word a word is and what it is a kind of, from the
// WordNet in node_modules. Run after a change of what is in scripts/meanings/.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { meaningsText } from './meanings/derive.mjs'
import { root } from './support/paths.mjs'
import { main, say } from './support/say.mjs'

await main(() => {
  const text = meaningsText()
  writeFileSync(join(root, 'resources', 'meanings', 'meanings.txt'), text)
  say(`Wrote resources/meanings/meanings.txt: ${Math.round(text.length / 1000)} kB.`)
})
