import { inFile } from './in-file.mjs'

/** Faults in what waits for a person. */
export const approvalsFaults = [
  ...inFile(
    'main-services/approvals/approvals.ts',
    ['main-services/approvals/approvals.test.ts'],
    [
      {
        breaks: 'What was allowed for other arguments opens a step.',
        from: 'row.tool === action.tool && row.args_hash === hash && isIntact(row)',
        to: 'row.tool === action.tool && isIntact(row)',
      },
      {
        breaks: 'What was allowed for another tool opens a step.',
        from: 'row.tool === action.tool && row.args_hash === hash',
        to: 'row.args_hash === hash',
      },
      {
        breaks: 'An approval whose arguments somebody changed opens a step.',
        from: 'row.args_hash === hash && isIntact(row)',
        to: 'row.args_hash === hash',
      },
      {
        breaks: 'What was allowed in one run opens another.',
        from: "steps.where('run_id', '=', action.runId).where(",
        to: 'steps.where(',
      },
      {
        breaks: 'What was allowed for one step opens another.',
        from: ".where('step_id', '=', action.stepId)",
        to: '',
      },
      {
        breaks: 'A question that stands for nothing any more goes on waiting.',
        from: "if (row.status === 'pending') this.#close(tenant, row.id, 'denied', superseded)",
        to: '',
      },
      {
        breaks: 'What was changed since it was asked can be allowed.',
        from: "if (status === 'allowed' && !isIntact(row)) throw tampered()",
        to: '',
      },
      {
        breaks: 'What was refused can be allowed afterwards.',
        from: 'refuseDecided(row)',
        to: '',
      },
      {
        breaks: 'What has expired can be allowed as long as nobody looked.',
        from: 'this.expire(tenant)\n    const row = tenant.transaction(',
        to: 'const row = tenant.transaction(',
      },
      {
        breaks: 'What is old enough does not expire.',
        from: "return this.#close(tenant, row.id, 'expired', 'Nobody answered in time.')",
        to: 'return row',
      },
      {
        breaks: 'What was decided expires afterwards.',
        from: "row.status !== 'pending' || !isTooOld(row, this.#clock)",
        to: '!isTooOld(row, this.#clock)',
      },
      {
        breaks: 'A step that is tried again is written down again.',
        from: 'if (isKnown()) return',
        to: '',
      },
      {
        breaks: 'One step that was allowed beforehand counts for all of the run.',
        from: 'known.stepId === stepId && known.argsHash === hashOf(args)',
        to: 'known.argsHash === hashOf(args)',
      },
      {
        breaks: 'A run that has ended leaves its questions waiting.',
        from: "this.#close(tenant, id, 'denied', ended)",
        to: 'void [id, ended]',
      },
      {
        breaks: 'No window hears that something waits.',
        from: 'if (isNew) this.#tell(tenant)',
        to: '',
      },
      {
        breaks: 'What was asked last is listed last.',
        from: ".orderBy('sequence', 'desc')\n      .limit(",
        to: ".orderBy('sequence', 'asc')\n      .limit(",
      },
    ],
  ),
  ...inFile(
    'main-services/approvals/clock.ts',
    ['main-services/approvals/clock.test.ts'],
    [
      {
        breaks: 'Setting the clock back keeps an approval alive.',
        from: 'Math.max(byDay, clock.sinceBoot() - since_boot)',
        to: 'byDay',
      },
      {
        breaks: 'An approval does not grow older while the machine sleeps.',
        from: 'Math.max(byDay, clock.sinceBoot() - since_boot)',
        to: '(clock.sinceBoot() - since_boot)',
      },
      {
        breaks: 'The clock of another boot counts as that of this one.',
        from: "boot !== '' && boot === clock.boot()",
        to: 'boot === clock.boot()',
      },
      {
        breaks: 'After a restart, an approval from the future is good.',
        from: 'byDay < 0 || ',
        to: '',
      },
      {
        breaks: 'An approval is good for a moment longer than a day.',
        from: 'return byDay < 0 || byDay >= approvalLifetime',
        to: 'return byDay < 0 || byDay > approvalLifetime',
      },
    ],
  ),
  ...inFile(
    'main-services/approvals/canonical-json.ts',
    ['main-services/approvals/canonical-json.test.ts'],
    [
      {
        breaks: 'The same arguments written in another order count as others.',
        from: '.toSorted(byUnits)',
        to: '',
      },
    ],
  ),
]
