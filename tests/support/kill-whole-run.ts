import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { diff } from 'node:util'
import { createStudio } from '#services/studio.ts'
import { countingServer, type CountingServer } from './counting-server.ts'
import { killAt, reopened, type Moment } from './kills.ts'
import { addOutsideTools, type Outside } from './whole-run.ts'
import { outcomeOf, questionOf } from './whole-run-outcome.ts'

addOutsideTools()

const childFile = join(import.meta.dirname, 'whole-run-child.ts')
/** So many are killed at the same time, each in a workspace of its own. */
const workers = availableParallelism()
/** So often is one run killed, at most: it gets on little before it is killed again. */
const mostInOne = 5

/** A workspace in which the run is done, and what is outside of it. */
interface Place extends Outside {
  name: string
  workspace: string
}

/** Kills the run of `whole-run.ts` and compares what becomes of it with what becomes of it undisturbed. */
export class WholeRuns {
  /** What the undisturbed run passed, in order: where a kill can find it. */
  readonly boundaries: string[] = []
  kills = 0
  #undisturbed = ''
  readonly #home: string
  readonly #compiled: string
  readonly #server: CountingServer
  #places = 0

  private constructor(home: string, compiled: string, server: CountingServer) {
    this.#home = home
    this.#compiled = compiled
    this.#server = server
  }

  /**
   * Makes a library to begin with, and does the run undisturbed.
   *
   * @param home where workspaces and exports lie
   * @param compiled where Node keeps what it has compiled
   */
  static async prepare(home: string, compiled = join(home, 'compiled')): Promise<WholeRuns> {
    const runs = new WholeRuns(home, compiled, await countingServer())
    const notes = join(home, 'notes')
    mkdirSync(notes)
    for (const name of ['one', 'two', 'three']) writeFileSync(join(notes, `${name}.md`), `# ${name}\n`)
    const studio = createStudio({ workspace: join(home, 'template') })
    for await (const event of await studio.client().assets.import({ paths: [notes] })) void event
    await studio.close()
    const place = runs.#newPlace()
    const { lines } = await runs.#child(place, null)
    for (const line of lines) if (line.startsWith('boundary ')) runs.boundaries.push(line.slice('boundary '.length))
    runs.#undisturbed = (await runs.#look(place)).outcome
    return runs
  }

