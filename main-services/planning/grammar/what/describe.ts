import { MediaType, type AssetFilter } from '#shared/model/asset.ts'
import { whenTaken } from '#shared/model/date-words.ts'
import { kindNouns as typeNames, list } from '#shared/model/set-words.ts'

export { list, whenTaken }

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** Writes a number as people read it, thousands parted: "1,204". */
export const inWords = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/gu, ',')

/** The noun for what a filter finds: "photos", "photos and videos", "things". */
function noun(filter: AssetFilter, one: boolean): string {
  const types = filter.types ?? []
  if (types.length > 3 && types.length < 5) return `${one ? 'thing' : 'things'} other than ${otherTypes(types)}`
  if (types.length === 0 || types.length > 3) return one ? 'thing' : 'things'
  const names = types.map((type) => typeNames[type][one ? 0 : 1])
  return list(names, one ? 'or' : 'and')
}

const otherTypes = (types: readonly MediaType[]) =>
  list(MediaType.options.filter((type) => !types.includes(type)).map((type) => typeNames[type][1]))

const orientationNames = { portrait: 'upright', landscape: 'wide', square: 'square' }

/**
 * Says what a filter finds: "red sunset photos taken in 2015". With a count the noun agrees with it; no article stands
 * before it.
 */
export function describe(filter: AssetFilter, count?: number): string {
  const words = filter.text ? filter.text.split(' ') : []
  const isShort =
    words.length > 0 && words.length <= 2 && filter.types !== undefined && words.every((word) => !/[^s]s$/u.test(word))
  const before = [
    filter.orientation ? orientationNames[filter.orientation] : '',
    filter.colors ? list(filter.colors, 'or') : '',
    isShort ? words.join(' ') : '',
  ]
  const after = [
    words.length > 0 && !isShort ? (filter.types ? `of ${words.join(' ')}` : `for “${words.join(' ')}”`) : '',
    whenTaken(filter),
    filter.camera ? `by ${capitalWords(filter.camera)}` : '',
    filter.folder ? `in ${filter.folder}` : '',
    filter.except ? `except ${list(filter.except.map((one) => describe(one)))}` : '',
  ]
  return [...before, noun(filter, count === 1), ...after].filter(Boolean).join(' ')
}

const capitalWords = (text: string) => text.split(' ').map(capital).join(' ')

/** Names a place made of a filter: "Sunset photos taken in 2015", "Balloon fiesta", "Everything". */
export function nameOf(filter: AssetFilter): string {
  const { types, folder, text, ...rest } = filter
  const others = Object.keys(rest).filter((key) => key !== 'ids').length
  if (!types && others === 0 && (folder === undefined) !== (text === undefined))
    return folder?.split('/').at(-1) ?? text ?? ''
  return describe(filter)
}

/** Joins several such names into one. */
export function nameFor(names: readonly string[]): string {
  const plain = names.map((name) => name.replace(/^(?:all )?[\d,]+ (?=\D)/u, ''))
  const joined = list(plain)
  return capital(joined === 'things' || joined === '' ? 'everything' : joined).slice(0, 120)
}
