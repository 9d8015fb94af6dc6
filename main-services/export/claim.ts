import { randomBytes } from 'node:crypto'
import { mkdir, readdir, stat, utimes } from 'node:fs/promises'
import { hostname } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import { every } from '#services/host/index.ts'
import { claimOwnership, ownerState } from '#services/ownership/index.ts'
import { clearStaging, exchange } from './exchange.ts'
import { beingWritten } from './failures.ts'
import { readIfThere, staged, writeWhole } from './journal.ts'
import { isCode, look } from './relative-path.ts'

/** How long one export waits for another into the same folder, milliseconds. */
const patience = 15_000
/** How often a claim says that it is alive, and after how much silence one of another machine counts as dead. */
const heartbeat = { every: 20_000, deadAfter: 600_000 }

/** The right to write a folder: nobody else exports into it until `release`. */
export interface Claim {
  /** A folder of one's own in the same file system as the target. */
  staging: string
  /** Removes the staging folder and gives the right back. Keeps what an exchange still needs. */
  release(): Promise<void>
}

/** Told where a claim will lie, before it is made, and when it is gone: so that a start after a kill knows of it. */
export interface ClaimBook {
  enter(staging: string, target: string, owner: string): void
  strike(staging: string): void
}

/**
 * Claims a folder for an export and mends what a killed one left there. A claim is published first and others are
 * looked for second, so of two at once at least one sees the other; that one steps back and tries again. Throws
 * `CONFLICT` where another is still at it after 15 s.
 */
export async function claimFolder(target: string, book: ClaimBook, signal?: AbortSignal): Promise<Claim> {
  for (const begun = performance.now(); ;) {
    const claim = await publish(target, book)
    try {
      const others = (await findClaims(target)).filter((staging) => staging !== claim.staging)
      const left: string[] = []
      let busy = false
      for (const staging of others) {
        if (await isForsaken(staging, claim.staging)) left.push(staging)
        else busy = true
      }
      if (!busy) {
        for (const staging of left) await mend(staging, target)
        return claim
      }
    } catch (error) {
      await claim.release()
      throw error
    }
    await claim.release()
    if (performance.now() - begun > patience) throw beingWritten(target)
    await sleep(50 + Math.random() * 150, undefined, signal ? { signal } : {})
  }
}

/** Ends what a killed export began there, or takes it away. The caller holds the claim. */
async function mend(staging: string, target: string): Promise<void> {
  await exchange(staging, target)
  await clearStaging(staging)
}

/** Tells whether something of a killed export lies beside a folder or in it. */
export async function isLeft(target: string): Promise<boolean> {
  for (const staging of await findClaims(target)) if (await isForsaken(staging)) return true
  return false
}

/** Tells whether an export writes to a folder, or was killed when it did. */
export async function isBeingWritten(target: string): Promise<boolean> {
  return (await findClaims(target)).length > 0
}

async function publish(target: string, book: ClaimBook): Promise<Claim> {
  const { owner, release } = claimOwnership()
  let rest = (): void => undefined
  let staging = ''
  const end = async (): Promise<void> => {
    rest()
    try {
      await clearStaging(staging)
      if (!(await look(staging))) book.strike(staging)
    } finally {
      release()
    }
  }
  try {
    for (const home of await homesOf(target)) {
      staging = join(home, `.${clip(basename(target))}.${randomBytes(4).toString('hex')}.partial`)
      book.enter(staging, target, owner)
      if (await makeOwn(staging, home === target)) break
      book.strike(staging)
    }
    await writeWhole(
      join(staging, staged.owner),
      JSON.stringify({ promenade: 1, target: basename(target), host: hostname(), owner }),
    )
  } catch (error) {
    await end().catch(() => undefined)
    throw error
  }
  rest = every(heartbeat.every, 'Saying that an export goes on', () => touch(staging))
  return { staging, release: end }
}

/** Where a claim may lie: beside the target, or inside where beside is another file system or not ours to write. */
async function homesOf(target: string): Promise<string[]> {
  const parent = dirname(target)
  const there = await look(target)
  if (!there) return [parent]
  return there.dev === (await stat(parent)).dev ? [parent, target] : [target]
}

async function makeOwn(folder: string, isLast: boolean): Promise<boolean> {
  try {
    await mkdir(folder, { mode: 0o700 })
    return true
  } catch (error) {
    if (!isLast && isCode(error, 'EACCES', 'EPERM', 'EROFS')) return false
    throw error
  }
}

const touch = (staging: string): Promise<void> => utimes(join(staging, staged.owner), new Date(), new Date())

const Published = z.object({ promenade: z.literal(1), target: z.string(), host: z.string(), owner: z.string() })

/** Claims on a folder, whoever's. */
async function findClaims(target: string): Promise<string[]> {
  const found: string[] = []
  for (const home of [dirname(target), target]) {
    const entries = await readdir(home, { withFileTypes: true }).catch((error: unknown) => {
      if (isCode(error, 'ENOENT', 'ENOTDIR', 'EACCES')) return []
      throw error
    })
    for (const entry of entries) {
      if (!entry.isDirectory() || !/^\..*\.[0-9a-f]{8}\.partial$/su.test(entry.name)) continue
      const published = await readPublished(join(home, entry.name))
      if (published?.target === basename(target)) found.push(join(home, entry.name))
    }
  }
  return found
}

/** One that has not said whose it is has not looked for others yet either, and will step back for them. */
async function readPublished(staging: string): Promise<z.infer<typeof Published> | undefined> {
  const text = await readIfThere(join(staging, staged.owner))
  try {
    return text === undefined ? undefined : Published.parse(JSON.parse(text))
  } catch {
    return undefined
  }
}

/** @param now a folder of this moment in the same file system, against whose clock silence is measured */
async function isForsaken(staging: string, now?: string): Promise<boolean> {
  const published = await readPublished(staging)
  const state = published ? ownerState(published.owner) : 'dead'
  // Several machines may write to one disk, and none can see the other's processes.
  const here = published === undefined || published.host === hostname()
  if (state === 'alive' || (state === 'dead' && here)) return state === 'dead'
  const beat = await look(join(staging, staged.owner))
  const clock = now === undefined ? Date.now() : ((await look(join(now, staged.owner)))?.mtimeMs ?? Date.now())
  return beat === undefined || clock - beat.mtimeMs > heartbeat.deadAfter
}

/** The beginning of a name that leaves room for what is put around it; names are at most 255 bytes. */
function clip(name: string): string {
  let clipped = name
  while (Buffer.byteLength(clipped) > 180) clipped = Array.from(clipped).slice(0, -1).join('')
  return clipped
}
