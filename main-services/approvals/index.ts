export { Approvals, type Action } from './approvals.ts'
export type { ApprovalClock } from './clock.ts'
export { approvalsRouter } from './router.ts'
