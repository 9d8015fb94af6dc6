import { describe, expect, it } from 'vitest'
import { rows } from '../deep/support/share.ts'
import { corpus } from './corpus.ts'
import { hasImported } from './library/workspaces.ts'
import { report, sayEach } from './run.ts'
import { shortfalls } from './score.ts'

/** One in so many is said here; all of them in the deep tests. */
const part = 10

describe('M2.1–M2.4, M2.11, M2.14, M2.15 sentences and dialogues, a tenth of them', () => {
  it('come out as somebody reasonable expects, as often as they did', async () => {
    // Real media take long to import: they are said to where an earlier run has done it.
    const there = corpus.filter((entry) => entry.case.library === 'own' || hasImported('open'))
    const scored = await sayEach(rows(there, 'sentences', part))
    report(scored)
    expect(shortfalls(scored)).toEqual([])
  }, 600_000)
})
