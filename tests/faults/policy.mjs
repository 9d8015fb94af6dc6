import { inFile } from './in-file.mjs'

/** Faults in what decides what calls may do. */
export const policyFaults = [
  ...inFile(
    'main-services/policy/judge.ts',
    ['main-services/policy/judge.test.ts'],
    [
      {
        breaks: 'The laxest rule decides.',
        from: 'order[Math.max(0, ...places)]',
        to: 'order[Math.min(order.length - 1, ...places)]',
      },
      {
        breaks: 'A rule about one operation speaks of others that are named like it.',
        from: 'part.replaceAll(/[.*+?^${}()|[\\]\\\\]/g, String.raw`\\$&`)',
        to: 'part',
      },
      {
        breaks: 'A rule speaks of every operation that begins as it says.',
        from: "new RegExp(`^${literal.join('.*')}$`)",
        to: "new RegExp(`^${literal.join('.*')}`)",
      },
      {
        breaks: 'A hundred things at once ask, though only more than that are to.',
        from: 'sizeOf(value) > moreThan',
        to: 'sizeOf(value) >= moreThan',
      },
      {
        breaks: 'An export to a folder named like the workspace counts as one within it.',
        from: "way === '..' || /^\\.\\.[/\\\\]/.test(way) || isAbsolute(way)",
        to: '!value.startsWith(workspace)',
      },
      {
        breaks: 'A path that begins nowhere counts as one within the workspace.',
        from: 'if (!isAbsolute(value)) return true',
        to: 'if (!isAbsolute(value)) return false',
      },
      {
        breaks: 'What costs nothing asks.',
        from: '(meta.estimate?.cost ?? 0) <= rule.costsMoreThan',
        to: '(meta.estimate?.cost ?? 0) < rule.costsMoreThan',
      },
      {
        breaks: 'Everything asks as if it sent something away.',
        from: 'if (rule.network === true && meta.network !== true) return false',
        to: '',
      },
      {
        breaks: 'A reason is given that decided nothing.',
        from: "rule.effect === effect && effect !== 'allow'",
        to: "effect !== 'allow'",
      },
    ],
  ),
  ...inFile(
    'main-services/policy/gate.ts',
    ['main-services/policy/gate.test.ts'],
    [
      {
        breaks: 'A device does by hand what only this machine may.',
        from: 'context.byHand && context.device === null && ',
        to: 'context.byHand && ',
      },
      {
        breaks: 'A program does what only a hand may.',
        from: 'context.byHand && context.device === null',
        to: 'context.device === null',
      },
      {
        breaks: 'What is done by hand is done although the policy wants it asked.',
        from: " && policy.byHand === 'consent'",
        to: '',
      },
      {
        breaks: 'What the policy forbids waits, and can be allowed.',
        from: "if (verdict.effect === 'deny') throw forbidden(titleOf(call))",
        to: '',
      },
      {
        breaks: 'A run that may not ask anybody asks.',
        from: "if (!runStep || runStep.approve === 'none') throw notAllowed(action.title)",
        to: 'if (!runStep) throw notAllowed(action.title)',
      },
      {
        breaks: 'What was allowed beforehand is not written down.',
        from: "if (runStep.approve === 'all') return approvals.record(tenant, action, author)",
        to: "if (runStep.approve === 'all') return undefined",
      },
      {
        breaks: 'A step goes on before anybody has answered.',
        from: 'throw new ApprovalRequired(approval)',
        to: 'return undefined',
      },
      {
        breaks: 'A step goes on although it was refused.',
        from: 'throw refused(approval)',
        to: 'return undefined',
      },
      {
        breaks: 'What asks is done when the run that should wait was begun.',
        from: "throw new StudioError('DENIED', `“${title}” waits until",
        to: "return undefined as never; throw new StudioError('DENIED', `“${title}” waits until",
      },
      {
        breaks: 'A call that makes no sense is asked about.',
        from: 'if (read === undefined) return',
        to: '',
      },
    ],
  ),
  ...inFile(
    'main-services/policy/workspace-policy.ts',
    ['main-services/policy/workspace-policy.test.ts'],
    [
      {
        breaks: 'A policy that nobody can read makes the workspace laxer.',
        from: "{ ...defaultPolicy, byHand: 'ask' }",
        to: '{ ...defaultPolicy }',
      },
      {
        breaks: 'A workspace without a policy of its own asks about everything.',
        from: "=== 'ENOENT') return defaultPolicy",
        to: "=== 'EACCES') return defaultPolicy",
      },
      {
        breaks: 'A policy that changes counts from the next start.',
        from: ' && stamp !== undefined && stamp === this.#stamp) return',
        to: ') return',
      },
      {
        breaks: 'A policy of the same length as the one before is not noticed.',
        from: '[found.dev, found.ino, found.size, found.mtimeNs, found.ctimeNs]',
        to: '[found.dev, found.size]',
      },
    ],
  ),
  ...inFile(
    'main-services/policy/policy.ts',
    ['main-services/policy/workspace-policy.test.ts'],
    [
      {
        breaks: 'A misspelt part of a policy is passed over.',
        from: 'export const Policy = z.strictObject(',
        to: 'export const Policy = z.object(',
      },
    ],
  ),
]
