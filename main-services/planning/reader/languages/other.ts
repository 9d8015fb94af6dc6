import type { WorkflowDefinition } from '#shared/model/workflow.ts'
import type { Word } from '../../grammar/text/word.ts'
import { slipOf } from '../../grammar/vocabulary.ts'
import { isEnglish } from '../dictionary.ts'
import type { WordFacts } from '../words.ts'
import type { Heard } from './hear.ts'
import { understood, type Spoken } from './spoken.ts'

/** Less of a sentence known to a language than this, and it may be another one. */
const doubtful = 0.65

/** Codes of the languages that are understood. */
const ours = /^(?:en|de|fr|es)$/u

/**
 * Tells the English name of the language of a sentence that is in none we understand; null where it is in one, or where
 * that cannot be told. The detector is loaded only for a sentence that is doubtful.
 *
 * @param known what the library knows of its words: names are of no language
 */
export async function otherLanguage(
  { text, typed: words, spoken }: Heard,
  known: ReadonlyMap<string, WordFacts>,
): Promise<string | null> {
  const named = (norm: string) => {
    const facts = known.get(norm)
    return facts !== undefined && facts.name + facts.folder > 0
  }
  const own = words.filter(({ kind, norm, text: typed }) => kind === 'word' && !named(norm) && /\p{L}/u.test(typed))
  if (own.length === 0) return null
  const script = own.every(({ text: typed }) => /^[^\p{Script=Latin}]+$/u.test(typed))
  if (!script && (own.length < 2 || !isDoubtful(own, spoken, known))) return null
  const { eld } = await import('eld/small')
  const result = eld.detect(text)
  if (result.language === '' || !(script || result.isReliable()) || ours.test(result.language)) return null
  return new Intl.DisplayNames(['en'], { type: 'language' }).of(result.language) ?? null
}

function isDoubtful(own: readonly Word[], spoken: Spoken | null, known: ReadonlyMap<string, WordFacts>): boolean {
  if (spoken !== null) return spoken.share < doubtful
  const isSlip = (norm: string) => slipOf(norm) !== null || (known.get(norm)?.near ?? null) !== null
  return own.filter(({ norm }) => isEnglish(norm) || isSlip(norm)).length / own.length < 0.5
}

/** The answer to a sentence in another language: which ones are understood; nothing is done. */
export function notUnderstood(language: string): WorkflowDefinition {
  const last = understood.at(-1) ?? ''
  return {
    workflowType: 'analyse-and-organise',
    quality: 'standard',
    strategy: 'simple',
    intent: 'another language',
    confidence: 0.3,
    parameters: {},
    steps: [],
    estimate: { seconds: 0, cost: 0 },
    assumptions: [],
    reply: `That looks like ${language}, which I do not speak. I understand ${understood.slice(0, -1).join(', ')} and ${last}. Nothing changed.`,
  }
}
