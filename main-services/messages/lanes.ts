import { StudioError } from '#shared/model/errors.ts'
import { MessagePriority, type MessageTrail } from '#shared/model/message.ts'
import type { TenantStore } from '#services/store/index.ts'
import type { Delivery } from './port.ts'
import { prepareStatements, type LaneRow, type MessageRow, type Statements, type Surroundings } from './statements.ts'

const priorities = MessagePriority.options

/** Where a priority stands in the order in which messages are taken. */
export const rankOf = (priority: MessagePriority): number => priorities.indexOf(priority)
export const priorityAt = (rank: number): MessagePriority => priorities[rank] ?? 'normal'

/** What a consumer is told of messages that are no longer its own. */
const leaseLost = (): StudioError =>
  new StudioError(
    'CONFLICT',
    'These messages are no longer held by this consumer: it did not say in time that it is at them.',
    {
      kept: 'Nothing was changed; they are handled by another.',
    },
  )

/**
 * The rows of lanes and of what stands in them. Everything here is one part of a transaction, and keeps true: a lane's
 * `length` and `head` are those of its messages, and `held` of its first ones are with whoever has its `receipt`.
 */
export class Lanes {
  readonly statements: Statements
  readonly #surroundings: Surroundings

  constructor(tenant: TenantStore, surroundings: Surroundings) {
    this.statements = prepareStatements(tenant)
    this.#surroundings = surroundings
  }

  /** Takes `count` numbers from the counter; gives the first. */
  numbers(count: number): number {
    return (this.statements.numbers.get({ count })?.value ?? 0) - count + 1
  }

  /** Writes down who did what to messages of a lane. */
  note(
    lane: Pick<LaneRow, 'id' | 'queue'> & Partial<Pick<LaneRow, 'taken_at'>>,
    what: MessageTrail['what'],
    who: string,
    [first, last, count]: readonly [first: number, last: number, count: number],
    note = '',
  ): void {
    const { queue, id, taken_at: takenAt = null } = lane
    this.statements.note.run({ queue, lane: id, what, who, first, last, count, note, takenAt, at: Date.now() })
  }

  /** The lane under whose lease a message was handed out. Throws `CONFLICT` where that is over. */
  held({ lane, receipt }: Delivery): LaneRow {
    const row = this.statements.lane.get({ id: lane })
    if (row?.receipt !== receipt || row.held === 0) throw leaseLost()
    return row
  }

  /** Takes out messages of a lane that its consumer has; all of them lie between the first and the last. */
  takeOut(lane: LaneRow, deliveries: readonly Delivery[]): void {
    const sorted = deliveries.toSorted((one, other) => one.number - other.number)
    for (const [first, last, count] of runsOf(sorted)) {
      if (this.statements.remove.run({ lane: lane.id, first, last }) !== count) throw leaseLost()
    }
  }

  /** After `gone` of the held messages have left the lane: it is free where none are held any more. */
  settled(lane: LaneRow, gone: number): void {
    if (lane.held > gone) this.statements.shorten.run({ id: lane.id, gone })
    else this.free(lane, { gone })
  }

  /** Gives back what is left of a lane. `from`: when it may be taken again. */
  free(lane: LaneRow, { gone = 0, from = 0, careful = lane.careful } = {}): void {
    const length = lane.length - gone
    const head = length === 0 ? 0 : (this.statements.frontNumber.get({ lane: lane.id })?.number ?? 0)
    this.statements.free.run({ id: lane.id, length, head, from, careful })
  }

  /**
   * Frees a lane whose consumer is gone or was too slow. From then on what it had is handed out one at a time: a message counts
   * as having failed only where its consumer had nothing else, so that one which ends its consumers takes no other with it.
   */
  abandon(lane: LaneRow, tries: number, reason: string): void {
    const first = this.statements.front.get({ lane: lane.id })
    this.note(lane, 'returned', lane.consumer ?? '', [lane.head, lane.through, lane.held], reason)
    let gone = 0
    const isToBlame = first !== undefined && lane.careful >= first.number
    if (isToBlame && first.tries + 1 >= tries) {
      this.giveUp(lane, { ...first, tries: first.tries + 1 }, reason)
      gone = 1
    } else if (isToBlame) {
      this.statements.failed.run({ lane: lane.id, number: first.number, tries: first.tries + 1 })
    }
    this.free(lane, { gone, careful: Math.max(lane.careful, lane.through) })
  }

  /** Makes a message of a lane a dead letter. The lane's own row is for the caller to change. */
  giveUp(lane: LaneRow, message: MessageRow, reason: string): void {
    const { number, topic, body, key, correlation, tries, sent_at } = message
    const { queue, priority, sender } = lane
    this.statements.remove.run({ lane: lane.id, first: number, last: number })
    const dead = { number, queue, priority, sender, topic, body, key, correlation, tries, reason, sentAt: sent_at }
    this.statements.addDead.run({ ...dead, at: Date.now() })
    this.note(lane, 'given up', lane.consumer ?? '', [number, number, 1], reason)
  }

  get now(): number {
    return this.#surroundings.now()
  }

  isGone(owner: string): boolean {
    return this.#surroundings.isGone(owner)
  }
}

/** Splits messages of one lane, in order, into runs with nothing between: first and last number, and how many. */
function runsOf(sorted: readonly Delivery[]): [first: number, last: number, count: number][] {
  const runs: [number, number, number][] = []
  for (const { number, after } of sorted) {
    const run = runs.at(-1)
    if (run && run[1] === after) {
      run[1] = number
      run[2] += 1
    } else runs.push([number, number, 1])
  }
  return runs
}
