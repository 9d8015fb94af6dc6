/** Keys of the metadata under which files keep their keywords, whatever the standard. */
export const tagKeys = [
  'Keywords',
  'keywords',
  'subject',
  'Subject',
  'XPKeywords',
  'HierarchicalSubject',
  'hierarchicalSubject',
]
/** Keys under which they keep titles and descriptions. */
export const captionKeys = [
  'Caption',
  'ObjectName',
  'Headline',
  'headline',
  'title',
  'Title',
  'description',
  'Description',
  'ImageDescription',
  'XPTitle',
  'XPComment',
  'XPSubject',
  'UserComment',
  'userComment',
]

/** A query of the index: every word, in one of its forms, in one of these columns. Nothing in it is query syntax. */
export function queryOf(words: readonly (readonly string[])[], columns: readonly string[]): string {
  const quoted = (word: string) => `"${word.replaceAll('"', '""')}"`
  return words.map((forms) => `{${columns.join(' ')}} : (${forms.map(quoted).join(' OR ')})`).join(' AND ')
}

/** All text that stands anywhere under one of the keys. */
export function textUnder(value: unknown, keys: ReadonlySet<string>, inside = false): string {
  if (typeof value === 'string') return inside ? value : ''
  if (typeof value !== 'object' || value === null) return ''
  return Object.entries(value)
    .map(([key, part]) => textUnder(part, keys, inside || keys.has(key)))
    .filter((text) => text !== '')
    .join(' ')
}

const cutBefore = new Map<string, readonly string[]>()

/** Words of a text as the index cuts and folds them. Names are cut again and again, so short texts are remembered. */
export function tokens(text: string): readonly string[] {
  if (text.length > 300) return cut(text)
  const before = cutBefore.get(text)
  if (before) return before
  if (cutBefore.size > 50_000) cutBefore.clear()
  const words = cut(text)
  cutBefore.set(text, words)
  return words
}

function cut(text: string): string[] {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}\p{Co}]+/u)
    .filter((word) => word !== '')
}

/** Whether every word is there in one of its forms; a form of several parts needs them side by side. */
export function holds(own: readonly string[], words: readonly (readonly string[])[]): boolean {
  const text = ` ${own.join(' ')} `
  return words.every((forms) => forms.some((form) => text.includes(` ${tokens(form).join(' ')} `)))
}
