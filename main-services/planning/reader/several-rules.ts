import { rule, type Rule } from './chart.ts'
import { setWords } from '#shared/model/set-words.ts'
import { added, hasPronoun, intent, leansOnContext } from './intents.ts'
import { both, saying, type FormRead, type GoalSet, type Intent, type PlaceSaid, type SetRead } from './values.ts'

/** One place after another, and what is done in one of several. */
export const severalRules: readonly Rule[] = [
  // "Then, as another place, the models in a circle."
  rule('newplace', 'newplacew', () => 'new', 0),
  ...['joint', 'comma', 'stop'].flatMap((mark) => [
    rule('newplace', `${mark} newplace`, () => 'new', 0.01),
    rule('newplaceof', `newplace ${mark}`, () => 'new', 0.01),
  ]),
  rule('newplaceof', 'newplace of', () => 'new', 0.01),
  rule('newplaceof', 'newplace', () => 'new', 0.03),
  rule('newplaceof', 'newplaceof of', () => 'new', 0.02),
  rule('clause', 'newplaceof clause', (_: unknown, one: Intent) => anotherPlace(one), 0),
  // "Hang the last ones": what was asked about or found last.
  rule('clause', 'hangv lastones', () => ofLast(), -0.1),
  rule('clause', 'putv lastones', () => ofLast(), -0.1),
  // "Hang it together with the butterfly."
  ...['hangv', 'putv', 'make', 'find'].map((verb) =>
    rule(
      'clause',
      `${verb} it togetherw set`,
      (_: unknown, it: string, _w: unknown, set: SetRead) => withIt(it, set),
      -0.05,
    ),
  ),
  // "Put it in a new gallery."
  ...['putv', 'hangv', 'make', 'fetchv'].map((verb) =>
    rule('clause', `${verb} it newplacew`, (_: unknown, it: string) => inAnother(it), -0.05),
  ),
  rule('clause', 'clause newplace', (one: Intent) => (one.goal.do === 'make' ? one : null), 0.01),
  rule('all', 'all newplaceof clause', (all: Intent[], _: unknown, one: Intent) => afterPlace(all, one), 0.02),
  rule('clause', 'morelike set', (_: unknown, set: SetRead) => anotherOf(set), 0),
  rule('clause', 'morelike set name', (_: unknown, set: SetRead, name: string) => anotherOf(set, name), -0.02),
  rule(
    'clause',
    'morelike set comma name',
    (_: unknown, set: SetRead, _c: unknown, name: string) => anotherOf(set, name),
    -0.02,
  ),
  rule('forms', 'forms politew', (forms: FormRead) => forms, 0),
  rule(
    'all',
    'wantf all',
    (_: unknown, all: Intent[]) => (all.length > 1 && all.every(({ goal }) => goal.do === 'make') ? all : null),
    0.02,
  ),
  // "In the circle, drop the moon", "go back to the row and …".
  rule('formplace', 'formplacew', (place: PlaceSaid) => place, 0),
  rule('formplace', 'the formplace', (_: unknown, place: PlaceSaid) => place, 0),
  rule('formplace', 'ord onesw', (nth: number): PlaceSaid => ({ nth }), 0),
  rule('formplace', 'ord placew', (nth: number): PlaceSaid => ({ nth }), 0),
  rule('formplace', 'ord oftwo', (nth: number): PlaceSaid => ({ nth }), 0),
  rule('formplace', 'ord', (nth: number): PlaceSaid => ({ nth }), 0.1),
  rule('inplace', 'inw formplace', (_: unknown, place: PlaceSaid) => ({ place, goes: false }), 0.02),
  rule('inplace', 'gotow formplace', (_: unknown, place: PlaceSaid) => ({ place, goes: true }), 0),
  rule('inplace', 'backto formplace', (_: unknown, place: PlaceSaid) => ({ place, goes: true }), 0),
  rule('inplace', 'joint inplace', (_: unknown, place: NonNullable<Intent['place']>) => place, 0),
  rule('inplace', 'inw placen', (_: unknown, id: string) => ({ id, goes: false }), 0),
  // "Go to the other one."
  rule(
    'all',
    'inplace',
    (place: NonNullable<Intent['place']>) => (place.goes ? [{ ...intent({ do: 'back', to: -1 }), place }] : null),
    0.02,
  ),
  // "The first one as a circle": a place, and not a thing of it.
  rule('all', 'formplace form', (place: PlaceSaid, form: FormRead) => placeAs(place, form), 0.02),
  rule('all', 'formplace stop form', (place: PlaceSaid, _: unknown, form: FormRead) => placeAs(place, form), 0.02),
  rule('all', 'placen form', (id: string, form: FormRead) => [{ ...arranged(form), place: { id, goes: false } }], 0),
  rule(
    'all',
    'it form',
    (it: string, form: FormRead) => (it === 'others' ? placeAs({ nth: 'other' }, form) : null),
    0.02,
  ),
  rule('all', 'the formplace form', (_: unknown, place: PlaceSaid, form: FormRead) => placeAs(place, form), 0.01),
  // From one into the other.
  rule(
    'all',
    'carryv set fromw placen tow placen',
    (_: unknown, set: SetRead, _f: unknown, one: string, _t: unknown, other: string) => carried(set, one, other),
    0,
  ),
  rule(
    'all',
    'set fromw placen tow placen',
    (set: SetRead, _f: unknown, one: string, _t: unknown, other: string) => carried(set, one, other),
    0.05,
  ),
  rule(
    'all',
    'carryv set tow placen fromw placen',
    (_: unknown, set: SetRead, _f: unknown, other: string, _t: unknown, one: string) => carried(set, one, other),
    0,
  ),
  // "One room for Norway and one for Lisbon."
  ...['joint', 'comma', 'comma joint'].map((mark) =>
    rule(
      'all',
      `oneplacew set ${mark} oneforw set`,
      (_: unknown, one: SetRead, ...rest: unknown[]) => placeEach(one, rest.at(-1) as SetRead),
      -0.1,
    ),
  ),
  // "Three rooms, one for each of Zoo, Garden and Beach."
  ...['eachplacew eachofw', 'eachplacew comma eachofw', 'eachplacew equals', 'oneforeachw'].map((lead) =>
    rule('all', `${lead} set`, (...parts: unknown[]) => placesOf(parts.at(-1) as SetRead), -0.1),
  ),
  // "Lisbon in one room and Norway in another."
  ...['', 'putv ', 'hangv ', 'make ', 'letv '].flatMap((verb) => [
    rule(
      'all',
      `${verb}set inonew joint set inotherw`,
      (...parts: unknown[]) => placeEach(parts.at(-5) as SetRead, parts.at(-2) as SetRead),
      -0.1,
    ),
    rule(
      'all',
      `${verb}set inonew comma set inotherw`,
      (...parts: unknown[]) => placeEach(parts.at(-5) as SetRead, parts.at(-2) as SetRead),
      -0.1,
    ),
  ]),
  rule('all', 'make formplace form', (_: unknown, place: PlaceSaid, form: FormRead) => placeAs(place, form), 0),
  rule('all', 'formplace stop all', (place: PlaceSaid, _: unknown, all: Intent[]) => ofThePlace(place, all), 0.02),
  // "Bring the shell over here", "move the tram to the first gallery": also out of where it hung.
  rule('all', 'fetchv set overherew', (_: unknown, set: SetRead) => broughtHere(set), -0.05),
  rule(
    'all',
    'fetchv set overherew fromw placen',
    (_: unknown, set: SetRead, _h: unknown, _f: unknown, one: string) => broughtHere(set, one),
    -0.05,
  ),
  rule(
    'all',
    'fetchv set fromw placen overherew',
    (_: unknown, set: SetRead, _f: unknown, one: string) => broughtHere(set, one),
    -0.05,
  ),
  // "And the crab to the other one."
  rule('clause', 'set tow placen', (set: SetRead, _t: unknown, id: string) => movedTo(set, id), 0.12),
  rule(
    'clause',
    'movetow set tow placen',
    (_: unknown, set: SetRead, _t: unknown, id: string) => movedTo(set, id),
    -0.02,
  ),
  rule('all', 'copyv set overherew', (_: unknown, set: SetRead) => broughtHere(set), -0.05),
  rule('all', 'copyv set tow placen', (_: unknown, set: SetRead, _t: unknown, id: string) => placedIn(set, id), -0.05),
  rule(
    'all',
    'copyv set fromw placen overherew',
    (_: unknown, set: SetRead, _f: unknown, _one: string) => broughtHere(set),
    -0.05,
  ),
  rule('all', 'copyv set fromw placen', (_: unknown, set: SetRead) => broughtHere(set), -0.05),
  rule(
    'all',
    'carryv set fromw placen tow placen toow',
    (_: unknown, set: SetRead, _f: unknown, one: string, _t: unknown, other: string) => copied(set, one, other),
    -0.05,
  ),
  rule(
    'all',
    'copyv set fromw placen tow placen',
    (_: unknown, set: SetRead, _f: unknown, one: string, _t: unknown, other: string) => copied(set, one, other),
    -0.05,
  ),
  rule('clause', 'putv set tow placen', (_: unknown, set: SetRead, _t: unknown, id: string) => addedIn(set, id), 0.02),
  rule('clause', 'hangv set tow placen', (_: unknown, set: SetRead, _t: unknown, id: string) => addedIn(set, id), 0.01),
  rule(
    'clause',
    'putv set tow placen instead',
    (_: unknown, set: SetRead, _t: unknown, id: string) => addedIn(set, id),
    0.01,
  ),
  rule(
    'clause',
    'hangv set tow placen instead',
    (_: unknown, set: SetRead, _t: unknown, id: string) => addedIn(set, id),
    0,
  ),
  // "How many pictures hang in the Long hall?", "and in the Blue room?"
  rule(
    'clause',
    'howmany core hangin placen',
    (_: unknown, core: SetRead, _h: unknown, id: string) => countIn(core, id),
    -0.05,
  ),
  rule('clause', 'howmany core itholds', (_: unknown, core: SetRead) => countHere(core), -0.1),
  rule('clause', 'howmany itholds', () => countHere(null), -0.05),
  rule('clause', 'howmany hangin placen', (_: unknown, _h: unknown, id: string) => countIn(null, id), -0.03),
  rule('clause', 'whichq hangin placen', (_: unknown, _h: unknown, id: string) => whichIn(id), -0.03),
  rule('clause', 'whichq core hangin placen', (_: unknown, _c: unknown, _h: unknown, id: string) => whichIn(id), -0.03),
  rule('clause', 'andin placen', (_: unknown, id: string) => oncemoreIn({ id }), -0.05),
  rule('clause', 'placen toow', (id: string) => oncemoreIn({ id }), -0.05),
  rule('clause', 'andin formplace', (_: unknown, place: PlaceSaid) => oncemoreIn({ place }), 0.1),
  rule(
    'all',
    'likew core inplace',
    (_: unknown, core: SetRead, place: NonNullable<Intent['place']>) => alsoIn(core, place),
    0,
  ),
  rule(
    'all',
    'likew the core inplace',
    (_: unknown, _t: unknown, core: SetRead, place: NonNullable<Intent['place']>) => alsoIn(core, place),
    0,
  ),
  rule('clause', 'likew set', (_: unknown, set: SetRead) => likewise(set), 0.02),
  // Taken back in words.
  rule('clause', 'wasright comma againw', () => again(), 0),
  rule('clause', 'wasright stop againw', () => again(), 0),
  rule('clause', 'wasright againw', () => again(), 0),
  rule('clause', 'restorew', (times: number) => restored(times), -0.02),
  rule('undothat', 'undothat tailw', (times: number) => times, 0.01),
  rule('undothat', 'wantf undothat', (_: unknown, times: number) => times, 0.01),
  rule('undothat', 'modalq undothat', (_: unknown, times: number) => times, 0.01),
  rule('undothat', 'regret undothat', (_: unknown, times: number) => times, 0),
  rule('undothat', 'regret stop undothat', (_: unknown, _s: unknown, times: number) => times, 0),
  rule('undothat', 'undothat stop undo', (times: number) => times, 0),
  rule('undothat', 'undothat undo', (times: number) => times, 0),
  rule('clause', 'undothat', (times: number) => restored(times), -0.04),
  rule('undo', 'undov only the form', () => 1, 0),
  rule('undo', 'undov only form', () => 1, 0),
  // "You forgot the moon."
  rule('clause', 'forgotw set', (_: unknown, set: SetRead) => added(set), -0.05),
  rule('clause', 'set missingw', (set: SetRead) => added(set), 0),
]

