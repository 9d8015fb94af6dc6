// The packages that ship, as the lock file knows them, and what each says of its licence.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../support/paths.mjs'

/**
 * @typedef {object} Shipped
 * @property {string} name
 * @property {string} version
 * @property {string} licence SPDX expression
 * @property {string[]} copyright lines that say whose it is
 * @property {string | null} text its licence text without these lines; null where the package carries none, or is
 *   made for one platform and need not lie on this one
 * @property {boolean} native made for one platform
 */

/**
 * Every package of the production closure, once for each version, by name. Packages for other platforms are among
 * them: which of them are installed here changes nothing.
 *
 * @returns {Shipped[]}
 */
export function shippedPackages() {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  const shipped = new Map()
  for (const [path, entry] of Object.entries(lock.packages)) {
    if (path === '' || entry.dev || entry.devOptional) continue
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
    const key = `${name} ${entry.version}`
    if (!shipped.has(key)) shipped.set(key, describe(name, path, entry))
  }
  return [...shipped.values()].toSorted(byName)
}

/** What one installed package says, also one that only builds but leaves code of its own in what is built. */
export function installedPackage(name) {
  const path = `node_modules/${name}`
  const { version } = JSON.parse(readFileSync(join(root, path, 'package.json'), 'utf8'))
  return describe(name, path, { version })
}

const byName = (one, other) => one.name.localeCompare(other.name, 'en') || one.version.localeCompare(other.version)

/** What sharp brings for machines without a variant of their own; npm leaves it out where there is one, though not always. */
const anyMachine = 'node_modules/@img/sharp-wasm32'

function describe(name, path, entry) {
  const { version } = entry
  if (entry.os || entry.cpu || path.startsWith(anyMachine)) {
    return { name, version, licence: entry.license ?? licenceOfKin(name), copyright: [], text: null, native: true }
  }
  const folder = join(root, path)
  const own = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const texts = licenceFiles(folder).map((file) => readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n'))
  const licence = entry.license ?? own.license ?? licenceOfText(texts.join('\n'), name)
  const { copyright, body } = splitText(texts.join('\n\n'))
  const by = copyright.length > 0 ? copyright : [authorOf(own)].filter((line) => line !== '')
  return { name, version, licence, copyright: by, text: body === '' ? null : body, native: false }
}

function licenceFiles(folder) {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((file) => /^(licen[cs]e|copying|notice|ofl)([.-]|$)/i.test(file))
    .toSorted()
}

/** npm's lock says nothing of a platform's package that was named by hand; its kin are of one licence. */
function licenceOfKin(name) {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  const stem = name.replace(/-(?:android|darwin|freebsd|linux|linuxmusl|openharmony|win32)\b.*$/, '')
  const kin = Object.entries(lock.packages).find(([path, { license }]) => license && path.includes(`/${stem}-`))
  if (!kin) throw new Error(`The licence of ${name} cannot be told; name it in scripts/notices/packages.mjs.`)
  return kin[1].license
}

function licenceOfText(text, name) {
  if (/\bMIT Licen[cs]e\b/i.test(text) || /permission is hereby granted, free of charge/i.test(text)) return 'MIT'
  if (/redistribution and use in source and binary forms/i.test(text)) {
    return /neither the name/i.test(text) ? 'BSD-3-Clause' : 'BSD-2-Clause'
  }
  throw new Error(`The licence of ${name} cannot be told from what it carries.`)
}

/** The lines that name an owner, and the text without them: many packages then share one text. */
function splitText(text) {
  const isCopyright = (line) => /^\W*(copyright\s*(\(c\)|©)|(copyright|\(c\)|©).*\b(19|20)\d\d\b)/i.test(line)
  const lines = text.split('\n')
  const copyright = lines.filter(isCopyright).map((line) => line.trim().replace(/^[^\p{L}\p{N}(©]+/u, ''))
  const body = lines
    .filter((line) => !isCopyright(line))
    .join('\n')
    .trim()
  return { copyright: [...new Set(copyright)], body }
}

/** The same for texts that differ in no word: each is printed once. */
export const textKey = (text) => text.toLowerCase().replaceAll(/[^a-z0-9]+/g, ' ')

function authorOf({ author, contributors }) {
  const one = author ?? (Array.isArray(contributors) ? contributors[0] : undefined)
  const name = typeof one === 'string' ? one.replace(/\s*[<(].*$/, '') : one?.name
  return name ? `by ${name}` : ''
}
