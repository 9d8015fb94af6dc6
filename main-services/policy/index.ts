export { defaultPolicy } from './default-policy.ts'
export { PolicyGate } from './gate.ts'
export type { Policy } from './policy.ts'
export { WorkspacePolicy } from './workspace-policy.ts'
