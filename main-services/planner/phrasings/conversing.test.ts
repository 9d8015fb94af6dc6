import { describe, expect, it } from 'vitest'
import { plan } from '../index.ts'
import { afterSearch, emptyLibrary, fresh, situation, withSelection } from '../../../tests/support/library.ts'
import { outline } from '../../../tests/support/outline.ts'

/** No steps: questions, greetings, what is not there, what is not possible. */
const found: readonly (readonly [sentence: string, outline: string])[] = [
  ['how many are these', 'answer'],
  ['how many did you find', 'answer'],
  ['how many?', 'answer'],
  ['sort them by name', 'ask'],
]

const empty: readonly (readonly [sentence: string, outline: string])[] = [
  ['make a gallery of my photos', 'ask'],
  ['what do I have', 'answer'],
  ['show me the videos', 'ask'],
  ['hello', 'answer'],
  ['how many photos do I have', 'answer'],
  ['make a gallery', 'ask'],
]

const atFirst: readonly (readonly [sentence: string, outline: string])[] = [
  ['arrange them in a circle', 'ask'],
  ['make it warmer', 'ask'],
  ['export it', 'ask'],
  ['bigger', 'ask'],
  ['add the videos', 'ask'],
  ['remove the videos', 'ask'],
  ['rename it to X', 'ask'],
  ['hello, what can I do here?', 'answer'],
  ['start', 'answer'],
  ['what galleries do I have?', 'answer'],
]

