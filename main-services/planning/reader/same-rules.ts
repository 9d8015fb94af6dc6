import { rule, type Rule } from './chart.ts'
import { counted, hasPronoun, intent } from './intents.ts'
import type { TraitSaid } from './same-words.ts'
import { narrowed, ofAny, ofMod } from './set-reading.ts'
import { saying, type Intent, type Mod, type SetRead } from './values.ts'

/** How one says what things have in common with others, or with what was told before. */
export const sameRules: readonly Rule[] = [
  rule('mod', 'thattrait', (said: TraitSaid) => shared(said), 0),
  rule('sharing', 'sametraitas set', (said: TraitSaid, set: SetRead) => shared(said, set), -0.03),
  rule('sharing', 'traitof set', (said: TraitSaid, set: SetRead) => shared(said, set), -0.06),
  rule('mod', 'sharing', (mod: Mod) => mod, 0),
  rule('core', 'onesw thattrait', (_: unknown, said: TraitSaid) => ofMod(shared(said)), -0.1),
  rule('core', 'onesw sharing', (_: unknown, mod: Mod) => ofMod(mod), -0.05),
  // "Those with the same camera as the moon" are of the library.
  rule('core', 'theseq sharing', (_: unknown, mod: Mod) => ofMod(mod), 0),
  rule('clause', 'howmany elsew areq mod', (_h: unknown, _: unknown, _a: unknown, mod: Mod) => countedOthers(mod), 0),
  rule('clause', 'howmany elsew be mod', (_h: unknown, _: unknown, _a: unknown, mod: Mod) => countedOthers(mod), 0),
  rule(
    'clause',
    'howmany elsew areq thattrait',
    (_h: unknown, _: unknown, _a: unknown, said: TraitSaid) => countedOthers(shared(said)),
    0,
  ),
  rule('core', 'thattrait', (said: TraitSaid) => ofMod(shared(said)), -0.12),
  // "From the 16th": of the month that was told.
  rule('mod', 'ondayw ord', (_: unknown, day: number) => ofTheDay(day), 0.12),
  rule('core', 'onesw ondayw ord', (_: unknown, _on: unknown, day: number) => onThatDay(day), -0.1),
  rule('clause', 'anyq elsew mod', (_: unknown, _e: unknown, mod: Mod) => others(mod), -0.2),
  rule('clause', 'anyq any mod', (_: unknown, _e: unknown, mod: Mod) => (hasSame(mod) ? others(mod) : null), -0.2),
  rule('clause', 'whatelse mod', (_: unknown, mod: Mod) => others(mod), 0),
  rule('core', 'any elsew mod', (_: unknown, _e: unknown, mod: Mod) => shares(mod), 0.02),
  rule('core', 'everything elsew mod', (_: unknown, _e: unknown, mod: Mod) => shares(mod), 0.02),
  rule('core', 'elsew thattrait', (_: unknown, said: TraitSaid) => ofMod(shared(said)), 0.02),
]

const kindsOf: Readonly<Record<TraitSaid['what'], string>> = {
  year: 'date',
  month: 'date',
  day: 'date',
  camera: 'camera',
  folder: 'folder',
  color: 'color',
  type: 'type',
}

/** What shares it with some things, or with what was told of it last. */
function shared({ what, after }: TraitSaid): Mod
function shared({ what, after }: TraitSaid, as: SetRead): Mod | null
function shared({ what, after, later }: TraitSaid, as?: SetRead): Mod | null {
  if (as && (as.plain || as.set.set === 'all') && !hasPronoun(as.set)) return null
  return {
    set: { set: 'same', what, ...(as ? { as: as.set } : {}), ...(later === undefined ? {} : { later }) },
    kind: kindsOf[what],
    after,
    ...(as ? { unknown: as.unknown } : {}),
  }
}

const ofTheDay = (day: number): Mod | null =>
  day >= 1 && day <= 31 ? { set: { set: 'same', what: 'month', day }, kind: 'date', after: 'taken on that day' } : null

/** "What else was taken on that day?" */
function others(mod: Mod): Intent | null {
  const set = narrowed(ofAny({ single: false, ones: false }), mod, false)
  return set && intent({ do: 'which', of: set.set, said: saying(set) }, set)
}

const onThatDay = (day: number): SetRead | null => {
  const mod = ofTheDay(day)
  return mod && ofMod(mod)
}

const shares = (mod: Mod): SetRead | null => narrowed(ofAny({ single: false, ones: false }), mod, false)

const countedOthers = (mod: Mod): Intent | null => {
  const set = shares(mod)
  return set && counted(set)
}

const hasSame = ({ set }: Mod): boolean => set.set === 'same'
