import type { z } from 'zod'
import { fieldWords } from './names.ts'

/** Says what does not fit, in one sentence that names the fields as the form does; the first thing of each. */
export function complaint(path: string, issues: readonly z.core.$ZodIssue[]): string {
  const wrong = new Map<string, string>()
  for (const issue of issues) {
    const name = issue.path.findLast((part): part is string => typeof part === 'string')
    const label = name === undefined ? 'This' : fieldWords(path, name).label
    if (!wrong.has(label)) wrong.set(label, wrongWith(issue))
  }
  const parts = [...wrong].slice(0, 3).map(([label, what]) => `“${label}” ${what}`)
  return `${parts.join(', ')}.`
}

function wrongWith(issue: z.core.$ZodIssue): string {
  const { input } = issue
  if (typeof input === 'string' && input.trim() === '') return 'is still empty'
  if (issue.code === 'too_small')
    return issue.origin === 'number' ? `must be at least ${issue.minimum}` : 'is still empty'
  if (issue.code === 'too_big') {
    return issue.origin === 'number' ? `must be at most ${issue.maximum}` : `may be no longer than ${issue.maximum}`
  }
  return input === undefined ? 'is still missing' : 'does not fit'
}