const inAPlace: readonly (readonly [sentence: string, outline: string])[] = [
  ['how many photos do I have?', 'answer'],
  ['what do I have', 'answer'],
  ['make a gallery of unicorns', 'ask'],
  ['hello', 'answer'],
  ['show me photos from last summer', 'ask'],
  ['photos since March', 'ask'],
  ['photos taken last year', 'ask'],
  ['photos from the nineties', 'ask'],
  ['unicorns', 'ask'],
  ['photos without people', 'ask'],
  ['christmas photos', 'ask'],
  ["new year's eve 2018", 'ask'],
  ['photos from yesterday', 'ask'],
  ['screenshots', 'ask'],
  ['panoramas', 'ask'],
  ['a gallery of the sunsets from our trip', 'ask'],
  ['do I have any photos of balloons?', 'answer'],
  ['How many videos are there?', 'answer'],
  ['how many pictures did I take in 2015', 'answer'],
  ['how many photos were taken with a Canon?', 'answer'],
  ['what cameras did I use', 'answer'],
  ['list my folders', 'answer'],
  ['what years are there?', 'answer'],
  ['which galleries do I have', 'answer'],
  ['show me my galleries', 'answer'],
  ["what's in this gallery?", 'answer'],
  ['what can you do?', 'answer'],
  ["thanks, that's lovely", 'answer'],
  ['hi there!', 'answer'],
  ['export as video', 'ask'],
  ['make a music video of my clips', 'ask'],
  ['make a film from the videos', 'ask'],
  ["don't delete anything", 'answer'],
  ['do not make a gallery', 'answer'],
  ['spiral', 'ask'],
  ['arrange them in a spiral', 'ask'],
  ['make a sphere of my photos', 'ask'],
  ['make a gallery of photos taken in 1850', 'ask'],
  ['Are there any videos of bunnies?', 'answer'],
  ['blue sky', 'ask'],
  ['play the guitar song', 'ask'],
  ['photos with faces', 'ask'],
  ['photos of my wife', 'ask'],
  ['who is in these photos?', 'ask'],
  ['what is the weather like', 'ask'],
  ['I love my dog', 'ask'],
  ['My name is Ada', 'ask'],
  ['the quick brown fox jumps over the lazy dog', 'ask'],
  ['asdf qwer', 'ask'],
  ['42', 'ask'],
  ['?!', 'ask'],
  ['👋', 'ask'],
  ['你好', 'ask'],
  ['Zeig mir die Fotos', 'ask'],
  ['fotos de 2015', 'ask'],
  ['remove the ugly ones', 'ask'],
  ['where am I?', 'answer'],
  ['which gallery is this', 'answer'],
  ['how many things are in here', 'answer'],
  ['how big is my library?', 'answer'],
  ['tell me about my library', 'answer'],
  ['which colours are there', 'answer'],
  ['do I have photos from 2012?', 'answer'],
  ['is there a photo of a leopard?', 'answer'],
  ['have I got any music?', 'answer'],
  ['are there more photos or videos?', 'answer'],
  ['why?', 'answer'],
  ['how do I export?', 'answer'],
  ['how can I make a gallery?', 'answer'],
  ['can you export to video?', 'ask'],
  ['can you make it rain?', 'ask'],
  ['tell me a joke', 'ask'],
  ['make me a sandwich', 'ask'],
  ['make it pop', 'ask'],
  ['make it more interesting', 'ask'],
  ['do something cool', 'ask'],
  ['fix it', 'ask'],
  ['sort it out', 'ask'],
  ['delete all files on my disk', 'ask'],
  ['rm -rf /', 'ask'],
  ['organise my photos', 'ask'],
  ['arrange them nicely', 'ask'],
  ['flip it', 'ask'],
  ['rename', 'ask'],
  ['rename it', 'ask'],
  ['call it', 'ask'],
  ['forget it', 'answer'],
  ['stop', 'answer'],
  ['delete it', 'ask'],
  ['how many red photos are there from 2015?', 'answer'],
  ['how many photos do I have of birds?', 'answer'],
  ['how many songs and how many videos do I have', 'answer'],
  ['count the photos in Lund walk', 'answer'],
  ['tell me which cameras were used', 'answer'],
  ['do any of my photos show a cat?', 'answer'],
  ['is there anything from 1999?', 'answer'],
  ['what kind of arrangements can you do?', 'answer'],
  ['who made you?', 'answer'],
  ['are you an AI?', 'answer'],
  ['good morning', 'answer'],
  ['ok thanks bye', 'answer'],
  ['yes please', 'answer'],
  ['no', 'answer'],
  ['make the first picture bigger', 'ask'],
  ['move the last one up', 'ask'],
  ['add these', 'ask'],
  ['remove the last one', 'ask'],
  ['Show me my holiday snaps from the States', 'ask'],
  ['do you have photos of the sea?', 'ask'],
  ['photos near water', 'ask'],
  ['photos without a date', 'ask'],
  ['a gallery for the Basque country trip', 'ask'],
  ['make a gallery from the selection', 'ask'],
  ['shuffle everything', 'ask'],
  ['put them in random order', 'ask'],
  ['mirror the layout', 'ask'],
  ['swap the first two', 'ask'],
  ['group the red ones together', 'ask'],
  ['center everything', 'ask'],
  ['align them to the wall', 'ask'],
  ["what's this gallery called?", 'answer'],
  ['how many galleries have I made?', 'answer'],
  ['can you zip it?', 'ask'],
  ['post it on instagram', 'ask'],
  ['print this', 'ask'],
]

const selected: readonly (readonly [sentence: string, outline: string])[] = [
  ['align these', 'ask'],
  ['what is selected?', 'answer'],
  ['how many are selected', 'answer'],
  ['what are these?', 'answer'],
]

describe('M2.12 sentences that are answered or asked about', () => {
  it.each(found)('where something was just found: %s', (sentence, expected) => {
    expect(outline(plan(sentence, afterSearch()))).toBe(expected)
  })
  it.each(empty)('where the library is empty: %s', (sentence, expected) => {
    expect(outline(plan(sentence, emptyLibrary()))).toBe(expected)
  })
  it.each(atFirst)('where nothing was made yet: %s', (sentence, expected) => {
    expect(outline(plan(sentence, fresh()))).toBe(expected)
  })
  it.each(inAPlace)('where a gallery is open: %s', (sentence, expected) => {
    expect(outline(plan(sentence, situation()))).toBe(expected)
  })
  it.each(selected)('where three things are selected: %s', (sentence, expected) => {
    expect(outline(plan(sentence, withSelection()))).toBe(expected)
  })
})
