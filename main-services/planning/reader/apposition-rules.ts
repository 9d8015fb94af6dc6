import type { SetOrder } from '#shared/model/set.ts'
import { rule, type Rule } from './chart.ts'
import { alternatives, joined, narrowed, ordered, without, type Kind } from './set-reading.ts'
import { both, where, type Mod, type SetRead } from './values.ts'

/** What is said again in other words, in brackets or behind a mark, and what is named one by one. */
export const appositionRules: readonly Rule[] = [
  // "Two works: the church and the glacier."
  rule(
    'set',
    'num core stop set',
    (_: unknown, core: SetRead, _s: unknown, set: SetRead) => (core.plain && !set.plain ? set : null),
    0.01,
  ),
  // "Brown ones and grey ones from the zoo."
  rule('mod', 'mod onesw and mod', (a: Mod, _o: unknown, _: unknown, b: Mod) => alternatives(a, b), 0.01),
  rule('mod', 'mod onesw or mod', (a: Mod, _o: unknown, _: unknown, b: Mod) => alternatives(a, b), 0.01),
  // "The pelican with the ibis": both, where neither is a kind of media.
  rule('set', 'set withw set', (a: SetRead, _: unknown, b: SetRead) => (a.noun === null ? joined(a, b) : null), 0.02),
  rule('core', 'core rel a kind', (core: SetRead, _: unknown, _a: unknown, kind: Kind) => ofSort(core, kind), 0.01),
  rule('core', 'core rel kind', (core: SetRead, _: unknown, kind: Kind) => ofSort(core, kind), 0.02),
  // "Weekend shots (Sat + Sun)": the same in other words.
  rule('aside', 'open mod close', (_: unknown, mod: Mod) => mod, 0.02),
  rule('aside', 'open when close', (_: unknown, mod: Mod) => mod, 0.02),
  rule('aside', 'open about close', (_: unknown, mod: Mod) => mod, 0.02),
  rule('aside', 'open only mod close', (_: unknown, _o: unknown, mod: Mod) => mod, 0.01),
  rule('aside', 'open the mod close', (_: unknown, _o: unknown, mod: Mod) => mod, 0.01),
  rule('aside', 'open words close', (_: unknown, mod: Mod) => mod, 0.04),
  rule('mod', 'mod aside', (said: Mod, again: Mod) => (said.kind === again.kind ? said : null), 0.01),
  rule('core', 'core aside', (core: SetRead, mod: Mod) => explained(core, mod), 0.01),
  rule(
    'set',
    'set open except set close',
    (of: SetRead, _o: unknown, _: unknown, out: SetRead) => without(of, out),
    0.03,
  ),
  rule('set', 'set open order close', (of: SetRead, _o: unknown, order: SetOrder) => ordered(of, order), 0.03),
]

/** "Clips that are videos": of the kinds of media that both mean. */
function ofSort(core: SetRead, { types }: Kind): SetRead | null {
  const shared = types.filter((type) => core.types?.includes(type) ?? true)
  return shared.length === 0 || core.noun === null
    ? null
    : { ...core, set: both(core.set, where({ is: 'type', any: shared })) }
}

/** Words in brackets say the same again, or narrow down. */
const explained = (core: SetRead, mod: Mod): SetRead | null =>
  core.kinds.includes(mod.kind) ? core : narrowed(core, mod, false)
