// What is a kind of what, by the senses of words that people mean who look for things.
import { everydayWords } from './classes.mjs'
import { isConcrete } from './concrete.mjs'
import { also, files, meant, never, unusable } from './everyday.mjs'

/** Groups of living things by their Latin names. */
const latinGroup =
  /^(?:genus|family|order|class|phylum|kingdom|division|tribe|sub\w+|super\w+|infra\w+|[a-z]*(?:aceae|idae))\b/
const latinName = /^[A-Z][a-z]+(?: [A-Za-z-]+){1,2}$/

/**
 * A line for each kind, after those it is a kind of, and of every word the numbers of the kinds that are called so.
 *
 * @param {{ synsets: Map<string, import('./wordnet.mjs').Synset>, senses: Map<string, import('./wordnet.mjs').Sense[]> }} library
 */
export function kindsOf(library) {
  const { synsets } = library
  const meanings = mainMeanings(library)
  /** @type {Map<string, string[]>} */
  const called = new Map()
  for (const [word, ids] of meanings) for (const id of ids) called.set(id, [...(called.get(id) ?? []), word])
  for (const [id, words] of called)
    called.set(
      id,
      inOrder(words, synsets.get(id)).filter((word) => isNews(word, id, meanings, synsets)),
    )
  const above = withEveryday(library, meanings)
  return written(called, above)
}

/** A word as WordNet has it comes before others of its synset that are rarer. */
function inOrder(words, { words: own }) {
  const lower = own.map((word) => word.toLowerCase())
  return words.toSorted((one, other) => lower.indexOf(one) - lower.indexOf(other))
}

/** Of each word the synsets that are meant by it. */
function mainMeanings(library) {
  /** @type {Map<string, string[]>} */
  const meanings = new Map()
  for (const [word, senses] of library.senses) {
    if (!/^[a-z][a-z' -]*[a-z]$/.test(word) || word.length < 3) continue
    const ids = meaningsOf(word, senses, library)
    if (ids.length > 0) meanings.set(word, ids)
  }
  return meanings
}

function meaningsOf(word, senses, library) {
  const nouns = senses.filter(({ pos }) => pos === '1')
  const things = nouns.filter((sense) => isThing(word, sense, library))
  const wanted = meant.get(word)
  if (wanted) {
    const ids = wanted.flatMap((kind) => things.find(({ id }) => isKind(id, kind, library.synsets))?.id ?? [])
    if (ids.length < wanted.length) throw new Error(`WordNet has no such sense: ${word}, ${wanted.join(', ')}`)
    return [...new Set(ids)]
  }
  const [first] = things
  if (!first) return []
  const total = (all) => all.reduce((sum, { count }) => sum + count, 0)
  const isCommon = total(senses) > 0
  if (isCommon && total(things) * 4 < total(nouns)) return []
  const living = ({ file }) => file === files.animal || file === files.plant
  if (isCommon && !things.some(living) && total(nouns) * 7 + 3 < total(senses)) return []
  const most = Math.max(...things.map(({ count }) => count))
  const chosen = things.filter((sense, at) =>
    most === 0
      ? at < 2
      : sense.count * 8 >= most || (living(sense) && isItsName(word, sense, library) && sense.rank <= 3 && most <= 5),
  )
  const others = chosen.filter(({ file }) => file !== files.person)
  const kept = others.length > 0 && chosen[0]?.file !== files.person ? others : chosen
  return kept.filter((sense) => sense.file !== files.person || sense === kept[0]).map(({ id }) => id)
}

const isItsName = (word, { id }, { synsets }) => synsets.get(id).words[0] === word

function isThing(word, { id, file, count }, library) {
  const synset = library.synsets.get(id)
  if (!isConcrete(id, library) || synset.words.some((one) => latinGroup.test(one))) return false
  const written = synset.words.find((one) => one.toLowerCase() === word)
  if (
    written === undefined ||
    (synset.named && written !== word) ||
    (written !== word && count === 0 && !/ /.test(word))
  )
    return false
  if (latinName.test(written) && synset.words[0] !== written && (file === files.animal || file === files.plant))
    return false
  // A file called "apple" shows the fruit and not the tree.
  if (file === files.plant && synset.words.some((one) => one.endsWith(' tree')) && hasFood(word, library)) return false
  if (unusable.has(word) || (file === files.person && !everydayWords.has(word))) return false
  if (word.includes(' ') && !isEveryday(written)) return false
  return true
}

/** A compound of two common words. */
const isEveryday = (compound) => {
  const parts = compound.split(' ')
  return parts.length === 2 && parts.every((part) => everydayWords.has(part))
}

const hasFood = (word, { senses }) => senses.get(word).some((sense) => sense.pos === '1' && sense.file === files.food)

function isKind(id, kind, synsets) {
  const synset = synsets.get(id)
  return synset.words[0] === kind || synset.above.some((above) => isKind(above, kind, synsets))
}

/** "Blue heron" says no more than its last word does. */
function isNews(word, id, meanings, synsets) {
  const space = word.lastIndexOf(' ')
  if (space < 0) return true
  const last = meanings.get(word.slice(space + 1)) ?? []
  return !last.some((one) => one !== id && isBelow(id, one, synsets))
}

const isBelow = (id, top, synsets) => id === top || synsets.get(id).above.some((above) => isBelow(above, top, synsets))

/** What each is a kind of, with what people say. */
function withEveryday({ synsets }, meanings) {
  const above = new Map([...synsets].map(([id, synset]) => [id, synset.above]))
  const idsOf = (word) =>
    meanings.get(word) ??
    [...synsets.values()]
      .filter(({ words }) => words[0] === word)
      .map(({ id }) => id)
      .slice(0, 1)
  for (const [kind, words] of also) {
    const [top] = idsOf(kind)
    if (top === undefined) throw new Error(`No such kind: ${kind}`)
    for (const word of words) {
      const [own] = idsOf(word)
      if (own === undefined) throw new Error(`WordNet has no such thing: ${word}`)
      if (!isBelow(own, top, synsets)) above.set(own, [...above.get(own), top])
    }
  }
  for (const [word, kind] of never) {
    const tops = idsOf(kind)
    const without = (id) => (tops.includes(id) ? above.get(id) : [id])
    for (const own of idsOf(word)) above.set(own, above.get(own).flatMap(without))
  }
  return above
}

/** Writes each synset that has a word after those above it; one without a word is passed over. */
function written(called, above) {
  const lines = []
  /** @type {Map<string, string[]>} */
  const numbers = new Map()
  const places = new Map()
  /** The lines that a synset stands for: its own, or those of what is above it. */
  const place = (id) => {
    const known = places.get(id)
    if (known) return known
    places.set(id, [])
    const parents = [...new Set(above.get(id).flatMap(place))]
    const own = called.get(id) ?? []
    if (own.length > 0) {
      const number = lines.length.toString(36)
      lines.push(`${parents.join(' ')}:${own.join(',')}`)
      for (const word of own) numbers.set(word, [...(numbers.get(word) ?? []), number])
    }
    places.set(id, own.length > 0 ? [(lines.length - 1).toString(36)] : parents)
    return places.get(id)
  }
  for (const [id, own] of called) if (own.length > 0) place(id)
  return { lines, numbers }
}
