export { catchDropped, detached, every, guard, later, onFault, onNote, reportFault, takeNote } from './background.ts'
export { toContractError } from './contract-errors.ts'
export { Channel, type ChannelBound } from './channel.ts'
export { WorkspaceEvents } from './events.ts'
export { nameOfDevice } from './devices.ts'
export { approvalIn, ApprovalRequired, type Asked } from './gate.ts'
export { newId } from './ids.ts'
export { studio } from './implementer.ts'
export {
  createRequestContext,
  type Call,
  type Caller,
  type Gate,
  type OutsideEffect,
  type RequestContext,
  type RequestOptions,
} from './request.ts'
export { reusedResultsOf } from './reused-results.ts'
export { resourceFile } from './resource-file.ts'
export { workerFile } from './worker-file.ts'