/** What the sentence before did is taken back, and nothing before that. */
const restored = (times: number): Intent => ({ ...intent({ do: 'undo', times }), restores: true })

const ofLast = (): Intent =>
  intent({
    do: 'make',
    of: { set: 'said', as: 'it' },
    said: 'such thing',
    arrangement: 'gallery',
    options: {},
    name: null,
    look: {},
  })

function withIt(it: string, set: SetRead): Intent | null {
  if (it !== 'it' || set.plain || hasPronoun(set.set)) return null
  const of: GoalSet = { set: 'or', of: [{ set: 'said', as: 'it' }, set.set], listed: true }
  const form = { arrangement: 'gallery', options: {}, name: null, look: {} } as const
  return intent({ do: 'make', of, said: saying(set), ...form }, set)
}

const inAnother = (it: string): Intent | null =>
  it === 'it'
    ? intent({
        do: 'make',
        of: { set: 'said', as: 'it' },
        said: 'such thing',
        arrangement: 'gallery',
        options: {},
        name: null,
        look: {},
      })
    : null

/** Another place of these, as the last one is. */
function anotherOf(set: SetRead, name?: string): Intent | null {
  if (set.set.set === 'all' || leansOnContext(set)) return null
  const said = set.name ?? saying(set)
  const made = intent({ do: 'again', instead: { of: set.set, kind: 'whole', said }, fresh: true }, set)
  return name === undefined ? made : { ...made, name }
}

