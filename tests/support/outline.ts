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
