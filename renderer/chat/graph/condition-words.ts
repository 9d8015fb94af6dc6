import type { PlanStep, ResultTest } from '#shared/model/workflow.ts'

/** Says under which conditions a step is done at all: what an earlier one must have given, and how many of those before it. */
export function conditionWords(step: PlanStep, steps: readonly PlanStep[]): string {
  return [whenWords(step, steps), joinWords(step)].filter((words) => words !== '').join(', ')
}

function whenWords({ when }: PlanStep, steps: readonly PlanStep[]): string {
  const source = steps.find(({ id }) => id === when?.$from)
  if (!when || !source) return ''
  const finds = source.tool === 'assets.find' || /(?:^|\.)assetIds$/.test(when.path)
  if (finds && when.is === 'there') return 'only if something was found'
  if (finds && when.is === 'empty') return 'only if nothing was found'
  return `only if “${source.title}” ${gave(when)}`
}

function gave({ is, value }: ResultTest): string {
  switch (is) {
    case 'there':
      return 'gave something'
    case 'empty':
      return 'gave nothing'
    case 'more':
      return `gave more than ${plain(value)}`
    case 'less':
      return `gave less than ${plain(value)}`
    case 'equal':
      return `gave ${plain(value)}`
    case 'different':
      return `gave anything but ${plain(value)}`
  }
}

function plain(value: ResultTest['value']): string {
  if (value === undefined || value === null) return 'nothing'
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return typeof value === 'number' ? value.toLocaleString('en-GB') : `“${value}”`
}

function joinWords({ join, dependsOn }: PlanStep): string {
  if (join === undefined || join === 'all' || dependsOn.length < 2) return ''
  const needed = join === 'any' ? 1 : Math.min(join, dependsOn.length)
  if (needed === dependsOn.length) return ''
  return needed === 1 ? 'after any one of them' : `after any ${needed} of ${dependsOn.length}`
}
