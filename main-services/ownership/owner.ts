import { randomUUID } from 'node:crypto'
import { readFileSync, readlinkSync } from 'node:fs'
import { z } from 'zod'

/**
 * Which process does a piece of work: a run, an import. A process id alone is not enough: after a crash another process
 * may get the same one, so the time it began and the boot it began in go with it. What the machine is called says
 * nothing: it can be renamed, and SQLite's log lets only processes of one running system share a workspace anyway.
 */
const Owner = z.object({
  /** Changes with every start of the machine; '' where the system does not say. */
  boot: z.string(),
  /** The namespace that the process id is of, as containers have their own; '' where there are none. */
  space: z.string().default(''),
  pid: z.number().int(),
  /** Clock ticks after boot at which the process began; '' where the system does not say. */
  began: z.string(),
  /** Tells two studios in one process apart. */
  engine: z.string(),
})
type Owner = z.infer<typeof Owner>

/** Who works in this process. */
const living = new Set<string>()

/** Signs on as someone who does work; `release` signs off. */
export function claimOwnership(): { owner: string; release: () => void } {
  const engine = randomUUID()
  living.add(engine)
  const began = beganAt(process.pid) ?? ''
  const owner: Owner = { boot: bootId(), space: pidSpace(), pid: process.pid, began, engine }
  return { owner: JSON.stringify(owner), release: () => living.delete(engine) }
}

/**
 * Tells whether the owner still works: `alive` and `dead` are certain, `unknown` is a process of another container, or
 * a system that does not tell; there only the lease decides.
 */
export function ownerState(text: string): 'alive' | 'dead' | 'unknown' {
  const owner = parseOwner(text)
  if (!owner || owner.boot !== bootId()) return 'dead'
  if (owner.space !== pidSpace()) return 'unknown'
  if (owner.pid === process.pid && owner.began === (beganAt(process.pid) ?? '')) {
    return living.has(owner.engine) ? 'alive' : 'dead'
  }
  return processState(owner.pid, owner.began)
}

/** How long work stays with a process that no longer says it is at work, milliseconds. It says so every second. */
export const leaseMilliseconds = 15_000

/** Gives the moment until which work is this process's own, if it says so now. On the clock of {@link sinceBoot}. */
export const leaseUntil = (): number => sinceBoot() + leaseMilliseconds

/** Tells whether nobody does the work any more, so that another process may. */
export function isAbandoned({ owner, lease_until }: { owner: string | null; lease_until: number | null }): boolean {
  if (owner === null) return true
  const state = ownerState(owner)
  // A lease that ends later than one taken now was taken before the machine last started.
  const left = (lease_until ?? 0) - sinceBoot()
  return state === 'dead' || (state === 'unknown' && (left < 0 || left > leaseMilliseconds))
}

/**
 * Gives milliseconds since the machine started, the same in all its processes. The time of day may jump; this does not.
 */
export const sinceBoot = (): number => Number(process.hrtime.bigint() / 1_000_000n)

/** Stands at the beginning of the names of this process's half-written files, so that others can tell if it is gone. */
export const processMark = (): string => [process.pid, beganAt(process.pid) ?? '', pidSpace()].join('.')

/**
 * Tells whether the process that made a mark is gone for certain. One of before there were marks is a bare process id.
 */
export function isMarkOfGone(mark: string): boolean {
  const [pid = '', began = '', space] = mark.split('.')
  if (space !== undefined && space !== pidSpace()) return false
  return processState(Number.parseInt(pid, 10), began) === 'dead'
}

function processState(pid: number, began: string): 'alive' | 'dead' | 'unknown' {
  if (!processExists(pid)) return 'dead'
  const now = beganAt(pid)
  if (now === undefined || began === '') return 'unknown'
  return now === began ? 'alive' : 'dead'
}

function parseOwner(text: string): Owner | undefined {
  try {
    return Owner.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}

function processExists(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // Not ours to signal, but there.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Field 22 of Linux' `/proc/PID/stat`; the name in field 2 may hold spaces and brackets, so count from its end. */
function beganAt(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    // A zombie still has an entry, and does nothing.
    return fields[0] === 'Z' ? 'zombie' : fields[19]
  } catch {
    return undefined
  }
}

let knownBoot: string | undefined
let knownSpace: string | undefined

/** Gives an id that changes whenever the machine starts; '' where the system tells none (it is read from Linux). */
export const bootId = (): string =>
  (knownBoot ??= orEmpty(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8')))

/** As in `pid:[4026531836]`: the number. */
const pidSpace = (): string => (knownSpace ??= orEmpty(() => readlinkSync('/proc/self/ns/pid')).replaceAll(/\D/g, ''))

function orEmpty(read: () => string): string {
  try {
    return read().trim()
  } catch {
    return ''
  }
}
