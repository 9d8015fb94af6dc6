import { arrangementByName } from '../grammar/lexicon/arrangements.ts'
import { longestAt, patterns } from '../grammar/text/pattern.ts'
import type { Word } from '../grammar/text/word.ts'

const many = '(1|2|3|4|5|one|two|three|four|five|several|both)'
const numbers: ReadonlyMap<string, number> = new Map(
  ['one', 'two', 'three', 'four', 'five'].flatMap((word, at) => [
    [word, at + 1],
    [String(at + 1), at + 1],
  ]),
)
const headings = patterns(
  `(i|we)? (want|need|would like)? ${many} (new|separate|different)? (places|things|requests|wishes|orders|tasks|jobs|items) (please)?`,
)
/** Says that as many places are wanted as are named behind it. */
const roomHeadings = patterns(
  `(please)? (make|build|create|set up|open|give|do|show|i want|i need|we need|i would like|let us have)? (me|us)? ${many} (new|separate|different|small|little)? (rooms|places|halls|spaces|galleries|exhibitions|walls|corners|shows) (please|then)?`,
)
/** "… in the first, … in the other". */
const eachIn = patterns(
  '(goes|go|belongs|belong|hanging|hung)? (in|into|for|inside) (the|a)? (first|second|third|fourth|fifth|next|other|last|another|one|1|2|3) (one|room|place|hall|gallery|wall|corner)?',
)
const firstOnes = patterns(
  '(the|in the|into the|in)? (first|second|third|fourth|fifth|next|other|last|another|one) (one|room|place|hall|gallery|wall|corner)? (with|for|of|has|gets|holds|shows|takes|should have|should hold)? (the|my|our)?',
)

/** "2 places: …", "two rooms: … in the first, …", "1) … 2) …": what is listed, without its heading and its numbers. */
export function listed(words: readonly Word[]): readonly Word[] {
  const rooms = longestAt(words, 0, roomHeadings)
  if (rooms !== null && /^[:,–—]$/u.test(words[rooms]?.norm ?? '')) {
    const number = words.slice(0, rooms).flatMap(({ norm }) => numbers.get(norm) ?? [])
    const each = inRooms(words.slice(rooms + 1), number[0])
    if (each) return each
  }
  const heading = longestAt(words, 0, headings)
  const rest = heading !== null && words[heading]?.norm === ':' ? words.slice(heading + 1) : null
  const body = rest?.some(({ norm }) => arrangementByName.has(norm)) === true ? rest : words
  const isNumber = (at: number): boolean =>
    /^(?:[1-9]|[a-e]|[iv]+)$/u.test(body[at]?.norm ?? '') &&
    /^[).]$/u.test(body[at + 1]?.norm ?? '') &&
    (at === 0 || body[at - 1]?.end !== body[at]?.start)
  if (!isNumber(0)) return body
  return body.flatMap((word, at) => {
    if (isNumber(at)) return at === 0 || body[at - 1]?.kind === 'mark' ? [] : [{ ...word, kind: 'mark', norm: ';' }]
    return at > 0 && isNumber(at - 1) ? [] : [word]
  })
}

/** Every room as a wish of its own: a gallery where no form is told; null where only one is named. */
function inRooms(words: readonly Word[], number: number | undefined): readonly Word[] | null {
  const parts = partsOf(words, number).map(withoutRoom)
  if (parts.length < 2 || parts.some((part) => part.length === 0)) return null
  if (parts.every(hasForm)) return words
  return parts.flatMap((part, index) => {
    const [first] = part
    if (!first) return []
    const before = (kind: Word['kind'], norm: string): Word => ({
      kind,
      norm,
      text: norm,
      start: first.start,
      end: first.start,
    })
    return [
      ...(index > 0 ? [before('mark', ';')] : []),
      ...(hasForm(part) ? [] : ['a', 'gallery', 'of'].map((word) => before('word', word))),
      ...part,
    ]
  })
}

const hasForm = (part: readonly Word[]): boolean =>
  part.some(({ norm }) => arrangementByName.has(norm) && !mayBeName.test(norm))

/** Words for arrangements that folders are called by: “the Old album”. */
const mayBeName =
  /^(?:album|albums|room|place|space|wall|walls|table|tour|world|scene|round|tiles|hall|islands|piles)$/u

/** Cut at commas and semicolons, and at an "and" where that makes as many as there shall be rooms. */
function partsOf(words: readonly Word[], number: number | undefined): Word[][] {
  const at = (cut: (word: Word) => boolean): Word[][] =>
    words.reduce<Word[][]>(
      (parts, word) => (cut(word) ? [...parts, []] : [...parts.slice(0, -1), [...(parts.at(-1) ?? []), word]]),
      [[]],
    )
  const byBoth = at(({ kind, norm }) => norm === 'and' || (kind === 'mark' && /^[,;.]$/u.test(norm)))
  const named = byBoth.filter((part) => part.length > 0)
  if (named.length === number) return named
  const byMarks = at(({ kind, norm }) => kind === 'mark' && /^[,;.]$/u.test(norm)).filter((part) => part.length > 0)
  if (byMarks.length > 1) return byMarks.map((part) => (part[0]?.norm === 'and' ? part.slice(1) : part))
  const byAnd = at(({ norm }) => norm === 'and')
  return byAnd.length === 2 ? byAnd : byMarks
}

/** "The guests in the first": the guests. "One with the guests": the guests. */
function withoutRoom(part: readonly Word[]): readonly Word[] {
  const lead = longestAt(part, 0, firstOnes)
  const rest = lead !== null && lead < part.length ? part.slice(lead) : part
  const tail = rest.findIndex((_, at) => at > 0 && longestAt(rest, at, eachIn) === rest.length)
  return tail > 0 ? rest.slice(0, tail) : rest
}
