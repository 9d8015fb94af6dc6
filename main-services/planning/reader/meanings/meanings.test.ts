import { describe, expect, it } from 'vitest'
import { kindsOf, narrower, wordClass } from './meanings.ts'

describe('what a word is used as', () => {
  it.each([
    ['concrete', 'heron herons tram door map sun star wedding storm beach friend children city birthday night oxen'],
    ['abstract', 'freedom information lighting memories quality relation ability happiness idea'],
    ['verb', 'walk hang went took brought gives showed'],
    ['adjective', 'beautiful dark lovely noisy warm wooden quiet'],
    ['adverb', 'quickly slowly nicely'],
  ])('%s', (expected, words) => {
    expect(words.split(' ').map((word) => [word, wordClass(word)])).toEqual(
      words.split(' ').map((word) => [word, expected]),
    )
  })

  it('is nothing for what only holds a sentence together, or is no word', () => {
    for (const word of ['the', 'of', 'and', 'is', 'xqzt', '', ':', '\n', '__proto__'])
      expect(wordClass(word)).toBeNull()
  })
})

describe('what a thing is a kind of', () => {
  it.each([
    ['heron', 'bird'],
    ['heron', 'animal'],
    ['tram', 'vehicle'],
    ['trains', 'vehicle'],
    ['rose', 'flower'],
    ['lily', 'flower'],
    ['oak', 'tree'],
    ['violin', 'musical instrument'],
    ['tennis', 'sport'],
    ['bass', 'fish'],
    ['bass', 'musical instrument'],
    ['bat', 'mammal'],
    ['crane', 'bird'],
    ['turkey', 'bird'],
    ['mouse', 'rodent'],
    ['seal', 'mammal'],
    ['orange', 'fruit'],
    ['fly', 'insect'],
    ['star', 'celestial body'],
    ['door', 'structure'],
    ['kitten', 'cat'],
    ['church', 'building'],
    ['mice', 'rodent'],
  ])('%s: %s', (word, kind) => {
    expect(kindsOf(word)).toContain(kind)
  })

  it('names the nearest kind first', () => {
    const kinds = kindsOf('robin')
    expect(kinds.indexOf('bird')).toBeLessThan(kinds.indexOf('animal'))
  })

  it.each([
    ['bat', 'bird'],
    ['orange', 'tree'],
    ['apple', 'tree'],
    ['rose', 'wine'],
    ['lily', 'person'],
    ['star', 'person'],
    ['map', 'relation'],
    ['sun', 'time'],
    ['fly', 'tent'],
    ['mouse', 'person'],
    ['turkey', 'country'],
    ['spider', 'program'],
    ['table', 'group'],
  ])('%s: no %s', (word, kind) => {
    expect(kindsOf(word)).not.toContain(kind)
  })
})

describe('kinds of a thing', () => {
  it.each([
    ['birds', 'heron kingfisher stork parrot owl penguin duck'],
    ['vehicles', 'tram bus car bicycle train boat helicopter truck'],
    ['flowers', 'rose tulip orchid daisy sunflower poppy'],
    ['trees', 'oak birch willow pine palm maple'],
    ['instruments', 'violin guitar piano drum trumpet'],
    ['insects', 'bee butterfly beetle dragonfly ant'],
    ['animals', 'heron fox lion bee salmon frog'],
    ['fruits', 'apple banana cherry orange'],
    ['buildings', 'church castle lighthouse cottage tower'],
  ])('%s', (word, some) => {
    expect(narrower(word)).toEqual(expect.arrayContaining(some.split(' ')))
  })

  it('are nothing absurd', () => {
    for (const word of ['people', 'plane', 'rail', 'diver', 'bird', 'male', 'young'])
      expect(narrower('birds')).not.toContain(word)
    for (const word of ['star', 'apple', 'orange', 'rose', 'map', 'tree']) expect(narrower('trees')).not.toContain(word)
    for (const word of ['local', 'express', 'compact', 'bark', 'door']) expect(narrower('vehicles')).not.toContain(word)
    expect(narrower('flowers')).not.toContain('glad')
    expect(narrower('heron')).not.toContain('bird')
  })

  it('are none for a word that has none', () => {
    expect(narrower('freedom')).toEqual([])
    expect(narrower('xqzt')).toEqual([])
    expect(kindsOf('xqzt')).toEqual([])
  })
})
