import type { Appearance, Change } from '#shared/model/goal.ts'
import { rule, type Rule } from './chart.ts'
import { intent } from './intents.ts'
import { ofAny } from './set-reading.ts'
import { both, type FormRead, type Intent, type SetRead } from './values.ts'
import type { Become, Whose } from './wish-words.ts'

/** Whose something shall change. */
export interface Subject {
  whose: Whose | 'set'
  set?: SetRead
}

const it: Subject = { whose: 'it' }

/** How one wishes that something be bigger, warmer, further apart: whose, what, and the frames around it. */
export const wishRules: readonly Rule[] = [
  rule('subj', 'whose', (whose: Whose): Subject => ({ whose }), 0),
  rule('subj', 'set', (set: SetRead): Subject | null => (isVague(set) ? null : { whose: 'set', set }), 0.05),
  // What it becomes.
  rule('become', 'cmp', (one: Become) => one, 0),
  rule('become', 'deg become', (degree: number, one: Become) => withDegree(one, degree), 0.005),
  rule('become', 'become deg', (one: Become, degree: number) => withDegree(one, degree), 0.02),
  rule('become', 'become tailw', (one: Become) => one, 0.01),
  rule('become', 'factorw adj', (factor: number, one: Become) => ({ ...one, factor }), 0.01),
  rule('become', 'factorw cmp', (factor: number, one: Become) => ({ ...one, factor }), 0.03),
  // What it is too much of.
  rule('excess', 'toow adj', (_: unknown, one: Become) => opposite(one), 0),
  rule('excess', 'toow tint', (_: unknown, one: Become) => opposite(one), 0),
  rule('excess', 'notso tint', (_: unknown, one: Become) => opposite(one), 0.01),
  rule('excess', 'deg excess', (degree: number, one: Become) => withDegree(one, degree), 0.005),
  rule('excess', 'notso adj', (_: unknown, one: Become) => opposite(one), 0.01),
  rule('excess', 'excess tailw', (one: Become) => one, 0.01),
  rule('lack', 'adj enough', (one: Become) => one, 0),
  rule('excess', 'neg lack', (_: unknown, one: Become) => one, 0.01),
  // "Too big" by itself, or of something: a wish in itself, or the reason of the one that follows.
  rule('complaint', 'excess', (one: Become) => becoming(it, one), 0.06),
  rule('complaint', 'subj excess', becoming, 0.02),
  rule('complaint', 'subj beq excess', (who: Subject, _: unknown, one: Become) => becoming(who, one), 0.01),
  rule('complaint', 'subj stop excess', (who: Subject, _: unknown, one: Become) => becoming(who, one), 0.02),
  rule('complaint', 'subj notq lack', (who: Subject, _: unknown, one: Become) => becoming(who, one), 0.01),
  rule('complaint', 'wantf complaint', (_: unknown, one: Intent) => one, 0.01),
  rule('clause', 'complaint', (one: Intent) => one, 0.01),
  rule('all', 'complaint stop fixw', (one: Intent) => [one], 0),
  rule('all', 'complaint clause', (of: Intent, one: Intent) => [ofComplaint(one, of)], 0.03),
  rule('all', 'complaint stop clause', (of: Intent, _s: unknown, one: Intent) => [ofComplaint(one, of)], 0.01),
  rule(
    'all',
    'complaint stop joint clause',
    (of: Intent, _s: unknown, _j: unknown, one: Intent) => [ofComplaint(one, of)],
    0.02,
  ),
  rule('all', 'complaint joint clause', (of: Intent, _j: unknown, one: Intent) => [ofComplaint(one, of)], 0.02),
  // The frames.
  rule('claim', 'subj become', becoming, 0.02),
  rule('claim', 'subj beq become', (who: Subject, _: unknown, one: Become) => becoming(who, one), 0.01),
  ...['packv', 'movev', 'putv', 'make'].map((verb) =>
    rule('claim', `${verb} subj become`, (_: unknown, who: Subject, one: Become) => becoming(who, one), 0.02),
  ),
  rule('claim', 'gapw beq gapcmp', (_: unknown, _b: unknown, one: Become) => becoming({ whose: 'all' }, one), 0.01),
  rule('claim', 'make gapw gapcmp', (_: unknown, _g: unknown, one: Become) => becoming({ whose: 'all' }, one), 0.01),
  rule('complaint', 'subj standq excess', (who: Subject, _: unknown, one: Become) => becoming(who, one), 0.01),
  // "They are huge, make them smaller": the reason, and the wish.
  rule('reason', 'subj beq adj', (who: Subject) => who, 0.01),
  rule('reason', 'subj beq deg adj', (who: Subject) => who, 0.01),
  rule('reason', 'subj beq toow adj', (who: Subject) => who, 0.01),
  rule(
    'claim',
    'lightv subj become',
    (_: unknown, who: Subject, one: Become) =>
      one.on === 'size' || one.on === 'gap' ? null : becoming({ ...who, whose: 'light' }, one),
    0,
  ),
  rule(
    'clause',
    'modalq subj standq form',
    (_m: unknown, who: Subject, _: unknown, form: FormRead) => arranged(who, form),
    0.02,
  ),
  rule('clause', 'subj standq form', (who: Subject, _: unknown, form: FormRead) => arranged(who, form), 0.05),
  rule('all', 'reason stop clause', (who: Subject, _s: unknown, one: Intent) => [ofWhom(one, who)], 0.01),
  rule(
    'all',
    'reason stop joint clause',
    (who: Subject, _s: unknown, _j: unknown, one: Intent) => [ofWhom(one, who)],
    0.01,
  ),
  rule('claim', 'pverb subj partw moreof', (verb: string, who: Subject, part: string) => particle(verb, who, part), 0),
  rule('claim', 'subj standq become', (who: Subject, _: unknown, one: Become) => becoming(who, one), 0.02),
  rule('become', 'a become', (_: unknown, one: Become) => one, 0.01),
  rule('claim', 'subj stop become', (who: Subject, _: unknown, one: Become) => becoming(who, one), 0.01),
  rule('claim', 'cmpv subj', (one: Become, who: Subject) => becoming(who, one), 0.02),
  rule(
    'claim',
    'cmpv subj deg',
    (one: Become, who: Subject, degree: number) => becoming(who, withDegree(one, degree)),
    0.02,
  ),
  rule(
    'claim',
    'cmpv',
    (one: Become) => (one.on === 'strong' || one.on === 'tone' ? null : becoming(whole(one), one)),
    0.05,
  ),
  rule(
    'claim',
    'cmpv deg',
    (one: Become, degree: number) => (one.on === 'strong' ? null : becoming(whole(one), withDegree(one, degree))),
    0.05,
  ),
  rule('claim', 'become', (one: Become) => (one.on === 'strong' ? null : becoming(it, one)), 0.1),
  rule('claim', 'become subj', (one: Become, who: Subject) => becoming(who, one), 0.05),
  rule('claim', 'become beq tidier', (one: Become) => (one.on === 'strong' ? null : becoming(it, one)), 0.02),
  rule('claim', 'become subj beq tidier', (one: Become, who: Subject) => becoming(who, one), 0.01),
  rule('claim', 'pverb subj partw', particle, 0.01),
  rule('claim', 'pverb partw subj', (verb: string, part: string, who: Subject) => particle(verb, who, part), 0.01),
  rule(
    'claim',
    'pverb subj partw deg',
    (verb: string, who: Subject, part: string, degree: number) => particle(verb, who, part, degree),
    0,
  ),
  rule(
    'claim',
    'pverb subj deg partw',
    (verb: string, who: Subject, degree: number, part: string) => particle(verb, who, part, degree),
    0,
  ),
  rule(
    'claim',
    'pverb partw subj deg',
    (verb: string, part: string, who: Subject, degree: number) => particle(verb, who, part, degree),
    0,
  ),
  rule(
    'claim',
    'pverb subj partw byshare',
    (verb: string, who: Subject, part: string, factor: number) => particle(verb, who, part, 1, factor),
    0,
  ),
  // "Bring more warmth into the lighting."
  ...['putv', 'addingv', 'make', 'addv'].flatMap((verb) =>
    ['in', 'arrow', 'by'].map((into) =>
      rule(
        'claim',
        `${verb} become ${into} subj`,
        (_v: unknown, one: Become, _: unknown, who: Subject) => becoming(who, one),
        0.02,
      ),
    ),
  ),
  rule('wish', 'claim', (one: Intent) => one, 0),
  rule('clause', 'wish', (one: Intent) => one, 0.01),
  rule('wish', 'canbe look', (_: unknown, look: Appearance) => looking({ whose: 'room' }, look), 0.03),
  rule('wish', 'wantf wish', (_: unknown, one: Intent) => one, 0.01),
  rule('wish', 'modalq wish', (_: unknown, one: Intent) => one, 0.01),
  rule('wish', 'make wish', (_: unknown, one: Intent) => one, 0.01),
  rule('wish', 'letv wish', (_: unknown, one: Intent) => one, 0.02),
  rule('wish', 'wish tailw', (one: Intent) => one, 0.01),
  // After a verb of making an adjective is enough: "make them huge".
  rule('wish', 'make subj adj', (_: unknown, who: Subject, one: Become) => becoming(who, one), 0.03),
  rule(
    'wish',
    'make subj deg adj',
    (_: unknown, who: Subject, degree: number, one: Become) => becoming(who, withDegree(one, degree)),
    0.01,
  ),
  rule('wish', 'wantf subj adj', (_: unknown, who: Subject, one: Become) => becoming(who, one), 0.05),
  rule('wish', 'subj beq adj', (who: Subject, _: unknown, one: Become) => becoming(who, one), 0.08),
  // Measures: "the teapot should be rotated by 90 degrees", "3rd one: 1.5x".
  rule('shift', 'subj chg', moving, 0.04),
  rule('clause', 'shift', (one: Intent) => one, 0.01),
  rule('clause', 'wantf shift', (_: unknown, one: Intent) => one, 0.01),
  rule('clause', 'modalq shift', (_: unknown, one: Intent) => one, 0.01),
  rule('claim', 'subj beq chg', (who: Subject, _: unknown, change: Change) => moving(who, change), 0.02),
  rule('claim', 'subj stop chg', (who: Subject, _: unknown, change: Change) => moving(who, change), 0.02),
  rule(
    'claim',
    'subj stop chgv chg',
    (who: Subject, _s: unknown, _: unknown, change: Change) => moving(who, change),
    0.02,
  ),
  rule(
    'claim',
    'subj stop putv chg',
    (who: Subject, _s: unknown, _: unknown, change: Change) => moving(who, change),
    0.02,
  ),
  rule(
    'claim',
    'subj beq movedw chg',
    (who: Subject, _b: unknown, _: unknown, change: Change) => moving(who, change),
    0.01,
  ),
  rule('claim', 'movev subj chg', (_: unknown, who: Subject, change: Change) => moving(who, change), 0.02),
  rule('claim', 'chgv subj', (change: Change, who: Subject) => moving(who, change), 0.03),
  rule('claim', 'subj timesn', (who: Subject, factor: number) => moving(who, { scale: factor }), 0.03),
  rule('claim', 'subj stop timesn', (who: Subject, _: unknown, factor: number) => moving(who, { scale: factor }), 0.01),
  rule('claim', 'gapw timesn', (_: unknown, factor: number) => spaced(factor), 0.01),
  rule('become', 'timesn cmp', (factor: number, one: Become) => ({ ...one, factor }), 0.01),
  rule('become', 'timesn as adj', (factor: number, _: unknown, one: Become) => ({ ...one, factor }), 0.01),
  rule('claim', 'subj stop byshare', (who: Subject, _: unknown, factor: number) => sharing(who, factor), 0.01),
  rule('clause', 'joint chg', (_: unknown, change: Change) => moving(it, change), 0.03),
  // How they stand.
  rule('claim', 'subj form', arranged, 0.02),
  rule('claim', 'subj beq form', (who: Subject, _: unknown, form: FormRead) => arranged(who, form), 0.01),
  rule('claim', 'subj stop form', (who: Subject, _: unknown, form: FormRead) => arranged(who, form), 0.02),
  rule(
    'claim',
    'subj beq tidier form',
    (who: Subject, _b: unknown, _: unknown, form: FormRead) => arranged(who, form),
    0.01,
  ),
  rule('claim', 'form instead', (form: FormRead) => arranged(it, form), 0.02),
  rule('claim', 'form stop instead', (form: FormRead) => arranged(it, form), 0.03),
  rule('claim', 'instead form', (_: unknown, form: FormRead) => arranged(it, form), 0.03),
  rule('solo', 'form', (form: FormRead) => listed(arranged(it, form)), 0.05),
  rule('solo', 'form stop', (form: FormRead) => listed(arranged(it, form)), 0.05),
  rule('wish', 'wantf form', (_: unknown, form: FormRead) => arranged(it, form), 0.03),
  rule('claim', 'looksas form', (_: unknown, form: FormRead) => arranged(it, form), 0.01),
  rule('claim', 'subj formv form', (who: Subject, _: unknown, form: FormRead) => arranged(who, form), 0.01),
  rule('solo', 'butw form', (_: unknown, form: FormRead) => listed(arranged(it, form)), 0.03),
  rule('claim', 'switchto form', (_: unknown, form: FormRead) => arranged(it, form), 0.02),
  rule(
    'claim',
    'neg form butw form',
    (_n: unknown, _f: FormRead, _b: unknown, form: FormRead) => arranged(it, form),
    0.02,
  ),
  rule('claim', 'form insteadof form', (form: FormRead) => arranged(it, form), 0.02),
  rule('claim', 'insteadof form form', (_: unknown, _f: unknown, form: FormRead) => arranged(it, form), 0.03),
  rule('claim', 'form arrow form', (_f: unknown, _: unknown, form: FormRead) => arranged(it, form), 0.02),
  rule('claim', 'form beq tidier', (form: FormRead) => arranged(it, form), 0.02),
  rule('claim', 'opt beq tidier', (options: FormRead['options'] & { rows?: number }) => inLines(options), 0.02),
  rule(
    'claim',
    'subj beq opt',
    (_: unknown, _b: unknown, options: FormRead['options'] & { rows?: number }) => inLines(options),
    0.03,
  ),
  rule('claim', 'subj form and form', (who: Subject, form: FormRead) => arranged(who, form), 0.02),
  // Light and backdrop.
  rule('all', 'wish look', (one: Intent, look: Appearance) => two(one, look), 0.03),
  rule('all', 'wish and look', (one: Intent, _: unknown, look: Appearance) => two(one, look), 0.03),
  rule(
    'all',
    'all joint wish look',
    (all: Intent[], _: unknown, one: Intent, look: Appearance) => after(all, one, look),
    0.15,
  ),
  rule(
    'all',
    'all stop wish look',
    (all: Intent[], _: unknown, one: Intent, look: Appearance) => after(all, one, look),
    0.06,
  ),
  rule('claim', 'subj look', (who: Subject, look: Appearance) => looking(who, look), 0.03),
  rule('claim', 'subj beq look', (who: Subject, _: unknown, look: Appearance) => looking(who, look), 0.02),
  rule('claim', 'subj stop look', (who: Subject, _: unknown, look: Appearance) => looking(who, look), 0.02),
  rule('wish', 'wantf look', (_: unknown, look: Appearance) => looking(it, look), 0.04),
  rule('wish', 'givev it look', (_: unknown, _it: unknown, look: Appearance) => looking(it, look), 0.02),
  rule('wish', 'dressv look', (_: unknown, look: Appearance) => looking(it, look), 0.02),
  rule(
    'wish',
    'dressv subj by look',
    (_: unknown, _w: unknown, _b: unknown, look: Appearance) => looking(it, look),
    0.02,
  ),
  // "Light + 30 %", "gap x 2".
  rule('claim', 'subj byshare', sharing, 0),
  rule('claim', 'gapw byshare', (_: unknown, factor: number) => spaced(factor), 0.01),
  rule('claim', 'gapw factorn', (_: unknown, factor: number) => spaced(factor), 0.02),
  rule('claim', 'factorn gapw', spaced, 0.02),
  rule(
    'wish',
    'wantf clause',
    (_: unknown, one: Intent) => (/^(?:find|make|which|count|again)$/u.test(one.goal.do) ? null : one),
    0.05,
  ),
  // Names.
  rule('clause', 'naming', named, 0.01),
  // "Call it Salt: a grid of …", "“Salt”: a grid of …".
  rule('clause', 'naming stop clause', (name: string, _: unknown, made: Intent) => calling(name, made), 0.02),
  rule('clause', 'quoted stop clause', (name: string, _: unknown, made: Intent) => calling(name, made), 0.06),
  rule(
    'clause',
    'make quoted comma clause',
    (_m: unknown, name: string, _: unknown, made: Intent) => calling(name, made),
    0.04,
  ),
  rule('clause', 'wantf naming', (_: unknown, name: string) => named(name), 0.01),
  rule('clause', 'modalq naming', (_: unknown, name: string) => named(name), 0.01),
  rule('clause', 'letv naming', (_: unknown, name: string) => named(name), 0.01),
  rule('clause', 'wantf whose naming', (_: unknown, _w: unknown, name: string) => named(name), 0.02),
  rule('clause', 'whose naming', (_: unknown, name: string) => named(name), 0.03),
]

