import type { Goal } from '#shared/model/goal.ts'
import type { AssetFact } from '#shared/model/workflow.ts'
import type { SetOrder } from '#shared/model/set.ts'
import { rule, type Rule } from './chart.ts'
import { narrowed, ofAny, superlative } from './set-reading.ts'
import { saying, type Intent, type Mod, type SetRead } from './values.ts'

/** How one asks about things: "when was the heron taken?", "which picture is the oldest?". */
export const questionRules: readonly Rule[] = [
  rule('clause', 'askq set', (about: AssetFact, set: SetRead) => told(about, set), 0.03),
  rule('clause', 'askq set asktail', (about: AssetFact, set: SetRead) => told(about, set), 0.02),
  rule('clause', 'whatis set takenwith', (_: unknown, set: SetRead) => told('camera', set), 0.02),
  rule(
    'clause',
    'whichq core isq sup',
    (_w: unknown, core: SetRead, _: unknown, order: SetOrder) => most(core, order),
    0.02,
  ),
  rule(
    'clause',
    'whichq set isq sup',
    (_w: unknown, set: SetRead, _: unknown, order: SetOrder) => most(set, order),
    0.03,
  ),
  rule('clause', 'whichq sup core', (_: unknown, order: SetOrder, core: SetRead) => most(core, order), 0.1),
  rule('clause', 'whatis sup', (_: unknown, order: SetOrder) => most(ofAny({ single: true, ones: true }), order), 0.2),
  rule(
    'clause',
    'howmany core areq mod',
    (_h: unknown, core: SetRead, _: unknown, mod: Mod) => countedOf(core, mod),
    0.02,
  ),
  rule(
    'clause',
    'howmany core tail mod',
    (_h: unknown, core: SetRead, _: unknown, mod: Mod) => countedOf(core, mod),
    0.03,
  ),
  rule(
    'clause',
    'howmany core areq about',
    (_h: unknown, core: SetRead, _: unknown, mod: Mod) => countedOf(core, mod),
    0.03,
  ),
  rule(
    'clause',
    'howmany core areq mod tail',
    (_h: unknown, core: SetRead, _: unknown, mod: Mod) => countedOf(core, mod),
    0.02,
  ),
  rule(
    'clause',
    'howmany core does mod having',
    (_h: unknown, core: SetRead, _: unknown, mod: Mod) => countedOf(core, mod),
    0.02,
  ),
  rule(
    'clause',
    'howmany core does the mod having',
    (_h: unknown, core: SetRead, _d: unknown, _: unknown, mod: Mod) => countedOf(core, mod),
    0.02,
  ),
]

/** "How many of them are longer than a minute?" */
function countedOf(core: SetRead, mod: Mod): Intent | null {
  const set = narrowed(core, mod, false)
  if (!set || set.ones || JSON.stringify(set.set).includes('"set":"said"')) return null
  const goal: Goal = { do: 'count', of: set.set, said: saying(set), one: saying(set, true) }
  return { goal, plain: false, unknown: set.unknown, notes: set.notes }
}

function told(about: AssetFact, set: SetRead): Intent | null {
  if (set.plain || set.ones || JSON.stringify(set.set).includes('"set":"said"')) return null
  return {
    goal: { do: 'tell', of: set.set, said: saying(set, set.single), about },
    plain: set.plain,
    unknown: set.unknown,
    notes: set.notes,
  }
}

const most = (set: SetRead, order: SetOrder): Intent | null => named({ ...superlative(set, order), ones: set.ones })

function named(set: SetRead): Intent | null {
  if (set.ones || JSON.stringify(set.set).includes('"set":"said"')) return null
  return {
    goal: { do: 'which', of: set.set, said: saying(set, set.single) },
    plain: set.plain,
    unknown: set.unknown,
    notes: set.notes,
  }
}
