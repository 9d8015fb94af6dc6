import type { AssetFact } from '#shared/model/workflow.ts'
import type { SetOrder } from '#shared/model/set.ts'
import { rule, type Rule } from './chart.ts'
import { countingRules } from './counting-rules.ts'
import { countedWith, intent, leansOnContext, named } from './intents.ts'
import { narrowed, ofAny, superlative } from './set-reading.ts'
import { both, saying, type Intent, type Mod, type SetRead } from './values.ts'

/** How one asks about things: "when was the heron taken?", "which picture is the oldest?". */
export const questionRules: readonly Rule[] = [
  rule('clause', 'askq set', (about: AssetFact, set: SetRead) => told(about, set), 0.03),
  rule('clause', 'set lateq', (set: SetRead, about: AssetFact) => told(about, set), 0.01),
  rule('clause', 'askq set asktail', (about: AssetFact, set: SetRead) => told(about, set), 0.02),
  rule('clause', 'set comma askq', (set: SetRead, _: unknown, about: AssetFact) => told(about, set), 0.03),
  rule('clause', 'set comma askq asktail', (set: SetRead, _: unknown, about: AssetFact) => told(about, set), 0.03),
  rule('clause', 'set stop askq', (set: SetRead, _: unknown, about: AssetFact) => told(about, set), 0.03),
  rule('clause', 'set stop askq asktail', (set: SetRead, _: unknown, about: AssetFact) => told(about, set), 0.03),
  rule(
    'clause',
    'joint set comma askq asktail',
    (_j: unknown, set: SetRead, _: unknown, about: AssetFact) => told(about, set),
    0.03,
  ),
  // "Do you know when the heron was taken?"
  rule(
    'clause',
    'asklead askind set askverb',
    (_: unknown, about: AssetFact, set: SetRead, verb: string) =>
      told(about === 'place' && verb === 'is' ? 'folder' : about, set),
    0.02,
  ),
  rule('clause', 'whatdid set takewithq', (_: unknown, set: SetRead) => told('camera', set), 0.01),
  rule(
    'clause',
    'whichq core isq sup oneq',
    (_w: unknown, core: SetRead, _: unknown, order: SetOrder) => most(core, order),
    0.02,
  ),
  rule(
    'clause',
    'whichq isq sup of set',
    (_w: unknown, _: unknown, order: SetOrder, _o: unknown, set: SetRead) => most(set, order),
    0.02,
  ),
  rule(
    'clause',
    'whichq isq sup core',
    (_w: unknown, _: unknown, order: SetOrder, core: SetRead) => (core.single ? most(core, order) : null),
    0.03,
  ),
  rule(
    'clause',
    'of set comma whichq isq sup',
    (_: unknown, set: SetRead, _c: unknown, _w: unknown, _i: unknown, order: SetOrder) => most(set, order),
    0.02,
  ),
  rule(
    'clause',
    'of set comma whichq isq sup oneq',
    (_: unknown, set: SetRead, _c: unknown, _w: unknown, _i: unknown, order: SetOrder) => most(set, order),
    0.02,
  ),
  rule(
    'clause',
    'in set comma whichq core isq sup',
    (_: unknown, set: SetRead, _c: unknown, _w: unknown, core: SetRead, _i: unknown, order: SetOrder) =>
      most({ ...core, set: both(set.set, core.set) }, order),
    0.02,
  ),
  rule(
    'clause',
    'sup core stop',
    (order: SetOrder, core: SetRead, mark: string) => (mark === '?' && core.single ? most(core, order) : null),
    0.01,
  ),
  rule(
    'clause',
    'the sup core stop',
    (_: unknown, order: SetOrder, core: SetRead, mark: string) =>
      mark === '?' && core.single ? most(core, order) : null,
    0.01,
  ),
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
  // "Which is bigger, the dunes or the crab?"
  ...['comma', 'stop', 'equals'].map((mark) =>
    rule(
      'clause',
      `whichq isq cmpr ${mark} set`,
      (_w: unknown, _i: unknown, order: SetOrder, _: unknown, set: SetRead) =>
        set.set.set === 'or' && !leansOnContext(set) ? most(set, order) : null,
      -0.1,
    ),
  ),
  rule('clause', 'whichq sup core', (_: unknown, order: SetOrder, core: SetRead) => most(core, order), 0.1),
  rule('clause', 'whatis sup', (_: unknown, order: SetOrder) => most(ofAny({ single: true, ones: true }), order), 0.2),
  rule(
    'clause',
    'howmany core areq mod',
    (_h: unknown, core: SetRead, _: unknown, mod: Mod) => countedWith(core, mod),
    0.02,
  ),
  rule(
    'clause',
    'howmany core tail mod',
    (_h: unknown, core: SetRead, _: unknown, mod: Mod) => countedWith(core, mod),
    0.03,
  ),
  rule(
    'clause',
    'howmany core areq about',
    (_h: unknown, core: SetRead, _: unknown, mod: Mod) => countedWith(core, mod),
    0.03,
  ),
  rule(
    'clause',
    'howmany core areq mod tail',
    (_h: unknown, core: SetRead, _: unknown, mod: Mod) => countedWith(core, mod),
    0.02,
  ),
  rule(
    'clause',
    'howmany core does mod having',
    (_h: unknown, core: SetRead, _: unknown, mod: Mod) => countedWith(core, mod),
    0.02,
  ),
  rule(
    'clause',
    'howmany core does the mod having',
    (_h: unknown, core: SetRead, _d: unknown, _: unknown, mod: Mod) => countedWith(core, mod),
    0.02,
  ),
  ...countingRules,
  // "Which photographs are from a Thursday?"
  ...['find', 'whichq'].flatMap((which) =>
    ['areq', 'be'].flatMap((are) => [
      rule(
        'clause',
        `${which} core ${are} mod`,
        (_w: unknown, core: SetRead, _: unknown, mod: Mod) => found(core, mod),
        0.02,
      ),
      rule(
        'clause',
        `${which} the core ${are} mod`,
        (_w: unknown, _t: unknown, core: SetRead, _: unknown, mod: Mod) => found(core, mod),
        0.02,
      ),
    ]),
  ),
  // "By the Fujifilm and in portrait format, which photos are there?"
  ...['mod comma whichq core', 'mod comma whichq core tail', 'mod stop whichq core', 'mod stop whichq core tail'].map(
    (asked) =>
      rule(
        'clause',
        asked,
        (mod: Mod, _m: unknown, _w: unknown, core: SetRead) => (mod.kind === 'words' ? null : found(core, mod)),
        -0.1,
      ),
  ),
  // "Which ones are they?"
  rule('clause', 'whichq areq it', () => intent({ do: 'which', of: { set: 'said', as: 'it' }, said: 'things' }), 0.02),
  // "Which film is the shortest, and how long is it?"
  rule('more', 'joint', () => 'more', 0),
  rule('more', 'comma', () => 'more', 0.01),
  rule('more', 'comma joint', () => 'more', 0),
  rule('more', 'stop', () => 'more', 0.02),
  rule('more', 'stop joint', () => 'more', 0.01),
  rule('all', 'clause more askq it', (one: Intent, _: unknown, about: AssetFact) => andTold(one, about), 0.02),
  rule('all', 'clause more askq it asktail', (one: Intent, _: unknown, about: AssetFact) => andTold(one, about), 0.02),
  rule('all', 'clause more askind', (one: Intent, _: unknown, about: AssetFact) => andTold(one, about), 0.03),
  rule('all', 'clause more whatis it', (one: Intent) => andNamed(one), 0.02),
  rule('all', 'clause more whichq isq it', (one: Intent) => andNamed(one), 0.02),
]

/** A question about what a question was about. */
const andTold = ({ goal, ...said }: Intent, about: AssetFact): Intent[] | null =>
  goal.do === 'which' || (goal.do === 'tell' && goal.about !== about)
    ? [
        { ...said, goal },
        { ...said, goal: { do: 'tell', of: goal.of, said: goal.said, about } },
      ]
    : null

const andNamed = ({ goal, ...said }: Intent): Intent[] | null =>
  goal.do === 'tell'
    ? [
        { ...said, goal: { do: 'which', of: goal.of, said: goal.said } },
        { ...said, goal },
      ]
    : null

const told = (about: AssetFact, set: SetRead): Intent | null =>
  set.plain || leansOnContext(set)
    ? null
    : intent({ do: 'tell', of: set.set, said: saying(set, set.single), about }, set)

const most = (set: SetRead, order: SetOrder): Intent | null => named({ ...superlative(set, order), ones: set.ones })

function found(core: SetRead, mod: Mod): Intent | null {
  const set = narrowed(core, mod, false)
  return set === null || leansOnContext(set) ? null : intent({ do: 'find', of: set.set, said: saying(set) }, set)
}
