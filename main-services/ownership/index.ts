export { claimOwnership, isAbandoned, isMarkOfGone, leaseUntil, ownerState, processMark } from './owner.ts'
