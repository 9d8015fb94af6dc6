import type { Verdict } from './judge/judge.ts'
import type { Entry } from './corpus.ts'
import type { Result } from './run-case.ts'
import { thresholds } from './thresholds.ts'

/** A case that was said, and how it came out. */
export interface Scored {
  entry: Entry
  result: Result
}

const verdicts: readonly Verdict[] = ['exact', 'partial', 'said', 'silent']

const percent = (part: number): string => `${(part * 100).toFixed(1)} %`.padStart(8)

/** Part of the results that came out so; of nothing it is 0. */
export function partOf(scored: readonly Scored[], verdict: Verdict): number {
  return scored.filter(({ result }) => result.verdict === verdict).length / Math.max(scored.length, 1)
}

function line(title: string, scored: readonly Scored[]): string {
  const parts = verdicts.map((verdict) => percent(partOf(scored, verdict)))
  return `${title.padEnd(34)}${String(scored.length).padStart(6)}  ${parts.join('  ')}`
}

function grouped(scored: readonly Scored[], key: (one: Scored) => string): [string, Scored[]][] {
  const groups = new Map<string, Scored[]>()
  for (const one of scored) groups.set(key(one), [...(groups.get(key(one)) ?? []), one])
  return [...groups].toSorted(([one], [other]) => (one < other ? -1 : 1))
}

/** The table that a run prints: by where the cases come from, by library, and by what they are about. */
export function table(scored: readonly Scored[]): string {
  const [open, heldOut] = [scored.filter(({ entry }) => !entry.heldOut), scored.filter(({ entry }) => entry.heldOut)]
  const head = `${''.padEnd(34)}${'n'.padStart(6)}  ${verdicts.map((verdict) => verdict.padStart(8)).join('  ')}`
  const bySource = (part: readonly Scored[], what: string): string[] =>
    grouped(part, ({ entry }) => `${entry.source}s, ${what}`).map(([title, some]) => line(title, some))
  const byLibrary = grouped(
    scored,
    ({ entry }) => `on ${entry.case.library === 'own' ? 'our own library' : 'real media'}`,
  )
  const { aim, now } = thresholds
  return [
    head,
    line('open', open),
    ...bySource(open, 'open'),
    line('held out', heldOut),
    ...bySource(heldOut, 'held out'),
    ...byLibrary.map(([title, some]) => line(title, some)),
    '',
    ...grouped(open, ({ entry }) => entry.case.about).map(([title, some]) => line(title, some)),
    '',
    ...grouped(heldOut, ({ entry }) => `${entry.case.about} (held out)`).map(([title, some]) => line(title, some)),
    '',
    `exact, open: ${percent(partOf(open, 'exact'))}, at least ${percent(now.open)}, aim ${percent(aim.open)}`,
    `exact, held out: ${percent(partOf(heldOut, 'exact'))}, at least ${percent(now.heldOut)}, aim ${percent(aim.heldOut)}`,
    `wrong without a word: ${percent(partOf(scored, 'silent'))}, at most ${percent(now.silent)}, aim ${percent(aim.silent)}`,
  ].join('\n')
}

/** Everything that was not exact, for whoever mends it; of what is held out nothing, unless it is asked for. */
export function misses(scored: readonly Scored[], withHeldOut: boolean): string {
  return scored
    .filter(({ entry, result }) => result.verdict !== 'exact' && (withHeldOut || !entry.heldOut))
    .map(({ entry, result }) => {
      const { turns, about, library } = entry.case
      const said = turns.slice(0, result.turn).map(({ say }) => say.slice(0, 200))
      const kind = `${result.verdict}: ${about}, ${library}${entry.heldOut ? ', held out' : ''}`
      return `${kind}\n  ${said.join('\n  ')}\n    → ${result.heard.slice(0, 400)}\n    ✗ ${result.problems.join('; ')}`
    })
    .join('\n')
}

/** What falls short of what it was, each as a sentence; a small draw is allowed three standard deviations. */
export function shortfalls(scored: readonly Scored[]): string[] {
  const { now } = thresholds
  const slack = (part: number, count: number, drawn: boolean): number =>
    drawn ? 3 * Math.sqrt(Math.max(part * (1 - part), 0.01) / Math.max(count, 1)) : 0
  const [open, heldOut] = [scored.filter(({ entry }) => !entry.heldOut), scored.filter(({ entry }) => entry.heldOut)]
  const drawn = scored.length < 1000
  const short = (title: string, found: number, wanted: number, count: number): string[] =>
    found >= wanted - slack(wanted, count, drawn) ? [] : [`${title}: ${percent(found)} and not ${percent(wanted)}`]
  return [
    ...(open.length > 0 ? short('exact, open', partOf(open, 'exact'), now.open, open.length) : []),
    ...(heldOut.length > 0 ? short('exact, held out', partOf(heldOut, 'exact'), now.heldOut, heldOut.length) : []),
    ...short('not wrong without a word', 1 - partOf(scored, 'silent'), 1 - now.silent, scored.length),
  ]
}
