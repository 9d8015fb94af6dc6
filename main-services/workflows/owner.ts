import { readFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { z } from 'zod'
import { newId } from '#services/host/index.ts'

/**
 * Which process executes a run. A process id alone is not enough: after a crash another process may get the same one,
 * so the time it began and the boot it began in go with it. `engine` tells two studios in one process apart.
 */
const Owner = z.object({
  host: z.string(),
  /** Changes with every start of the machine; '' where the system does not say. */
  boot: z.string(),
  pid: z.number().int(),
  /** Clock ticks after boot at which the process began; '' where the system does not say. */
  began: z.string(),
  engine: z.string(),
})
type Owner = z.infer<typeof Owner>

/** Engines at work in this process. */
const liveEngines = new Set<string>()

/** Signs on as someone who executes runs; `release` signs off. */
export function claimOwnership(): { owner: string; release: () => void } {
  const engine = newId()
  liveEngines.add(engine)
  const owner: Owner = { host: hostname(), boot: bootId(), pid: process.pid, began: beganAt(process.pid) ?? '', engine }
  return { owner: JSON.stringify(owner), release: () => liveEngines.delete(engine) }
}

/**
 * Whether the owner still executes: `alive` and `dead` are certain, `unknown` is another machine, or a system that does
 * not tell; there only the lease decides.
 */
export function ownerState(text: string): 'alive' | 'dead' | 'unknown' {
  const owner = parseOwner(text)
  if (!owner) return 'dead'
  if (owner.host !== hostname()) return 'unknown'
  if (owner.boot !== bootId()) return 'dead'
  if (owner.pid === process.pid && owner.began === (beganAt(process.pid) ?? '')) {
    return liveEngines.has(owner.engine) ? 'alive' : 'dead'
  }
  if (!processExists(owner.pid)) return 'dead'
  const began = beganAt(owner.pid)
  if (began === undefined || owner.began === '') return 'unknown'
  return began === owner.began ? 'alive' : 'dead'
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
    // A zombie still has an entry, and executes nothing.
    return fields[0] === 'Z' ? 'zombie' : fields[19]
  } catch {
    return undefined
  }
}

let knownBoot: string | undefined

function bootId(): string {
  try {
    knownBoot ??= readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
  } catch {
    knownBoot = ''
  }
  return knownBoot
}
