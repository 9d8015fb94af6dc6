import { readFileSync } from 'node:fs'
import { resourceFile } from '#services/host/index.ts'
import { Policy } from './policy.ts'

/** What a workspace without a policy of its own goes by. A program whose own policy is not one does not start. */
export const defaultPolicy: Policy = Policy.parse(
  JSON.parse(readFileSync(resourceFile('policy/default-policy.json'), 'utf8')),
)
