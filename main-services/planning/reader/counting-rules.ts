import type { Goal } from '#shared/model/goal.ts'
import type { Feature } from '#shared/model/set.ts'
import { rule, type Rule } from './chart.ts'
import { counted, countedWith } from './intents.ts'
import { feature, ofAny } from './set-reading.ts'
import type { Intent, Mod, SetRead } from './values.ts'

/** How one asks how many there are. */
export const countingRules: readonly Rule[] = [
  // "My wife wants to know how many …": the question is what follows.
  rule('clause', 'asklead clause', (_: unknown, asked: Intent) => answering(asked), 0.01),
  rule('clause', 'asklead comma clause', (_: unknown, _c: unknown, asked: Intent) => answering(asked), 0.01),
  rule('clause', 'asklead stop clause', (_: unknown, _c: unknown, asked: Intent) => answering(asked), 0.01),
  rule('asklead', 'asklead asklead', () => 'asklead', 0.01),
  rule('asklead', 'asklead comma asklead', () => 'asklead', 0.02),
  rule('tail', 'tail tail', () => 'tail', 0.02),
  rule('clause', 'clause tail', (asked: Intent) => ofLibrary(asked), 0.03),
  rule('clause', 'clause comma tail', (asked: Intent) => ofLibrary(asked), 0.03),
  rule('clause', 'howmanyq set cometo', (_: unknown, set: SetRead) => counted(set), 0.02),
  ...['wantf', 'modalq', 'make', 'find'].map((lead) =>
    rule('clause', `${lead} set countedw`, (_: unknown, set: SetRead) => counted(set), 0.02),
  ),
  rule('clause', 'set countedw', (set: SetRead) => counted(set), 0.05),
  rule('clause', 'set stop countq', (set: SetRead) => counted(set), 0.02),
  rule('clause', 'set comma countq', (set: SetRead) => counted(set), 0.02),
  rule('clause', 'set equals countq', (set: SetRead) => counted(set), 0.02),
  rule('clause', 'set countq', (set: SetRead) => counted(set), 0.08),
  rule('clause', 'whatcount stop set', (_: unknown, _s: unknown, set: SetRead) => counted(set), 0.02),
  rule('clause', 'whatcount comma set', (_: unknown, _s: unknown, set: SetRead) => counted(set), 0.03),
  rule('countq', 'howmany', () => 'countq', 0.01),
  rule('countq', 'howmany tail', () => 'countq', 0.01),
  rule('countq', 'countq tail', () => 'countq', 0.01),
  rule(
    'clause',
    'of set comma howmany areq mod',
    (_: unknown, set: SetRead, _c: unknown, _h: unknown, _a: unknown, mod: Mod) => countedWith(set, mod),
    0.02,
  ),
  rule(
    'clause',
    'of set comma howmany mod',
    (_: unknown, set: SetRead, _c: unknown, _h: unknown, mod: Mod) => countedWith(set, mod),
    0.04,
  ),
  rule(
    'clause',
    'howmany set areq mod',
    (_: unknown, set: SetRead, _a: unknown, mod: Mod) => countedWith(set, mod),
    0.03,
  ),
  rule(
    'clause',
    'howmany set areq mod tail',
    (_: unknown, set: SetRead, _a: unknown, mod: Mod) => countedWith(set, mod),
    0.03,
  ),
  rule(
    'clause',
    'howmany core areq hue huetail',
    (_: unknown, core: SetRead, _a: unknown, mod: Mod) => countedWith(core, mod),
    0.02,
  ),
  rule(
    'clause',
    'howmany core lackq feature',
    (_: unknown, core: SetRead, _l: unknown, what: Feature) => countedWith(core, feature(what, true)),
    0.02,
  ),
  rule(
    'clause',
    'howmany core knowq feature',
    (_: unknown, core: SetRead, _l: unknown, what: Feature) => countedWith(core, feature(what, false)),
    0.02,
  ),
  rule(
    'clause',
    'howmany core didq cam takeq',
    (_: unknown, core: SetRead, _d: unknown, mod: Mod) => countedWith(core, mod),
    0.02,
  ),
  // "Did the Pixel take any?"
  rule(
    'clause',
    'didq cam takec anyx',
    (_d: unknown, mod: Mod) => countedWith(ofAny({ single: false, ones: false }), mod),
    0,
  ),
  rule(
    'clause',
    'didq cam takec anyx core',
    (_d: unknown, mod: Mod, _t: unknown, _a: unknown, core: SetRead) => countedWith(core, mod),
    0,
  ),
  // "Are any of the Zoo photos square?"
  rule(
    'clause',
    'areany set mod',
    (_: unknown, set: SetRead, mod: Mod) => countedWith({ ...set, ones: false }, mod),
    0.02,
  ),
  rule(
    'clause',
    'areany set hue',
    (_: unknown, set: SetRead, mod: Mod) => countedWith({ ...set, ones: false }, mod),
    0.02,
  ),
  // "Are there more films or more sounds?": how many there are of either.
  rule(
    'all',
    'moreq set or set',
    (_: unknown, one: SetRead, _o: unknown, other: SetRead) => bothCounted(one, other),
    0,
  ),
  rule(
    'all',
    'moreq set or moreq set',
    (_: unknown, one: SetRead, _o: unknown, _m: unknown, other: SetRead) => bothCounted(one, other),
    0,
  ),
  rule(
    'all',
    'moreq set than set',
    (_: unknown, one: SetRead, _o: unknown, other: SetRead) => bothCounted(one, other),
    0,
  ),
  rule(
    'all',
    'moreq set than set tail',
    (_: unknown, one: SetRead, _o: unknown, other: SetRead) => bothCounted(one, other),
    0,
  ),
  // "The Zoo folder: how many photos?"
  ...['mod comma', 'mod stop'].flatMap((lead) =>
    ['howmany core', 'howmany core tail'].map((asked) =>
      rule(
        'clause',
        `${lead} ${asked}`,
        (mod: Mod, _m: unknown, _: unknown, core: SetRead) => (mod.kind === 'words' ? null : countedWith(core, mod)),
        -0.1,
      ),
    ),
  ),
  rule('clause', 'howmany core mod', (_: unknown, core: SetRead, mod: Mod) => countedWith(core, mod), 0.06),
]

function bothCounted(one: SetRead, other: SetRead): Intent[] | null {
  const [a, b] = [counted(one), counted(other)]
  return a && b && [a, b]
}

/** "How many are there in all?" asks for more than what stands here. */
const ofLibrary = (asked: Intent): Intent | null =>
  asked.goal.do === 'count' && asked.goal.of.set !== 'here' ? asked : null

const answers: ReadonlySet<Goal['do']> = new Set(['count', 'which', 'tell'])
const answering = (asked: Intent): Intent | null => (answers.has(asked.goal.do) ? asked : null)
