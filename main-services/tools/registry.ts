import { getEventIteratorSchemaDetails, type AnyContractRouter, type AnySchema } from '@orpc/contract'
import { call, getRouter, isProcedure, traverseContractProcedures, type AnyRouter } from '@orpc/server'
import { z } from 'zod'
import type { ProcedureMeta } from '#shared/contract/index.ts'
import { StudioError, toStudioError } from '#shared/model/errors.ts'
import { inputSentence } from '#shared/model/input-sentence.ts'
import type { Json } from '#shared/model/ids.ts'
import type { ToolDescription, ToolSafety } from '#shared/model/workspace.ts'
import { approvalIn, type RequestContext } from '#services/host/index.ts'
import { cameToNothing, sentenceOf, valueAt } from '#shared/contract/summary.ts'

/** Something an agent or a run can do. */
export interface Tool {
  readonly name: string
  readonly title: string
  readonly safety: ToolSafety
  readonly tags: readonly string[]
  /** Its result is only a step on the way, not worth telling on its own. */
  readonly internal: boolean
  /** What the operation says of itself. */
  readonly meta: ProcedureMeta
  /** The arguments as the operation reads them. Refuses what does not fit with a sentence (`INVALID_INPUT`). */
  check(args: Json): Json
  /** The same, and otherwise gives the result. Throws `ApprovalRequired` where a person must allow it first. */
  call(args: Json, context: RequestContext): Promise<Json>
  /** Whether a result says that there was nothing to do. */
  cameToNothing?(result: Json): boolean
  /** Whether a call did only a part of what it was for, which its result names. */
  fellShort?(args: Json, result: Json): boolean
  /** A result as a sentence. */
  summarise(args: Json, result: Json): string
}

/** Where a run finds its tools. */
export interface ToolSource {
  has(name: string): boolean
  /** Throws `INVALID_INPUT` for a name that is no tool. */
  get(name: string): Tool
}

/**
 * Every operation of the contract that is marked as a tool, by its path (`assets.find`). Nothing about a tool is
 * written here: schemas, words, safety and cost are the procedure's own, and a call goes to the router that every door
 * serves, so a tool cannot drift from the operation (M4.1).
 */
export class ToolRegistry implements ToolSource {
  readonly #tools: ReadonlyMap<string, ContractTool>

  /** @param router called for at each use, because the router itself is built from services that use the tools. */
  constructor(contract: AnyContractRouter, router: () => AnyRouter) {
    const tools = new Map<string, ContractTool>()
    traverseContractProcedures({ router: contract, path: [] }, ({ contract: procedure, path }) => {
      const tool = new ContractTool(path, procedure, router)
      if (tool.meta.tool === true) tools.set(tool.name, tool)
    })
    this.#tools = tools
  }

  has(name: string): boolean {
    return this.#tools.has(name)
  }

  get(name: string): Tool {
    const tool = this.#tools.get(name)
    if (!tool) {
      throw new StudioError('INVALID_INPUT', `There is no tool called “${name}”.`, {
        next: 'Choose one of those that tools.list names.',
      })
    }
    return tool
  }

  list(): ToolDescription[] {
    return [...this.#tools.values()].map((tool) => tool.describe())
  }
}

/** What of a procedure of the contract a tool is made of; oRPC leaves the type of its meta open. */
interface Declared {
  '~orpc': { meta: ProcedureMeta; inputSchema?: AnySchema | undefined; outputSchema?: AnySchema | undefined }
}

class ContractTool implements Tool {
  readonly name: string
  readonly #path: readonly string[]
  readonly #procedure: Declared
  readonly #router: () => AnyRouter
  readonly meta: ProcedureMeta
  #description: ToolDescription | undefined

  constructor(path: readonly string[], procedure: Declared, router: () => AnyRouter) {
    this.name = path.join('.')
    this.#path = path
    this.#procedure = procedure
    this.#router = router
    this.meta = procedure['~orpc'].meta
  }

  get title(): string {
    return this.meta.title ?? this.name
  }

  get safety(): ToolSafety {
    // What does not say that it is harmless is treated as if it were not.
    return this.meta.safety ?? 'destructive'
  }

  get tags(): readonly string[] {
    return this.meta.tags ?? []
  }

  get internal(): boolean {
    return this.meta.internal ?? false
  }

  cameToNothing(result: Json): boolean {
    return cameToNothing(this.meta, result)
  }

  fellShort(args: Json, result: Json): boolean {
    const { shortfall } = this.meta
    const lacking = shortfall && valueAt(result, shortfall.at)
    if (!Array.isArray(lacking)) return false
    if (shortfall?.named === undefined) return lacking.length > 0
    const named = valueAt(args, shortfall.named)
    return Array.isArray(named) && lacking.some((one) => named.includes(valueAt(one, 'path') ?? null))
  }

  summarise(args: Json, result: Json): string {
    return sentenceOf(this.meta, args, result)
  }

  async call(args: Json, context: RequestContext): Promise<Json> {
    const input = this.check(args)
    const procedure = this.#implementation()
    try {
      const output: unknown = await call(procedure, input, { context, path: this.#path })
      return toJson(isStream(output) ? await lastOf(output) : output)
    } catch (error) {
      // So that a run sees one kind of error, whichever way a tool was called.
      throw approvalIn(error) ?? toStudioError(error)
    }
  }

  /** Schemas are turned into JSON Schema when first asked for: a host that only serves a window never needs them. */
  describe(): ToolDescription {
    const { inputSchema, outputSchema } = this.#procedure['~orpc']
    // A streaming tool's result is its last event.
    const resultSchema = getEventIteratorSchemaDetails(outputSchema)?.yields ?? outputSchema
    this.#description ??= {
      name: this.name,
      title: this.title,
      description: this.meta.description ?? '',
      tier: this.meta.tier ?? 'direct',
      safety: this.safety,
      estimate: this.meta.estimate ?? { seconds: 1, cost: 0 },
      tags: [...this.tags],
      inputSchema: jsonSchema(inputSchema, 'input'),
      outputSchema: jsonSchema(resultSchema, 'output'),
    }
    return this.#description
  }

  check(args: Json): Json {
    const schema = this.#procedure['~orpc'].inputSchema
    if (!(schema instanceof z.ZodType)) return args
    const parsed = schema.safeParse(args)
    if (parsed.success) return toJson(parsed.data)
    const where = inputSentence(parsed.error.issues)
    throw new StudioError('INVALID_INPUT', `“${this.title}” cannot work with what it was given. ${where}.`)
  }

  #implementation() {
    const procedure = getRouter(this.#router(), this.#path)
    if (isProcedure(procedure)) return procedure
    throw new StudioError('UNSUPPORTED', `“${this.title}” is not available in this studio.`)
  }
}

function jsonSchema(schema: AnySchema | undefined, io: 'input' | 'output'): Record<string, unknown> {
  return schema instanceof z.ZodType ? { ...z.toJSONSchema(schema, { io, unrepresentable: 'any' }) } : {}
}

function isStream(value: unknown): value is AsyncIterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value
}

async function lastOf(stream: AsyncIterable<unknown>): Promise<unknown> {
  let last: unknown
  for await (const event of stream) last = event
  return last
}

/** As it would arrive over a wire: `undefined` and class instances gone. */
function toJson(value: unknown): Json {
  return value === undefined ? null : (JSON.parse(JSON.stringify(value)) as Json)
}
