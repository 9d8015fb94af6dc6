/** A stretch of time, UTC milliseconds. */
export interface Span {
  from: number
  to: number
}

/** A time axis on which long stretches of nothing are short. */
export interface TimeScale {
  /** Where a moment lies, 0–1. */
  at: (moment: number) => number
  /** Stretches that were shortened, and where they begin and end, 0–1. */
  breaks: readonly (Span & { start: number; end: number })[]
  /** Seconds that are not among those left out. */
  seconds: number
}

/** A stretch of nothing longer than this share of all that something was done in is shortened to it. */
const longestGap = 0.25
/** Milliseconds; shorter ones are never shortened. */
const shortGap = 1000

/** Makes the time axis of a run: somebody may have answered the next day, and the work is still to be seen. */
export function timeScale(spans: readonly Span[]): TimeScale {
  const busy = merged(spans)
  const total = busy.reduce((sum, { from, to }) => sum + to - from, 0)
  const most = Math.max(shortGap, total * longestGap)
  const pieces: (Span & { length: number; cut: boolean })[] = []
  for (const [index, span] of busy.entries()) {
    const previous = busy[index - 1]
    if (previous && span.from > previous.to) {
      const gap = span.from - previous.to
      pieces.push({ from: previous.to, to: span.from, length: Math.min(gap, most), cut: gap > most })
    }
    pieces.push({ ...span, length: span.to - span.from, cut: false })
  }
  const whole = Math.max(
    1,
    pieces.reduce((sum, { length }) => sum + length, 0),
  )
  let before = 0
  const placed = pieces.map((piece) => {
    const start = before / whole
    before += piece.length
    return { ...piece, start, end: before / whole }
  })
  const at = (moment: number): number => {
    const piece = placed.find(({ to }) => moment <= to) ?? placed.at(-1)
    if (!piece) return 0
    const share = piece.to === piece.from ? 0 : (moment - piece.from) / (piece.to - piece.from)
    return piece.start + Math.min(1, Math.max(0, share)) * (piece.end - piece.start)
  }
  return { at, breaks: placed.filter(({ cut }) => cut), seconds: whole / 1000 }
}

function merged(spans: readonly Span[]): Span[] {
  const result: Span[] = []
  for (const { from, to } of spans.toSorted((a, b) => a.from - b.from)) {
    const last = result.at(-1)
    if (last && from <= last.to) last.to = Math.max(last.to, to)
    else result.push({ from, to: Math.max(from, to) })
  }
  return result
}
