import { createRequire } from 'node:module'
import type Exifr from 'exifr'
import type { Json } from '#shared/model/ids.ts'
import { repairExif } from './exif-repair.ts'

// Loaded as the CommonJS it is: what a default import of it holds depends on who bundles.
const exifr = createRequire(import.meta.url)('exifr') as typeof Exifr

/** What a file says of itself, by group such as `exif` or `iptc`. */
export type MetadataGroups = Record<string, Json>

/** What a file's metadata says, and what of it could not be used. */
export interface ReadMetadata {
  groups: MetadataGroups
  takenAt: string | null
  camera: string | null
  latitude: number | null
  longitude: number | null
  notes: string[]
}

const options = {
  tiff: true,
  ifd0: {},
  ifd1: false,
  exif: true,
  gps: true,
  interop: false,
  iptc: true,
  xmp: true,
  icc: true,
  jfif: false,
  ihdr: false,
  mergeOutput: false,
  sanitize: true,
  reviveValues: false,
  translateKeys: true,
  translateValues: true,
  multiSegment: true,
  userComment: true,
}

const sidecarOptions = { xmp: true, mergeOutput: false }

const damagedNote = 'Some of its metadata is damaged and was left out.'

/** Reads EXIF, IPTC, XMP and ICC out of a picture's bytes. Damage costs a note, never the picture. */
export async function readMetadata(sources: { bytes: Uint8Array; xmp?: Uint8Array }[]): Promise<ReadMetadata> {
  const groups: Record<string, Json> = {}
  const notes: string[] = []
  for (const { bytes, xmp } of sources) {
    try {
      const read: unknown = xmp ? await exifr.sidecar(xmp, sidecarOptions, 'xmp') : await exifr.parse(bytes, options)
      const { errors, ...found } = toGroups(read)
      if (errors !== undefined) {
        notes.push(damagedNote)
        const repaired = xmp ? null : repairExif(bytes)
        if (repaired) mergeGroups(groups, toGroups(await exifr.parse(repaired, options)))
      }
      mergeGroups(groups, found)
    } catch {
      notes.push(damagedNote)
    }
  }
  delete groups['errors']
  return { groups, ...interpret(groups, notes), notes: [...new Set(notes)] }
}

function mergeGroups(target: Record<string, Json>, source: Record<string, Json>): void {
  for (const [name, value] of Object.entries(source)) {
    const present = target[name]
    target[name] = isRecord(present) && isRecord(value) ? { ...value, ...present } : (present ?? value)
  }
}

const isRecord = (value: Json | undefined): value is { [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Limits on what one file may say of itself: characters a text, entries a list, levels, and characters in all. */
const limits = { text: 4000, entries: 400, depth: 6, total: 256_000 }

/** Cleans foreign values into JSON groups, within limits. */
export function toGroups(read: unknown): Record<string, Json> {
  const budget = { left: limits.total }
  const clean = toJson(read, 0, budget)
  return isRecord(clean) ? clean : {}
}

function toJson(value: unknown, depth: number, budget: { left: number }): Json | undefined {
  if (budget.left <= 0 || depth > limits.depth) return undefined
  if (typeof value === 'string') {
    const text = cleanText(value)
    budget.left -= text.length
    return text
  }
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined
  if (typeof value === 'boolean') return value
  if (typeof value === 'bigint') return Number(value)
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? undefined : value.toISOString()
  if (ArrayBuffer.isView(value)) return printable(value)
  if (typeof value !== 'object' || value === null) return undefined
  budget.left -= 8
  if (Array.isArray(value)) {
    return value.slice(0, limits.entries).flatMap((entry) => toJson(entry, depth + 1, budget) ?? [])
  }
  const record: { [key: string]: Json } = {}
  for (const [key, entry] of Object.entries(value).slice(0, limits.entries)) {
    const clean = toJson(entry, depth + 1, budget)
    if (clean !== undefined && key !== '__proto__') record[cleanText(key).slice(0, 100)] = clean
  }
  return record
}

/** Bytes are kept only where they are a short text. */
function printable(value: ArrayBufferView): string | undefined {
  if (value.byteLength > 2000) return undefined
  const text = Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('latin1').replace(/\0+$/, '')
  return text.length > 1 && /^[\t\n\r\x20-\x7e]+$/.test(text) ? text : undefined
}

/** Takes control characters out of a text, and puts right UTF-8 that was read as Latin-1. */
export function cleanText(text: string): string {
  const cut = text.slice(0, limits.text)
  const decoded = /[\u0080-\u00ff]/.test(cut) && !/[\u0100-\uffff]/.test(cut) ? reread(cut) : cut
  return decoded
    .replace(/(?![\t\n])\p{Cc}/gu, '')
    .trim()
    .toWellFormed()
}

function reread(text: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(text, 'latin1'))
  } catch {
    return text
  }
}

