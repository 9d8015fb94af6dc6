/**
 * A chart parser over pieces of a sentence. Every reading of every stretch of words competes: pieces and rules cost
 * points, so do words that a reading steps over, and of each kind of piece over the same words the cheapest is kept.
 */

/** A stretch of words read as one kind of piece. */
export interface Edge<Value = unknown> {
  symbol: string
  start: number
  /** Exclusive. */
  end: number
  cost: number
  value: Value
  /** Words inside it that no part of it stands for. */
  gaps: readonly number[]
}

/** How pieces of one kind come about from others that stand side by side. */
export interface Rule {
  makes: string
  from: readonly string[]
  cost: number
  /** Null: these do not go together. */
  value: (...parts: unknown[]) => unknown
}

/** Rules made ready for a chart; at most two parts each, longer ones are cut in two. */
export interface RuleBook {
  unary: ReadonlyMap<string, readonly Rule[]>
  binary: ReadonlyMap<string, ReadonlyMap<string, readonly Rule[]>>
  /** Kinds of pieces that may step over a word beside them. */
  absorbing: ReadonlySet<string>
  /** Kinds of pieces of which a second reading is kept beside the cheapest, where it is another and near in price. */
  doubtful: ReadonlySet<string>
  /** Kinds of pieces that stand right before what they say something of: "not", "without". */
  binding: ReadonlySet<string>
}

/** Makes a rule. `from` names the parts, parted by spaces. */
export const rule = (makes: string, from: string, value: (...parts: never[]) => unknown, cost = 0.02): Rule => ({
  makes,
  from: from.split(' '),
  cost,
  value: value as Rule['value'],
})

/** Puts rules in order for {@link parse}. */
export function ruleBook(
  rules: readonly Rule[],
  absorbing: readonly string[],
  doubtful: readonly string[] = [],
  binding: readonly string[] = [],
): RuleBook {
  const unary = new Map<string, Rule[]>()
  const binary = new Map<string, Map<string, Rule[]>>()
  for (const one of rules.flatMap(inTwos)) {
    const [first = '', second] = one.from
    if (second === undefined) unary.set(first, [...(unary.get(first) ?? []), one])
    else {
      const seconds = binary.get(first) ?? new Map<string, Rule[]>()
      seconds.set(second, [...(seconds.get(second) ?? []), one])
      binary.set(first, seconds)
    }
  }
  return { unary, binary, absorbing: new Set(absorbing), doubtful: new Set(doubtful), binding: new Set(binding) }
}

/** "a b c" becomes "(a b) c", the values of the first two waiting as a list. */
function inTwos(one: Rule): Rule[] {
  if (one.from.length <= 2) return [one]
  const [first = '', second = '', ...rest] = one.from
  const waiting = `${first} ${second}`
  const isList = first.includes(' ')
  const start: Rule = {
    makes: waiting,
    from: [first, second],
    cost: 0,
    value: (a, b) => [...(isList ? (a as unknown[]) : [a]), b],
  }
  const whole: Rule = { ...one, from: [waiting, ...rest], value: one.value }
  if (rest.length > 1) return [start, ...inTwos(whole)]
  return [start, { ...whole, value: (list, last) => one.value(...(list as unknown[]), last) }]
}

/** A reading that costs so much more than the cheapest is none that was meant. */
export const near = 0.25

type Left = readonly [Edge, ReadonlyMap<string, readonly Rule[]>]

/** All that a sentence was read as: the cheapest edge of each kind over each stretch. */
export class Chart {
  readonly #cells: Map<string, Edge>[][]
  readonly #lefts: Left[][] = []
  readonly #seconds = new Map<string, Edge>()
  readonly length: number

  constructor(length: number) {
    this.length = length
    this.#cells = Array.from({ length: length + 1 }, () => Array.from({ length: length + 1 }, () => new Map()))
  }

  /** Keeps an edge unless one of its kind over the same words is as cheap. */
  add(edge: Edge): boolean {
    const cell = this.cell(edge.start, edge.end)
    const before = cell.get(edge.symbol)
    if (before && before.cost <= edge.cost) return false
    cell.set(edge.symbol, edge)
    return true
  }

  cell(start: number, end: number): Map<string, Edge> {
    return this.#cells[start]?.[end] ?? new Map<string, Edge>()
  }

  /** Edges over a stretch that nothing is added to any more, with the rules that begin with them. */
  lefts(start: number, end: number, book: RuleBook): readonly Left[] {
    const key = start * (this.length + 1) + end
    let made = this.#lefts[key]
    if (!made) {
      made = []
      for (const edge of this.cell(start, end).values()) {
        const seconds = book.binary.get(edge.symbol)
        if (seconds) made.push([edge, seconds])
      }
      this.#lefts[key] = made
    }
    return made
  }

  get(symbol: string, start: number, end: number): Edge | undefined {
    return this.cell(start, end).get(symbol)
  }

  /** Another reading of the same words, nearly as cheap. */
  second(symbol: string, start: number, end: number): Edge | undefined {
    const edge = this.#seconds.get(`${symbol} ${start} ${end}`)
    const best = this.get(symbol, start, end)
    return edge && best && edge.cost <= best.cost + near && !sameValue(edge, best) ? edge : undefined
  }

