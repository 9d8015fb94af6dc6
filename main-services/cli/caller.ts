import { homedir } from 'node:os'
import { join, resolve } from 'node:path'

/**
 * Finds the folder in which the command was typed. npm changes the working folder to the repository's before it runs a
 * script, and tells the former one.
 */
export function callerDirectory(env: NodeJS.ProcessEnv = process.env): string {
  return env['PROMENADE_CWD'] ?? env['INIT_CWD'] ?? process.cwd()
}

/** Resolves a path as the caller meant it. */
export function callerPath(path: string): string {
  return resolve(callerDirectory(), path)
}

/** Resolves the workspace folder: as given, or `Promenade` in the home folder. */
export function workspaceDirectory(given: string | undefined): string {
  return given === undefined ? join(homedir(), 'Promenade') : callerPath(given)
}
