import type { Json } from '#shared/model/ids.ts'
import type { PlanStep, WorkflowDefinition } from '#shared/model/workflow.ts'

type Args = Record<string, Json>

/** Short names of arguments in an outline. */
const shortNames: Readonly<Record<string, string>> = {
  takenFrom: 'from',
  takenTo: 'to',
  types: 'type',
  colors: 'color',
  orientation: 'shape',
}

/**
 * A plan in one line, to be compared with what a sentence should become: `find type=image from=2015-01-01; make gallery`.
 * The order of a search is left out where it is `taken`; canvas, layout and environment of one place read `make`.
 */
export function outline(plan: WorkflowDefinition): string {
  if (plan.steps.length === 0) return plan.confidence < 0.5 ? 'ask' : 'answer'
  if (plan.answer) return 'answer'
  return plan.steps.flatMap((step) => outlineStep(step, plan)).join('; ')
}

function outlineStep(step: PlanStep, plan: WorkflowDefinition): string[] {
  const { args } = step
  switch (step.tool) {
    case 'assets.find':
      return [`find${found(args)}`]
    case 'assets.select':
      return chosenParts(args['set'])
    case 'canvases.create':
      return []
    case 'canvases.addMembers':
      return ['with']
    case 'canvases.removeMembers':
      return ['without']
    case 'layouts.create':
      return [`make ${plain(args['arrangement'])}${options(args['options'])}`]
    case 'environments.create':
      return Object.hasOwn(plan.parameters, 'name') ? [`called ${plain(args['name'])}`] : []
    case 'environments.arrange':
      return [`arrange${which(args)} ${plain(args['arrangement'])}${options(args['options'])}${place(args)}`]
    case 'environments.adjust':
      return [`adjust${which(args)} ${pairs(args, ['environmentId', 'itemIds'])}${place(args)}`]
    case 'environments.setLighting':
      return [`light ${options(args['lighting']).trim()}${place(args)}`]
    case 'environments.setBackdrop':
      return [`backdrop ${options(args['backdrop']).trim()}${place(args)}`]
    case 'environments.rename':
      return [`rename ${plain(args['name'])}${place(args)}`]
    case 'environments.addAssets':
      return [`add${place(args)}`]
    case 'environments.removeItems':
      return [`take out${which(args)}${place(args)}`]
    case 'exports.gallery':
      return [`export ${pairs(args, ['environmentId'])}`.trim() + place(args)]
    case 'assets.import':
      return [`import ${options(args).trim()}`]
    default:
      return [`${step.tool.split('.').at(-1) ?? ''}${place(args)}`]
  }
}

function found(args: Args): string {
  const limit = args['limit'] === undefined ? '' : ` limit=${plain(args['limit'])}`
  const order = args['order'] === 'taken' ? '' : ` order=${plain(args['order'])}`
  return options(args['filter']) + limit + order
}

/** Alternatives one after the other, as if each had been found by itself; the second one of a set as the last of two. */
function chosenParts(set: Json | undefined): string[] {
  const parts = alternatives(set ?? null)
  if (parts.length > 1) return [...parts.map((part) => `find${chosen(part)}`), ...parts.slice(1).map(() => 'with')]
  const skip =
    set && typeof set === 'object' && !Array.isArray(set) && set['set'] === 'take' ? Number(set['skip'] ?? 0) : 0
  if (skip === 0 || typeof set !== 'object' || set === null || Array.isArray(set)) return [`find${chosen(set)}`]
  return [`find${chosen({ ...set, count: skip + Number(set['count']) })}`, 'find ids=@']
}

/** The parts of an "or", also where all of them are narrowed down together. */
function alternatives(set: Json): Json[] {
  if (set === null || typeof set !== 'object' || Array.isArray(set) || !Array.isArray(set['of'])) return [set]
  if (set['set'] === 'or') return set['of']
  const either = set['of'].find(
    (part) => part !== null && typeof part === 'object' && !Array.isArray(part) && part['set'] === 'or',
  )
  if (set['set'] !== 'and' || !either || typeof either !== 'object' || Array.isArray(either)) return [set]
  const rest = set['of'].filter((part) => part !== either)
  return (either['of'] as Json[]).map((part) => ({ set: 'and', of: [...rest, part] }))
}

