import type { AssetFilter } from '#shared/model/asset.ts'
import type { PlannerContext } from '../context.ts'
import { describe, inWords, list, whenTaken } from './describe.ts'

/** Says why a filter finds nothing: which part is not there, or that the parts do not come together. */
export function explainNothing(filter: AssetFilter, context: PlannerContext): string {
  if (context.count({}) === 0) return 'The library is empty. Drop a folder here, or say “import ~/Pictures”.'
  if (filter.except) {
    const { except: _, ...whole } = filter
    if (context.count(whole) > 0) return `Nothing is left of the ${describe(whole)} then.`
  }
  const parts = singleParts(filter, context)
  const absent = parts.filter((part) => part.count === 0)
  if (absent.length > 0)
    return `${absent.map((part) => part.absent).join('. ')}. Try another word, or ask what there is.`
  if (parts.length < 2) return `Nothing here fits “${describe(filter)}”. Try another word, or ask what there is.`
  const counts = parts.map((part) => `${part.name} (${inWords(part.count)})`)
  return `Each part is there, but nothing is all of it: ${list(counts)}. Leave one out and I will find the rest.`
}

interface Part {
  name: string
  absent: string
  count: number
}

function singleParts(filter: AssetFilter, context: PlannerContext): Part[] {
  const parts: Part[] = []
  const add = (part: AssetFilter, name: string, absent: string) =>
    parts.push({ name, absent, count: context.count(part) })
  const words = filter.text?.split(' ') ?? []
  const unknown = words.filter((word) => context.count({ text: word }) === 0).map((word) => `“${word}”`)
  if (unknown.length > 0)
    return [{ name: '', absent: `Nothing here is called or says ${list(unknown, 'or')}`, count: 0 }]
  for (const word of words) add({ text: word }, `“${word}”`, '')
  const { types, colors, orientation, camera, folder, takenFrom, takenTo } = filter
  if (types) add({ types }, describe({ types }), `There are no ${describe({ types })} yet`)
  if (colors) add({ colors }, list(colors, 'or'), `Nothing here is ${list(colors, 'or')}`)
  if (orientation) add({ orientation }, `${orientation} format`, `Nothing here is in ${orientation} format`)
  if (camera) add({ camera }, `camera “${camera}”`, `Nothing here was taken with “${camera}”`)
  if (folder) add({ folder }, `folder “${folder}”`, `There is no folder “${folder}” in the library`)
  const when = whenTaken(filter)
  const dates = { ...(takenFrom ? { takenFrom } : {}), ...(takenTo ? { takenTo } : {}) }
  if (when) add(dates, when, `Nothing here was ${when}`)
  return parts
}