/** "The chair is too small, double it". */
const ofComplaint = (one: Intent, { goal }: Intent): Intent =>
  goal.do === 'change' && goal.of.set !== 'said' && isOfIt(one) && (one.goal.do === 'change' || one.goal.do === 'put')
    ? { ...one, goal: { ...one.goal, of: goal.of } }
    : one

const isOfIt = ({ goal }: Intent): boolean =>
  (goal.do === 'change' || goal.do === 'put') && goal.of.set === 'said' && goal.of.as === 'it'

/** "The crab is tiny, double it": the reason tells what "it" is. */
function ofWhom(one: Intent, { whose, set }: Subject): Intent {
  const { goal } = one
  const isChange = goal.do === 'change' || goal.do === 'put'
  return isChange && isOfIt(one) && whose === 'set' && set ? { ...one, goal: { ...goal, of: set.set } } : one
}

/** Pronouns for everything are subjects of their own. */
const isVague = ({ plain, set }: SetRead): boolean =>
  plain && set.set !== 'where' && !(set.set === 'said' && (set.as === 'others' || set.as === 'selected'))

function named(name: string): Intent {
  return intent({ do: 'rename', name })
}

export const withDegree = (one: Become, degree: number): Become => ({
  ...one,
  degree: one.degree === undefined || one.degree === 1 ? degree : one.degree,
})
export const opposite = (one: Become): Become => ({ ...one, up: !one.up })
const whole = (one: Become): Subject => (one.on === 'gap' ? { whose: 'all' } : it)