function anotherPlace(one: Intent): Intent | null {
  if (one.goal.do === 'make') return one
  if (one.goal.do !== 'find' || one.plain) return null
  const { of, said } = one.goal
  return { ...one, goal: { do: 'again', instead: { of, kind: 'whole', said }, fresh: true } }
}

function afterPlace(all: readonly Intent[], one: Intent): Intent[] | null {
  const last = all.at(-1)?.goal
  if (last?.do !== 'make') return null
  if (one.goal.do === 'make') return [...all, one]
  if (one.goal.do !== 'find' || one.plain) return null
  return [...all, { ...one, goal: { ...last, of: one.goal.of, said: one.goal.said, name: null } }]
}

const arranged = ({ arrangement, options, rows }: FormRead): Intent => ({
  ...intent({ do: 'arrange', of: { set: 'here' }, said: 'everything', arrangement, options, look: {} }),
  ...(rows === undefined ? {} : { rows }),
})

const placeAs = (place: PlaceSaid, form: FormRead): Intent[] | null =>
  place.kind === undefined ? [{ ...arranged(form), place: { place, goes: false } }] : null

/** A place of each thing of a list. */
function placesOf({ set }: SetRead): Intent[] | null {
  if (set.set !== 'or' || set.of.length < 2 || set.of.length > 8) return null
  const form = { arrangement: 'gallery', options: {}, name: null, look: {} } as const
  return set.of.map((of) => {
    const { many, name } = setWords(of)
    return intent({ do: 'make', of, said: name ?? many, ...form })
  })
}

