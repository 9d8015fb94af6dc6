import type { ColorName, MediaType, Orientation } from '#shared/model/asset.ts'
import { shapeOf, type Fact } from './fact.ts'

type Season = 'spring' | 'summer' | 'autumn' | 'winter'
type Weekday = 'Sunday' | 'Monday' | 'Tuesday' | 'Wednesday' | 'Thursday' | 'Friday' | 'Saturday'

const seasons: Readonly<Record<Season, readonly number[]>> = {
  spring: [3, 4, 5],
  summer: [6, 7, 8],
  autumn: [9, 10, 11],
  winter: [12, 1, 2],
}
const weekdays: readonly Weekday[] = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

type OneOrMore<T> = T | readonly T[]

/** Which files are meant. All that is given must hold; of a list, one. */
export interface Where {
  kind?: OneOrMore<MediaType>
  /** Name of a folder that it lies in, at any depth. */
  folder?: OneOrMore<string>
  name?: OneOrMore<string>
  /** A whole word of its name. */
  word?: OneOrMore<string>
  tag?: OneOrMore<string>
  year?: OneOrMore<number>
  month?: OneOrMore<number>
  day?: number
  /** `YYYY-MM-DD`, that day included. */
  from?: string
  to?: string
  season?: OneOrMore<Season>
  weekday?: OneOrMore<Weekday>
  /** Hours of the day: from, and up to without. May go over midnight. */
  hours?: readonly [number, number]
  dated?: boolean
  /** Part of its name; true is any, false none. */
  camera?: OneOrMore<string> | boolean
  hasPlace?: boolean
  shape?: OneOrMore<Orientation>
  /** At least twice as wide as high. */
  panoramic?: boolean
  ending?: OneOrMore<string>
  color?: OneOrMore<ColorName>
  widerThan?: number
  narrowerThan?: number
  longerThan?: number
  shorterThan?: number
  moreBytesThan?: number
  fewerBytesThan?: number
  not?: Where
  any?: readonly Where[]
}

/** Whether a file is meant. */
export function matches(fact: Fact, where: Where): boolean {
  return (
    ofFile(fact, where) &&
    ofDate(fact, where) &&
    ofPicture(fact, where) &&
    !(where.not && matches(fact, where.not)) &&
    (!where.any || where.any.some((one) => matches(fact, one)))
  )
}

function ofFile(fact: Fact, { kind, folder, name, word, tag, ending, moreBytesThan, fewerBytesThan }: Where): boolean {
  const folders = fact.folders.flat()
  const names = [fact.name, ...fact.alsoNamed]
  return (
    within(kind, (one) => one === fact.kind) &&
    within(folder, (one) => folders.includes(one)) &&
    within(name, (one) => names.includes(one)) &&
    within(word, (one) => names.some((own) => wordsOf(own).includes(one.toLowerCase()))) &&
    within(tag, (one) => fact.tags.includes(one)) &&
    within(ending, (one) => names.some((own) => own.toLowerCase().endsWith(`.${one}`))) &&
    (moreBytesThan === undefined || fact.bytes > moreBytesThan) &&
    (fewerBytesThan === undefined || fact.bytes < fewerBytesThan)
  )
}

function ofDate({ taken }: Fact, where: Where): boolean {
  const { year, month, day, from, to, season, weekday, hours, dated } = where
  if (dated !== undefined && (taken !== null) !== dated) return false
  const asks = [year, month, day, from, to, season, weekday, hours].some((part) => part !== undefined)
  if (taken === null) return !asks
  const date = taken.slice(0, 10)
  const [ownYear, ownMonth, ownDay] = date.split('-').map(Number)
  const hour = Number(taken.slice(11, 13))
  return (
    within(year, (one) => one === ownYear) &&
    within(month, (one) => one === ownMonth) &&
    (day === undefined || day === ownDay) &&
    (from === undefined || date >= from) &&
    (to === undefined || date <= to) &&
    within(season, (one) => seasons[one].includes(ownMonth ?? 0)) &&
    within(weekday, (one) => weekdays[new Date(`${date}T00:00:00Z`).getUTCDay()] === one) &&
    (hours === undefined || isBetween(hour, hours))
  )
}

const isBetween = (hour: number, [from, to]: readonly [number, number]): boolean =>
  from < to ? hour >= from && hour < to : hour >= from || hour < to

function ofPicture(fact: Fact, where: Where): boolean {
  const { camera, hasPlace, shape, panoramic, color } = where
  const [width, height, seconds] = [fact.width ?? 0, fact.height ?? 0, fact.seconds ?? 0]
  return (
    (typeof camera === 'boolean'
      ? (fact.camera !== null) === camera
      : within(camera, (one) => (fact.camera ?? '').toLowerCase().includes(one.toLowerCase()))) &&
    (hasPlace === undefined || fact.hasPlace === hasPlace) &&
    within(shape, (one) => shapeOf(fact) === one) &&
    (panoramic === undefined || (height > 0 && width >= 2 * height) === panoramic) &&
    within(color, (one) => fact.color === one) &&
    (where.widerThan === undefined || width > where.widerThan) &&
    (where.narrowerThan === undefined || (width > 0 && width < where.narrowerThan)) &&
    (where.longerThan === undefined || seconds > where.longerThan) &&
    (where.shorterThan === undefined || (seconds > 0 && seconds < where.shorterThan))
  )
}

function within<T>(wanted: OneOrMore<T> | undefined, holds: (one: T) => boolean): boolean {
  if (wanted === undefined) return true
  return ([wanted].flat() as T[]).some(holds)
}

/** Words of a file's name, without its ending, in small letters. */
export function wordsOf(name: string): string[] {
  const stem = name.replace(/\.[a-z0-9]+$/i, '')
  return stem
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
}