/** A change of something in a direction; null where it is none that it can have. */
export function becoming({ whose, set }: Subject, one: Become): Intent | null {
  const { on, up, degree = 1, factor } = one
  const isLight = on === 'tone' || on === 'bright' || on === 'strong' || whose === 'light'
  if (isLight) {
    if (whose === 'set' || on === 'gap' || on === 'near') return null
    if (on === 'strong' && whose !== 'light') return null
    if (on === 'tone') return intent({ do: 'look', look: { lighting: { preset: up ? 'warm' : 'cool' } } })
    return intent({ do: 'brighten', by: brightening(up, degree, factor) })
  }
  if (whose === 'room' && on !== 'size') return null
  // One thing alone comes closer to whoever looks.
  if (on === 'gap' && whose === 'set' && set?.single && factor === undefined)
    return becoming({ whose, set }, { on: 'near', up: !up, degree })
  if (on === 'near' || on === 'height') {
    const metres = (on === 'near' ? 0.5 : 0.3) * (degree < 1 ? 0.4 : degree > 1 ? 2.5 : 1) * (up ? 1 : -1)
    return change(setOf(whose, set), { move: on === 'near' ? [0, 0, metres] : [0, metres, 0] })
  }
  const usual = on === 'size' ? (degree < 1 ? 1.2 : degree > 1 ? 2 : 1.5) : degree < 1 ? 1.15 : degree > 1 ? 2 : 4 / 3
  const by = tidy(factor === undefined ? (up ? usual : 1 / usual) : up || factor < 1 ? factor : 1 / factor)
  return change(setOf(whose, set), on === 'size' ? { scale: by } : { spread: by })
}

