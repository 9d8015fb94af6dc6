import { paraphrases, spokenBy } from './generate/generate.ts'
import { heldOutDialogues } from './held-out/dialogues/dialogues.ts'
import { ownHeldOut } from './held-out/sentences/own.ts'
import { realMediaHeldOut } from './held-out/sentences/real-media.ts'
import type { Case } from './language.ts'
import { askingOn } from './open/dialogues/asking-on.ts'
import { followUp } from './open/dialogues/follow-up.ts'
import { followUpAgain } from './open/dialogues/follow-up-again.ts'
import { setsAndPlaces } from './open/dialogues/sets-and-places.ts'
import { goingOn } from './open/dialogues/going-on.ts'
import { inParts } from './open/dialogues/in-parts.ts'
import { inTheScene } from './open/dialogues/in-the-scene.ts'
import { ownMemory, ownScene } from './open/dialogues/own.ts'
import { singleThings } from './open/dialogues/single-things.ts'
import { realMediaDialogues } from './open/dialogues/real-media.ts'
import { ownLooks } from './open/sentences/own-looks.ts'
import { ownSets } from './open/sentences/own-sets.ts'
import { realMedia } from './open/sentences/real-media.ts'
import * as ada from './open/voices/ada.ts'
import * as ben from './open/voices/ben.ts'
import * as cora from './open/voices/cora.ts'
import * as dora from './open/voices/dora.ts'
import * as emil from './open/voices/emil.ts'
import * as fay from './open/voices/fay.ts'
import * as gus from './open/voices/gus.ts'
import * as hana from './open/voices/hana.ts'
import * as ida from './open/voices/ida.ts'
import * as jon from './open/voices/jon.ts'
import * as kim from './open/voices/kim.ts'
import * as lea from './open/voices/lea.ts'

/**
 * Where a case comes from: a voice is somebody who had not seen how sentences are read; practice was written by whoever
 * mended its kind, before that.
 */
export type Source = 'sentence' | 'dialogue' | 'paraphrase' | 'voice' | 'practice'

/** A case with what scores are kept by. */
export interface Entry {
  case: Case
  source: Source
  heldOut: boolean
}

const made = paraphrases()

const entries = (cases: readonly Case[], source: Source, heldOut: boolean): Entry[] =>
  cases.map((one) => ({ case: one, source, heldOut }))

/** What is said in a case, as two people may say the same. */
export const spoken = ({ library, turns, given }: Case): string =>
  `${library}: ${turns.map(({ say }) => say.toLowerCase()).join(' / ')} ${given ? 'among others' : ''}`

const written: readonly Entry[] = [
  ...entries([...ownSets, ...ownLooks, ...realMedia], 'sentence', false),
  ...entries([...ownHeldOut, ...realMediaHeldOut], 'sentence', true),
  ...entries([...ownMemory, ...ownScene, ...realMediaDialogues], 'dialogue', false),
  ...entries(
    [
      ...goingOn,
      ...followUp,
      ...followUpAgain,
      ...setsAndPlaces,
      ...askingOn,
      ...inTheScene,
      ...inParts,
      ...singleThings,
    ],
    'practice',
    false,
  ),
  ...entries(heldOutDialogues, 'dialogue', true),
  ...entries(made.open, 'paraphrase', false),
  ...entries(made.heldOut, 'paraphrase', true),
]

const voices = [
  ...[ada, ben, cora, dora, emil, fay, gus, hana, kim, lea].flatMap(({ sentences, dialogues, wordings }) => [
    ...sentences,
    ...dialogues,
    ...spokenBy(wordings),
  ]),
  ...ida.dialogues,
  ...jon.dialogues,
]

/** Cases that nobody else has said, each once. */
function unsaid(cases: readonly Case[], by: readonly Entry[]): Case[] {
  const said = new Set(by.map((entry) => spoken(entry.case)))
  return cases.filter((one) => !said.has(spoken(one)) && said.add(spoken(one)))
}

/** Every sentence and dialogue there is. */
export const corpus: readonly Entry[] = [...written, ...entries(unsaid(voices, written), 'voice', false)]
