import { basename, dirname, extname } from 'node:path'
import { Asset, type MediaType } from '#shared/model/asset.ts'
import type { Json } from '#shared/model/ids.ts'
import type { AnswerAbout, AssetFact } from '#shared/model/workflow.ts'

/** What is read of an asset to tell it. */
const Told = Asset.pick({
  name: true,
  mediaType: true,
  path: true,
  width: true,
  height: true,
  durationSeconds: true,
  takenAt: true,
  bytes: true,
  colors: true,
  camera: true,
  place: true,
})
type Told = ReturnType<typeof Told.parse>

/** How a fact is said of a thing, and what is said where it has none. */
interface Saying {
  lead: string
  value: (asset: Told) => string | null
  none: string
}

/** Tells something of an asset that a step read: "heron.jpg was taken on 3 June 2019". */
export function factOf(asset: Json | undefined, { about, bare }: AnswerAbout): string {
  const read = Told.safeParse(asset)
  if (!read.success) return ''
  const { lead, value, none } = sayings[about]
  const told = value(read.data)
  if (bare) return told ?? 'an unknown one'
  const name = `“${read.data.name}”`
  return told === null ? `${name} ${none}` : `${name} ${lead} ${told}`
}

const kinds: Readonly<Record<MediaType, string>> = {
  image: 'picture',
  video: 'video',
  audio: 'sound',
  model: '3D model',
  text: 'text',
}

const sayings: Readonly<Record<AssetFact, Saying>> = {
  taken: {
    lead: 'was taken on',
    value: ({ takenAt }) => takenAt && dayName(takenAt),
    none: 'does not say when it was taken',
  },
  camera: {
    lead: 'was taken with',
    value: ({ camera }) => camera && `a ${camera}`,
    none: 'does not say with which camera it was taken',
  },
  seconds: {
    lead: 'lasts',
    value: ({ durationSeconds }) => (durationSeconds === null ? null : lasting(durationSeconds)),
    none: 'has no length in time',
  },
  size: {
    lead: 'is',
    value: ({ width, height }) =>
      width === null || height === null ? null : `${number(width)} × ${number(height)} pixels`,
    none: 'has no size in pixels',
  },
  bytes: { lead: 'takes', value: ({ bytes }) => weight(bytes), none: '' },
  place: {
    lead: 'was taken at',
    value: ({ place }) => place && `${degrees(place.latitude, 'N', 'S')} ${degrees(place.longitude, 'E', 'W')}`,
    none: 'does not say where it was taken',
  },
  folder: { lead: 'lies in the folder', value: ({ path }) => `“${basename(dirname(path))}”`, none: '' },
  colors: {
    lead: 'is mostly',
    value: ({ colors }) => (colors.length === 0 ? null : colors.join(' and ')),
    none: 'has no colour that stands out',
  },
  format: {
    lead: 'is',
    value: ({ mediaType, path }) => `a ${kinds[mediaType]} (${extname(path).slice(1).toUpperCase()})`,
    none: '',
  },
}

const number = (value: number): string => value.toLocaleString('en')

/** "3 June 2019 at 10:12". */
function dayName(takenAt: string): string {
  const date = new Date(`${takenAt.slice(0, 10)}T00:00:00Z`)
  if (Number.isNaN(date.getTime())) return takenAt
  const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
  const time = takenAt.slice(11, 16)
  return `${day.format(date)}${time === '' ? '' : ` at ${time}`}`
}

/** "9.5 seconds", "2 minutes 5 seconds". */
function lasting(seconds: number): string {
  if (seconds < 60) return count(Math.round(seconds * 10) / 10, 'second')
  const whole = Math.round(seconds)
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60), whole % 60]
  const parts = [
    hours > 0 ? count(hours, 'hour') : '',
    minutes > 0 ? count(minutes, 'minute') : '',
    rest > 0 ? count(rest, 'second') : '',
  ]
  return parts.filter((part) => part !== '').join(' ')
}

const count = (value: number, noun: string): string => `${number(value)} ${noun}${value === 1 ? '' : 's'}`

function weight(bytes: number): string {
  if (bytes < 1000) return count(bytes, 'byte')
  if (bytes < 1_000_000) return `${number(Math.round(bytes / 100) / 10)} kB`
  return `${number(Math.round(bytes / 100_000) / 10)} MB`
}

const degrees = (value: number, positive: string, negative: string): string =>
  `${Math.abs(value).toFixed(4)}° ${value < 0 ? negative : positive}`
