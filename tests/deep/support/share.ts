import { createHash } from 'node:crypto'
import { seeded } from '../../../resources/sample/paint/noise.ts'

/** Which Nth of the whole this run does: 1 is all of it. `npm test -- deep --share N` sets it. */
export const share = wholeNumber('PROMENADE_SHARE', 1)

/** What this run's chances come from. Printed; `PROMENADE_SEED` repeats a run. */
export const seed = wholeNumber('PROMENADE_SEED', Date.now() % 1_000_000_000)

console.info(`Deep: seed ${seed}, share ${share}. PROMENADE_SEED=${seed} repeats it.`)

/** Numbers of one suite in [0, 1): the same for the same seed and name, whatever else runs. */
export const random = (name: string): (() => number) =>
  seeded(createHash('sha256').update(`${seed} ${name}`).digest().readUInt32LE())

/** How many of `whole` rounds this run does: an Nth, what is left over by chance, and at least one. */
export function rounds(whole: number, name = 'rounds', of = share): number {
  const part = whole / of
  const left = random(`${name} ${whole}`)() < part - Math.floor(part) ? 1 : 0
  return Math.max(1, Math.floor(part) + left)
}

/** The rows of a table that this run does, in their order: a random Nth (the run's own, or `of`), and at least one. */
export function rows<T>(table: readonly T[], name = 'rows', of = share): T[] {
  const next = random(`${name} ${table.length}`)
  const drawn = table.map((_row, index) => ({ index, lot: next() })).toSorted((one, other) => one.lot - other.lot)
  const kept = new Set(drawn.slice(0, rounds(table.length, name, of)).map(({ index }) => index))
  return table.filter((_row, index) => kept.has(index))
}

function wholeNumber(name: string, otherwise: number): number {
  const said = process.env[name]
  if (said === undefined || said === '') return otherwise
  const value = Number(said)
  if (!Number.isSafeInteger(value) || value < 1) throw new Error(`${name} is a whole number from 1, not “${said}”.`)
  return value
}
