import { isAbsolute, relative } from 'node:path'
import type { ProcedureMeta } from '#shared/contract/index.ts'
import { fromArguments, valueAt } from '#shared/contract/summary.ts'
import type { Risk } from '#shared/model/approval.ts'
import type { Json } from '#shared/model/ids.ts'
import type { Condition, Effect, Policy, Rule } from './policy.ts'

/** A call as the policy sees it. */
export interface Judged {
  tool: string
  meta: ProcedureMeta
  /** As they came: perhaps nothing that fits. */
  args: unknown
  /** Workspace folder, absolute. */
  workspace: string
}

/** What the policy says of one call. */
export interface Verdict {
  effect: Effect
  risk: Risk
  /** What will change, as sentences; only of arguments that fit. */
  reason: (args: Json) => string
}

const effects: readonly Effect[] = ['allow', 'ask', 'deny']
const risks: readonly Risk[] = ['low', 'medium', 'high', 'critical']

/** Judges a call by the policy. Pure: the same call is judged the same. */
export function judge({ rules }: Policy, call: Judged): Verdict {
  const fitting = rules.filter((rule) => speaksOf(rule, call))
  const effect = highest(
    effects,
    fitting.map((rule) => rule.effect ?? 'allow'),
  )
  const risk = highest(
    risks,
    fitting.map((rule) => rule.risk ?? 'low'),
  )
  return { effect, risk, reason: (args) => reasonOf(fitting, effect, { ...call, args }) }
}

function speaksOf(rule: Rule, { tool, meta, args, workspace }: Judged): boolean {
  if (!rule.tools.some((pattern) => isNamed(tool, pattern))) return false
  if (rule.safety !== undefined && meta.safety !== rule.safety) return false
  if (rule.network === true && meta.network !== true) return false
  if (rule.costsMoreThan !== undefined && (meta.estimate?.cost ?? 0) <= rule.costsMoreThan) return false
  const { when } = rule
  return when === undefined || when.arguments.some((path) => holds(when, valueAt(args as Json, path), workspace))
}

function holds({ is, moreThan, outsideWorkspace }: Condition, value: Json | undefined, workspace: string): boolean {
  if (value === undefined) return false
  if (is !== undefined && value !== is) return false
  if (moreThan !== undefined && !(sizeOf(value) > moreThan)) return false
  return outsideWorkspace === undefined || liesOutside(value, workspace)
}

const sizeOf = (value: Json): number => (Array.isArray(value) ? value.length : typeof value === 'number' ? value : 0)

/** A path that is not absolute is taken for one outside: where it begins is not known here. */
function liesOutside(value: Json, workspace: string): boolean {
  if (typeof value !== 'string') return false
  if (!isAbsolute(value)) return true
  const way = relative(workspace, value)
  return way === '..' || /^\.\.[/\\]/.test(way) || isAbsolute(way)
}

function isNamed(tool: string, pattern: string): boolean {
  const literal = pattern.split('*').map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
  return new RegExp(`^${literal.join('.*')}$`).test(tool)
}

function reasonOf(fitting: readonly Rule[], effect: Effect, { args, meta }: Judged & { args: Json }): string {
  const telling = fitting.filter((rule) => rule.effect === effect && effect !== 'allow')
  const sentences = telling.flatMap((rule) => firstOf(rule.because, args) ?? [])
  return sentences.length > 0 ? [...new Set(sentences)].join(' ') : (meta.description ?? '')
}

function firstOf(templates: Rule['because'], args: Json): string | undefined {
  const all = typeof templates === 'string' ? [templates] : (templates ?? [])
  for (const template of all) {
    const sentence = fromArguments(template, args)
    if (sentence !== undefined) return sentence
  }
  return undefined
}

function highest<Value>(order: readonly Value[], values: readonly Value[]): Value {
  const places = values.map((value) => order.indexOf(value))
  return order[Math.max(0, ...places)] as Value
}
