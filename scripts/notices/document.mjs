// THIRD_PARTY_NOTICES.md, made from what ships.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../support/paths.mjs'
import { installedPackage, shippedPackages, textKey } from './packages.mjs'
import { data, grounds, helpers, readAt, works } from './works.mjs'

/** The whole document, the same on every machine. */
export function noticesDocument() {
  const shipped = [...shippedPackages(), ...helpers.map((name) => installedPackage(name))]
  const texts = new Map()
  const entries = shipped.map((one) => entry(one, texts))
  const carried = data.map((one) => carriedEntry(one, texts))
  return `${[
    '# Third-party notices',
    'Promenade itself is under the MIT licence (`LICENSE`). It is built on the work of others, named here with their licences. This file is made by `node scripts/notices.mjs` from the lock file and from what the packages carry, and a test holds that it is current; `docs/dependencies.md` says what the direct ones are for.',
    '## Packages',
    `${shipped.length} packages, those for one platform among them; the last two build the app and leave a few lines of their own in it. The number names the text below.`,
    entries.join('\n'),
    '## Works inside packages',
    works.map((work) => describe(work, ` in \`${work.inside}\``)).join('\n'),
    '## Data beside the program',
    carried.join('\n'),
    '## What it runs on',
    grounds.map((work) => describe(work, '')).join('\n'),
    '## Licence texts',
    'Each text is printed once, without the lines that say whose work it is: those stand with each package above.',
    ...[...texts.values()].map(({ number, licence, text }) => `### ${number}: ${licence}\n\n${fenced(text)}`),
    '## Texts that no package carries',
    Object.entries(readAt)
      .map(([licence, address]) => `- ${licence}: <${address}>`)
      .join('\n'),
  ].join('\n\n')}\n`
}

function entry({ name, version, licence, copyright, text, native }, texts) {
  const whose = copyright.length > 0 ? `; ${copyright.map(plain).join('; ')}` : ''
  const where = text === null ? '' : ` (text ${numberOf(text, licence, texts)})`
  return `- **${name}** ${version}: ${licence}${where}${native ? '; for one platform' : ''}${whose}`
}

function carriedEntry({ name, folder, by, licence }, texts) {
  const text = readFileSync(join(root, folder, 'LICENSE'), 'utf8').trim()
  return `- **${name}**, in \`${folder}\`, by ${by}: ${licence} (text ${numberOf(text, licence, texts)}).`
}

function numberOf(text, licence, texts) {
  const key = textKey(text)
  const known = texts.get(key)
  if (known) return known.number
  texts.set(key, { number: texts.size + 1, licence, text })
  return texts.size
}

const describe = ({ name, by, licence, note }, where) =>
  `- **${name}**${where}, by ${by}: ${licence}.${note ? ` ${note}` : ''}`

/** A line of somebody else's that is not to be read as Markdown. */
const plain = (line) => line.replaceAll(/[\\`*_<>[\]]/g, String.raw`\$&`)

function fenced(text) {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  const tidy = text
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
  return `${fence}text\n${tidy}\n${fence}`
}
