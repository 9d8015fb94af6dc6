const irregular: readonly (readonly [string, string])[] = [
  ['person', 'people'],
  ['child', 'children'],
  ['man', 'men'],
  ['woman', 'women'],
  ['foot', 'feet'],
  ['tooth', 'teeth'],
  ['mouse', 'mice'],
  ['goose', 'geese'],
  ['leaf', 'leaves'],
  ['wolf', 'wolves'],
  ['knife', 'knives'],
  ['life', 'lives'],
  ['cactus', 'cacti'],
]

/**
 * Lists other forms of the same word, likeliest first: singular and plural, then the bare verb. The word itself is left
 * out.
 */
export function otherForms(word: string): string[] {
  const forms = new Set<string>()
  for (const [one, many] of irregular) {
    if (word === many) forms.add(one)
    if (word === one) forms.add(many)
  }
  if (/^\p{L}+$/u.test(word) && word.length > 3) {
    for (const form of [...singulars(word), ...plurals(word), ...bare(word)]) forms.add(form)
    for (const form of [word, ...forms]) for (const other of otherSpellings(form)) forms.add(other)
  }
  forms.delete(word)
  return [...forms].filter((form) => form.length > 2)
}

/** Endings, and parts of words, as they are written in Britain and in America. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/(?<=[bcdglmprtv])our(?=s?$|ed$|ite|ful|ing$|hood)/u, 'or'],
  [
    /(?<=(?:harb|col|fav|neighb|lab|parl|flav|vap|arm|hon|rum|hum|sav|splend|vig|odo|clam|tum|behavi|endeav|rigo)(?<!u))or(?=s?$|ed$|ite|ful|ing$|hood)/u,
    'our',
  ],
  [/(?<=(?:cen|thea|fib|lit|lus|meagre|scep|spec|mea))tre(?=s?$)/u, 'ter'],
  [/(?<=(?:cen|thea|scep|spec))ter(?=s?$)/u, 'tre'],
  [/^grey/u, 'gray'],
  [/^gray/u, 'grey'],
  [/^tyre/u, 'tire'],
  [/^plough/u, 'plow'],
  [/^plow/u, 'plough'],
  [/^doughnut/u, 'donut'],
  [/^donut/u, 'doughnut'],
  [/^jewellery/u, 'jewelry'],
  [/^jewelry/u, 'jewellery'],
  [/^pyjama/u, 'pajama'],
  [/^pajama/u, 'pyjama'],
  [/^aeroplane/u, 'airplane'],
  [/^airplane/u, 'aeroplane'],
  [/^moustache/u, 'mustache'],
  [/^mustache/u, 'moustache'],
  [/^yoghurt/u, 'yogurt'],
  [/^yogurt/u, 'yoghurt'],
  [/^catalogue/u, 'catalog'],
  [/^catalog(?!u)/u, 'catalogue'],
  [/^mum(?=s?$)/u, 'mom'],
  [/^mom(?=s?$)/u, 'mum'],
]

const otherSpellings = (word: string): string[] =>
  spellings.flatMap(([part, other]) => (part.test(word) ? [word.replace(part, other)] : []))

/** Names and words that end like plurals and are none. */
const single: ReadonlySet<string> = new Set(
  'news series species texas wales james thomas mars paris athens brussels naples christmas atlas canvas lens alps andes vegas angeles francis dallas kansas arkansas illinois honduras bahamas netherlands philippines chess always perhaps jones williams davis adams marcus lucas nikolas nicolas'.split(
    ' ',
  ),
)

/** Lists what a plural may be the plural of; a word that does not look plural has none. */
export function singulars(word: string): string[] {
  if (single.has(word) || word.length < 4) return []
  if (word.endsWith('ies')) return [`${word.slice(0, -3)}y`, word.slice(0, -1)]
  if (/(?:s|x|z|ch|sh|o)es$/u.test(word)) return [word.slice(0, -2), word.slice(0, -1)]
  if (word.endsWith('s') && !/(?:ss|us|is|ews)$/u.test(word)) return [word.slice(0, -1)]
  return []
}

/** Whether a word looks like more than one of something. */
export const isPlural = (word: string): boolean =>
  singulars(word).length > 0 || irregular.some(([, many]) => many === word)

/** Lists the plurals of a singular; a word that already looks plural has none. */
export function plurals(word: string): string[] {
  if (single.has(word) || word.length < 3 || !/^\p{L}+$/u.test(word)) return []
  if (word.endsWith('s')) return /(?:ss|us)$/u.test(word) ? [`${word}es`] : []
  if (/[^aeiou]y$/u.test(word)) return [`${word.slice(0, -1)}ies`]
  if (/(?:x|z|ch|sh)$/u.test(word)) return [`${word}es`]
  return [`${word}s`]
}

function bare(word: string): string[] {
  const stem = /^(.{3,})(?:ing|ed)$/u.exec(word)?.[1]
  if (!stem) return []
  const undoubled = /(.)\1$/u.test(stem) ? [stem.slice(0, -1)] : []
  return [stem, `${stem}e`, ...undoubled]
}
