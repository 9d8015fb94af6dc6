/**
 * Mode of every file that Promenade writes into a workspace: this account reads and writes it, and no other. Windows
 * has no such modes; there a person's folders are closed to others already.
 */
export const privateFile = 0o600
/** Mode of every folder that Promenade makes in a workspace; closed to other accounts like {@link privateFile}. */
export const privateFolder = 0o700

/** Holds the key to the workspace. */
export const secretName = 'secret'

/** The parts of a workspace, by name; others whose names begin with `promenade.` are its own too. */
const ownNames: ReadonlySet<string> = new Set([secretName, 'derivatives', 'exports', 'logs', 'sample-media', 'window'])

/** Files that systems leave in every folder they show. */
const systemNames: ReadonlySet<string> = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini', '.directory', '.localized'])

/** Tells whether a workspace's own part has this name. */
export const isOwnName = (name: string): boolean => ownNames.has(name) || /^(secret|promenade)[.-][\w.-]+$/.test(name)

/** Tells whether somebody else put this into the workspace folder. */
export const isForeignName = (name: string): boolean => !isOwnName(name) && !systemNames.has(name)
