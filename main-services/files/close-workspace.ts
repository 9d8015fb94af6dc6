import { chmodSync, lstatSync, readdirSync, rmSync, type Stats } from 'node:fs'
import { chmod, lstat, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { isForeignName, isOwnName, privateFile, privateFolder, secretName } from './private-files.ts'

/** Modes mean nothing on Windows, and a system without accounts has nobody to keep out. */
const account = process.platform === 'win32' ? undefined : process.geteuid?.()

/** Bits for anybody but the owner; and the one of folders that all accounts share, such as /tmp. */
const others = 0o077
const sharedByAll = 0o1000

/** Entries of a tree looked at together. */
const together = 64

/** What is open to other accounts in a workspace folder. */
export interface Openness {
  /** Names in the workspace folder that are not Promenade's: the folder is then the person's, and keeps its mode. */
  foreign: string[]
  /** What of Promenade's own other accounts may look into, '.' for the folder itself. */
  open: string[]
}

/**
 * Closes a workspace to other accounts: the folder, and in it the database and the folders that hold the rest, which is
 * enough to keep everybody out. Never throws, follows no link and leaves alone what belongs to another account. A folder
 * that holds something of somebody else's keeps its mode (`--workspace ~/Pictures` must not lock a shared folder away);
 * there Promenade's own parts are closed one by one.
 */
export function closeWorkspace(directory: string): void {
  if (account === undefined) return
  const names = namesIn(directory)
  if (!names.some(isForeignName)) close(directory)
  for (const name of names.filter(isOwnName)) {
    if (name === secretName) forgetOpenSecret(join(directory, name))
    else close(join(directory, name))
  }
}

/** Deletes a key that others could read: the next server makes another. A disk without modes changes nothing. */
export function forgetOpenSecret(path: string): void {
  if (account === undefined || !isOpen(statOf(path))) return
  close(path)
  if (!isOpen(statOf(path))) rmSync(path, { force: true })
}

/** Finds what is still open, for the doctor. */
export function opennessOf(directory: string): Openness {
  const names = namesIn(directory)
  const foreign = names.filter(isForeignName)
  if (account === undefined) return { foreign, open: [] }
  const parts = names.filter(isOwnName).filter((name) => isOpen(statOf(join(directory, name))))
  return { foreign, open: [...(foreign.length === 0 && isOpen(statOf(directory)) ? ['.'] : []), ...parts] }
}

/** Closes one file or folder that is this account's and open to others. Never throws. */
export function close(path: string): void {
  const facts = account === undefined ? undefined : statOf(path)
  if (!facts || !isOpen(facts) || facts.uid !== account || (facts.mode & sharedByAll) !== 0) return
  try {
    chmodSync(path, facts.isDirectory() ? privateFolder : privateFile)
  } catch {
    // A disk that is read-only or knows no modes: the doctor says so.
  }
}

/** Closes everything below a folder of Promenade's own, links left alone, until `signal` aborts. */
export async function closeTree(folder: string, signal?: AbortSignal): Promise<void> {
  if (account === undefined) return
  const waiting = [folder]
  const isStopped = () => signal?.aborted === true
  for (let path = waiting.pop(); path !== undefined && !isStopped(); path = waiting.pop()) {
    close(path)
    const entries = await readdir(path, { withFileTypes: true }).catch(() => [])
    const files = entries.filter((entry) => entry.isFile()).map(({ name }) => name)
    waiting.push(...entries.filter((entry) => entry.isDirectory()).map(({ name }) => join(path, name)))
    for (let first = 0; first < files.length && !isStopped(); first += together) {
      await Promise.all(files.slice(first, first + together).map((name) => closeFile(join(path, name))))
    }
  }
}

async function closeFile(path: string): Promise<void> {
  try {
    const facts = await lstat(path)
    if (facts.isFile() && isOpen(facts) && facts.uid === account) await chmod(path, privateFile)
  } catch {
    // Gone meanwhile, or on a disk that knows no modes.
  }
}

function namesIn(directory: string): string[] {
  try {
    return readdirSync(directory)
  } catch {
    return []
  }
}

function statOf(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false })
  } catch {
    return undefined
  }
}

const isOpen = (facts: Stats | undefined): boolean =>
  facts !== undefined && (facts.isFile() || facts.isDirectory()) && (facts.mode & others) !== 0