function interpret(groups: Record<string, Json>, notes: string[]): Omit<ReadMetadata, 'groups' | 'notes'> {
  const find = (group: string, key: string): Json | undefined => {
    const record = groups[group]
    return isRecord(record) ? record[key] : undefined
  }
  const dates = [
    find('exif', 'DateTimeOriginal'),
    find('exif', 'CreateDate') ?? find('exif', 'DateTimeDigitized'),
    find('exif', 'DateTimeDigitized'),
    find('xmp', 'CreateDate') ?? find('xap', 'CreateDate'),
  ]
  return {
    takenAt: firstDate(dates, notes),
    camera: cameraName(find('ifd0', 'Make'), find('ifd0', 'Model')),
    ...place(find('gps', 'latitude'), find('gps', 'longitude'), find('gps', 'GPSLatitude') !== undefined, notes),
  }
}

function firstDate(values: (Json | undefined)[], notes: string[]): string | null {
  for (const value of values) {
    if (typeof value !== 'string' || !/[1-9]/.test(value)) continue
    const date = localTime(value)
    if (date) return date
    notes.push(`The date in its metadata, ${value.slice(0, 40)}, is impossible and was left out.`)
  }
  return null
}

/**
 * Writes an EXIF or XMP date as `YYYY-MM-DDTHH:mm:ss`, local as it stands there; `null` where there is no such day or
 * time.
 */
export function localTime(text: string): string | null {
  const match = /^\s*(\d{4})[:\-/](\d{2})[:\-/](\d{2})(?:[ T]+(\d{2}):(\d{2})(?::(\d{2}))?)?/.exec(text)
  if (!match) return null
  const [year, month, day, hour, minute, second] = match.slice(1).map((part) => Number(part ?? 0))
  if (!year || !month || !day || year < 1800 || month > 12 || day > new Date(Date.UTC(year, month, 0)).getUTCDate()) {
    return null
  }
  if ((hour ?? 0) > 23 || (minute ?? 0) > 59 || (second ?? 0) > 60) return null
  const two = (value: number | undefined) => String(value ?? 0).padStart(2, '0')
  return `${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}:${two(Math.min(second ?? 0, 59))}`
}

/** Joins make and model without saying the make twice; `null` where there is neither. */
export function cameraName(make: Json | undefined, model: Json | undefined): string | null {
  const made = typeof make === 'string' ? make.trim() : ''
  const named = typeof model === 'string' ? model.trim() : ''
  const brand = made.split(/\s/)[0]?.toLowerCase() ?? ''
  const name = brand !== '' && named.toLowerCase().startsWith(brand) ? named : `${made} ${named}`.trim()
  return name === '' ? null : name.slice(0, 200)
}

function place(latitude: Json | undefined, longitude: Json | undefined, said: boolean, notes: string[]) {
  const nowhere = { latitude: null, longitude: null }
  if (!said) return nowhere
  const valid =
    typeof latitude === 'number' &&
    typeof longitude === 'number' &&
    Math.abs(latitude) <= 90 &&
    Math.abs(longitude) <= 180 &&
    (latitude !== 0 || longitude !== 0)
  if (valid) return { latitude, longitude }
  notes.push('The place in its metadata is impossible and was left out.')
  return nowhere
}
