import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { reportFault } from '#services/host/index.ts'
import { defaultPolicy } from './default-policy.ts'
import { Policy } from './policy.ts'

/** A workspace's own policy, beside its database; each part that it leaves out is the default's. */
export const policyFile = 'promenade.policy.json'

/** Asks whoever acts, by hand or not: what stands in for a policy that nobody can read. */
const careful: Policy = { ...defaultPolicy, byHand: 'ask' }

/** What the workspace goes by. A file that cannot be read, or says what no policy says, makes it stricter, never laxer. */
export function readPolicy(workspace: string): Policy {
  let text: string
  try {
    text = readFileSync(join(workspace, policyFile), 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return defaultPolicy
    reportFault('Reading the policy', error)
    return careful
  }
  try {
    return { ...defaultPolicy, ...Policy.partial().strict().parse(JSON.parse(text)) } as Policy
  } catch (error) {
    reportFault('Reading the policy', error)
    return careful
  }
}
