import { rule, type Rule } from './chart.ts'
import { saying, type Appearance, type BagRead, type Intent, type SetRead } from './values.ts'

/** How one says how the place shall look, and hangs things "there". */
export const lookRules: readonly Rule[] = [
  rule('clause', 'bag', onlyLook, 0.02),
  rule('clause', 'make it look', (_: unknown, _it: unknown, look: Appearance) => looking(look), 0.02),
  rule('clause', 'make the bag', (_: unknown, _the: unknown, bag: BagRead) => onlyLook(bag), 0.02),
  rule('clause', 'whole there', hung, 0.03),
]

/** Nothing but light, backdrop or size, with or without a verb. */
function onlyLook({ set, form, name, options, look }: BagRead): Intent | null {
  if (!look || set || form || name !== undefined || options) return null
  return looking(look)
}

/** How large things are is changed from how large they stand there, which is another goal. */
const looking = (look: Appearance): Intent | null =>
  look.scale === undefined ? { goal: { do: 'look', look }, plain: false, unknown: [], notes: [] } : null

/** "hang the photos from 2006 there". */
function hung({ set, form, look, name, verb }: BagRead): Intent | null {
  if (!set || form || look || name !== undefined || verb === 'find') return null
  return { goal: { do: 'add', of: set.set, said: said(set) }, plain: set.plain, unknown: set.unknown, notes: set.notes }
}

const said = (set: SetRead) => set.name ?? saying(set)
