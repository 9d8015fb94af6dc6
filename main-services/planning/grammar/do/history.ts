import { readNumber } from '../text/numbers.ts'
import { patterns } from '../text/pattern.ts'
import { command, type Frame } from './command.ts'
import { leftover } from './leftover.ts'

const undo = patterns(`
    undo, take|put|bring that|this|it|everything|them all? back, take back, go|step|move|get back, back,
    revert, as|like before, as|like it|they was|were, as|like it|they was|were before,
    the way it|they was|were before?, how it|they was|were before?, roll back, rollback,
    ctrl|control|cmd|command z, back to (how|the way|as|what) it|they|everything was|were before?, back to before|normal,
    change|turn|make|switch|set it|that|this|them|everything back,
    put|set|have it|everything|them|things (as|like|how|the way|back the way|back how|back as|back to how|back to the way) it|they was|were before?,
    put|set it|everything|them|things back as|like|how|to? the? way? it|they was|were before?,
    put|set it|everything|them back, restore it|that|everything|them?,
    return to (before|the previous state|the previous version), the previous state|version, cancel that|it|this,
    reverse that|this, unmake, undo everything|all, undo the? whole conversation|thing|lot|session, discard|cancel everything|all, start over, start again from scratch, back to the? (start|beginning|very beginning), go back to the? start|beginning, take it back, as it|they|things was|were, before
  `)
const redo = patterns(`
    redo, redo what (you|i|was) undid|undone, do that|it|this again, undo the|that undo, go|step forward, reapply,
    repeat the? undone? step, bring it|that back again, put it back again, ctrl|control|cmd|command y,
    redo that|it|this|everything, undo undo
  `)
const allOfIt = patterns(`
    undo|revert|cancel|reverse|discard everything|all, take|roll back everything|all, take|roll everything|all back,
    undo|revert all (of it|of that|that|my changes|the changes|changes|steps|of this)?, undo the? whole conversation|thing|lot|session,
    start over, start again from scratch, back to the (start|beginning|very beginning), (go|all the way)? back to the? start|beginning
  `)
const steps = patterns(`
    the|my|that|your (last|latest|previous)? (arrangement|renaming|rename|lighting|light|backdrop|removal|export|import|adding|gallery|circle|grid|timeline|rearrangement|resizing),
    my last|latest|previous? change|step|thing|action|move|edit|changes|steps,
    the? last|previous|latest? change|step|thing|action|move|edit|turn|changes|steps|things|actions|moves|edits|command,
    once, time|times, that|this|it|everything|all, you|i did|made, what you|i did|made, just,
    i|you just did|made
  `)

/** Reads "undo", "no, as before", "take that back", "redo", "undo the last three steps". */
export const historyFrame: Frame = ({ phrase: clause }) => {
  for (const [what, all] of [
    ['redo', redo],
    ['undo', undo],
  ] as const) {
    const phrase = clause.copy()
    const at = phrase.first()
    const cue = phrase.fits(all, at)
    if (!cue) continue
    phrase.use(cue)
    if (what === 'undo' && clause.fits(allOfIt, at)) {
      phrase.takeAll(allOfIt)
      phrase.takeAll(steps)
      if (phrase.isDone) return command({ do: 'undo', times: 1, everything: true })
    }
    const times = takeTimes(phrase.takeAll(patterns('twice')) > 0 ? 2 : null, phrase)
    phrase.takeAll(steps)
    phrase.takeAll(patterns('the, last|previous, please, to, one, a'))
    if (leftover(phrase).length > 0 || !phrase.isDone) continue
    const capped = Math.min(times, 20)
    const notes =
      capped < times ? [{ text: 'I take back 20 steps at most in one go.', doubt: 0.05, missing: true as const }] : []
    return command({ do: what, times: capped }, notes)
  }
  return null
}

function takeTimes(said: number | null, phrase: Parameters<typeof leftover>[0]): number {
  if (said !== null) return said
  for (const { at } of phrase.free()) {
    const amount = readNumber(phrase.words, at)
    if (!amount || amount.value < 1 || !Number.isInteger(amount.value)) continue
    phrase.use({ start: at, end: amount.end })
    return amount.value
  }
  return 1
}
