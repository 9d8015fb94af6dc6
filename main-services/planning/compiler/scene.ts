import type { Appearance, Goal, GoalSet } from '#shared/model/goal.ts'
import type { KnownPlace, PlannerContext } from '../grammar/context.ts'
import type { PlaceRef } from '../grammar/do/command.ts'
import type { Note, Pointer } from '../grammar/what/query.ts'
import type { StandingTable } from '../standing/table.ts'
import { Draft, type PlaceId } from './draft.ts'
import type { OrReference } from './step.ts'

/** Some assets a step can use: fixed ids, or a reference to what another step gives. */
export interface Source {
  ids: OrReference<string[]>
  /** Known only where the ids are. */
  fixed: readonly string[] | null
  said: string
  /** What is made of it is called so. */
  name: string
  /** How many; null where only the run will tell. */
  count: number | null
}

/** A place a step can change: an id, or a reference to the step that builds it. */
export interface PlaceSource {
  id: PlaceId
  name: string
}

/** Begins the question that names of places answer. */
export const whichPlace = 'Which place do you mean?'

/** Thrown where a goal means something that this compiler does not do yet; another reader gets the sentence. */
export class NotHere extends Error {}

/** Thrown inside the compiler where a sentence cannot be carried out; becomes the reply, never leaves the planner. */
export class Question extends Error {}

/** Thrown where no other reading is likelier: the question stands. */
export class FirmQuestion extends Question {}

/** Thrown where everything is already as it was asked for: that is the answer. */
export class NothingToDo extends Question {}

/** What has come about so far in a sentence, and what its pronouns point at. */
export class Scene {
  context: PlannerContext
  readonly draft = new Draft()
  readonly notes: Note[] = []
  /** What the sentence found last. */
  found: Source[] | null = null
  /** What the sentence itself has counted: "how many are there, and which is the longest?" */
  asked: GoalSet | null = null
  /** What it built last. */
  place: PlaceSource | null = null
  /** Folders it imports, and the steps that do. */
  imports: { steps: string[]; paths: string[] } = { steps: [], paths: [] }
  /** What the sentence let the window select, as a reference to the step that does. */
  chosen: OrReference<string[]> | null = null
  /** What the sentence brought into a place that stands, as a reference to the step that did. */
  added: OrReference<string[]> | null = null
  /** While things are brought in, "the first one" is of the library, not of the place. */
  addsNow = false
  /** What the answer to a question is about, where that stands in a place. */
  answer: { itemIds: string[]; assetIds: string[] } | null = null
  /** Goals that stand for others, as what was meant by "the same": these are what a conversation remembers. */
  readonly pursued: Goal[] = []
  /** Things that a change is for, where others make room for them. */
  items: string[] | null = null
  /** How things hang once a change is taken back that the sentence takes back; `unknown`: nobody knows. */
  past: StandingTable | 'unknown' | null = null
  /** Goals with what their pronouns meant put in: a conversation remembers these. */
  readonly settled = new Map<Goal, Goal>()
  /** Steps that look for a set of a goal. */
  readonly searches: { step: string; of: GoalSet }[] = []
  /** How a place shall look that the sentence has not come to yet. */
  waitingLook: Appearance | null = null
  #latest: 'found' | 'place' | null = null
  #justFound = false
  #named: PlaceSource | null = null
  #joined = false

  constructor(context: PlannerContext) {
    this.context = context
  }

  note(text: string, doubt: number): void {
    if (!this.notes.some((note) => note.text === text)) this.notes.push({ text, doubt })
  }

  /** What follows is done in another place that stands. */
  enter(id: string): KnownPlace {
    const environment = this.context.environments.find((place) => place.id === id)
    if (!environment) throw new NotHere('enter')
    if (this.context.environment?.id !== id)
      this.context = { ...this.context, environment, selection: { itemIds: [], assetIds: [] }, touched: [] }
    return environment
  }

  /** Takes down what a goal came to mean. */
  settle(goal: Goal, meant: Goal): void {
    this.settled.set(goal, meant)
  }

  /** Takes down what an answer is about. */
  answerWith(items: readonly { itemId: string; assetId: string }[]): void {
    this.answer = { itemIds: items.map(({ itemId }) => itemId), assetIds: items.map(({ assetId }) => assetId) }
  }

  /** What one find gives joins what the find right before it gave; `narrower` replaces it. */
  find(sources: Source[], narrower: boolean): void {
    const joins = this.#justFound && !narrower && this.found !== null
    this.found = joins ? [...(this.found ?? []), ...sources] : sources
    this.#joined ||= joins
    this.#justFound = true
    this.#latest = 'found'
  }

  /** Another action came between two finds. */
  passOn(): void {
    this.#justFound = false
  }

  build(place: PlaceSource): void {
    this.place = place
    this.#latest = 'place'
  }

  /** Whether "them" means assets that were just found, not the things of a place. */
  get speaksOfFound(): boolean {
    if (this.#latest !== null) return this.#latest === 'found'
    const { selection, lastFound, environment, latest } = this.context
    if (selection.itemIds.length > 0 && environment) return false
    return lastFound !== null && (latest === 'found' || environment === null)
  }

  /** The assets a pronoun means; null where it can only mean the things of a place. */
  pointed(pointer: Pointer): Source[] | null {
    const { selection, lastFound } = this.context
    const selected = selection.assetIds.length > 0 ? [fixedSource(selection.assetIds, 'selected')] : null
    const before = lastFound ? [fixedSource(lastFound.assetIds, lastFound.phrase)] : null
    if (pointer === 'selection') return selected
    if (this.#joined && this.found) this.note('I took that to be everything found so far.', 0.03)
    if (pointer === 'found') return this.found ?? before
    return this.found ?? selected ?? before
  }

  /** The place that is meant. Asks where there is none. */
  at(ref: PlaceRef): PlaceSource {
    if (ref.kind === 'known') {
      // Named once, it is what "it" means in the rest of the sentence.
      this.#named = { id: ref.place.id, name: ref.place.name }
      return this.#named
    }
    const spoken = this.place ?? this.#named
    if (spoken) return spoken
    const open = this.context.environment
    if (open) return { id: open.id, name: open.name }
    const [newest] = this.context.environments
    if (!newest) throw new Question('There is no place yet. Say “make a gallery of my photos” and one will stand here.')
    throw new Question(`${whichPlace} Say “open ${newest.name}” first, or name it.`)
  }

  get hasPlace(): boolean {
    return this.place !== null || this.context.environment !== null
  }
}

/** Makes a source of assets whose ids are known already. */
export const fixedSource = (ids: readonly string[], said: string): Source => ({
  ids: [...ids],
  fixed: ids,
  said,
  name: said,
  count: ids.length,
})
