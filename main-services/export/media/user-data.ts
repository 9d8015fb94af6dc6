/**
 * What cameras write into the picture stream itself: messages between the frames (SEI) that hold whatever a maker
 * likes, such as the place and the serial number of camcorders and drones. Everything a decoder needs stays.
 */

/** Bytes that give the length of each unit; 0 where units are parted by start codes instead (a transport stream). */
export type LengthSize = 0 | 1 | 2 | 4

type Codec = 'avc' | 'hevc'

/** "user_data_unregistered": free text and data of the maker. */
const freeMessage = 5

/** Takes the maker's own messages out of a packet of H.264 or H.265; gives the same bytes where there are none. */
export function withoutUserData(data: Uint8Array, codec: Codec, lengthSize: LengthSize): Uint8Array {
  const units = lengthSize === 0 ? splitByStartCodes(data) : splitByLengths(data, lengthSize)
  // What cannot be taken apart is passed on as it is: a decoder will make of it what it did before.
  if (!units) return data
  let changed = false
  const kept: Uint8Array[] = []
  for (const unit of units) {
    const cleaned = isMessage(unit, codec) ? cleanMessages(unit, codec) : unit
    if (cleaned !== unit) changed = true
    if (cleaned) kept.push(cleaned)
  }
  if (!changed) return data
  return lengthSize === 0 ? joinByStartCodes(kept) : joinByLengths(kept, lengthSize)
}

/** Reads how the units of packets are parted from the decoder's configuration (avcC, hvcC). */
export function lengthSizeOf(codec: Codec, description: Uint8Array | undefined): LengthSize {
  if (!description) return 0
  const size = ((description[codec === 'avc' ? 4 : 21] ?? 3) & 3) + 1
  return size === 3 ? 4 : (size as LengthSize)
}

function isMessage(unit: Uint8Array, codec: Codec): boolean {
  const first = unit[0] ?? 0
  if (codec === 'avc') return (first & 0x1f) === 6
  const type = (first >> 1) & 0x3f
  return type === 39 || type === 40
}

/** The unit without free messages; null where nothing is left; itself where it holds none. */
function cleanMessages(unit: Uint8Array, codec: Codec): Uint8Array | null {
  const headerLength = codec === 'avc' ? 1 : 2
  const payload = unescape(unit.subarray(headerLength))
  const kept: Uint8Array[] = []
  let dropped = false
  let at = 0
  while (at < payload.length && !(payload[at] === 0x80 && isRest(payload, at + 1))) {
    const start = at
    const type = readNumber(payload, at)
    const size = readNumber(payload, type.end)
    at = size.end + size.value
    if (at > payload.length) return unit
    if (type.value === freeMessage) dropped = true
    else kept.push(payload.subarray(start, at))
  }
  if (!dropped) return unit
  if (kept.length === 0) return null
  return concat([unit.subarray(0, headerLength), escape(concat([...kept, Uint8Array.of(0x80)]))])
}

const isRest = (payload: Uint8Array, from: number): boolean => payload.subarray(from).every((byte) => byte === 0)

/** A number written as any count of 255 and a last byte. */
function readNumber(bytes: Uint8Array, from: number): { value: number; end: number } {
  let value = 0
  let at = from
  for (; bytes[at] === 255; at += 1) value += 255
  return { value: value + (bytes[at] ?? 0), end: at + 1 }
}

/** Without the 3 that stands after two zeros so that no start code comes about inside a unit. */
function unescape(bytes: Uint8Array): Uint8Array {
  const plain: number[] = []
  let zeros = 0
  for (const byte of bytes) {
    if (zeros >= 2 && byte === 3) {
      zeros = 0
      continue
    }
    plain.push(byte)
    zeros = byte === 0 ? zeros + 1 : 0
  }
  return Uint8Array.from(plain)
}

function escape(bytes: Uint8Array): Uint8Array {
  const escaped: number[] = []
  let zeros = 0
  for (const byte of bytes) {
    if (zeros >= 2 && byte <= 3) {
      escaped.push(3)
      zeros = 0
    }
    escaped.push(byte)
    zeros = byte === 0 ? zeros + 1 : 0
  }
  return Uint8Array.from(escaped)
}

function splitByLengths(data: Uint8Array, size: number): Uint8Array[] | null {
  const units: Uint8Array[] = []
  for (let at = 0; at < data.length;) {
    let length = 0
    for (let byte = 0; byte < size; byte += 1) length = length * 256 + (data[at + byte] ?? 0)
    const end = at + size + length
    if (at + size > data.length || end > data.length) return null
    units.push(data.subarray(at + size, end))
    at = end
  }
  return units
}

function joinByLengths(units: readonly Uint8Array[], size: number): Uint8Array {
  return concat(
    units.flatMap((unit) => {
      const length = new Uint8Array(size)
      for (let byte = 0; byte < size; byte += 1) length[size - 1 - byte] = Math.floor(unit.length / 256 ** byte) & 255
      return [length, unit]
    }),
  )
}

function splitByStartCodes(data: Uint8Array): Uint8Array[] | null {
  const units: Uint8Array[] = []
  let start = -1
  for (let at = 0; at + 2 < data.length; at += 1) {
    if (data[at] !== 0 || data[at + 1] !== 0 || data[at + 2] !== 1) continue
    if (start >= 0) units.push(trimZeros(data.subarray(start, at)))
    start = at + 3
    at += 2
  }
  if (start < 0) return null
  units.push(trimZeros(data.subarray(start)))
  return units
}

function trimZeros(unit: Uint8Array): Uint8Array {
  let end = unit.length
  while (end > 0 && unit[end - 1] === 0) end -= 1
  return unit.subarray(0, end)
}

const joinByStartCodes = (units: readonly Uint8Array[]): Uint8Array =>
  concat(units.flatMap((unit) => [Uint8Array.of(0, 0, 0, 1), unit]))

function concat(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