function brightening(up: boolean, degree: number, factor: number | undefined): number {
  if (factor !== undefined) return tidy(up || factor < 1 ? factor : 1 / factor)
  if (up) return degree < 1 ? 1.2 : degree > 1 ? 2 : 1.5
  return degree < 1 ? 0.8 : degree > 1 ? 0.35 : 0.6
}

const tidy = (value: number) => Math.round(value * 1e6) / 1e6

/** Everything that hangs, what was spoken of, or what was said. */
function setOf(whose: Subject['whose'], set: SetRead | undefined): SetRead {
  const any = ofAny({ single: false, ones: false })
  if (whose === 'set' && set) return set.plain ? { ...set, set: both({ set: 'here' }, set.set) } : set
  if (whose === 'both') return { ...any, set: { set: 'said', as: 'both' } }
  return whose === 'it' ? { ...any, set: { set: 'said', as: 'it' } } : { ...any, set: { set: 'here' } }
}

const change = (set: SetRead, wanted: Change): Intent => {
  const of: SetRead['set'] = set.set.set === 'all' ? { set: 'here' } : set.set
  return intent({ do: 'change', of, change: wanted }, set)
}

export function moving({ whose, set }: Subject, wanted: Change): Intent | null {
  const isEmpty = Object.values(wanted).every((part) => part === undefined)
  return isEmpty || whose === 'light' || whose === 'room' ? null : change(setOf(whose, set), wanted)
}

