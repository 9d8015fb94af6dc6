import type { Feature } from '#shared/model/set.ts'
import type { GoalSet } from '#shared/model/goal.ts'
import { otherForms } from '../grammar/text/stems.ts'
import { rule, type Rule } from './chart.ts'
import { alternatives, feature, narrowed, ofAny, ofKind, ofMod, opposite, together } from './set-reading.ts'
import type { Mod, SetRead } from './values.ts'

const of =
  (...kinds: readonly string[]) =>
  (mod: Mod): Mod | null =>
    kinds.includes(mod.kind) ? mod : null
const lying = of('folder', 'not folder')
const dated = of('date', 'weekday', 'time', 'not date', 'not weekday')
const taken = of('date', 'weekday', 'time', 'camera', 'not date', 'not weekday', 'not camera', 'several')
const shaped = of('orientation', 'aspect')

/** What comes back: every summer, Sundays, not one year. */
const recurs = ({ kind, set }: Mod): boolean =>
  kind === 'weekday' || (kind === 'date' && set.set === 'where' && set.condition.is === 'time')
const recurring = (mod: Mod): Mod | null => (recurs(mod) ? mod : null)
const seasonal = (mod: Mod): Mod | null => (recurs(mod) && mod.kind === 'date' ? mod : null)

/** "whatever", "the contents of": all that something holds of. */
const allOf = (mod: Mod): SetRead | null => narrowed(ofAny({ single: false, ones: false }), mod, false)

const allForms = (forms: readonly string[]): string[] =>
  [...new Set(forms.flatMap((form) => [form, ...otherForms(form)]))].slice(0, 20)

/** Words that things are tagged with, and not only called by. */
function ofTag(mod: Mod): Mod {
  const tagged = (set: GoalSet): GoalSet =>
    set.set === 'where' && set.condition.is === 'words'
      ? { ...set, condition: { is: 'words', all: set.condition.all.map(allForms), in: ['tag'] } }
      : set.set === 'or' || set.set === 'and'
        ? { ...set, of: set.of.map(tagged) }
        : set
  return { ...mod, set: tagged(mod.set) }
}

/** Whatever is by a camera, but by none of these. */
const byOther = (mod: Mod): Mod | null =>
  mod.kind === 'camera' ? { ...together(feature('camera', false), opposite(mod)), kind: 'camera' } : null