  /** What the undisturbed run left, as it is compared. */
  get undisturbed(): unknown {
    return JSON.parse(this.#undisturbed)
  }

  end(): Promise<void> {
    return this.#server.end()
  }

  /** Kills a process at each of these boundaries, counted from 1, and lets another go on. What was wrong, in words. */
  async killAtBoundaries(boundaries: readonly number[]): Promise<string[]> {
    const waiting = [...boundaries]
    const oneAfterAnother = async (): Promise<string[]> => {
      const wrong: string[] = []
      for (let nth = waiting.shift(); nth !== undefined; nth = waiting.shift()) wrong.push(...(await this.#killAt(nth)))
      return wrong
    }
    return (await Promise.all(Array.from({ length: workers }, oneAfterAnother))).flat()
  }

  async #killAt(nth: number): Promise<string[]> {
    const place = this.#newPlace()
    const first = await this.#child(place, null, nth)
    const second = await this.#child(place, null)
    const what = `boundary ${nth} (${first.lines.findLast((line) => line.startsWith('boundary '))?.slice(9) ?? ''})`
    return this.#compare(place, what, [...first.lines, ...second.lines])
  }

  /** Kills one process after another at random moments, as many runs as it takes. What was wrong, in words. */
  async killAtRandom(kills: number, random: (run: number) => () => number): Promise<string[]> {
    let left = kills
    let runs = 0
    const oneAfterAnother = async (): Promise<string[]> => {
      const wrong: string[] = []
      while (left > 0) {
        const most = Math.min(left, mostInOne)
        left -= most
        const end = await this.#killOne(most, random((runs += 1)))
        left += most - end.killed
        wrong.push(...end.wrong)
      }
      return wrong
    }
    return (await Promise.all(Array.from({ length: workers }, oneAfterAnother))).flat()
  }

  /** Kills the processes of one run until it has ended, or so many were killed. */
  async #killOne(most: number, random: () => number): Promise<{ killed: number; wrong: string[] }> {
    const place = this.#newPlace()
    const lines: string[] = []
    const moments: string[] = []
    let killed = 0
    while (killed < most) {
      // Seldom at the very end, often right after a start: each gets on only a little, and is killed again.
      const moment = { lines: 1 + Math.floor(random() ** 2 * this.boundaries.length), milliseconds: random() * 8 }
      const end = await this.#child(place, moment)
      lines.push(...end.lines)
      if (!end.killed) break
      killed += 1
      moments.push(`${moment.lines}+${moment.milliseconds.toFixed(1)} ms`)
    }
    if (killed === most) lines.push(...(await this.#child(place, null)).lines)
    return { killed, wrong: await this.#compare(place, `kills ${moments.join(', ')}`, lines) }
  }

  #newPlace(): Place {
    this.#places += 1
    const name = `place-${this.#places}`
    const workspace = join(this.#home, name)
    const template = join(this.#home, 'template')
    cpSync(template, workspace, { recursive: true })
    return { name, workspace, directory: join(this.#home, `${name}-export`), address: this.#server.address(name) }
  }

  async #child({ workspace, directory, address }: Place, moment: Moment, nth = 0) {
    const counts = (line: string): boolean => line === 'open' || line.startsWith('boundary ')
    const args = [workspace, directory, address, String(nth)]
    const end = await killAt('whole-run-child.ts', args, moment, counts, this.#environment())
    if (end.killed) this.kills += 1
    return end
  }

  /**
   * Lets a process do the run, has `make` make trouble when it comes to its nth boundary, counted from 1, and `end` end
   * that once the run can no more; the same process then goes on. What it said, and what was wrong, in words.
   */
  async trouble(nth: number, make: (workspace: string) => Promise<void>, end: () => Promise<void>) {
    const place = this.#newPlace()
    const { workspace, directory, address } = place
    const said: string[] = []
    const child = spawn(process.execPath, [childFile, workspace, directory, address, String(nth), 'trouble'], {
      stdio: ['pipe', 'pipe', 'inherit'],
      env: this.#environment(),
    })
    const exited = once(child, 'exit')
    for await (const line of createInterface({ input: child.stdout })) {
      said.push(line)
      if (line === 'here') await make(workspace)
      if (line === 'rests') await end()
      if (line === 'here' || line === 'rests') child.stdin.write('\n')
    }
    const [code] = (await exited) as [number | null]
    const wrong = code === 0 ? [] : [`boundary ${nth}: it ended with ${code}`]
    const { outcome } = await this.#look(place)
    const [one, other] = [this.#undisturbed, outcome].map((text) => JSON.stringify(lasting(text), null, 1))
    if (one !== other) wrong.push(`boundary ${nth}: ${difference(one ?? '', other ?? '')}`)
    for (const path of [workspace, directory]) rmSync(path, { recursive: true, force: true })
    return { said, wrong }
  }

  #environment(): NodeJS.ProcessEnv {
    // Loads its modules in half the time.
    return { ...process.env, NODE_COMPILE_CACHE: this.#compiled }
  }

  async #look(place: Place): Promise<{ outcome: string; questions: string[] }> {
    const { result, problems, leftovers } = await reopened(place.workspace, async (studio) => ({
      outcome: await outcomeOf(studio, place, this.#server.sent(place.name)),
      questions: await questionOf(studio),
    }))
    const outcome = JSON.stringify({ ...result.outcome, problems, leftovers }, null, 1)
    return { outcome, questions: result.questions.map((question) => JSON.stringify(question)) }
  }

  async #compare(place: Place, what: string, lines: readonly string[]): Promise<string[]> {
    const wrong: string[] = []
    const { outcome, questions } = await this.#look(place)
    if (outcome !== this.#undisturbed) wrong.push(`${what}: ${difference(this.#undisturbed, outcome)}`)
    // Every process that saw the question saw the same, and so does whoever looks now.
    const asked = lines.filter((line) => /^asked \{.*\}$/.test(line)).map((line) => line.slice('asked '.length))
    const seen = new Set([...asked, ...questions])
    if (seen.size !== 1) wrong.push(`${what}: the question changed: ${[...seen].join(' ')}`)
    return wrong
  }
}

/**
 * What is the same also where steps were taken back, because others failed for a while, and done anew: what there is in the
 * end, inside and outside, and what was said last.
 */
function lasting(outcome: string): unknown {
  const {
    late: _late,
    history: _history,
    keys: _keys,
    rows: _rows,
    told,
    ...rest
  } = JSON.parse(outcome) as {
    late: unknown
    history: unknown
    keys: unknown
    rows: unknown
    told: string[]
  }
  return { ...rest, told: told.at(-1) }
}

/** The lines in which two texts differ: `-` for those of the first only, `+` of the second. */
function difference(one: string, other: string): string {
  const changes = diff(one.split('\n'), other.split('\n')).filter(([kind]) => kind !== 0)
  return changes.map(([kind, line]) => `${kind < 0 ? '+' : '-'}${line.trim()}`).join(' ')
}