/** A gallery by itself is a new one, of whatever is meant. */
const listed = (one: Intent | null): Intent[] | null =>
  one === null || (one.goal.do === 'arrange' && one.goal.arrangement === 'gallery') ? null : [one]

/** What stands here in another form; a set that is named makes a place of its own. */
function arranged({ whose }: Subject, { arrangement, options, rows, isNew }: FormRead): Intent | null {
  if (whose === 'set' || whose === 'light' || (arrangement === 'gallery' && !isNew)) return null
  const of: SetRead['set'] = whose === 'it' ? { set: 'said', as: 'it' } : { set: 'here' }
  const made = intent({ do: 'arrange', of, said: 'everything', arrangement, options, look: {} })
  return rows === undefined ? made : { ...made, rows }
}

function inLines({ rows, ...options }: FormRead['options'] & { rows?: number }): Intent {
  const made = intent({
    do: 'arrange',
    of: { set: 'here' },
    said: 'everything',
    arrangement: options.radius === undefined ? 'grid' : 'circle',
    options,
    look: {},
  })
  return rows === undefined ? made : { ...made, rows }
}

function looking({ whose }: Subject, look: Appearance): Intent | null {
  if (whose === 'set') return null
  if (look.scale !== undefined)
    return look.lighting || look.backdrop ? null : change(setOf(whose, undefined), { scale: look.scale })
  return intent({ do: 'look', look })
}

