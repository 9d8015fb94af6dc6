/** What a command prints, as the global options `--json` and `--quiet` say. */
export interface OutputOptions {
  /** One JSON object a line on standard output, in place of words. */
  json: boolean
  /** Nothing but results. */
  quiet: boolean
}

/**
 * What a command says. Results go to standard output, as JSON lines or as words; everything else goes to standard
 * error, so that a program that reads the one is never disturbed by the other.
 */
export class Output {
  readonly json: boolean
  readonly #quiet: boolean
  readonly #terminal: boolean
  #barShown = false
  #barDrawnAt = 0

  constructor(options: OutputOptions) {
    this.json = options.json
    this.#quiet = options.quiet
    this.#terminal = process.stderr.isTTY
  }

  /** One result, as a JSON line or in words; without words it is for programs only. */
  result(value: Readonly<Record<string, unknown>> & { type: string }, words?: string): void {
    if (this.json) this.#print(JSON.stringify(value))
    else if (words !== undefined) this.#print(words)
  }

  /** Words for a person; nothing in JSON. */
  words(text: string): void {
    if (!this.json) this.#print(text)
  }

  /** Something worth knowing that is not the result. */
  note(sentence: string): void {
    if (this.#quiet) return
    this.#clearBar()
    process.stderr.write(`${printable(sentence)}\n`)
  }

  error(sentence: string): void {
    this.#clearBar()
    process.stderr.write(`${printable(sentence)}\n`)
  }

  /** How far long work is, on a terminal only. `share`: 0–1, or undefined where nobody knows yet. */
  progress(share: number | undefined, text: string): void {
    const now = Date.now()
    if (this.#quiet || !this.#terminal || now - this.#barDrawnAt < 80) return
    this.#barDrawnAt = now
    const width = 24
    const full = Math.round((share ?? 0) * width)
    const bar = share === undefined ? '·'.repeat(width) : '█'.repeat(full) + '░'.repeat(width - full)
    const room = Math.max(20, (process.stderr.columns || 80) - width - 3)
    process.stderr.write(`\r\u001B[2K${bar} ${printable(text).slice(0, room)}`)
    this.#barShown = true
  }

  #print(line: string): void {
    this.#clearBar()
    process.stdout.write(`${this.json ? line : printable(line)}\n`)
  }

  #clearBar(): void {
    if (!this.#barShown) return
    process.stderr.write('\r\u001B[2K')
    this.#barShown = false
  }
}

/** File names may hold control characters that would drive the terminal; they are shown, not obeyed. */
function printable(text: string): string {
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  return text.replaceAll(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/g, '\uFFFD')
}

/** Writes rows in aligned columns; the last column is as wide as it needs to be. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows
    .map((row) =>
      row.map((cell, column) => (column === row.length - 1 ? cell : cell.padEnd(widths[column] ?? 0))).join('  '),
    )
    .join('\n')
}

/** Writes bytes as `12.3 MB`. */
export function formatBytes(bytes: number): string {
  const units = ['bytes', 'kB', 'MB', 'GB', 'TB']
  const power = bytes < 1000 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3))
  return `${power === 0 ? bytes : (bytes / 1000 ** power).toFixed(1)} ${units[power] ?? ''}`
}

/** Writes `1 picture`, `3 pictures`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`
}
