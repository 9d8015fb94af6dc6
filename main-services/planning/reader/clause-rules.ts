import type { Change, Goal, Relation } from '#shared/model/goal.ts'
import { setWords } from '#shared/model/set-words.ts'
import type { SetOrder } from '#shared/model/set.ts'
import { rule, type Rule } from './chart.ts'
import { goalOf, into } from './bag.ts'
import { added, counted, countedWith, hasPronoun, intent, leansOnContext, removed } from './intents.ts'
import { narrowed, nothing, ofAny, ofKind, opposite, type Count, type Kind, type Pick } from './set-reading.ts'
import {
  both,
  saying,
  where,
  type Appearance,
  type BagRead,
  type FormRead,
  type Intent,
  type Mod,
  type SetRead,
} from './values.ts'

/** How clauses are said. */
export const clauseRules: readonly Rule[] = [
  rule('part', 'form', (form: FormRead) => ({ form }), 0.01),
  rule('part', 'form quoted', (form: FormRead, name: string) => ({ form, name }), 0),
  rule(
    'part',
    'make quoted',
    (_: unknown, name: string) => ({ verb: 'make' as const, commanded: true as const, name }),
    0.04,
  ),
  rule('part', 'look', (look: Appearance) => ({ look }), 0.01),
  rule('part', 'name', (name: string) => ({ name }), 0.01),
  rule('part', 'opt', (options: BagRead['options']) => ({ options }), 0.01),
  rule('things', 'set', (set: SetRead) => ({ set }), 0.01),
  // "Nothing older than 2020, on a timeline": all that is not.
  rule(
    'things',
    'nothingw mod',
    (_: unknown, mod: Mod) => nothingBut(ofAny({ single: false, ones: false }), mod),
    0.01,
  ),
  rule('things', 'nothingw kind mod', (_: unknown, kind: Kind, mod: Mod) => nothingBut(ofKind(kind), mod), 0.01),
  rule('part', 'make', () => ({ verb: 'make' as const, commanded: true as const }), 0.01),
  rule('part', 'hangv', () => ({ verb: 'make' as const, hang: true }), 0.01),
  rule('part', 'asis', () => ({}), 0.01),
  rule('part', 'order', (order: SetOrder) => ({ order }), 0.02),
  rule('part', 'limit num', (_: unknown, { count }: Count) => ({ limit: count }), 0.03),
  rule('part', 'num most', ({ count }: Count) => ({ limit: count }), 0.03),
  rule('part', 'shown', () => ({ verb: 'make' as const }), 0.02),
  rule('part', 'find', () => ({ verb: 'find' as const }), 0.01),
  rule('link', 'of', () => 'of', 0),
  rule('link', 'in', () => 'in', 0),
  rule('link', 'and', () => 'and', 0.03),
  rule('link', 'comma', () => ',', 0.02),
  rule('link', 'stop', () => '.', 0.06),
  rule('link', 'inwhich', () => 'in', 0.02),
  rule('link', 'comma inwhich', () => 'in', 0.01),
  rule('link', 'relation', () => 'behind', 0.15),
  // With the things and without them are two kinds, so that neither drives the other out.
  rule('bag', 'part', (part: BagRead) => part, 0),
  rule('bag', 'bag part', into, 0.02),
  rule('bag', 'bag link part', (bag: BagRead, _: unknown, part: BagRead) => into(bag, part), 0.03),
  rule('whole', 'things', (part: BagRead) => part, 0),
  rule('whole', 'bag things', into, 0.02),
  rule('whole', 'bag link things', (bag: BagRead, _: unknown, part: BagRead) => into(bag, part), 0.03),
  rule('whole', 'whole part', into, 0.02),
  rule('whole', 'whole link part', (bag: BagRead, _: unknown, part: BagRead) => into(bag, part), 0.03),
  // "With the contents of the folder, draw up a row", "from the photos build a ring".
  rule('withthings', 'of things', (_: unknown, things: BagRead) => things, 0.03),
  rule(
    'whole',
    'withthings comma bag',
    (things: BagRead, _: unknown, bag: BagRead) => (bag.form ? into(things, bag) : null),
    0.02,
  ),
  rule(
    'whole',
    'withthings bag',
    (things: BagRead, bag: BagRead) => (bag.form && bag.verb === 'make' ? into(things, bag) : null),
    0.04,
  ),
  rule('whole', 'whole butlink part', (whole: BagRead, _: unknown, part: BagRead) => into(whole, part), 0.02),
  rule('butlink', 'butis', () => 'but', 0.01),
  rule('butlink', 'comma butis', () => 'but', 0),
  // "A circle with the photos in it."
  rule('whole', 'whole within', (whole: BagRead) => (whole.form?.isNew ? whole : null), 0),
  rule('clause', 'whole', goalOf, 0),
  // Nothing is "made large" by being hung: beside it stands "make the heron larger".
  rule(
    'clause',
    'hangv set look',
    (_: unknown, set: SetRead, look: Appearance) => goalOf({ verb: 'make', hang: true, set, look }),
    -0.03,
  ),
  // "The panoramic ones in a column": of the library, where nothing stands that they could be of.
  rule('clause', 'whole', onesOfLibrary, 0.3),
  rule('clause', 'whole', toldOnes, 0.1),
  rule('clause', 'whole', openingOnes, 0.35),
  rule(
    'clause',
    'wantf whole',
    (_: unknown, whole: BagRead) => (whole.form && whole.verb !== 'find' ? goalOf(whole) : null),
    0.03,
  ),
  // "Which ones have no camera? Pictures only."
  rule('clause', 'clause stop kind only', (one: Intent, _: unknown, kind: Kind) => ofThatKind(one, kind), -0.1),
  rule(
    'clause',
    'clause stop only kind',
    (one: Intent, _: unknown, _o: unknown, kind: Kind) => ofThatKind(one, kind),
    -0.1,
  ),
  rule('whole', 'whole nootherx', (whole: BagRead) => whole, 0.01),
  rule('whole', 'whole comma nootherx', (whole: BagRead) => whole, 0.01),
  rule('whole', 'whole entire', (whole: BagRead) => whole, 0.02),
  rule('whole', 'whole comma entire', (whole: BagRead) => whole, 0.02),
  rule('clause', 'find set upw', (_: unknown, set: SetRead) => goalOf({ verb: 'find', set }), 0.04),
  rule('whole', 'whole tailw', (whole: BagRead) => (whole.form ? whole : null), 0.05),
  rule('whole', 'whole upw', (whole: BagRead) => (isSomething(whole) ? whole : null), 0.04),
  rule(
    'whole',
    'whole upw part',
    (whole: BagRead, _: unknown, part: BagRead) => (isSomething(whole) ? into(whole, part) : null),
    0.04,
  ),
  rule('part', 'comma shown', () => ({ verb: 'make' as const }), 0.03),
  rule('part', 'comma alone', () => ({ verb: 'make' as const, hang: true }), -0.03),
  rule('part', 'alone', () => ({ verb: 'make' as const, hang: true }), 0.05),
  // Questions.
  rule('clause', 'howmany set', (_: unknown, set: SetRead) => counted(set), 0.02),
  rule('clause', 'howmany set tail', (_: unknown, set: SetRead) => counted(set), 0.02),
  rule(
    'clause',
    'howmany core be mod',
    (_: unknown, core: SetRead, _be: unknown, mod: Mod) => countedWith(core, mod),
    0.02,
  ),
  rule(
    'clause',
    'howmany core be mod tail',
    (_: unknown, core: SetRead, _be: unknown, mod: Mod) => countedWith(core, mod),
    0.02,
  ),
  rule('clause', 'howmany core mod tail', (_: unknown, core: SetRead, mod: Mod) => countedWith(core, mod), 0.04),
  rule(
    'clause',
    'howmany core tail mod',
    (_: unknown, core: SetRead, _t: unknown, mod: Mod) => countedWith(core, mod),
    0.03,
  ),
  rule('clause', 'remaining', () => intent({ do: 'count', of: { set: 'here' }, said: 'things', one: 'thing' }), 0.02),
  rule('clause', 'anythere set', (_: unknown, set: SetRead) => anyOf(set), 0.02),
  rule('clause', 'anythere set tail', (_: unknown, set: SetRead) => anyOf(set), 0.02),
  rule(
    'clause',
    'whatis set',
    (_: unknown, set: SetRead) =>
      set.plain || leansOnContext(set)
        ? null
        : intent({ do: 'which', of: set.set, said: saying(set, set.single) }, set),
    0.03,
  ),
  rule(
    'clause',
    'whatis beside',
    (_: unknown, beside: SetRead['set']) => intent({ do: 'which', of: beside, said: 'there' }),
    0.03,
  ),
  rule('clause', 'whatis pick', (_: unknown, pick: Pick) => picking(pick), 0.05),
  // What goes on from before.
  rule('clause', 'make it num', (_: unknown, _it: unknown, count: Count) => again({ count: count.count }), 0.02),
  rule('clause', 'rather num', (_: unknown, count: Count) => again({ count: count.count }), 0.05),
  rule('clause', 'num instead', (count: Count) => again({ count: count.count }), 0.02),
  rule('clause', 'make num of it', (_: unknown, count: Count) => again({ count: count.count }), 0.05),
  rule('clause', 'only num', (_: unknown, count: Count) => again({ count: count.count }), 0.05),
  rule('clause', 'num only', (count: Count) => again({ count: count.count }), 0.05),
  rule('clause', 'only num of it', (_: unknown, count: Count) => again({ count: count.count }), 0.04),
  rule('clause', 'num', (count: Count) => again({ count: count.count }), 0.55),
  rule('clause', 'same core', (_: unknown, core: SetRead) => instead(core, true), 0.02),
  rule('clause', 'same the core', (_: unknown, _the: unknown, core: SetRead) => instead(core, true), 0.02),
  rule('clause', 'core instead', (core: SetRead) => instead(core, false), 0.03),
  rule('clause', 'the core instead', (_: unknown, core: SetRead) => instead(core, false), 0.03),
  rule('clause', 'make it core instead', (_: unknown, _it: unknown, core: SetRead) => instead(core, false), 0.03),
  rule('clause', 'make it core', (_: unknown, _it: unknown, core: SetRead) => instead(core, false), 0.2),
  rule('clause', 'rather core', (_: unknown, core: SetRead) => instead(core, false), 0.05),
  rule('clause', 'rather the core', (_: unknown, _the: unknown, core: SetRead) => instead(core, false), 0.05),
  // An arrow is heard as a comma: "gallery -> circle".
  rule(
    'clause',
    'form comma form',
    (one: FormRead, _: unknown, form: FormRead) => (one.arrangement === form.arrangement ? null : otherForm(form)),
    0.08,
  ),
  rule('clause', 'form arrow form', (_f: unknown, _: unknown, form: FormRead) => otherForm(form), 0.02),
  // "The photos from 2018: hang them in a circle."
  rule('itwish', 'find it', () => ({ verb: 'find' as const }), 0.01),
  rule('itwish', 'hangv it', () => ({ verb: 'make' as const, hang: true }), 0.01),
  rule(
    'itwish',
    'putv it form',
    (_v: unknown, _: unknown, form: FormRead) => ({ form: { ...form, isNew: true } }),
    0.01,
  ),
  rule(
    'itwish',
    'make it form',
    (_v: unknown, _: unknown, form: FormRead) => ({ form: { ...form, isNew: true } }),
    0.01,
  ),
  rule(
    'itwish',
    'letv it form',
    (_v: unknown, _: unknown, form: FormRead) => ({ form: { ...form, isNew: true } }),
    0.01,
  ),
  rule(
    'itwish',
    'letv it shown form',
    (_v: unknown, _: unknown, _s: unknown, form: FormRead) => ({ form: { ...form, isNew: true } }),
    0.01,
  ),
  rule('itwish', 'hangv it form', (_v: unknown, _: unknown, form: FormRead) => ({ form: { ...form, isNew: true } }), 0),
  rule('itwish', 'hangv it upw', () => ({ verb: 'make' as const, hang: true }), 0),
  rule('itwish', 'modalq itwish', (_: unknown, bag: BagRead) => bag, 0.01),
  rule('itwish', 'wantf itwish', (_: unknown, bag: BagRead) => bag, 0.01),
  rule('itwish', 'itwish part', into, 0.02),
  rule(
    'clause',
    'find set more itwish',
    (_: unknown, set: SetRead, _m: unknown, bag: BagRead) => goalOf({ ...bag, set }),
    0.03,
  ),
  // "Waterfall, glacier: those two side by side", "photos from 2015, a timeline of those".
  rule('themso', 'it form', (_: unknown, form: FormRead) => form, 0),
  rule('themso', 'it num form', (_: unknown, _n: unknown, form: FormRead) => form, 0),
  rule('themso', 'all it form', (_a: unknown, _: unknown, form: FormRead) => form, 0),
  rule('themso', 'form of it', (form: FormRead) => form, 0),
  rule('themso', 'form of it num', (form: FormRead) => form, 0),
  ...['stop', 'comma', 'equals', 'and', 'comma and'].map((mark) =>
    rule(
      'clause',
      `set ${mark} themso`,
      mark.includes(' ')
        ? (set: SetRead, _m: unknown, _a: unknown, form: FormRead) => hungAs(set, form)
        : (set: SetRead, _: unknown, form: FormRead) => hungAs(set, form),
      0.02,
    ),
  ),
  // "Three models in a ring: the fox, the bunny and the alien".
  ...['equals', 'comma', 'comma ie', 'stop'].map((mark) =>
    rule(
      'clause',
      `whole ${mark} set`,
      mark.includes(' ')
        ? (whole: BagRead, _m: unknown, _i: unknown, set: SetRead) => theseNamely(whole, set)
        : (whole: BagRead, _: unknown, set: SetRead) => theseNamely(whole, set),
      0.01,
    ),
  ),
  // "What would the photos look like as a circle?"
  rule(
    'clause',
    'howlook set looklike form',
    (_h: unknown, set: SetRead, _: unknown, form: FormRead) => goalOf({ set, form: { ...form, isNew: true } }),
    0.02,
  ),
  rule(
    'clause',
    'howlook set looklike bag',
    (_h: unknown, set: SetRead, _: unknown, bag: BagRead) =>
      bag.form && !bag.set ? goalOf({ ...bag, set, form: { ...bag.form, isNew: true } }) : null,
    0.03,
  ),
  // "Have I got any videos? Let me see them."
  rule(
    'clause',
    'anythere set more itwish',
    (_a: unknown, set: SetRead, _: unknown, bag: BagRead) => goalOf({ ...bag, set }),
    0.02,
  ),
  rule('all', 'clause more itwish', (one: Intent, _: unknown, bag: BagRead) => thenDone(one, bag), 0.02),
  rule(
    'clause',
    'set stop itwish',
    (set: SetRead, _: unknown, bag: BagRead) =>
      goalOf({ ...bag, set }) ?? (isTold(set) ? goalOf({ ...bag, set: { ...set, ones: false } }) : null),
    0.02,
  ),
  rule('clause', 'form instead', (form: FormRead) => otherForm(form), 0.02),
  rule('clause', 'rather form', (_: unknown, form: FormRead) => otherForm(form), 0.05),
  rule('clause', 'before form', (_: unknown, form: FormRead) => otherForm(form), 0.02),
  rule('clause', 'same form', (_: unknown, form: FormRead) => otherForm(form), 0.02),
  rule('clause', 'before look', (_: unknown, look: Appearance) => again({ look }), 0.02),
  rule('clause', 'same look', (_: unknown, look: Appearance) => again({ look }), 0.02),
  rule(
    'clause',
    'before chg',
    (_: unknown, { scale }: Change) => (scale === undefined ? null : again({ look: { scale } })),
    0.02,
  ),
  rule(
    'clause',
    'same chg',
    (_: unknown, { scale }: Change) => (scale === undefined ? null : again({ look: { scale } })),
    0.02,
  ),
  rule('clause', 'backto set', (_: unknown, set: SetRead) => backTo(set), 0.02),
  rule('clause', 'backto previous', () => intent({ do: 'back', to: -2 }), 0.02),
  rule('clause', 'brighter thanthat', (by: number) => intent({ do: 'brighten', by }), 0.02),
  rule(
    'clause',
    'make it brighter thanthat',
    (_: unknown, _it: unknown, by: number) => intent({ do: 'brighten', by }),
    0.02,
  ),
  rule('clause', 'moreof', () => intent({ do: 'more' }), 0.1),
  // "And the reindeer", "and from 2019?": more of what was said last.
  rule('clause', 'joint core', (_: unknown, core: SetRead) => more(core), 0.03),
  rule('clause', 'joint the core', (_: unknown, _the: unknown, core: SetRead) => more(core), 0.03),
  rule('clause', 'joint the core into', (_: unknown, _the: unknown, core: SetRead) => more(core), 0.03),
  // What stands in the place.
  rule('clause', 'putv set into', (_: unknown, set: SetRead) => added(set), 0.2),
  rule('clause', 'putv set outof', (_: unknown, set: SetRead) => removed(set), 0.15),
  rule('clause', 'noq core', (_: unknown, set: SetRead) => (set.plain || set.ones ? null : removed(set)), 0),
  rule('clause', 'noq set here', (_: unknown, set: SetRead) => removed(set), 0),
  rule('clause', 'noq set within', (_: unknown, set: SetRead) => removed(set), 0.02),
  rule('clause', 'without set', (_: unknown, set: SetRead) => removed(set), 0.25),
  rule(
    'clause',
    'butonly set',
    (_: unknown, set: SetRead) => (set.plain ? null : intent({ do: 'keep', of: set.set, said: saying(set) }, set)),
    0,
  ),
  rule(
    'clause',
    'keepv set',
    (_: unknown, set: SetRead) => (set.plain ? null : intent({ do: 'keep', of: set.set, said: saying(set) }, set)),
    0.05,
  ),
  rule(
    'clause',
    'replacev set by set',
    (_: unknown, set: SetRead, _by: unknown, other: SetRead) =>
      intent({ do: 'replace', of: set.set, by: other.set, said: saying(other, other.single) }, set, other),
    0.04,
  ),
  rule(
    'clause',
    'swapv the places of set and set',
    (_: unknown, _t: unknown, _p: unknown, _o: unknown, one: SetRead, _and: unknown, other: SetRead) =>
      intent({ do: 'swap', of: one.set, with: other.set }, one, other),
    0.03,
  ),
  rule('clause', 'clause places', (one: Intent) => (one.goal.do === 'swap' ? one : null), 0.02),
  rule('clause', 'reversev', () => intent({ do: 'reverse' }), 0.03),
  rule('clause', 'putv set beside', (_: unknown, set: SetRead, beside: SetRead['set']) => placed(set, beside), 0),
  rule('clause', 'make set chg', (_: unknown, set: SetRead, change: Change) => changed(set, change), 0.03),
  rule('clause', 'putv set chg', (_: unknown, set: SetRead, change: Change) => changed(set, change), 0.04),
  rule('clause', 'chgv set', (change: Change, set: SetRead) => changed(set, change), 0.03),
  rule('clause', 'chgv set places', (change: Change, set: SetRead) => changed(set, change), 0.02),
  rule('clause', 'chgv set chg', (_: Change, set: SetRead, change: Change) => changed(set, change), 0.03),
  rule('clause', 'set chg', (set: SetRead, change: Change) => changed(set, change), 0.08),
]