/** "Make it dark with stars": one after the other. */
function two(one: Intent, look: Appearance): Intent[] | null {
  return look.scale === undefined ? [one, intent({ do: 'look', look })] : null
}

function after(all: readonly Intent[], one: Intent, look: Appearance): Intent[] | null {
  const both = two(one, look)
  return both && [...all, ...both]
}

function sharing({ whose, set }: Subject, factor: number): Intent {
  if (whose === 'light' || whose === 'room') return intent({ do: 'brighten', by: factor })
  return change(setOf(whose, set), { scale: factor })
}

function spaced(factor: number): Intent {
  return change(setOf('all', undefined), { spread: factor })
}

/** Verbs whose particle says which way: "scale them up", "spread everything out", "turn the lights down". */
const particles: Readonly<Record<string, Become>> = {
  'size up': { on: 'size', up: true },
  'size down': { on: 'size', up: false },
  'warm up': { on: 'tone', up: true },
  'cool down': { on: 'tone', up: false },
  'cool off': { on: 'tone', up: false },
  'bright up': { on: 'bright', up: true },
  'dark down': { on: 'bright', up: false },
  'strong up': { on: 'strong', up: true },
  'strong down': { on: 'strong', up: false },
  'wide out': { on: 'gap', up: true },
  'narrow in': { on: 'gap', up: false },
  'tight up': { on: 'gap', up: false },
  'tight in': { on: 'gap', up: false },
}

function particle(verb: string, who: Subject, part: string, degree = 1, factor?: number): Intent | null {
  const one = particles[`${verb} ${part}`]
  return one ? becoming(who, { ...one, degree, ...(factor === undefined ? {} : { factor }) }) : null
}

/** A new place with the name that was said before it. */
const calling = (name: string, made: Intent): Intent | null =>
  made.goal.do === 'make' && made.goal.name === null && name.trim() !== ''
    ? { ...made, goal: { ...made.goal, name } }
    : null
