import type { RunStatus } from '#shared/model/workflow.ts'

/** How a run stands, in words. */
export const runWords: Record<RunStatus, string> = {
  running: 'under way',
  paused: 'paused',
  completed: 'done',
  partial: 'partly done',
  failed: 'failed',
  cancelled: 'stopped',
  waiting_approval: 'waits for you',
}
