import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { LibraryName } from '../language.ts'
import type { Fact } from './fact.ts'
import { ownFacts } from './own.ts'

const openFacts = JSON.parse(readFileSync(join(import.meta.dirname, 'open.json'), 'utf8')) as readonly Fact[]

/** What is true of every file of a library, whether its media are there or not. */
export const factsOf = (library: LibraryName): readonly Fact[] => (library === 'own' ? ownFacts : openFacts)

const called: Readonly<Record<LibraryName, ReadonlyMap<string, string>>> = {
  own: canonical(ownFacts),
  open: canonical(openFacts),
}

function canonical(facts: readonly Fact[]): ReadonlyMap<string, string> {
  return new Map(facts.flatMap(({ name, alsoNamed }) => [name, ...alsoNamed].map((one) => [one, name])))
}

/** The one name of a file in its library; the same bytes may lie there under several. */
export function properName(library: LibraryName, name: string): string {
  const found = called[library].get(name)
  if (found === undefined) throw new Error(`There is no "${name}" in the library "${library}".`)
  return found
}