/** A place of each. */
function placeEach(one: SetRead, other: SetRead): Intent[] | null {
  if ([one, other].some(({ set }) => set.set === 'all' || set.set === 'said')) return null
  return [one, other].map((set) => {
    const said = set.name ?? saying(set)
    const form = { arrangement: 'gallery', options: {}, name: null, look: {} } as const
    return intent({ do: 'make', of: set.set, said, ...form }, { ...set, plain: false })
  })
}

/** "The second one: warm light." */
const ofThePlace = (place: PlaceSaid, all: readonly Intent[]): Intent[] | null =>
  place.kind === undefined && all.every((one) => 'goal' in one && ofAPlace.test(one.goal.do) && one.place === undefined)
    ? all.map((one) => ({ ...one, place: { place, goes: false } }))
    : null
const ofAPlace = /^(?:look|brighten|rename|sort|reverse)$/u

/** Into the place that one is in, and out of the one that is named. */
function broughtHere(set: SetRead, from?: string): Intent[] | null {
  const into = added(set)
  if (set.plain || into === null) return null
  if (from === undefined) return [into]
  const out = intent({ do: 'remove', of: set.set, said: saying(set) }, set)
  return [into, { ...out, place: { id: from, goes: false } }]
}

const movedTo = (set: SetRead, id: string): Intent | null => {
  const one = addedIn(set, id)
  return one && { ...one, moves: true as const }
}

