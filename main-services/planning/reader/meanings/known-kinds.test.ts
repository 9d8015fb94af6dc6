import { describe, expect, it } from 'vitest'
import { tokenise } from '../../grammar/text/tokenise.ts'
import { knownKinds } from './known-kinds.ts'
import { takenFor } from './taken-for.ts'

/** A library in which things are called so, and that tells what it was asked. */
function library(...called: string[]) {
  const asked: string[] = []
  return {
    asked,
    async called(words: readonly string[]) {
      asked.push(...words)
      return called.filter((word) => words.includes(word))
    },
  }
}

const kinds = async (sentence: string, called: string[], folders: string[] = []) =>
  Object.fromEntries(await knownKinds(tokenise(sentence), folders, library(...called)))

describe('kinds of what a sentence speaks of', () => {
  it('are those that the library calls things by, in any number', async () => {
    const all = ['herons', 'stork', 'sea lion', 'oak', 'mice', 'tram']
    expect(await kinds('a gallery of the birds', all)).toEqual({ birds: ['herons', 'stork'] })
    expect(await kinds('trees and animals', all)).toEqual({
      trees: ['oak'],
      animals: ['herons', 'stork', 'sea lion', 'mice'],
    })
    expect(await kinds('every bird', all)).toEqual({ bird: ['herons', 'stork'] })
  })

  it('are none of a word that names a folder, or that is a command, a colour, an arrangement, a kind of media', async () => {
    const all = ['heron', 'oak', 'orange', 'hall', 'photograph', 'snapshot', 'cyan', 'ring']
    expect(await kinds('the birds', all, ['Birds'])).toEqual({})
    expect(await kinds('the birds', all, ['Bird'])).toEqual({})
    expect(await kinds('the birds', all, ['Birds of Lund'])).toEqual({ birds: ['heron'] })
    expect(await kinds('a gallery of the folder Birds and of the trees folder', all)).toEqual({})
    expect(await kinds('hang the pictures in a circle, all the blue ones', all)).toEqual({})
    expect(await kinds('fruits', all)).toEqual({})
  })

  it('are not asked for where most things are kinds of a word, or none are', async () => {
    const asked = library()
    await knownKinds(tokenise('people, things and xqzt from Lund in 2019'), [], asked)
    expect(asked.asked).toEqual([])
  })
})

describe('what was taken to be a kind of something', () => {
  it('is said as one says it', () => {
    expect(takenFor('birds', ['herons', 'stork', 'owl'])).toBe('I took herons, storks and owls to be birds.')
    expect(takenFor('church', ['basilica', 'basilicas'])).toBe('I took basilicas to be churches.')
    expect(takenFor('animals', ['catfish', 'mice', 'foxes'])).toBe('I took catfish, mice and foxes to be animals.')
    expect(takenFor('birds', ['heron', 'stork', 'owl', 'gull', 'swan'])).toBe(
      'I took herons, storks, owls, gulls and swans to be birds.',
    )
    expect(takenFor('birds', ['heron', 'stork', 'owl', 'gull', 'swan', 'duck'])).toBe(
      'I took herons, storks, owls, gulls and 2 others to be birds.',
    )
  })
})
