import { isPlural, plurals } from '../../grammar/text/stems.ts'
import { list } from '../../grammar/what/describe.ts'
import { plural } from './known-kinds.ts'

/** So many kinds are named; of more it is said how many more there are. */
const mostNamed = 4

/** Says once what was taken to be a kind of what was asked for: "I took herons, storks and owls to be birds." */
export function takenFor(said: string, kinds: readonly string[]): string {
  const several = [...new Set(kinds.map(inPlural))]
  const others = several.length - mostNamed
  const named = others > 1 ? [...several.slice(0, mostNamed), `${others} others`] : several
  return `I took ${list(named)} to be ${inPlural(said)}.`
}

/** Fish and some animals are the same in any number. */
const inPlural = (word: string): string =>
  isPlural(word) || /(?:fish|deer|sheep|moose|bison|salmon|trout|craft)$/u.test(word)
    ? word
    : (plural(word)[0] ?? plurals(word)[0] ?? word)
