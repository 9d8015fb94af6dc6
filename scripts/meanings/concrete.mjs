// What of all that has a noun can be seen.
import { concrete, seen } from './everyday.mjs'

const before = new Map()

/** Whether a synset of nouns is something that can be seen, a place, a person, a time or an event. */
export function isConcrete(id, { synsets }) {
  const known = before.get(id)
  if (known !== undefined) return known
  const synset = synsets.get(id)
  const is =
    concrete.has(synset.file) ||
    seen.has(synset.words[0]) ||
    (!tops.has(synset.file) && synset.above.some((above) => isSeen(above, synsets)))
  before.set(id, is)
  return is
}

const tops = new Set([3])

/** It or what it is a kind of is one of the acts that one goes to see. */
function isSeen(id, synsets) {
  const synset = synsets.get(id)
  return (synset.file === 4 && seen.has(synset.words[0])) || synset.above.some((above) => isSeen(above, synsets))
}