/** So many of a kind, and then by name which they are. */
function theseNamely(whole: BagRead, set: SetRead): Intent | null {
  const of = whole.set?.set
  const isMany = of?.set === 'take' && of.of.set === 'where' && of.of.condition.is === 'type'
  const names = set.set.set === 'or' ? set.set.of.length : 1
  if (!isMany || of.count !== names || leansOnContext(set) || set.set.set === 'take') return null
  return goalOf({ ...whole, set: { ...set, set: both(set.set, of.of) } })
}

/** What is not beyond a bound. */
function nothingBut(of: SetRead, mod: Mod): BagRead | null {
  const { set } = mod
  const isBound =
    set.set === 'where' &&
    ((set.condition.is === 'taken' && (set.condition.from === undefined) !== (set.condition.to === undefined)) ||
      set.condition.is === 'measure')
  const rest = isBound ? narrowed(of, opposite(mod), false) : null
  return rest && { set: rest }
}

/** A set that was told first, and how it shall hang. */
const hungAs = (set: SetRead, form: FormRead): Intent | null =>
  set.plain || leansOnContext(set) ? null : goalOf({ set, form: { ...form, isNew: true } })

/** What tells them apart, and where they lie, is enough to know which ones they are. */
const isTold = (set: SetRead): boolean =>
  set.ones &&
  !hasPronoun(set.set) &&
  (set.kinds.length > 1 || set.set.set === 'take') &&
  set.kinds.some((kind) => /^(?:folder|camera)$/u.test(kind))

