import { basename } from 'node:path'
import { valueAt } from '#shared/contract/summary.ts'
import type { Json } from '#shared/model/ids.ts'
import type { Answer } from '#shared/model/turn.ts'
import type { AnswerAbout, AnswerList, AnswerNumber, AnswerPart, Run } from '#shared/model/workflow.ts'
import { factOf } from './facts-told.ts'

/**
 * Puts into words what the steps of a question came to; undefined where it was no question, or they did not come to it.
 */
export function answerOf(run: Run): Answer | undefined {
  const { says, summed } = run.definition.answer ?? {}
  if (!says || run.status !== 'completed') return undefined
  const read = says.filter((part) => typeof part !== 'string')
  const counted = read
    .filter((part): part is AnswerList | AnswerNumber => !isAbout(part))
    .filter((part) => !isList(part) || part.counts)
  const count = counted.reduce((sum, part) => sum + countOf(run, part), 0)
  const [only, ...others] = counted
  const assetIds = only && others.length === 0 ? idsOf(run, only) : undefined
  const about = read.filter((part) => isAbout(part)).map((part) => textAt(resultAt(run, part.$from, ''), 'id'))
  return {
    text: capitalised(says.map((part) => wordsOf(run, part)).join('')),
    ...(summed && only ? { count } : {}),
    // Of a number too large to name them all, none.
    ...(summed && assetIds?.length === count ? { assetIds } : {}),
    ...(about.length > 0 ? { assetIds: [...new Set(about)] } : {}),
  }
}

type Read = AnswerList | AnswerNumber | AnswerAbout

const isList = (part: Read): part is AnswerList => 'none' in part
const isAbout = (part: Read): part is AnswerAbout => 'about' in part

function wordsOf(run: Run, part: AnswerPart): string {
  if (typeof part === 'string') return part
  if (isAbout(part)) return factOf(resultAt(run, part.$from, ''), part)
  return isList(part) ? listWords(membersOf(run, part), part) : counted(countOf(run, part), part)
}

const counted = (count: number, { one, many }: { one: string; many: string }): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`

function countOf(run: Run, part: AnswerList | AnswerNumber): number {
  if (isList(part)) return membersOf(run, part).length
  const value = resultAt(run, part.$from, part.path)
  return Array.isArray(value) ? value.length : Number(value ?? 0)
}

function idsOf(run: Run, { $from }: AnswerList | AnswerNumber): string[] | undefined {
  const ids = resultAt(run, $from, 'assetIds')
  return Array.isArray(ids) ? ids.map(String) : undefined
}

interface Member {
  name: string
  number: number
}

/** What is told of a list, each name once where several have it. */
function membersOf(run: Run, { $from, path, name, number, nouns, lastPart }: AnswerList): Member[] {
  const value = resultAt(run, $from, path)
  const members = (Array.isArray(value) ? value : []).map((member) => ({
    name: textAt(member, name),
    number: number === undefined ? 0 : Number(valueAt(member, number) ?? 0),
  }))
  if (nouns) return Object.keys(nouns).flatMap((noun) => members.filter((member) => member.name === noun))
  if (!lastPart) return members
  return [...new Set(members.map((member) => basename(member.name)))].map((part) => ({ name: part, number: 0 }))
}

function listWords(members: readonly Member[], list: AnswerList): string {
  const { none, one, many, most, last } = list
  if (members.length === 0) return none
  const lead = members.length === 1 ? one : many.replaceAll('{count}', members.length.toLocaleString('en'))
  const told = members.slice(0, most).map((member) => memberWords(member, list))
  const more = most > 0 && members.length > most ? `, and ${members.length - most} more` : ''
  return `${lead}${joined(told, last)}${more}`
}

function memberWords({ name, number }: Member, list: AnswerList): string {
  const noun = list.nouns?.[name]
  if (noun) return counted(number, { one: noun[0], many: noun[1] })
  return list.number === undefined ? name : `${name} (${number.toLocaleString('en')})`
}

function joined(told: readonly string[], last: string | undefined): string {
  if (last === undefined || told.length < 2) return told.join(', ')
  return `${told.slice(0, -1).join(', ')} ${last} ${told.at(-1) ?? ''}`
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

function textAt(value: Json | undefined, path: string): string {
  const text = value === undefined ? undefined : valueAt(value, path)
  return typeof text === 'string' || typeof text === 'number' ? String(text) : ''
}

const resultAt = (run: Run, id: string, path: string): Json | undefined =>
  valueAt(run.steps.find((step) => step.id === id)?.result ?? null, path)
