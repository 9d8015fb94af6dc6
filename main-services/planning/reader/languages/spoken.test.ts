import { describe, expect, it } from 'vitest'
import { tokenise } from '../../grammar/text/tokenise.ts'
import { inEnglish } from './spoken.ts'

const folders = ['Zoo', 'Bilder', 'Lund walk', 'Sommer am See']

const english = (sentence: string): string | null => {
  const spoken = inEnglish(tokenise(sentence), folders)
  return spoken && spoken.words.map(({ norm }) => norm).join(' ')
}

describe('M2.11 sentences of other languages in English words', () => {
  it.each([
    // Verbs at the end, and in two parts.
    ['Kannst du mir bitte einen Kreis aus den Bildern machen?', 'make a circle from the photos ?'],
    ['Nimm die Rose heraus', 'remove the rose'],
    ['Füge die Fotos aus dem Ordner Zoo hinzu', 'add the photos from the folder zoo'],
    ['Nimm die Rose raus und mach es heller', 'remove the rose and make it brighter'],
    // What stands behind a noun.
    ['Quelle est la vidéo la plus longue ?', 'what is the longest video ?'],
    ['las fotos más antiguas', 'the oldest photos'],
    ['haz las fotos más grandes', 'make the photos bigger'],
    // A flower, and a colour.
    ['enlève la rose', 'remove the rose'],
    ['les photos roses', 'the pink photos'],
    // Dates and decades.
    ['Fotos vom 14. Mai 2015', 'photos from 14 may 2015'],
    ['Fotos vom 14.05.2015', 'photos from 2015-05-14'],
    ['fotos del 14 de mayo de 2015', 'photos of the 14 may 2015'],
    ['photos des années 90', 'photos of the 1990s'],
    ['Bilder aus den 90er Jahren', 'photos from the 1990s'],
    // Names stay as they are.
    ['Zeig mir den Ordner Bilder', 'show me the folder bilder'],
    ['eine Galerie von Sommer am See', 'a gallery from sommer am see'],
    ['nenne es Die blauen Tage und mach es größer', 'call it die blauen tage and make it bigger'],
    ['zeig mir „Mein Garten“', 'show me mein garten'],
  ])('%s: %s', (sentence, expected) => {
    expect(english(sentence)).toBe(expected)
  })

  it.each([
    'a gallery of the six plus sized photos',
    'place the film in a circle',
    'photos of mars',
    'die hard',
    'what a date',
    'Zoo, Lund walk, grid',
  ])('%s: is English', (sentence) => {
    expect(english(sentence)).toBeNull()
  })
})