/** "The square ones of Christmas": what tells them apart and where they lie is enough to know them. */
function toldOnes({ set, form, verb, hang, ...whole }: BagRead): Intent | null {
  if (!set || !isTold(set) || hang || (verb === 'make' && !form) || whole.commanded) return null
  return goalOf({ ...whole, ...(form ? { form } : {}), ...(verb ? { verb } : {}), set: { ...set, ones: false } })
}

/** What was looked for, of one kind alone. */
function ofThatKind(one: Intent, { types }: Kind): Intent | null {
  const { goal } = one
  if (goal.do !== 'find' && goal.do !== 'make' && goal.do !== 'count') return null
  const of = both(goal.of, where({ is: 'type', any: [...types] }))
  const { one: single, many } = setWords(of)
  return { ...one, goal: { ...goal, of, said: many, ...(goal.do === 'count' ? { one: single } : {}) } }
}

/** "All the undated ones", before anything else was said. */
function openingOnes({ set, form, verb, hang, ...whole }: BagRead): Intent | null {
  if (!set?.ones || hasPronoun(set.set) || set.kinds.length === 0 || form || hang || verb === 'make') return null
  const made = goalOf({ ...whole, ...(verb ? { verb } : {}), set: { ...set, ones: false } })
  return made && { ...made, opening: true }
}

