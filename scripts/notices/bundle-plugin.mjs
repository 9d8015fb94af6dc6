// A Vite plugin that gives what is built the licences of what is really in it, and refuses what THIRD_PARTY_NOTICES.md
// does not name.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../support/paths.mjs'
import { installedPackage, textKey } from './packages.mjs'
import { helpers, readAt, works } from './works.mjs'

const file = 'licences.txt'

/**
 * @param {{ into: 'file' | 'script' }} options `file`: the texts lie beside what is built. `script`: they head the
 *   script itself, for what is carried elsewhere file by file; its style sheet says where they stand.
 * @returns {import('vite').Plugin}
 */
export function licences({ into }) {
  return {
    name: 'promenade:licences',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const parts = Object.values(bundle)
        const modules = parts.flatMap((part) =>
          part.type === 'chunk' ? Object.keys(part.modules) : (part.originalFileNames ?? []),
        )
        const text = licencesOf([...modules, ...modules.flatMap((id) => takenInBy(id))])
        if (into === 'file') return void this.emitFile({ type: 'asset', fileName: file, source: text })
        for (const part of parts) addBanner(part, text)
      },
    },
  }
}

/** What a style sheet takes in from packages, such as fonts: they become no modules of their own. */
function takenInBy(id) {
  if (!/^[^\0]*\.css$/.test(id) || !existsSync(id)) return []
  const addresses = readFileSync(id, 'utf8').matchAll(/(?:url\(|@import)\s*['"]?([^'")]+)/g)
  return [...addresses]
    .map(([, address]) => address)
    .flatMap((address) => {
      return /^(?:[./#~]|[a-z]+:)/.test(address) ? [] : [`/node_modules/${address}`]
    })
}

function addBanner(part, text) {
  if (part.type === 'chunk') part.code = `${comment(text)}${part.code}`
  else if (part.fileName.endsWith('.css')) {
    part.source = `${comment('The licences of the fonts in this sheet head the script beside it.')}${part.source}`
  }
}

const comment = (text) => `/*!\n${text.trimEnd().replaceAll('*/', '* /')}\n*/\n`

/**
 * The notice for what is made of these modules. Throws where one of them is of a package, or a work within one, that
 * the notices do not name.
 *
 * @param {readonly string[]} modules ids, as a bundler gives them
 */
export function licencesOf(modules) {
  const notices = readFileSync(join(root, 'THIRD_PARTY_NOTICES.md'), 'utf8')
  const names = [...new Set(modules.flatMap((id) => packageOf(id) ?? []))].toSorted()
  for (const name of names) {
    if (!notices.includes(`**${name}**`)) {
      throw new Error(`${name} is built in and not named in THIRD_PARTY_NOTICES.md; run: node scripts/notices.mjs`)
    }
  }
  const packages = names.map((name) => installedPackage(name))
  const within = worksIn(modules)
  return [
    'This is built with the work of others, under these licences. Promenade itself is under the MIT licence.',
    packages.map(({ name, version, licence, copyright }) => line(`${name} ${version}`, licence, copyright)).join('\n'),
    within.map(({ name, by, licence }) => line(name, licence, [`by ${by}`])).join('\n'),
    ...textsOf(packages),
    ...Object.entries(readAt).flatMap(([licence, address]) =>
      within.some((work) => work.licence.includes(licence)) ? [`${licence}: ${address}`] : [],
    ),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n')
}

const line = (name, licence, copyright) => [`${name}: ${licence}`, ...copyright.map((one) => `  ${one}`)].join('\n')

/** Each text once, under the names of those that are under it. */
function textsOf(packages) {
  const byText = new Map()
  for (const { name, text } of packages) {
    if (text === null) continue
    const known = byText.get(textKey(text))
    if (known) known.names.push(name)
    else byText.set(textKey(text), { names: [name], text })
  }
  return [...byText.values()].map(({ names, text }) => `---- ${names.join(', ')}\n\n${text}`)
}

/** `/x/node_modules/@a/b/c.js` is of `@a/b`; what the bundler adds by itself is of the bundler. */
function packageOf(id) {
  const path = id.replaceAll('\\', '/')
  const helper = helpers.find((name) => path.startsWith(`\0${name}/`))
  if (helper) return helper
  return /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(`/${path}`)?.[1]
}

function worksIn(modules) {
  const found = new Set()
  for (const id of modules.map((each) => each.replaceAll('\\', '/'))) {
    const work = works.find(({ inside, modules: at }) => at && packageOf(id) === inside && at.test(id))
    if (work) found.add(work)
    else if (/\/three\/examples\/jsm\/libs\//.test(id)) {
      throw new Error(`${id} is the work of others within three; name it in scripts/notices/works.mjs.`)
    }
  }
  return [...found]
}
