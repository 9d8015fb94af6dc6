import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { MessagePriority } from '#shared/model/message.ts'
import { SqliteBroker, type Outgoing } from '#services/messages/index.ts'
import { ContextStore, Store } from '#services/store/index.ts'

/** A queue with consumers that are killed while they work. */
export interface QueueKills {
  messages: number
  consumers: number
  /** How often one of those that take messages, chosen by chance, is killed and started again, milliseconds. */
  killEvery: number
  /** Every so many messages one always fails, and one ends whoever takes it. */
  failing: number
  fatal: number
  random: () => number
  /** How often one is tried. */
  tries: number
  /** How many may wait at once. */
  bound: number
}

/** What came of it; the lists are empty, and the numbers as sent, where all went well. */
export interface QueueOutcome {
  kills: number
  deaths: number
  seconds: number
  neverHandled: number[]
  withoutEffect: number[]
  wrong: string[]
  dead: string[]
  expectedDead: string[]
  left: number
}

const senders = 8
/** How many are sent at once. */
const batch = 100

/** Sends all, while consumers in processes of their own handle them and are killed; then says what became of each. */
export async function killConsumers(home: string, options: QueueKills): Promise<QueueOutcome> {
  const workspace = join(home, 'workspace')
  const handled = join(home, 'handled')
  mkdirSync(workspace, { recursive: true })
  const store = new Store({ directory: workspace })
  const tenant = store.forTenant('local')
  const broker = new SqliteBroker(tenant)
  await broker.declare('work', { bound: options.bound, tries: options.tries, backOff: 20 })
  const crew = new Crew(workspace, handled, options.consumers)
  await crew.ready(options.consumers)
  const started = performance.now()
  let kills = 0
  let isDone = false
  const killing = (async () => {
    for (;;) {
      await sleep(options.killEvery)
      if (isDone) return
      if (await crew.killOne(options.random())) kills += 1
    }
  })()
  try {
    const sent = await sendAll(broker, options)
    while (broker.lengths().some(({ waiting, held }) => waiting + held > 0)) await sleep(50)
    isDone = true
    await killing
    const seconds = (performance.now() - started) / 1000
    await crew.end()
    return { kills, deaths: crew.deaths, seconds, ...(await judge({ store, broker, handled, sent })) }
  } finally {
    isDone = true
    await crew.end()
    broker.close()
    store.close()
  }
}

/** The numbers under which messages were sent, with what each is. */
type SentMessages = Map<number, Outgoing['body']>

async function sendAll(broker: SqliteBroker, { messages, random, failing, fatal }: QueueKills): Promise<SentMessages> {
  const sent: SentMessages = new Map()
  const bodyOf = (index: number): string => {
    if (index % fatal === fatal - 1) return 'ends its consumer'
    return index % failing === failing - 1 ? 'fails' : `hang picture ${index}`
  }
  for (let first = 0; first < messages; first += batch) {
    const some = Array.from({ length: Math.min(batch, messages - first) }, (_none, more): Outgoing => {
      const priority = MessagePriority.options[Math.floor(random() * 3)] ?? 'normal'
      const sender = `sender ${Math.floor(random() * senders)}`
      return { to: 'work', sender, priority, body: bodyOf(first + more) }
    })
    // The consumers may be slow: a full queue is waited for as long as it takes.
    const numbers = await broker.send(some, { waitFor: 600_000 })
    numbers.forEach((number, index) => sent.set(number, some[index]?.body ?? ''))
  }
  return sent
}

interface Aftermath {
  store: Store
  broker: SqliteBroker
  handled: string
  sent: SentMessages
}

async function judge({ store, broker, handled, sent }: Aftermath) {
  const facts = new ContextStore(store.forTenant('local'))
  const seen = new Set((existsSync(handled) ? readFileSync(handled, 'utf8') : '').split('\n').map(Number))
  const effects = new Set(facts.entries('effects').map(({ key }) => Number(key)))
  const isDead = ([, body]: readonly [number, Outgoing['body']]) => body === 'fails' || body === 'ends its consumer'
  const names = ([number, body]: readonly [number, Outgoing['body']]) => `${number} ${JSON.stringify(body)}`
  return {
    neverHandled: [...sent.keys()].filter((number) => !seen.has(number)),
    withoutEffect: [...sent].filter((one) => !isDead(one) && !effects.has(one[0])).map(([number]) => number),
    wrong: [
      ...facts.entries('wrong').map(({ key }) => key),
      ...[...effects].filter((number) => !sent.has(number)).map((number) => `${number} was never sent`),
    ],
    dead: broker.deadLetters(sent.size).map(({ number, body }) => names([number, body])),
    expectedDead: [...sent].filter(isDead).map(names).toSorted(byNumber),
    left: broker.lengths().reduce((sum, { waiting, held }) => sum + waiting + held, 0),
  }
}

const byNumber = (one: string, other: string): number => Number.parseInt(one, 10) - Number.parseInt(other, 10)

/** Consumers that are started again whenever they have died. */
class Crew {
  readonly #start: (place: number) => ChildProcess
  readonly #members: ChildProcess[] = []
  /** Those that take messages already. */
  readonly #working = new Set<ChildProcess>()
  #isOver = false
  deaths = 0

  constructor(workspace: string, handled: string, size: number) {
    const file = join(import.meta.dirname, 'queue-child.ts')
    this.#start = (place) => {
      const args = [file, workspace, handled, `consumer ${place}`]
      const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
      child.stdout.once('data', () => this.#working.add(child))
      child.once('exit', () => {
        this.#working.delete(child)
        if (this.#isOver) return
        this.deaths += 1
        this.#members[place] = this.#start(place)
      })
      return child
    }
    for (let place = 0; place < size; place += 1) this.#members.push(this.#start(place))
  }

  /** Resolves when so many take messages, so that none is handled before there is somebody to kill. */
  async ready(size: number): Promise<void> {
    while (this.#working.size < size) await sleep(20)
  }

  /** Kills one of those at work; false where it would be the last. */
  async killOne(lot: number): Promise<boolean> {
    const working = [...this.#working]
    const child = working[Math.floor(lot * working.length)]
    if (!child || working.length < 2) return false
    const exited = once(child, 'exit')
    if (!child.kill('SIGKILL')) return false
    await exited
    return true
  }

  async end(): Promise<void> {
    if (this.#isOver) return
    this.#isOver = true
    await Promise.all(
      this.#members.map(async (child) => {
        if (child.exitCode !== null || child.signalCode !== null) return
        const exited = once(child, 'exit')
        child.kill('SIGTERM')
        await exited
      }),
    )
  }
}