function onesOfLibrary(whole: BagRead): Intent | null {
  const { set, form, verb } = whole
  if (!set?.ones || set.kinds.length === 0) return null
  if (whole.hang ? false : !form || verb === 'find' || whole.commanded) return null
  return goalOf({ ...whole, set: { ...set, ones: false } })
}

/** "How many films are there? Put them in a row": the answer, and what is done with them. */
function thenDone(one: Intent, bag: BagRead): Intent[] | null {
  if (one.goal.do !== 'count' && one.goal.do !== 'which') return null
  const made = goalOf({ ...bag, set: { ...nothing, set: one.goal.of, noun: ['thing', one.goal.said] } })
  return made && [one, made]
}

/** "Line my films up": more than everything that stands here. */
const isSomething = ({ set, verb, form }: BagRead): boolean =>
  set !== undefined && set.set.set !== 'all' && !leansOnContext(set) && (verb === 'make' || form !== undefined)

type Again = Extract<Goal, { do: 'again' }>

const again = (parts: Omit<Again, 'do'>): Intent => intent({ do: 'again', ...parts })

/** "the Nikon ones instead": in place of what narrowed it down in that way. */
function instead(core: SetRead, fresh: boolean): Intent | null {
  if (core.set.set === 'all' || core.set.set === 'said') return null
  const kind = core.kinds.at(-1) ?? 'type'
  const made = intent(
    { do: 'again', instead: { of: core.set, kind, said: saying(core) }, ...(fresh ? { fresh } : {}) },
    core,
  )
  return made
}

