/** Sentences of one kind; `{word}`, `{other}`, `{year}`, `{camera}` and `{name}` are filled in. */
const kinds: Readonly<Record<string, readonly string[]>> = {
  finding: [
    'show me the {word} photos from {year}',
    'photos taken with the Canon EOS {camera}D',
    'the five newest pictures of the {word}',
    'blue photos that have no camera information',
    'photos taken on a Saturday in {year}',
  ],
  making: [
    'make a gallery of the {word} photos',
    'a circle of the {word} and {other} pictures from {year}, in warm light',
    'a timeline of everything from {year} except the {word} photos, called {name}',
    '{word} and {other}, grid',
    'please could you put all {word} pictures of summer {year} in a single row, twice as big, with stars behind them',
  ],
  asking: [
    'how many photos from {year} are there?',
    'what is the oldest {word} picture?',
    'do I have any {word} videos?',
  ],
  changing: [
    'make it warmer and a bit brighter',
    'add the {word} photos from {year}',
    'take out the {word} ones',
    'in a circle instead',
    'undo',
    'call it {name}',
  ],
  slips: ['mkae a galery of the {word} phtos', 'Shwo me the {word} pictures form {year}'],
  languages: [
    'Mach mir bitte einen Kreis aus den Fotos von {year}',
    'montre-moi les photos bleues du dossier {word}',
    'haz una galería de las fotos de {year}',
    'fammi una galleria delle foto di {year}',
  ],
  nothing: ['photos of my {name} on a unicorn', 'what is the weather like in {name}?', 'thank you, that is lovely'],
}

const words = ['harbour', 'sunset', 'market', 'bridge', 'forest', 'night', 'river', 'portrait', 'concert', 'snow']
const names = ['Waldweg', 'Grandma', 'Lisbon', 'First Steps', 'Ocean']

export interface BenchSentence {
  kind: string
  text: string
}

/** Fillings of each sentence, other ones each round, as people who go on ask for other things. */
export function sentencesOf(round: number, fillings: number): BenchSentence[] {
  const pick = (from: readonly string[], index: number) => from[index % from.length] ?? ''
  return Object.entries(kinds).flatMap(([kind, texts]) =>
    texts.flatMap((text, place) =>
      Array.from({ length: fillings }, (_, filling) => {
        const index = round * 31 + filling * 7 + place * 3
        const slots: Record<string, string> = {
          word: pick(words, index),
          other: pick(words, index + 3),
          year: String(2000 + (index % 25)),
          camera: String(index % 40),
          name: pick(names, index),
        }
        return { kind, text: text.replaceAll(/\{(\w+)\}/gu, (_whole, slot: string) => slots[slot] ?? '') }
      }),
    ),
  )
}
