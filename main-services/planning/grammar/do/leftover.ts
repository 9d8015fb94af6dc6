import type { Phrase } from '../text/phrase.ts'
import { filler } from '../lexicon/filler.ts'
import { typePatterns } from '../lexicon/types.ts'
import { patterns } from '../text/pattern.ts'

const idle = new Set(
  (
    'me us please now just then again more still yet too also make it be a an the look looks looking get getting go going appear feel feels bit little lot much so really very all my our your i we you want would like that this these those them ' +
    'its their by to in on at of for from with and or is are was were as up there here them both each every whole thing things items ones one everything photos photo pictures picture images image place gallery space room scene put do does did can will let have has set turn change back over into out'
  ).split(' '),
)

/** Lists words of a clause that nothing was made of and that might have meant something. */
export function leftover(phrase: Phrase): string[] {
  return phrase
    .free()
    .filter(({ word }) => word.kind !== 'word' || !(filler.has(word.norm) || idle.has(word.norm)))
    .map(({ word }) => word.text)
}

const changing = patterns('make|set|turn|let|keep|put|have|move|light|paint|change|give')

/** Tells "dark photos", which looks for something, from "make the photos darker", which changes the place. */
export const speaksOfMedia = (phrase: Phrase): boolean =>
  phrase.has(typePatterns) && phrase.fits(changing, phrase.first()) === null
