import { isDrawable, jsonSchema, type FieldSchema, type Operation } from '#renderer/forms/index.ts'

/** What the window knows that operations ask for. */
export interface Known {
  environmentId: string | null
  selection: readonly string[]
  picked: readonly string[]
  camera: unknown
}

/** Fields of an operation that the window answers by itself, by name. */
export function knownArguments(operation: Operation, known: Known): Record<string, unknown> {
  const [area] = operation.path.split('.')
  const id = area === 'environments' ? known.environmentId : area === 'assets' ? known.picked[0] : undefined
  const all: Record<string, unknown> = {
    environmentId: known.environmentId ?? undefined,
    id: id ?? undefined,
    ids: known.picked.length > 0 ? [...known.picked] : undefined,
    itemIds: known.selection.length > 0 ? [...known.selection] : undefined,
    assetIds: known.picked.length > 0 && known.selection.length === 0 ? [...known.picked] : undefined,
    camera: known.camera ?? undefined,
  }
  const fields = Object.keys(jsonSchema(operation).properties ?? {})
  return Object.fromEntries(fields.flatMap((name) => (all[name] === undefined ? [] : [[name, all[name]]])))
}

/** Fields in the order in which they are asked: what must be said, what may be said, what the window said by itself. */
export function askedFields(operation: Operation, known: Record<string, unknown>): [string, FieldSchema][] {
  const { properties = {}, required = [] } = jsonSchema(operation)
  const rank = (name: string) => (name in known ? 2 : required.includes(name) ? 0 : 1)
  return Object.entries(properties)
    .filter(([name, schema]) => isDrawable(operation.path, name, schema) && name !== 'camera')
    .toSorted(([a], [b]) => rank(a) - rank(b))
}

/** Tells whether nothing is left to ask, so that it runs when it is chosen. */
export function runsAtOnce(operation: Operation, known: Record<string, unknown>): boolean {
  const { required = [] } = jsonSchema(operation)
  const open = askedFields(operation, known).filter(([name]) => !(name in known))
  if (open.length === 0) return required.every((name) => name in known)
  return operation.safety === 'read' && open.every(([name]) => !required.includes(name))
}

/** Tells whether it can be asked for at all: everything it must be given is known or has a control. */
export function canBeAsked(operation: Operation, known: Record<string, unknown>): boolean {
  const { properties = {}, required = [] } = jsonSchema(operation)
  return required.every((name) => {
    if (name in known) return true
    return name !== 'camera' && isDrawable(operation.path, name, properties[name] ?? {})
  })
}
