import type { Change, Goal } from '#shared/model/goal.ts'
import type { Dose } from '../reader/follow-up-dose.ts'
import type { FollowUp } from '../reader/follow-up.ts'
import { intent } from '../reader/intents.ts'
import type { Intent } from '../reader/values.ts'

const tidy = (value: number) => Math.round(value * 1e6) / 1e6
const back = intent({ do: 'undo', times: 1 })

/** "The last one by 90", "another 20 cm", "no, by 30": the last change by so much, of the same or of others. */
export function dosed({ marks }: FollowUp, last: Goal, dose: Dose): Intent[] | null {
  const change = last.do === 'change' ? (halved(last.change, dose) ?? changeBy(last.change, dose)) : moved(dose)
  if (!change || (last.do !== 'change' && last.do !== 'put')) return null
  const { set } = dose
  const isInstead =
    marks.has('no') || marks.has('become') || (set === null && !dose.more && dose.way === null && !marks.has('and'))
  if (set) {
    const goal = intent({ do: 'change', of: set.set, change }, { ...set, plain: false })
    return marks.has('no') ? [back, goal] : [goal]
  }
  if (isInstead && last.do === 'change') return [back, intent({ do: 'change', of: last.of, change })]
  return [intent({ do: 'change', of: { set: 'said', as: 'touched' }, change })]
}

/** "Half that": half as much of the change, in its place. */
function halved({ scale, spread }: Change, { unit, amount, set }: Dose): Change | null {
  if (unit !== 'times' || set !== null || amount <= 0) return null
  const part = (value: number) => tidy(Math.max(0.02, 1 + (value - 1) * amount))
  return spread !== undefined ? { spread: part(spread) } : scale !== undefined ? { scale: part(scale) } : null
}

function moved({ unit, amount, way }: Dose): Change | null {
  return way && (unit === 'metres' || unit === null)
    ? { move: along(way, unit === null ? metres(amount) : amount) }
    : null
}

const along = (way: readonly [number, number, number], far: number): [number, number, number] => [
  tidy(way[0] * far),
  tidy(way[1] * far),
  tidy(way[2] * far),
]

/** Without a unit small numbers are metres, others centimetres. */
const metres = (amount: number) => (amount < 5 ? amount : amount / 100)

/** A change of the same kind, by so much. */
function changeBy({ turn, scale, move, spread }: Change, dose: Dose): Change | null {
  const { amount, unit, way } = dose
  const isLength = unit === 'metres' || unit === null
  if (unit === 'times') {
    if (move) return { move: along(way ? along(way, Math.hypot(...move)) : move, amount) }
    if (turn !== undefined)
      return { turn: way && way[0] !== 0 ? tidy(Math.sign(way[0]) * Math.abs(turn) * amount) : tidy(turn * amount) }
    if (scale === undefined || amount === 1) return scale === undefined ? null : { scale }
    return { scale: amount < 0 ? tidy(1 / scale) : amount }
  }
  if (turn !== undefined && (unit === 'degrees' || unit === null)) {
    const sign = way ? -Math.sign(way[0] || 1) : Math.sign(turn)
    return { turn: tidy((sign * amount * Math.PI) / 180) }
  }
  if (way && isLength) return moved(dose)
  if (move && isLength) {
    const far = Math.hypot(...move)
    const to = unit === null ? metres(amount) : amount
    return far > 0 ? { move: along(move.map((part) => part / far) as [number, number, number], to) } : null
  }
  const up = way?.[1] ?? 0
  if (unit === 'percent' && up !== 0) return { scale: tidy(Math.max(0.02, 1 + (Math.sign(up) * amount) / 100)) }
  // "20 % only" of what grew by 30 %.
  if (unit === 'percent' && dose.to && (scale ?? 0) > 1 && amount < 100) return { scale: tidy(1 + amount / 100) }
  if (unit === 'percent' && dose.to && scale !== undefined) return { scale: tidy(Math.max(0.02, amount / 100)) }
  if (unit !== 'percent' && !(unit === null && amount >= 5)) return null
  const factor = (value: number) => tidy(value < 1 ? Math.max(0.02, 1 - amount / 100) : 1 + amount / 100)
  if (scale !== undefined) return { scale: factor(scale) }
  return spread === undefined ? null : { spread: factor(spread) }
}