  /** Keeps an edge as the second of its kind, unless one that is as cheap is. */
  addSecond(edge: Edge): boolean {
    const best = this.get(edge.symbol, edge.start, edge.end)
    if (!best || edge.cost > best.cost + near || sameValue(edge, best)) return false
    const before = this.second(edge.symbol, edge.start, edge.end)
    if (before && before.cost <= edge.cost) return false
    this.#seconds.set(`${edge.symbol} ${edge.start} ${edge.end}`, edge)
    return true
  }
}

const sameValue = (one: Edge, other: Edge): boolean => isSame(one.value, other.value)

/** Whether two values would be written the same, without writing them. */
function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  if (Array.isArray(one) || Array.isArray(other)) {
    if (!Array.isArray(one) || !Array.isArray(other) || one.length !== other.length) return false
    return one.every((part, at) => isSame(part, other[at]))
  }
  const [parts, others] = [partsOf(one), partsOf(other)]
  return (
    parts.length === others.length &&
    parts.every(([key, part], at) => key === others[at]?.[0] && isSame(part, others[at]?.[1]))
  )
}

const partsOf = (value: object): [string, unknown][] =>
  Object.entries(value).filter(([, part]) => part !== undefined && typeof part !== 'function')

/** Costlier stretches lead nowhere: no sentence that costs as much is believed. */
const hopeless = 2.5

/**
 * Reads pieces into all that the rules make of them.
 *
 * @param skip what it costs to step over each word
 */
export function parse(pieces: readonly Edge[], skip: readonly number[], book: RuleBook): Chart {
  const chart = new Chart(skip.length)
  const byLength: Edge[][] = Array.from({ length: skip.length + 1 }, () => [])
  for (const piece of pieces) byLength[piece.end - piece.start]?.push(piece)
  for (let length = 1; length <= skip.length; length++) {
    for (const piece of byLength[length] ?? []) keep(chart, piece, book)
    for (let start = 0; start + length <= skip.length; start++) fill(chart, start, start + length, skip, book)
  }
  return chart
}

function fill(chart: Chart, start: number, end: number, skip: readonly number[], book: RuleBook): void {
  for (let middle = start + 1; middle < end; middle++) {
    const rights = chart.cell(middle, end)
    if (rights.size === 0) continue
    for (const [left, seconds] of chart.lefts(start, middle, book)) {
      if (seconds.size < rights.size) {
        for (const [symbol, rules] of seconds) {
          const right = rights.get(symbol)
          if (right) for (const one of rules) join(chart, one, left, right, book)
        }
        continue
      }
      for (const right of rights.values()) {
        for (const one of seconds.get(right.symbol) ?? []) join(chart, one, left, right, book)
      }
    }
  }
  if (end - start < 2) return
  stepOver(chart, [...chart.cell(start, end - 1).values()], { start, end, gap: end - 1 }, skip, book)
  stepOver(chart, [...chart.cell(start + 1, end).values()], { start, end, gap: start }, skip, book)
}

function join(chart: Chart, one: Rule, left: Edge, right: Edge, book: RuleBook): void {
  const cost = left.cost + right.cost + one.cost
  const before = chart.get(one.makes, left.start, right.end)
  const dearest = before && book.doubtful.has(one.makes) ? before.cost + near : before?.cost
  if (cost > hopeless || (dearest !== undefined && dearest <= cost)) return
  if (book.binding.has(left.symbol) && right.gaps.includes(right.start) && right.gaps.includes(right.start + 1)) return
  const value = one.value(left.value, right.value)
  if (value === null || value === undefined) return
  keep(
    chart,
    { symbol: one.makes, start: left.start, end: right.end, cost, value, gaps: [...left.gaps, ...right.gaps] },
    book,
  )
}

/** The same piece over one word more, which it does not stand for. */
function stepOver(
  chart: Chart,
  edges: readonly Edge[],
  { start, end, gap }: { start: number; end: number; gap: number },
  skip: readonly number[],
  book: RuleBook,
): void {
  const price = skip[gap] ?? hopeless
  for (const edge of edges) {
    if (!book.absorbing.has(edge.symbol) || edge.cost + price > hopeless) continue
    keep(chart, { ...edge, start, end, cost: edge.cost + price, gaps: [...edge.gaps, gap] }, book)
    if (!book.doubtful.has(edge.symbol)) continue
    const second = chart.second(edge.symbol, edge.start, edge.end)
    if (second) keep(chart, { ...second, start, end, cost: second.cost + price, gaps: [...second.gaps, gap] }, book)
  }
}

function keep(chart: Chart, edge: Edge, book: RuleBook): void {
  const before = book.doubtful.has(edge.symbol) ? chart.get(edge.symbol, edge.start, edge.end) : undefined
  if (chart.add(edge)) {
    if (before) chart.addSecond(before)
  } else if (!before || !chart.addSecond(edge)) return
  for (const one of book.unary.get(edge.symbol) ?? []) {
    const value = one.value(edge.value)
    if (value === null || value === undefined) continue
    keep(chart, { ...edge, symbol: one.makes, cost: edge.cost + one.cost, value }, book)
  }
}
