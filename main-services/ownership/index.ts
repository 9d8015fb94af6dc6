export { claimOwnership, isAbandoned, isMarkOfGone, leaseUntil, processMark } from './owner.ts'
