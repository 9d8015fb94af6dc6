import { z } from 'zod'
import { Item, Room, Viewpoint } from '#shared/model/environment.ts'
import { DocumentId, Id } from '#shared/model/ids.ts'
import { inputReason } from '#shared/model/input-sentence.ts'
import { isJson, isPlainObject, weightOf } from '#shared/model/json.ts'
import { itemFields, splitKey, type RootName } from './schema.ts'
import { fieldReaders, metaSchemas, readBase } from './values.ts'

/** Longest key of a document, characters: an item's id, a colon and the name of a part. */
const longestKey = 128
/** What a newer version may keep under one key that this one does not know, characters of JSON. */
const mostSpare = 1000

const Base = z.object({
  ...Item.omit({ id: true }).shape,
  assetId: Id,
  group: Item.shape.group.optional(),
  zone: Item.shape.zone.optional(),
  caption: Item.shape.caption.optional(),
})

/** Says why a value may not stand under a key, as a sentence; null where it may. */
export function problemWith(root: RootName, key: string, value: unknown): string | null {
  if (value === undefined) return null
  if (key.length === 0 || key.length > longestKey) return 'A key of the document is empty or too long.'
  const { id, field } = root === 'items' ? splitKey(key) : { id: key, field: '' }
  if (root === 'items' && isAsRead(id, field, value)) return null
  const schema = schemaOf(root, id, field)
  const name = nameOf(root, id, field)
  if (!schema) return spareProblem(name, value)
  const parsed = schema.safeParse(value)
  if (!parsed.success) return `What is set for ${name} does not fit: ${inputReason(parsed.error.issues)}.`
  if (typeof value === 'object' && weightOf(value) - weightOf(parsed.data) > mostSpare) {
    return `What is set for ${name} does not fit: it carries more than belongs to it.`
  }
  return root !== 'meta' && field === '' && !idFits(root, id, parsed.data)
    ? `What is set for ${name} does not fit: it is kept under another id.`
    : null
}

/** What reading gives back unchanged fits: 100,000 things are looked at in a moment. */
function isAsRead(id: string, field: string, value: unknown): boolean {
  if (field !== '') {
    const known = itemFields.find((name) => name === field)
    return known !== undefined && sameParts(fieldReaders[known](value), value)
  }
  const read = readBase(id, value)
  if (!read || !isPlainObject(value) || id.length > 64 || !Id.safeParse(read.assetId).success) return false
  return Object.entries(value).every(([part, given]) => part !== 'id' && sameParts(read[part as keyof Item], given))
}

function sameParts(read: unknown, given: unknown): boolean {
  if (!Array.isArray(read) || !Array.isArray(given)) return read === given && read !== undefined
  return read.length === given.length && read.every((part, index) => part === given[index])
}

/** Finds the schema of what may stand under a key; undefined for one that only a newer version knows. */
export function schemaOf(root: RootName, id: string, field: string): z.ZodType | undefined {
  switch (root) {
    case 'meta':
      return Object.hasOwn(metaSchemas, id) ? metaSchemas[id as keyof typeof metaSchemas] : undefined
    case 'rooms':
      return Room
    case 'viewpoints':
      return Viewpoint
    case 'items': {
      if (field === '') return Base
      const known = itemFields.find((name) => name === field)
      return known && Item.shape[known]
    }
  }
}

/** A room and a view carry the id they are kept under; an item's is the key alone. */
function idFits(root: Exclude<RootName, 'meta'>, id: string, value: unknown): boolean {
  if (root === 'items') return DocumentId.safeParse(id).success
  return isPlainObject(value) && value['id'] === id
}

function spareProblem(name: string, value: unknown): string | null {
  if (isJson(value, { levels: 16, weight: mostSpare })) return null
  return isJson(value, { levels: 16, weight: Number.POSITIVE_INFINITY })
    ? `What is set for ${name} does not fit: this version does not know it and it is long.`
    : `What is set for ${name} is not JSON.`
}

function nameOf(root: RootName, id: string, field: string): string {
  switch (root) {
    case 'meta':
      return Object.hasOwn(metaSchemas, id) ? `the ${id} of the place` : 'a part of the place'
    case 'rooms':
      return 'a room'
    case 'viewpoints':
      return 'a saved view'
    case 'items':
      if (field === '') return 'a thing'
      return itemFields.some((name) => name === field) ? `the ${field} of a thing` : 'a part of a thing'
  }
}