function more(core: SetRead): Intent | null {
  if (core.set.set === 'all' || leansOnContext(core)) return null
  const kind = core.kinds.at(-1) ?? 'type'
  return intent({ do: 'and', of: core.set, kind, said: saying(core) }, core)
}

function otherForm({ arrangement, options, rows }: FormRead): Intent {
  const made = again({ form: { arrangement, options } })
  return rows === undefined ? made : { ...made, rows }
}

function backTo({ set }: SetRead): Intent | null {
  if (set.set === 'said' && set.as === 'others') return intent({ do: 'back', to: -2 })
  if (set.set !== 'pick' || set.by !== 'hung' || set.count !== 1) return null
  const place = (set.skip ?? 0) + 1
  return intent({ do: 'back', to: set.descending ? -place : place })
}

const picking = ({ by, descending, middle }: Pick): Intent =>
  intent({
    do: 'which',
    of: {
      set: 'pick',
      of: { set: 'here' },
      by,
      count: 1,
      ...(descending ? { descending } : {}),
      ...(middle ? { middle } : {}),
    },
    said: 'there',
  })

/** "Is there a photo of a dog?": of all of them, however many were asked for. */
function anyOf(set: SetRead): Intent | null {
  if (leansOnContext(set)) return null
  const of = set.set.set === 'take' && set.set.count === 1 ? set.set.of : set.set
  return intent({ do: 'count', of, said: saying(set), one: saying(set, true), any: true }, set)
}

function placed(set: SetRead, beside: SetRead['set']): Intent | null {
  if (beside.set !== 'beside') return null
  return intent(
    { do: 'put', of: set.set, said: saying(set, true), relation: beside.relation as Relation, to: beside.of ?? null },
    set,
  )
}

const changed = (set: SetRead, change: Change): Intent | null =>
  set.plain ? null : intent({ do: 'change', of: set.set, change }, set)
