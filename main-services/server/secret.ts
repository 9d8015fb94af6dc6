import { createHmac, randomBytes } from 'node:crypto'
import { linkSync, lstatSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { forgetOpenSecret, privateFile, secretName } from '#services/files/index.ts'

/** 32 random bytes, base64url. */
const form = /^[\w-]{43}$/

/**
 * Reads the key to a workspace, kept in it as `secret`: whoever has it is the person at this machine. Makes it where
 * there is none, and anew where others could have read it or put it there. Delete the file to shut everybody out at the
 * next start. On a disk that cannot be written to the key lasts as long as this process.
 */
export function workspaceSecret(workspace: string): string {
  const path = join(workspace, secretName)
  forgetOpenSecret(path)
  return readOwn(path) ?? make(path)
}

/** The key as it is kept; undefined where it cannot be trusted. */
function readOwn(path: string): string | undefined {
  try {
    const facts = lstatSync(path)
    if (!facts.isFile() || (process.platform !== 'win32' && facts.uid !== process.geteuid?.())) return undefined
    const text = readFileSync(path, 'utf8').trim()
    return form.test(text) ? text : undefined
  } catch {
    return undefined
  }
}

function make(path: string): string {
  const fresh = randomBytes(32).toString('base64url')
  const temporary = `${path}.${randomBytes(6).toString('hex')}`
  try {
    writeFileSync(temporary, fresh, { mode: privateFile, flag: 'wx' })
    putInPlace(temporary, path)
    return readOwn(path) ?? fresh
  } catch {
    return fresh
  } finally {
    rmSync(temporary, { force: true })
  }
}

/** Of two processes that make one at once, the first wins. */
function putInPlace(temporary: string, path: string): void {
  try {
    linkSync(temporary, path)
  } catch {
    // There is one already: another process's, or one that cannot be trusted.
    if (readOwn(path) === undefined) renameSync(temporary, path)
  }
}

/**
 * Names the cookie that carries a key or a device's token. Cookies know no ports, so each workspace has a name of its
 * own; it outlives restarts and tells nothing of the key.
 */
export function cookieName(secret: string): string {
  return `promenade-${createHmac('sha256', secret).update('cookie').digest('hex').slice(0, 16)}`
}
