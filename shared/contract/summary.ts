import type { Json } from '#shared/model/ids.ts'
import type { ProcedureMeta } from './base.ts'

const nouns: Readonly<Record<string, readonly [one: string, many: string]>> = {
  image: ['picture', 'pictures'],
  video: ['video', 'videos'],
  audio: ['sound', 'sounds'],
  model: ['model', 'models'],
  text: ['text', 'texts'],
}

/** Tells whether a result says that there was nothing to do. */
export function cameToNothing({ nothing }: ProcedureMeta, result: Json): boolean {
  if (!nothing) return false
  const value = valueAt(result, nothing.at)
  return value === null || (Array.isArray(value) && value.length === 0)
}

/** Tells what a call of a procedure came to, as a sentence. */
export function sentenceOf(meta: ProcedureMeta, args: Json, result: Json): string {
  return summarise(meta.nothing && cameToNothing(meta, result) ? meta.nothing.says : meta.summary, args, result)
}

/**
 * Puts a call's result into a sentence, by the templates its procedure declares (see `ProcedureMeta.summary`). The
 * first template whose values are all there is used; without any, the result's own shape says what it can.
 */
export function summarise(templates: string | readonly string[] | undefined, args: Json, result: Json): string {
  const root = { args, result }
  for (const template of typeof templates === 'string' ? [templates] : (templates ?? [])) {
    const sentence = fill(template, root)
    if (sentence !== undefined) return sentence
  }
  return shapeOf(result)
}

interface Root {
  args: Json
  result: Json
}

/** Fills a template from a call's arguments alone; undefined where one of its values is not there. */
export const fromArguments = (template: string, args: Json): string | undefined =>
  fill(template, { args, result: null })

/** Fills a template from a call and what it gave; undefined where one of its values is not there. */
export const fromCall = (template: string, args: Json, result: Json): string | undefined =>
  fill(template, { args, result })

function fill(template: string, root: Root): string | undefined {
  let whole = true
  const sentence = template.replace(/\{([^{}]+)\}/g, (_match, inner: string) => {
    const value = render(inner, root)
    if (value === undefined) whole = false
    return value ?? ''
  })
  return whole ? sentence : undefined
}

function render(placeholder: string, root: Root): string | undefined {
  const [path = '', one, many] = placeholder.split('|')
  const value = lookUp(path, root)
  if (value === undefined || value === null) return undefined
  if (one === undefined) return Array.isArray(value) ? value.map(String).join(', ') : plain(value)
  const count = Array.isArray(value) ? value.length : Number(value)
  if (!Number.isFinite(count)) return undefined
  const [singular, plural] = nounsFor(one, many ?? one, root)
  if (singular === undefined || plural === undefined) return undefined
  if (count === 0) return `no ${plural}`
  return `${count.toLocaleString('en')} ${count === 1 ? singular : plural}`
}

/** The noun itself, that of some media types, or the one that an argument gives. */
function nounsFor(one: string, many: string, root: Root): readonly [string | undefined, string | undefined] {
  if (one.startsWith('kind:')) return nounOf(lookUp(one.slice(5), root))
  if (!one.startsWith('args.')) return [one, many]
  const [singular, plural] = [lookUp(one, root), lookUp(many, root)]
  return [typeof singular === 'string' ? singular : undefined, typeof plural === 'string' ? plural : undefined]
}

const plain = (value: Json): string => (typeof value === 'object' ? JSON.stringify(value) : String(value))

function nounOf(types: Json | undefined): readonly [string, string] {
  const only = Array.isArray(types) && types.length === 1 ? types[0] : undefined
  return (typeof only === 'string' ? nouns[only] : undefined) ?? ['thing', 'things']
}

/** A dotted path into the result, or into the arguments where it begins with `args.`; `.` is the whole result. */
function lookUp(path: string, root: Root): Json | undefined {
  if (path === '.') return root.result
  return path.startsWith('args.') ? valueAt(root.args, path.slice(5)) : valueAt(root.result, path)
}

/** Looks up the value at a dotted path; list members by number. '' is the whole. `undefined` where there is nothing. */
export function valueAt(value: Json, path: string): Json | undefined {
  let current: Json | undefined = value
  for (const part of path === '' ? [] : path.split('.')) {
    if (typeof current !== 'object' || current === null) return undefined
    if (Array.isArray(current)) current = /^\d+$/.test(part) ? current[Number(part)] : undefined
    else current = Object.hasOwn(current, part) ? current[part] : undefined
  }
  return current
}

function shapeOf(result: Json): string {
  if (Array.isArray(result)) return `${result.length.toLocaleString('en')} found.`
  if (typeof result === 'object' && result !== null) {
    const list = Object.values(result).find((value) => Array.isArray(value))
    if (list) return `${list.length.toLocaleString('en')} found.`
    if (typeof result['name'] === 'string') return `“${result['name']}” is ready.`
  }
  return 'Done.'
}
