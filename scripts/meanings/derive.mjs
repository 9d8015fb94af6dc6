// Derives from WordNet what the reader of sentences needs of it: the class of each common word, and kinds of things.
import { classesOf } from './classes.mjs'
import { kindsOf } from './kinds.mjs'
import { nounSynsets, senses } from './wordnet.mjs'

const head = `# Derived from WordNet 3.1 by scripts/meanings.mjs. Its licence lies beside this file.
# Words in order, each with its classes, the commonest first (c concrete noun, a abstract noun, v verb, j adjective,
# r adverb), and the kinds of things that are called so; then a line for each kind, counted from 0 in base 36: what it is
# a kind of, all above it, and the words for it, the commonest first.`

/** The whole of resources/meanings/meanings.txt. */
export function meaningsText() {
  const library = { synsets: nounSynsets(), senses: senses() }
  const { lines, numbers } = kindsOf(library)
  const classes = classesOf(library, numbers)
  const words = [...new Set([...classes.keys(), ...numbers.keys()])].toSorted((one, other) => (one < other ? -1 : 1))
  const table = words.map((word) => `${word}:${classes.get(word) ?? 'c'}:${(numbers.get(word) ?? []).join(' ')}`)
  return `${head}\n\n${table.join('\n')}\n\n${lines.join('\n')}\n`
}
