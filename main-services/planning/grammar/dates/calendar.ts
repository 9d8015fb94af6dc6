/** Days from one day to another, both included, `YYYY-MM-DD`; an open end is left out. */
export interface Span {
  from?: string
  to?: string
}

/** English names of the months in lower case, from January on. */
export const monthNames = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
] as const

const pad = (value: number, width = 2) => String(value).padStart(width, '0')

/** Writes a day as `YYYY-MM-DD`; months count from 1. */
export const day = (year: number, month: number, date: number): string => `${pad(year, 4)}-${pad(month)}-${pad(date)}`

/** Counts the days of a month; months count from 1. */
export const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

/** Tells whether there is such a day in the calendar. */
export const isDay = (year: number, month: number, date: number): boolean =>
  month >= 1 && month <= 12 && date >= 1 && date <= daysIn(year, month)

/** Spans whole years, from the first day to the last. */
export const yearSpan = (year: number, last = year) => ({ from: day(year, 1, 1), to: day(last, 12, 31) })

/** Spans a whole month. */
export const monthSpan = (year: number, month: number) => ({
  from: day(year, month, 1),
  to: day(year, month, daysIn(year, month)),
})

/** Spans a single day. */
export const daySpan = (year: number, month: number, date: number) => {
  const one = day(year, month, date)
  return { from: one, to: one }
}

/** Moves a day by `days`, earlier where negative. */
export function shift(from: string, days: number): string {
  const { year, month, date } = parts(from)
  return iso(new Date(Date.UTC(year, month - 1, date + days)))
}

/** Moves a day by `months`; the 31st becomes the last day of a shorter month. */
export function shiftMonths(from: string, months: number): string {
  const { year, month, date } = parts(from)
  const index = year * 12 + (month - 1) + months
  const shiftedYear = Math.floor(index / 12)
  const shiftedMonth = (index % 12) + 1
  return day(shiftedYear, shiftedMonth, Math.min(date, daysIn(shiftedYear, shiftedMonth)))
}

const iso = (date: Date) => day(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())

/** Splits `YYYY-MM-DD` into its numbers; months count from 1. */
export function parts(of: string): { year: number; month: number; date: number } {
  const [year = 2000, month = 1, date = 1] = of.split('-').map(Number)
  return { year, month, date }
}

/** Gives the day of the week; 0 is Sunday. */
export const weekday = (of: string): number => new Date(`${of}T00:00:00Z`).getUTCDay()

/** Computes Easter Sunday of a year, by the anonymous Gregorian algorithm. */
export function easter(year: number): string {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const sum = h + l - 7 * m + 114
  return day(year, Math.floor(sum / 31), (sum % 31) + 1)
}
