import { oc } from '@orpc/contract'
import { ErrorData, type ErrorCode } from '#shared/model/errors.ts'
import type { ResourceClass } from '#shared/model/workflow.ts'
import type { ToolSafety } from '#shared/model/workspace.ts'

/**
 * What a procedure says of itself beside its types. The tool registry, the command palette and the command line
 * are made from this, so nothing about an operation is written twice.
 */
export interface ProcedureMeta {
  /** A few words in the imperative: "Arrange things". Shown in the palette and the plan. */
  title?: string
  /** One or two sentences for a person or a model who must choose it. */
  description?: string
  /** `read` changes nothing; `write` can be undone or done anew; `destructive` cannot. */
  safety?: ToolSafety
  /** Whether a call sends something beyond this machine. */
  network?: boolean
  /**
   * `never`: a call whose outcome nobody knows is not made a second time by itself, because the other side would do it
   * twice; a person decides. Left out, it is made again, under the same key (`OutsideEffect` of the call's context).
   */
  repeat?: 'never'
  /**
   * What one call usually takes: seconds on a desktop machine, and US dollars. `perThing`: the seconds are for 500 things, and
   * more things take longer. What calls took on this machine counts more (`workflows/forecast.ts`).
   */
  estimate?: { seconds: number; cost: number; perThing?: boolean }
  /** What a call mostly takes of the machine; as a step of a run it waits until there is room. */
  resource?: ResourceClass
  tags?: readonly string[]
  /**
   * What one call gave, as a sentence made from its result. `{name}` is a value, `{count|thing|things}` a number with
   * its noun (a list counts its members), `{assetIds|kind:args.filter.types}` a number with the noun for those media
   * types, `{assetIds|args.noun.one|args.noun.many}` with nouns that arguments give, `{args.…}` an argument, `{.}` the whole result. Of several, the first whose values are all there is taken.
   */
  summary?: string | readonly string[]
  /**
   * How to tell that a call came to nothing: the value at this path of its result is null or an empty list. `says` then
   * stands in place of the summary, and is made like one.
   */
  nothing?: { at: string; says: string | readonly string[] }
  /**
   * Path of a list in its result; where it is not empty, only a part was done, and the run is partial. With `named`, only
   * members count whose `path` the list at that path of the arguments holds: what was asked for by its own name.
   */
  shortfall?: { at: string; named?: string }
  /** Its result is only a step on the way (a canvas made for a gallery): told only when it is what was asked for. */
  internal?: boolean
  /**
   * Set where what it does is not in the history: said, made like a summary, when the rest of a turn is taken back and this
   * stays.
   */
  stays?: string
  /**
   * Whether a paired device may call it; what says nothing is for this machine alone. Paths that it takes are then only
   * those below folders agreed to on this machine, and its answers lose the paths of this machine.
   */
  forDevices?: boolean
  /** `ui`: carried out by the window that asked. Left out: `direct`. */
  tier?: 'direct' | 'ui'
  /**
   * Set where the result depends on its input and on what the workspace holds alone, not on time, chance, files or who does
   * what: an equal call gets the same result again until something changes. Not where the input has a member as in `unless`.
   */
  pure?: { unless?: Readonly<Record<string, string>> }
  /** Its input is an expression that plans are made with and no form asks for: the palette does not offer it. */
  plansOnly?: boolean
  /** Offered to agents as a tool. Plumbing (sync, streams of changes) is not. */
  tool?: boolean
}

const defaultMeta: ProcedureMeta = {}

/** The HTTP status that goes with each way to fail. */
export const errorStatus: Readonly<Record<ErrorCode, number>> = {
  INVALID_INPUT: 400,
  NOT_FOUND: 404,
  CONFLICT: 409,
  UNREADABLE: 422,
  UNSUPPORTED: 415,
  OUT_OF_SPACE: 507,
  DENIED: 403,
  LIMITED: 429,
  CANCELLED: 499,
  UNAVAILABLE: 503,
  INTERNAL: 500,
}

const failure = <Code extends ErrorCode>(code: Code) => ({ status: errorStatus[code], data: ErrorData })

/** Where every procedure starts: its meta, and the closed union of what can go wrong. */
export const procedure = oc.$meta(defaultMeta).errors({
  INVALID_INPUT: failure('INVALID_INPUT'),
  NOT_FOUND: failure('NOT_FOUND'),
  CONFLICT: failure('CONFLICT'),
  UNREADABLE: failure('UNREADABLE'),
  UNSUPPORTED: failure('UNSUPPORTED'),
  OUT_OF_SPACE: failure('OUT_OF_SPACE'),
  DENIED: failure('DENIED'),
  LIMITED: failure('LIMITED'),
  CANCELLED: failure('CANCELLED'),
  UNAVAILABLE: failure('UNAVAILABLE'),
  INTERNAL: failure('INTERNAL'),
})

/** Where a procedure starts that a paired device may call too. */
export const openProcedure = procedure.meta({ forDevices: true })

type OptionalMeta =
  | 'network'
  | 'internal'
  | 'stays'
  | 'nothing'
  | 'shortfall'
  | 'forDevices'
  | 'tier'
  | 'resource'
  | 'repeat'
  | 'pure'
  | 'plansOnly'

/** Begins an operation that is offered to agents: its meta says all that one needs to choose it. */
export function tool(meta: Required<Omit<ProcedureMeta, OptionalMeta | 'tool'>> & Pick<ProcedureMeta, OptionalMeta>) {
  return procedure.meta({ ...meta, tool: true })
}
