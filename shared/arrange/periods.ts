/** How finely time is divided: into years, months or days. */
export type PeriodUnit = 'year' | 'month' | 'day'

/** English names of the months, from January on. */
export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** Tells whether a local time names at least a real month. */
export function isDated(takenAt: string | null): takenAt is string {
  const month = /^\d{4}-(\d{2})/.exec(takenAt ?? '')?.[1]
  return month !== undefined && Number(month) >= 1 && Number(month) <= 12
}

/** Orders local times, earliest first; what has none comes before all. ISO text sorts by time as it is. */
export const compareTaken = (a: string | null, b: string | null): number =>
  (a ?? '') < (b ?? '') ? -1 : (a ?? '') > (b ?? '') ? 1 : 0

/** Chooses the coarsest unit that divides times given in order: years, else months, else days. */
export function periodUnit(inOrder: readonly string[]): PeriodUnit {
  const first = inOrder[0] ?? ''
  const last = inOrder.at(-1) ?? ''
  if (Number(last.slice(0, 4)) - Number(first.slice(0, 4)) >= 2) return 'year'
  if (first.slice(0, 7) !== last.slice(0, 7)) return 'month'
  return first.slice(0, 10) === last.slice(0, 10) ? 'month' : 'day'
}

/** Names the period of a local time: `2019`, `June 2019` or `4 June 2019`. */
export function periodOf(takenAt: string, unit: PeriodUnit): string {
  const year = takenAt.slice(0, 4)
  if (unit === 'year') return year
  const month = `${monthNames[Number(takenAt.slice(5, 7)) - 1]} ${year}`
  const day = Number(takenAt.slice(8, 10))
  return unit === 'month' || !(day > 0) ? month : `${day} ${month}`
}
