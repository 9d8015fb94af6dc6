import { describe, expect, it } from 'vitest'
import { corpus } from '../understanding/corpus.ts'
import { about, report, sayEach } from '../understanding/run.ts'
import { shortfalls } from '../understanding/score.ts'
import { rows } from './support/share.ts'

describe('M2.1–M2.4, M2.11, M2.14, M2.15 sentences and dialogues', () => {
  it('come out as somebody reasonable expects, as often as they did', async () => {
    const scored = await sayEach(rows(corpus, 'sentences'))
    report(scored)
    expect(about === '' ? shortfalls(scored) : []).toEqual([])
  })
})
