import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { StudioError } from '#shared/model/errors.ts'
import { guard, takeNote } from '#services/host/index.ts'
import { defaultPolicy } from './default-policy.ts'
import { Policy } from './policy.ts'

/** A workspace's own policy, beside its database; each part that it leaves out is the default's. */
const policyFile = 'promenade.policy.json'

/** Asks whoever acts, by hand or not: what stands in for a policy that nobody can read. */
const careful: Policy = { ...defaultPolicy, byHand: 'ask' }

/**
 * What the workspace goes by, as its file says just now. A file that cannot be read, or says what no policy says, makes
 * it stricter, never laxer, until it can be read.
 */
export class WorkspacePolicy {
  readonly #path: string
  #stamp: string | undefined
  #policy: Policy | undefined

  constructor(workspace: string) {
    this.#path = join(workspace, policyFile)
  }

  /** Asked for each call: whether the file is another than before costs microseconds to find out. */
  current(): Policy {
    const stamp = stampOf(this.#path)
    if (this.#policy !== undefined && stamp !== undefined && stamp === this.#stamp) return this.#policy
    const before = this.#policy
    const policy = readPolicy(this.#path)
    // One that cannot be read is tried again with the next call.
    this.#stamp = policy === careful ? undefined : stamp
    this.#policy = policy
    if (before !== undefined && policy !== careful) takeNote(policy === defaultPolicy ? gone : changed)
    return policy
  }
}

const changed = 'The policy of this workspace has changed and counts from now on.'
const gone = 'This workspace has no policy of its own any more: the default counts from now on.'

/** Another one for each writing of the file; undefined where the system does not tell. */
function stampOf(path: string): string | undefined {
  try {
    const found = statSync(path, { bigint: true, throwIfNoEntry: false })
    return found ? [found.dev, found.ino, found.size, found.mtimeNs, found.ctimeNs].join(' ') : 'none'
  } catch {
    return undefined
  }
}

function readPolicy(path: string): Policy {
  let policy: Policy = careful
  guard('Reading the policy', () => {
    policy = parsed(path)
  })
  return policy
}

function parsed(path: string): Policy {
  try {
    return { ...defaultPolicy, ...Policy.partial().parse(JSON.parse(readFileSync(path, 'utf8'))) } as Policy
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return defaultPolicy
    const message = 'The policy of this workspace cannot be read: until it can, even what is done by hand waits.'
    throw new StudioError('UNREADABLE', message, { cause })
  }
}
