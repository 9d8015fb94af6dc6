import type { StepStatus } from '#shared/model/workflow.ts'

/** How a step stands, in a word; it is shown beside the icon, so that nobody needs the colour. */
export const stepWord: Record<StepStatus, string> = {
  waiting: 'waiting',
  running: 'running',
  completed: 'done',
  failed: 'failed',
  skipped: 'left out',
  cancelled: 'stopped',
  undone: 'taken back',
}
