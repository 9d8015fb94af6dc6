import { createHash, randomBytes, randomInt } from 'node:crypto'

/** Figures and letters that are not taken for each other, Crockford's base 32. */
const symbols = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const length = 8
/** A code in an address is longer than any that one types. */
const longestTyped = 20

/** Makes a code to be typed: 40 bits, which nobody guesses under the limits on trying (`server/backoff.ts`). */
export function newCode(): string {
  return Array.from({ length }, () => symbols.charAt(randomInt(symbols.length))).join('')
}

/** Makes a code for an address or a picture to be scanned, or a device's token: 256 bits. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** Writes a code as `ABCD-EFGH`. */
export const shownCode = (code: string): string => `${code.slice(0, length / 2)}-${code.slice(length / 2)}`

/** Tells whether a code is the short form, which could be guessed were it not for the limits. */
export const isTyped = (code: string): boolean => code.length <= longestTyped

/** Reads a code as it was made, however it was typed: case, spaces, dashes, O for 0, I and L for 1. */
export function readCode(typed: string): string {
  if (!isTyped(typed)) return typed
  return typed
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
}

/** Secrets are kept and looked up by this, so that the file gives none away and the time of a look tells nothing. */
export const digest = (secret: string): string => createHash('sha256').update(secret).digest('hex')
