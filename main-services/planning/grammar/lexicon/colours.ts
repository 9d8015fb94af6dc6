import type { ColorName } from '#shared/model/asset.ts'
import { patterns } from '../text/pattern.ts'

interface ColourWords {
  name: ColorName
  /** As light or background. */
  hex: string
  words: readonly string[]
}

/**
 * Colours that can be asked for: the name pictures carry, an sRGB value for light and backdrop, and the words for it.
 */
export const colours: readonly ColourWords[] = [
  { name: 'red', hex: '#b3261e', words: ['red', 'reddish', 'scarlet', 'crimson', 'ruby', 'maroon', 'burgundy'] },
  { name: 'orange', hex: '#d9731a', words: ['orange', 'amber', 'orangey'] },
  { name: 'yellow', hex: '#e0b81f', words: ['yellow', 'golden', 'gold', 'yellowish'] },
  { name: 'green', hex: '#2f7d43', words: ['green', 'greenish', 'emerald', 'olive', 'lime'] },
  { name: 'cyan', hex: '#1f9aa8', words: ['cyan', 'turquoise', 'teal', 'aqua'] },
  { name: 'blue', hex: '#2456a6', words: ['blue', 'bluish', 'navy', 'azure', 'indigo'] },
  { name: 'purple', hex: '#6b3fa0', words: ['purple', 'violet', 'lilac', 'lavender', 'mauve'] },
  { name: 'pink', hex: '#d8709f', words: ['pink', 'pinkish', 'magenta', 'rosy'] },
  { name: 'brown', hex: '#6b4a2f', words: ['brown', 'brownish', 'sepia', 'beige', 'tan'] },
  { name: 'black', hex: '#000000', words: ['black'] },
  { name: 'grey', hex: '#7a7a7a', words: ['grey', 'gray', 'greyish', 'grayish', 'silver'] },
  { name: 'white', hex: '#ffffff', words: ['white', 'whitish'] },
]

/** Colours by each word for them. */
export const colourByWord: ReadonlyMap<string, ColourWords> = new Map(
  colours.flatMap((colour) => colour.words.map((word): [string, ColourWords] => [word, colour])),
)
/** Matches any word of {@link colourByWord}. */
export const colourPatterns = patterns([...colourByWord.keys()].join(','))

/** Words around a colour that say no more than the colour itself. */
export const colourFrames = patterns(`
    mostly, mainly, predominantly, largely, very, rather, coloured, colored, toned, tinted, tones, hues,
    shades, colours, colors, colour, color, with|in a? lot|lots of, in it|them
  `)
/** "dark blue": the shade is understood and left aside where only the colour can be searched. */
export const shades = patterns('dark, light, pale, deep, bright, vivid, pastel')
