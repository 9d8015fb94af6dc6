// Faults that `npm test -- faults` plants, one after another, each of which must make one of its tests fail.
import { approvalsFaults } from './approvals.mjs'
import { conversationFaults } from './conversation.mjs'
import { interactionFaults } from './interaction.mjs'
import { liveFaults } from './live.mjs'
import { lodFaults } from './lod.mjs'
import { policyFaults } from './policy.mjs'

/** @type {import('./in-file.mjs').Fault[]} */
export const faults = [
  ...liveFaults,
  ...interactionFaults,
  ...lodFaults,
  ...conversationFaults,
  ...policyFaults,
  ...approvalsFaults,
]
