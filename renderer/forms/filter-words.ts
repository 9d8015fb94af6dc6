import { baseName, count, takenOn } from '#renderer/state/index.ts'
import type { AssetFilter, MediaType } from '#shared/model/asset.ts'

const kinds: Readonly<Record<MediaType, string>> = {
  image: 'pictures',
  video: 'films',
  audio: 'sounds',
  model: '3D models',
  text: 'texts',
}

/** Says a search in words: `red pictures with the words “harbour”, taken in 2015, in the folder “Lund”`. */
export function filterWords(filter: AssetFilter): string {
  const { types = [], colors = [], orientation, text, camera, folder, ids, except = [] } = filter
  const noun = types.length === 0 ? 'things' : joined(types.map((type) => kinds[type]))
  const look = [...colors, ...(orientation === undefined ? [] : [orientation])]
  const head = [look.length > 0 ? joined(look, 'or') : '', noun].filter((part) => part !== '').join(' ')
  const taken = takenWords(filter)
  const tail = [
    ...(text === undefined || text === '' ? [] : [`with the words “${text}”`]),
    ...(taken === null ? [] : [taken]),
    ...(camera === undefined ? [] : [`with the camera “${camera}”`]),
    ...(folder === undefined ? [] : [`in the folder “${baseName(folder)}”`]),
    ...(ids === undefined ? [] : [`among ${count(ids.length, 'chosen one')}`]),
    ...except.map((one) => `but not ${filterWords(one)}`),
  ]
  return [head, ...tail].join(', ').replace(/^(\S.*?), with the words/, '$1 with the words')
}

function takenWords({ takenFrom, takenTo }: AssetFilter): string | null {
  if (takenFrom !== undefined && takenTo !== undefined) return spanWords(takenFrom, takenTo)
  if (takenFrom !== undefined) return `taken since ${takenOn(takenFrom)}`
  return takenTo === undefined ? null : `taken until ${takenOn(takenTo)}`
}

/** Whole years and months by their names, else from day to day. */
function spanWords(from: string, to: string): string {
  if (from === to) return `taken on ${takenOn(from)}`
  const [year = '', month = ''] = from.split('-')
  if (from === `${year}-01-01` && to === `${to.slice(0, 4)}-12-31`) {
    return year === to.slice(0, 4) ? `taken in ${year}` : `taken from ${year} to ${to.slice(0, 4)}`
  }
  const last = String(new Date(Number(year), Number(month), 0).getDate())
  if (from === `${year}-${month}-01` && to === `${year}-${month}-${last}`) {
    return `taken in ${takenOn(from).replace(/^1 /, '')}`
  }
  return `taken from ${takenOn(from)} to ${takenOn(to)}`
}

/** Joins words: `a, b and c`. */
export function joined(parts: readonly string[], last = 'and'): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} ${last} ${parts.at(-1) ?? ''}`
}
