import type { AnswerList, AnswerPart } from '#shared/model/workflow.ts'
import type { Listed } from '../grammar/do/command.ts'
import { typeNames } from '../grammar/lexicon/types.ts'
import type { Draft } from './draft.ts'
import { resultOf, step } from './step.ts'

/** Names that an answer lists; of more it says how many more there are. */
const mostNames = 20

/** What is told of the members of a list. */
type Told = Omit<AnswerList, '$from' | 'path'>

/** "3 cameras: …", "There is no camera yet". */
const named = (noun: string): Pick<Told, 'none' | 'one' | 'many' | 'most' | 'counts'> => ({
  none: `There is no ${noun} yet`,
  one: `One ${noun}: `,
  many: `{count} ${noun}s: `,
  most: mostNames,
  counts: true,
})

/** "2015 (12), 2014 (3) and 2010 (1)": all of them. */
const numbered = { one: '', many: '', name: 'value', number: 'count', most: 10_000, last: 'and' }

/** Adds the steps that read what a question asks for, and gives the sentence around what they give. */
export function listing(draft: Draft, listed: Listed): AnswerPart[] {
  switch (listed) {
    case 'cameras':
      return [facet(draft, 'cameras', { ...named('camera'), name: 'value' }), '.']
    case 'folders':
      return [facet(draft, 'folders', { ...named('folder'), name: 'value', lastPart: true }), '.']
    case 'years':
      return [facet(draft, 'years', { ...numbered, none: 'Nothing in the library says when it was taken' }), '.']
    case 'colours':
      return [facet(draft, 'colors', { ...numbered, none: 'No colours are known yet' }), '.']
    case 'places':
      return [places(draft, { ...named('place'), name: 'name', number: 'count' }), '.']
    case 'library':
      return overview(draft)
  }
}

/** "5 in all: 3 photos and 2 videos, in 2 folders. One place is made of them." */
function overview(draft: Draft): AnswerPart[] {
  const { $from, path } = resultOf(facets(draft), 'total')
  const untold = { name: 'value', most: 0 }
  return [
    { $from, path, one: 'in all: ', many: 'in all: ' },
    facet(draft, 'types', { ...numbered, none: 'nothing', nouns: nounsOfTypes }),
    facet(draft, 'folders', {
      ...untold,
      none: '',
      one: ', in 1 folder',
      many: ', in {count} folders',
      lastPart: true,
    }),
    '.',
    places(draft, {
      ...untold,
      none: '',
      one: ' One place is made of them.',
      many: ' {count} places are made of them.',
    }),
  ]
}

const nounsOfTypes: AnswerList['nouns'] = Object.fromEntries(
  Object.entries(typeNames).map(([type, [one, many]]) => [type, [one, many]]),
)

const facets = (draft: Draft) => draft.read(step('assets.facets', { filter: {} }), { title: 'count what there is' })

function facet(draft: Draft, name: 'cameras' | 'folders' | 'years' | 'colors' | 'types', told: Told): AnswerList {
  const { $from, path } = resultOf(facets(draft), name)
  return { $from, path, ...told }
}

function places(draft: Draft, told: Told): AnswerList {
  const { id } = draft.read(step('environments.list', {}), { title: 'look through the places' })
  return { $from: id, path: '', ...told }
}
