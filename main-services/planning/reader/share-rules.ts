import type { SetOrder } from '#shared/model/set.ts'
import { rule, type Rule } from './chart.ts'
import { byDate } from './set-reading.ts'
import type { Share } from './shares.ts'
import type { SetRead } from './values.ts'

function everyOf(read: SetRead, every: number): SetRead | null {
  if (read.plain && read.types === undefined) return null
  const order = read.set.set === 'order' ? read.set.order : byDate
  const ones = read.ones && read.kinds.length === 0
  return {
    ...read,
    set: { set: 'part', of: read.set, order, from: 0, to: 1, every },
    plain: false,
    single: false,
    name: null,
    ones,
  }
}

/** So much of a set, in an order. */
function partOf(read: SetRead, [from, to]: Share, order: SetOrder): SetRead | null {
  if (read.plain && read.types === undefined && read.set.set === 'all') return null
  const inner = read.set.set === 'order' ? read.set.order : order
  return {
    ...read,
    set: { set: 'part', of: read.set, order: inner, from, to },
    plain: false,
    single: false,
    name: null,
  }
}

/** How parts of a set are said that are told by how much of it they are. */
export const shareRules: readonly Rule[] = [
  rule('set', 'every set', (every: number, read: SetRead) => everyOf(read, every), 0.01),
  rule('set', 'share set', (share: Share, read: SetRead) => partOf(read, share, byDate), 0.02),
  rule(
    'set',
    'sample share set',
    (_: unknown, share: Share, read: SetRead) => partOf(read, share, { by: 'random' }),
    0.02,
  ),
  rule(
    'set',
    'a sample share set',
    (_: unknown, _s: unknown, share: Share, read: SetRead) => partOf(read, share, { by: 'random' }),
    0.02,
  ),
  rule('set', 'share set sample', (share: Share, read: SetRead) => partOf(read, share, { by: 'random' }), 0.02),
  rule('set', 'share set comma sample', (share: Share, read: SetRead) => partOf(read, share, { by: 'random' }), 0.02),
  rule('set', 'set butonly shareonly', (read: SetRead, _: unknown, share: Share) => partOf(read, share, byDate), 0.02),
  rule(
    'set',
    'set comma butonly shareonly',
    (read: SetRead, _c: unknown, _: unknown, share: Share) => partOf(read, share, byDate),
    0.02,
  ),
  rule('set', 'set comma shareonly', (read: SetRead, _: unknown, share: Share) => partOf(read, share, byDate), 0.06),
]
