/**
 * Turns what a person typed into an FTS5 query: every word must begin a word of the index. A word such as `IMG_1252`
 * that the index cuts in pieces must occur with its pieces side by side. Nothing in it is query syntax. `null` where it
 * has no word at all.
 */
export function toMatchQuery(text: string): string | null {
  const words = searchWords(text)
  return words.length === 0 ? null : words.map((word) => `"${word.replaceAll('"', '""')}" *`).join(' AND ')
}

/** Splits a text at white space into the parts that hold at least one letter or digit. */
export function searchWords(text: string): string[] {
  return text
    .toWellFormed()
    .replaceAll('\0', ' ')
    .split(/\s+/u)
    .filter((word) => /[\p{L}\p{N}\p{Co}]/u.test(word))
    .slice(0, 32)
}

/** Makes a pattern for LIKE … ESCAPE '\' that holds `text` anywhere. */
export const likePattern = (text: string): string => `%${text.replace(/[\\%_]/g, (special) => `\\${special}`)}%`
