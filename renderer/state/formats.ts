import { monthNames } from '#shared/arrange/index.ts'

export { duration, estimateSentence, exactly } from '#shared/model/time-words.ts'

/** Numbers with units and dates as people say them. */

const unitOf = ['B', 'kB', 'MB', 'GB', 'TB'] as const

/** Writes bytes: `1_234_567` → `1.2 MB`. */
export function bytes(count: number): string {
  const power = count < 1 ? 0 : Math.min(unitOf.length - 1, Math.floor(Math.log10(count) / 3))
  const value = count / 1000 ** power
  return `${power === 0 || value >= 100 ? Math.round(value) : value.toFixed(1)} ${unitOf[power]}`
}

/**
 * Writes a number with its noun: `1, 'picture'` → `1 picture`; `12, 'picture'` → `12 pictures`; `2, 'body', 'bodies'` →
 * `2 bodies`.
 */
export function count(amount: number, one: string, many = `${one}s`): string {
  return `${amount.toLocaleString('en-GB')} ${amount === 1 ? one : many}`
}

/** Writes seconds as a place in a sound or film: `1:05`, `1:02:03`. */
export function clock(seconds: number): string {
  const whole = Math.round(seconds)
  const parts = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60]
  const shown = parts[0] === 0 ? parts.slice(1) : parts
  return shown.map((part, index) => (index === 0 ? String(part) : String(part).padStart(2, '0'))).join(':')
}

/** Writes a local time at a camera: `2015-07-04T18:30:00` → `4 July 2015, 18:30`. Never moved between time zones. */
export function takenOn(local: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2}))?/.exec(local)
  if (!match) return local
  const [, year, month, day, hour, minute] = match
  const date = `${Number(day)} ${monthNames[Number(month) - 1] ?? ''} ${year}`
  return hour === undefined ? date : `${date}, ${hour}:${minute}`
}

/** Writes a moment as seen from `now`: `just now`, `5 minutes ago`, `yesterday`, `12 March`, `12 March 2019`. */
export function ago(at: number, now = Date.now()): string {
  const minutes = Math.round((now - at) / 60_000)
  if (minutes < 1) return 'just now'
  if (minutes < 60) return `${count(minutes, 'minute')} ago`
  const date = new Date(at)
  const today = new Date(now)
  const days = Math.round((startOfDay(today) - startOfDay(date)) / 86_400_000)
  if (days === 0) return `${count(Math.round(minutes / 60), 'hour')} ago`
  if (days === 1) return 'yesterday'
  if (days < 7) return `${count(days, 'day')} ago`
  const dayAndMonth = `${date.getDate()} ${monthNames[date.getMonth()] ?? ''}`
  return date.getFullYear() === today.getFullYear() ? dayAndMonth : `${dayAndMonth} ${date.getFullYear()}`
}

const startOfDay = (date: Date) => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime()

/** Writes metres, with two digits where they matter: `1.25 m`, `12 m`. */
export function metres(value: number): string {
  return `${Math.abs(value) < 10 ? value.toFixed(2) : value.toFixed(1)} m`
}

/** Radians as whole degrees. */
export function degrees(radians: number): string {
  return `${Math.round((radians * 180) / Math.PI)}°`
}

/** Gives the last part of a path of any system. */
export function baseName(path: string): string {
  return path.split(/[\\/]/).findLast((part) => part !== '') ?? path
}

/** Gives the folder of a path of any system, without the file. */
export function folderOf(path: string): string {
  return path.replace(/[\\/][^\\/]*$/, '')
}