const placedIn = (set: SetRead, id: string): Intent[] | null => {
  const one = addedIn(set, id)
  return one && [one]
}

/** Out of one place and into another. */
function carried(set: SetRead, one: string, other: string): Intent[] | null {
  const [out, into] = [intent({ do: 'remove', of: set.set, said: saying(set) }, set), added(set)]
  if (set.plain || into === null || one === other) return null
  return [
    { ...out, place: { id: one, goes: false } },
    { ...into, place: { id: other, goes: false }, of: one },
  ]
}

/** Also in another place. */
const copied = (set: SetRead, one: string, other: string): Intent[] | null => carried(set, one, other)?.slice(1) ?? null

/** "And hang it in the Winter hall": also what was taken out of another place. */
function addedIn(set: SetRead, id: string): Intent | null {
  if (set.set.set === 'all' || (set.plain && !hasPronoun(set.set))) return null
  const made = intent({ do: 'add', of: set.set, said: saying(set) }, { ...set, plain: false })
  return { ...made, place: { id, goes: false } }
}

function countHere(core: SetRead | null): Intent | null {
  const one = countIn(core, '')
  if (!one) return null
  const { place: _, ...here } = one
  return here
}

function countIn(core: SetRead | null, id: string): Intent | null {
  if (core && hasPronoun(core.set)) return null
  const of: GoalSet =
    core && !core.plain
      ? both({ set: 'here' }, core.set)
      : core?.set.set === 'where'
        ? both({ set: 'here' }, core.set)
        : { set: 'here' }
  const [one, many] = core ? [saying(core, true), saying(core)] : ['thing', 'things']
  return { ...intent({ do: 'count', of, said: many, one }), place: { id, goes: false } }
}

const whichIn = (id: string): Intent => ({
  ...intent({ do: 'which', of: { set: 'here' }, said: 'there' }),
  place: { id, goes: false },
})

const oncemoreIn = (place: { id: string } | { place: PlaceSaid }): Intent => ({
  ...intent({ do: 'again' }),
  place: { ...place, goes: false },
})

/** "Likewise the comet in the Observatory." */
function alsoIn(core: SetRead, place: NonNullable<Intent['place']>): Intent[] | null {
  if (core.set.set === 'all' || leansOnContext(core) || core.kinds.length === 0) return null
  const one = intent({ do: 'and', of: core.set, kind: core.kinds.at(-1) ?? 'type', said: saying(core) }, core)
  return [{ ...one, place }]
}

const again = (): Intent => intent({ do: 'undo', times: 1, again: true })

/** "Same for the oldest one": of what stands here. */
function likewise(set: SetRead): Intent | null {
  const { set: of } = set
  if ((of.set !== 'take' && of.set !== 'pick') || of.count !== 1 || !set.ones) return null
  return intent({ do: 'and', of, kind: 'superlative', said: saying(set, true) })
}
