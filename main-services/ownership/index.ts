export {
  bootId,
  claimOwnership,
  isAbandoned,
  isMarkOfGone,
  leaseUntil,
  ownerState,
  processMark,
  sinceBoot,
} from './owner.ts'
