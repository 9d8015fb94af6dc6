/** Days and spans of days in words. */
import { monthNames } from '../arrange/periods.ts'

interface Day {
  year: number
  month: number
  date: number
}

function parts(of: string): Day {
  const [year = 2000, month = 1, date = 1] = of.split('-').map(Number)
  return { year, month, date }
}

const monthName = ({ year, month }: Day) => `${monthNames[month - 1] ?? ''} ${year}`
const dayName = (of: string) => `${parts(of).date} ${monthName(parts(of))}`
const lastOfMonth = ({ year, month }: Day) => new Date(Date.UTC(year, month, 0)).getUTCDate()

/** Days `YYYY-MM-DD`, both included; an open end is left out. */
interface Span {
  takenFrom?: string | undefined
  takenTo?: string | undefined
}

/** Says when: "taken in June 2015"; '' where any time will do. */
export function whenTaken({ takenFrom: from, takenTo: to }: Span): string {
  if (from && to) return from === to ? `taken on ${dayName(from)}` : betweenDays(from, to)
  if (from) return from.endsWith('-01-01') ? `taken since ${parts(from).year}` : `taken since ${dayName(from)}`
  if (!to) return ''
  return to.endsWith('-12-31') ? `taken before ${parts(to).year + 1}` : `taken up to ${dayName(to)}`
}

function betweenDays(from: string, to: string): string {
  const [first, last] = [parts(from), parts(to)]
  const wholeMonths = first.date === 1 && last.date === lastOfMonth(last)
  const wholeYears = wholeMonths && first.month === 1 && last.month === 12
  if (wholeYears)
    return first.year === last.year ? `taken in ${first.year}` : `taken from ${first.year} to ${last.year}`
  if (!wholeMonths) return `taken from ${dayName(from)} to ${dayName(to)}`
  const sameMonth = first.year === last.year && first.month === last.month
  return sameMonth ? `taken in ${monthName(first)}` : `taken from ${monthName(first)} to ${monthName(last)}`
}

const seasons: Readonly<Record<string, string>> = {
  '03-01 05-31': 'taken in Spring',
  '06-01 08-31': 'taken in Summer',
  '09-01 11-30': 'taken in Autumn',
  '12-01 02-29': 'taken in Winter',
}

/** The same days of every year: "taken in Summer", "taken between 24 and 26 December". Days are `MM-DD`. */
export function yearlyWords([from, to]: readonly [string, string]): string {
  const season = seasons[`${from} ${to}`]
  if (season) return season
  const [first, last] = [from, to].map((of) => parts(`2024-${of}`))
  if (!first || !last) return ''
  const name = ({ month }: Day) => monthNames[month - 1] ?? ''
  if (first.date === 1 && first.month === last.month && last.date === lastOfMonth(last))
    return `taken in ${name(first)}`
  if (from === to) return `taken on ${first.date} ${name(first)}`
  return `taken between ${first.date} ${name(first)} and ${last.date} ${name(last)}`
}
