import { arrangementByName, groupingByName } from './lexicon/arrangements.ts'
import { makers } from './lexicon/cameras.ts'
import { colourByWord } from './lexicon/colours.ts'
import { monthByName } from './lexicon/dates.ts'
import { filler, opinions } from './lexicon/filler.ts'
import { typeByName } from './lexicon/types.ts'
import { strongVerbs, weakVerbs, gerunds } from './lexicon/verbs.ts'
import { synonymsOf } from './lexicon/synonyms.ts'
import { numberWords } from './text/numbers.ts'
import { putRight } from './text/spelling.ts'
import { otherForms } from './text/stems.ts'
import { tokenise } from './text/tokenise.ts'
import type { Word } from './text/word.ts'
import type { PlannerContext } from './context.ts'

const parts = (names: Iterable<string>) => [...names].flatMap((name) => name.split(' '))

/** Words a slip of the finger may be put right to. */
const targets: ReadonlySet<string> = new Set([
  ...strongVerbs,
  ...[...weakVerbs].filter((verb) => verb.length > 4),
  ...parts(typeByName.keys()),
  ...[...parts(arrangementByName.keys())].filter((word) => word.length > 5 || word === 'grid' || word === 'ring'),
  ...parts(groupingByName.keys()),
  ...[...colourByWord.keys()].filter((word) => word.length > 3),
  ...[...monthByName.keys()].filter((word) => word.length > 4),
  ...makers,
  ...numberWords,
  ...(
    'undo redo taken between before after since please show gallery everything background backdrop lights lighting bigger smaller larger higher lower closer together further apart brighter ' +
    'darker warmer cooler camera folder library portrait landscape vertical horizontal square newest oldest latest random called named stars night summer winter spring autumn yesterday selected selection these those them thanks hello twice except without'
  ).split(' '),
])

/** Words that are right as they are, though no list of ours holds them. */
const common: ReadonlySet<string> = new Set(
  (
    'chance chances greek house horse stone shore store score shape share sharp chart short shirt store story stuff style table place plane plant plate point pound power press price pride prince print prize proud range reach ready right river round route royal scale scene sense serve seven shall ' +
    'weather whether white while whole woman world would write wrong young youth today about above again along among angle apple beach board brain bread break brown build catch chair child clean clear climb clock close cloud coast could count court cover crowd dance death dream dress drink drive early earth ' +
    'lovely maybe movie music never north ocean often order other paint paper party peace phone piano pilot quite radio raise salad sauce sheep sheet shelf shell shine skill sleep smile smoke snake snow solid south space speak sport staff stage stand start state steam steel stick still storm street sugar sunny sweet teach thank their theme there thick thing think third those three throw tiger tired title tooth total touch tough tower toxic trade train trash treat trend trial tribe truck trust truth uncle under union until upper upset urban usual valid value video virus visit vital voice waste watch water wedding ' +
    'castle cattle bottle battle little middle riddle saddle singer finger ginger linger longer hunger hungry window winner dinner sinner letter better butter matter mother father brother sister winters cousin friend family friends camping swimming surfing skiing hiking dancing singing playing running walking mountain mountains fountain ' +
    'bride bridge bridges groom coffee tower towers church churches flower flowers forest forests garden gardens harbor harbour hotel hotels island islands jungle kitchen ladder market meadow museum orchid palace parrot pirate planet rabbit rocket sailor school shadow spider spirit statue summer sunset temple ticket tunnel turtle valley village volcano window winter wizard ' +
    'boats goats coats floats notes nodes codes roses poses noses shows snows crows grows cities babies ladies berries cherries stories factories models motels hotels towels novels'
  ).split(/\s+/u),
)

/** Puts slips in words of command right. Words that the library knows, or any list here, are left as they are. */
export function correct(words: readonly Word[], context: PlannerContext): Word[] {
  const names = namesIn(context)
  return words.map((word) => {
    const year = /^[12][\do]{3}$/u.test(word.norm) && /o/u.test(word.norm) ? word.norm.replaceAll('o', '0') : null
    if (year !== null) return { ...word, kind: 'number', norm: year, value: Number(year), misspelt: word.text }
    if (word.kind !== 'word' || word.norm.length < 4 || isRight(word.norm, names)) return word
    const right = putRight(word.norm, targets)
    if (right === null || isKnown(word.norm, context)) return word
    return { ...word, norm: right, misspelt: word.text }
  })
}

const isRight = (word: string, names: ReadonlySet<string>) =>
  targets.has(word) ||
  filler.has(word) ||
  opinions.has(word) ||
  common.has(word) ||
  gerunds.has(word) ||
  weakVerbs.has(word) ||
  pasts.has(word) ||
  names.has(word) ||
  synonymsOf(word).length > 0 ||
  lexical.has(word)

/** "sorted", "imported". */
const pasts: ReadonlySet<string> = new Set(
  [...strongVerbs, ...weakVerbs].flatMap((verb) => [
    `${verb}ed`,
    `${verb}d`,
    `${verb}${verb.at(-1) ?? ''}ed`,
    `${verb}s`,
  ]),
)

/** Other words that patterns use. */
const lexical: ReadonlySet<string> = new Set(
  (
    'could would should might like want need help help long anything nothing something somewhere behind around around black white stars starry museum dusk gradient plain grid dark bright light dimmed warm cool night daylight dramatic rotate clockwise left right away back forward toward towards closer wider tighter double triple half twice metres meters degrees percent ' +
    'undid redid did took tones hues shades colours tinted toned drama wide tall high deep light lights contents surprise weather morning evening afternoon noon midday sunny rainy cloudy from with into onto over under that this then than they them when where which what have been were does done just only also very much more most many some such said says same each both here there make made take took taken give gave find found show shown shot shots whole entire complete collection archive workspace recent recently last first next previous newest sorted ordered alphabetical alphabetically chronological ' +
    'year years month months week weeks days today yesterday weekend monday tuesday wednesday thursday friday saturday sunday christmas easter halloween holiday decade century nineties eighties seventies sixties fifties twenties early late earlier later newer older number count total many thanks thank please kindly hello goodbye sorry wait actually perhaps probably maybe instead nicely neatly spiral sphere desktop downloads documents home'
  ).split(/\s+/u),
)

function namesIn(context: PlannerContext): ReadonlySet<string> {
  const names = [...context.folders, ...context.cameras, ...context.environments.map((place) => place.name)]
  return new Set(names.flatMap((name) => tokenise(name)).map((word) => word.norm))
}

const isKnown = (word: string, context: PlannerContext) =>
  [word, ...otherForms(word)].some((form) => context.count({ text: form }) > 0)