/** Clauses that narrow a set down: where things lie, when and with what they were taken, how they look. */
export const relativeRules: readonly Rule[] = [
  rule('mod', 'rmod', (mod: Mod) => mod, 0.01),
  rule('core', 'photod', () => ofKind({ types: ['image'], single: false }), 0.01),
  rule('core', 'what rmod', (_: unknown, mod: Mod) => allOf(mod), 0.01),
  rule('core', 'what mod', (_: unknown, mod: Mod) => (mod.kind === 'words' ? null : allOf(mod)), 0.2),
  // Where they lie.
  rule('rmod', 'the mod holds', (_: unknown, mod: Mod) => lying(mod), 0.01),
  rule('rmod', 'mod holds', (mod: Mod) => lying(mod), 0.01),
  rule('dwell', 'dwell comma', () => 'dwell', 0.01),
  rule('rmod', 'dwell mod', (_: unknown, mod: Mod) => lying(mod), 0.01),
  rule('core', 'contents mod', (_: unknown, mod: Mod) => lying(mod) && { ...ofMod(mod), plain: false }, 0),
  rule('core', 'contents the mod', (_: unknown, _t: unknown, mod: Mod) => lying(mod) && ofMod(mod), 0),
  rule(
    'core',
    'contents mod',
    (_: unknown, mod: Mod) => (/^(?:camera|date|weekday|color)$/u.test(mod.kind) ? ofMod(mod) : null),
    0.01,
  ),
  rule('core', 'what mod holds', (_: unknown, mod: Mod) => lying(mod) && allOf(mod), 0.01),
  rule('core', 'what the mod holds', (_: unknown, _t: unknown, mod: Mod) => lying(mod) && allOf(mod), 0.01),
  rule('set', 'set entire', (set: SetRead) => set, 0.01),
  rule('set', 'set comma entire', (set: SetRead) => set, 0.02),
  rule('core', 'core owned', (core: SetRead) => (core.plain && core.types === undefined ? null : core), 0.01),
  // When they were taken.
  rule('rmod', 'tookv mod', (_: unknown, mod: Mod) => taken(mod), 0.01),
  rule('rmod', 'dates mod', (_: unknown, mod: Mod) => dated(mod), 0.01),
  rule('rmod', 'dates when', (_: unknown, mod: Mod) => mod, 0.01),
  rule('dates', 'dates equals', () => 'dates', 0),
  rule('rmod', 'anywhen when', (_: unknown, mod: Mod) => recurring(mod), 0.01),
  rule('rmod', 'mod orother', (mod: Mod) => recurring(mod), 0.01),
  rule('rmod', 'mod comma orother', (mod: Mod) => recurring(mod), 0.02),
  rule('core', 'core orother', (core: SetRead) => (core.kinds.includes('date') ? core : null), 0.02),
  rule('when', 'when orother', (mod: Mod) => recurring(mod), 0.01),
  rule('when', 'when seasonal', (mod: Mod) => seasonal(mod), 0),
  rule('rmod', 'mod seasonal', (mod: Mod) => seasonal(mod), 0),
  rule('mod', 'mod or when', (one: Mod, _: unknown, other: Mod) => alternatives(one, other), 0.02),
  rule('mod', 'mod and when', (one: Mod, _: unknown, other: Mod) => alternatives(one, other), 0.03),
  rule('when', 'when or when', (one: Mod, _: unknown, other: Mod) => alternatives(one, other), 0.02),
  rule('when', 'when and when', (one: Mod, _: unknown, other: Mod) => alternatives(one, other), 0.02),
  // With which camera.
  rule('cam', 'agew cam', (_: unknown, mod: Mod) => mod, 0),
  rule('mod', 'agew mod', (_: unknown, mod: Mod) => (mod.kind === 'camera' ? mod : null), 0.02),
  rule('cam', 'the cam', (_: unknown, mod: Mod) => mod, 0),
  rule('cam', 'a cam', (_: unknown, mod: Mod) => mod, 0),
  rule('cam', 'cam and cam', (one: Mod, _: unknown, other: Mod) => alternatives(one, other), 0.02),
  rule('cam', 'cam or cam', (one: Mod, _: unknown, other: Mod) => alternatives(one, other), 0.02),
  rule('camlead', 'camlead equals', () => 'camlead', 0),
  rule('rmod', 'camlead cam', (_: unknown, mod: Mod) => mod, 0.01),
  rule('rmod', 'camfor cam camused', (_: unknown, mod: Mod) => mod, 0.01),
  rule('rmod', 'camfor cam camdid', (_: unknown, mod: Mod) => mod, 0.01),
  rule('rmod', 'cam camdid', (mod: Mod) => mod, 0.02),
  // "Everything the Nikon took at night".
  rule('rmod', 'cam camdid hours', (mod: Mod, _: unknown, hours: Mod) => together(mod, hours), -0.05),
  rule('rmod', 'tookv hours', (_: unknown, mod: Mod) => mod, -0.05),
  rule('core', 'what cam camdid', (_: unknown, mod: Mod) => allOf(mod), 0.01),
  rule('core', 'whatdidc cam takec', (_: unknown, mod: Mod) => allOf(mod), -0.1),
  rule(
    'core',
    'whichq core didq cam takec',
    (_w: unknown, core: SetRead, _d: unknown, mod: Mod) => narrowed(core, mod, false),
    0.01,
  ),
  rule(
    'rmod',
    'camlead without feature',
    (_c: unknown, _: unknown, what: Feature) => (what === 'camera' ? feature(what, true) : null),
    0,
  ),
  rule('mod', 'camnot cam', (_: unknown, mod: Mod) => byOther(mod), -0.05),
  rule('camnot', 'anycam notcam', () => 'camnot', 0),
  rule('camnot', 'anycam comma notcam', () => 'camnot', 0),
  rule('rmod', 'mod exif', (mod: Mod) => of('camera', 'words')(mod) && cameraOf(mod), 0.01),
  rule('rmod', 'in cam exif', (_: unknown, mod: Mod) => mod, 0.01),
  rule('rmod', 'having cam exif', (_: unknown, mod: Mod) => mod, 0.01),
  // Of which colour.
  rule('hue', 'hue and hue', (one: Mod, _: unknown, other: Mod) => alternatives(one, other), 0.02),
  rule('hue', 'hue or hue', (one: Mod, _: unknown, other: Mod) => alternatives(one, other), 0.02),
  rule('rmod', 'huelead hue', (_: unknown, mod: Mod) => mod, 0.01),
  rule('huelead', 'huelead equals', () => 'huelead', 0),
  rule('rmod', 'huein hue', (_: unknown, mod: Mod) => mod, 0.03),
  rule('rmod', 'huefor hue huetail', (_: unknown, mod: Mod) => mod, 0.01),
  rule('rmod', 'huefor hue', (_: unknown, mod: Mod) => mod, 0.03),
  rule('rmod', 'huefor hue within', (_: unknown, mod: Mod) => mod, 0.01),
  rule('rmod', 'huein hue huetail', (_: unknown, mod: Mod) => mod, 0),
  rule('rmod', 'rel hue huetail', (_: unknown, mod: Mod) => mod, 0.01),
  rule('rmod', 'hue huetail', (mod: Mod) => mod, 0.02),
  rule('rmod', 'rel huemore hue huetail', (_r: unknown, _: unknown, mod: Mod) => mod, 0.01),
  rule('rmod', 'huemore hue huetail', (_: unknown, mod: Mod) => mod, 0.01),
  // "Without any green in it."
  rule('rmod', 'without hue', (_: unknown, mod: Mod) => opposite(mod), 0.02),
  rule('rmod', 'without hue within', (_: unknown, mod: Mod) => opposite(mod), 0),
  rule('rmod', 'without the hue within', (_: unknown, _t: unknown, mod: Mod) => opposite(mod), 0),
  // Of which shape.
  rule('rmod', 'shapelead mod', (_: unknown, mod: Mod) => shaped(mod), 0.01),
  rule('rmod', 'shapelead mod shapetail', (_: unknown, mod: Mod) => shaped(mod), 0),
  rule('rmod', 'mod shapetail', (mod: Mod) => shaped(mod), 0),
  rule('rmod', 'rel mod shapetail', (_: unknown, mod: Mod) => shaped(mod), 0),
  // What is known of them.
  rule('rmod', 'featof feature featknown', (lead: string, what: Feature, is: string) =>
    feature(what, (is === 'unknown') !== (lead === 'no')),
  ),
  rule('mod', 'mod butlacking feature', (mod: Mod, _: unknown, what: Feature) => together(mod, feature(what, true)), 0),
  rule(
    'mod',
    'mod comma butlacking feature',
    (mod: Mod, _c: unknown, _: unknown, what: Feature) => together(mod, feature(what, true)),
    0,
  ),
  rule('mod', 'mod buthaving feature', (mod: Mod, _: unknown, what: Feature) => together(mod, feature(what, false)), 0),
  rule('rmod', 'endsin mod', (_: unknown, mod: Mod) => of('extension')(mod), 0),
  rule('mod', 'tagged words', (_: unknown, words: Mod) => ofTag(words), 0),
  rule('mod', 'tagged words inname', (_: unknown, words: Mod) => words, -0.02),
  rule('mod', 'without tagof words', (_w: unknown, _: unknown, words: Mod) => opposite(ofTag(words)), 0),
  rule('rmod', 'mod onthem', (mod: Mod) => of('feature')(mod), 0.01),
  rule('rmod', 'mod featknown', (mod: Mod, is: string) => (is === 'known' ? of('feature')(mod) : null), 0.01),
  rule('rmod', 'lacksdate', (what: Feature) => feature(what, true), 0),
  rule('rmod', 'knows', (what: Feature) => feature(what, false), 0),
  rule('rmod', 'rel knows', (_: unknown, what: Feature) => feature(what, false), 0),
  rule('rmod', 'lacksdate it', (what: Feature) => feature(what, true), 0),
  rule('rmod', 'knows it', (what: Feature) => feature(what, false), 0),
  rule('rmod', 'rel lacksdate', (_: unknown, what: Feature) => feature(what, true), 0),
]

/** "with Nikon in the metadata": a word that no maker is known by names a camera there. */
const cameraOf = (mod: Mod): Mod | null => (mod.kind === 'camera' ? mod : null)