/** Words of a condition, each in the form that comes first. */
const firstForms = (all: Json | undefined): string =>
  (Array.isArray(all) ? all : []).map((forms) => plain(Array.isArray(forms) ? forms[0] : forms)).join(' ')

/** A set as the filter that says the same, where one does; else as it is. */
function chosen(set: Json | undefined): string {
  const filter: Args = {}
  const after: Args = {}
  const parts: Args[] = []
  const collect = (value: Json | undefined): void => {
    if (!value || typeof value !== 'object' || Array.isArray(value)) return
    if (value['set'] === 'and' && Array.isArray(value['of'])) value['of'].forEach(collect)
    else if (value['set'] === 'take' || value['set'] === 'order') {
      collect(value['of'])
      if (value['count'] !== undefined) after['limit'] = value['count']
      const order = value['order'] as Args
      const name = `${plain(order['by'])}${order['descending'] === true ? '-desc' : ''}`
      if (name !== 'taken') after['order'] = name
    } else if (value['set'] !== 'all') parts.push(value)
  }
  collect(set)
  const others: string[] = []
  for (const part of parts) {
    const condition = part['set'] === 'where' ? (part['condition'] as Args) : null
    switch (condition?.['is']) {
      case 'type':
        filter['types'] = condition['any'] ?? []
        break
      case 'words':
        filter['text'] = [firstForms(condition['all']), plain(filter['text'])].join(' ').trim()
        if (condition['kinds'] !== undefined)
          others.push(`kinds=${(condition['kinds'] as Json[]).map(plain).join('+')}`)
        break
      case 'folder':
        filter['folder'] = condition['path'] ?? ''
        break
      case 'camera':
        filter['camera'] = condition['words'] ?? ''
        break
      case 'color':
        filter['colors'] = condition['any'] ?? []
        break
      case 'orientation':
        filter['orientation'] = (condition['any'] as Json[])[0] ?? ''
        break
      case 'taken':
        if (condition['from'] !== undefined) filter['takenFrom'] = condition['from']
        if (condition['to'] !== undefined) filter['takenTo'] = condition['to']
        break
      case 'has':
        if (condition['what'] !== 'date') others.push(`has=${plain(condition['what'])}`)
        break
      default: {
        const unwanted = part['set'] === 'not' ? ((part['of'] as Args)['condition'] as Args | undefined) : undefined
        if (unwanted?.['is'] === 'words') {
          filter['except'] = [{ text: firstForms(unwanted['all']) }]
        } else others.push(part['set'] === 'where' ? pairs(condition ?? {}, []) : JSON.stringify(part))
      }
    }
  }
  const order = ['types', 'colors', 'orientation', 'camera', 'folder', 'takenFrom', 'takenTo', 'except', 'text']
  const sorted = Object.fromEntries(order.flatMap((key) => (key in filter ? [[key, filter[key] ?? null]] : [])))
  return options(sorted) + (others.length > 0 ? ` ${others.join(' ')}` : '') + options(after)
}

const options = (value: Json | undefined) => {
  const text = value && typeof value === 'object' && !Array.isArray(value) ? pairs(value, []) : ''
  return text === '' ? '' : ` ${text}`
}

function pairs(args: Args, leaveOut: readonly string[]): string {
  return Object.entries(args)
    .filter(([key]) => !leaveOut.includes(key))
    .map(([key, value]) => `${shortNames[key] ?? key}=${plain(value)}`)
    .join(' ')
}

function plain(value: Json | undefined): string {
  if (value === undefined) return ''
  if (Array.isArray(value)) return value.length > 3 ? `(${value.length})` : value.map(plain).join(',')
  if (value && typeof value === 'object' && typeof value['$from'] === 'string') return '@'
  return typeof value === 'string' ? value : JSON.stringify(value)
}

const which = (args: Args) =>
  Array.isArray(args['itemIds']) && args['itemIds'].length > 0 ? `[${args['itemIds'].length}]` : ''

/** The last digit of a place's id, where it is not the open one. */
function place(args: Args): string {
  const id = args['environmentId'] ?? args['id']
  return typeof id === 'string' && id.length === 36 && !id.endsWith('1') ? ` #${id.slice(-1)}` : ''
}
