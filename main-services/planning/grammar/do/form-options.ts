import type { Arrangement, ArrangementOptions } from '#shared/model/layout.ts'
import { arrangementManners, groupingByName, groupingPatterns } from '../lexicon/arrangements.ts'
import { lengths } from '../lexicon/measures.ts'
import { readNumber } from '../text/numbers.ts'
import { patterns } from '../text/pattern.ts'
import type { Phrase } from '../text/phrase.ts'
import type { Reading } from './command.ts'

/** Reads an arrangement without its noun: "around me", "by date", "in a row". */
export function takeManner(phrase: Phrase, reading: Reading, options: ArrangementOptions): Arrangement | null {
  for (const [all, arrangement] of arrangementManners) {
    const found = phrase.find(all)
    if (!found) continue
    const words = phrase.words.slice(found.start, found.end).map((word) => word.norm)
    phrase.use(found)
    if (/^(?:row|line|lined|side)$/u.test(words.at(-1) ?? '') || /^lined?$/u.test(words[0] ?? ''))
      options.columns = Math.max(1, Math.min(1000, reading.context.environment?.count ?? 1000))
    return arrangement
  }
  return null
}

/** Reads what to group by: "by colour", "a room for each year". */
export function takeGrouping(phrase: Phrase): ArrangementOptions['clusterBy'] | null {
  const found = phrase.find(groupingPatterns)
  if (!found) return null
  const noun = phrase.words
    .slice(found.start, found.end)
    .map((word) => word.norm)
    .findLast((word) => groupingByName.has(word))
  const verb = found.start === phrase.first() ? found.start + 1 : found.start
  const by = phrase.words
    .slice(found.start, found.end)
    .findIndex((word) => /^(?:by|per|into|in|on|according|for|after)$/u.test(word.norm))
  phrase.use({
    start: found.start === phrase.first() && by > 0 ? found.start + by : Math.min(verb, found.start),
    end: found.end,
  })
  return groupingByName.get(noun ?? '') ?? null
}

const columnWords = patterns('columns, column, wide, across, per row, in each|a row, columns wide, by')
const rowWords = patterns('rows, row, lines')
const radiusWords = patterns('in? radius, radius, wide')
const gapWords = patterns('apart, gap|gaps between? them?, between them?, of? space|room, spacing, distance')

/**
 * Reads measures: "with 5 columns", "in two rows", "2 m apart", "radius of 10 metres". `count` is how many things there
 * are.
 */
export function takeOptions(phrase: Phrase, count: number): ArrangementOptions {
  for (const { at } of phrase.free()) {
    const amount = readNumber(phrase.words, at)
    if (!amount) continue
    const options = takeColumns(phrase, at, amount, count) ?? takeLength(phrase, at, amount)
    if (options) return options
  }
  return {}
}

interface Amount {
  value: number
  end: number
}

function takeColumns(phrase: Phrase, at: number, { value, end }: Amount, count: number): ArrangementOptions | null {
  const rowsOf =
    /^(?:rows|row)$/u.test(phrase.norm(at - 2)) && phrase.norm(at - 1) === 'of' ? { start: end, end } : null
  const columns = phrase.fits(columnWords, end) ?? rowsOf
  const rows = columns ? null : phrase.fits(rowWords, end)
  if ((!columns && !rows) || !Number.isInteger(value) || value < 1 || value > 1000) return null
  phrase.use({
    start: lead(phrase, at, /^(?:with|in|of|into|having|by|rows|row)$/u),
    end: (columns ?? rows)?.end ?? end,
  })
  return { columns: columns ? value : Math.min(1000, Math.max(1, Math.ceil(count / value))) }
}

function takeLength(phrase: Phrase, at: number, { value, end }: Amount): ArrangementOptions | null {
  const unit = lengths.find(([all, metres]) => metres !== null && phrase.fits(all, end))
  const metres = unit?.[1]
  if (!unit || metres == null) return null
  const unitEnd = phrase.fits(unit[0], end)?.end ?? end
  const near = [phrase.norm(at - 1), phrase.norm(at - 2), phrase.norm(at - 3)]
  const before = near.includes('radius')
  const between = near.some((word) => /^(?:gap|gaps|spacing|distance)$/u.test(word))
  const radius = phrase.fits(radiusWords, unitEnd)
  const gap = phrase.fits(gapWords, unitEnd)
  if (!radius && !before && !gap && !between) return null
  phrase.use({
    start: lead(phrase, at, /^(?:with|a|radius|of|in|and|the|to|gap|gaps|spacing|distance|set|keep|leave|of)$/u),
    end: (radius ?? gap)?.end ?? unitEnd,
  })
  if (radius || before) return { radius: Math.min(10_000, Math.max(0.1, value * metres)) }
  return { gap: Math.min(100, value * metres) }
}

function lead(phrase: Phrase, at: number, words: RegExp): number {
  let start = at
  while (phrase.isFree(start - 1) && words.test(phrase.norm(start - 1))) start--
  return start
}
