import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { cache } from './paths.mjs'
import { say } from './say.mjs'

/** Runs `work` while nobody else on this machine runs work of the same name in this repository. */
export async function withLock(name, work) {
  mkdirSync(cache, { recursive: true })
  const lock = join(cache, `${name}.lock`)
  for (let told = false; !take(lock);) {
    if (dropIfDead(lock)) continue
    if (!told) say('Another Promenade command is preparing the same thing; waiting for it.')
    told = true
    await wait(300)
  }
  try {
    return await work()
  } finally {
    rmSync(lock, { recursive: true, force: true })
  }
}

/** A folder appears with its owner's name already in it, so a lock never looks ownerless. */
function take(lock) {
  const mine = `${lock}.${process.pid}`
  mkdirSync(mine, { recursive: true })
  writeFileSync(join(mine, 'owner'), String(process.pid))
  try {
    renameSync(mine, lock)
    return true
  } catch {
    rmSync(mine, { recursive: true, force: true })
    return false
  }
}

function dropIfDead(lock) {
  let owner
  try {
    owner = Number(readFileSync(join(lock, 'owner'), 'utf8'))
  } catch {
    return false
  }
  if (isAlive(owner)) return false
  const dead = `${lock}.dead.${process.pid}`
  try {
    renameSync(lock, dead)
  } catch {
    return false
  }
  rmSync(dead, { recursive: true, force: true })
  return true
}

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}
