import { paraphrases } from './generate/generate.ts'
import { heldOutDialogues } from './held-out/dialogues/dialogues.ts'
import { ownHeldOut } from './held-out/sentences/own.ts'
import { realMediaHeldOut } from './held-out/sentences/real-media.ts'
import type { Case } from './language.ts'
import { ownMemory, ownScene } from './open/dialogues/own.ts'
import { realMediaDialogues } from './open/dialogues/real-media.ts'
import { ownLooks } from './open/sentences/own-looks.ts'
import { ownSets } from './open/sentences/own-sets.ts'
import { realMedia } from './open/sentences/real-media.ts'

/** Where a case comes from. */
export type Source = 'sentence' | 'dialogue' | 'paraphrase'

/** A case with what scores are kept by. */
export interface Entry {
  case: Case
  source: Source
  heldOut: boolean
}

const made = paraphrases()

const entries = (cases: readonly Case[], source: Source, heldOut: boolean): Entry[] =>
  cases.map((one) => ({ case: one, source, heldOut }))

/** Every sentence and dialogue there is. */
export const corpus: readonly Entry[] = [
  ...entries([...ownSets, ...ownLooks, ...realMedia], 'sentence', false),
  ...entries([...ownHeldOut, ...realMediaHeldOut], 'sentence', true),
  ...entries([...ownMemory, ...ownScene, ...realMediaDialogues], 'dialogue', false),
  ...entries(heldOutDialogues, 'dialogue', true),
  ...entries(made.open, 'paraphrase', false),
  ...entries(made.heldOut, 'paraphrase', true),
]
