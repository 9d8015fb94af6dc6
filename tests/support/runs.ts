import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { StudioError } from '#shared/model/errors.ts'
import type { Json } from '#shared/model/ids.ts'
import type { TurnEvent } from '#shared/model/turn.ts'
import type { Estimate, PlanStep, Run, WorkflowDefinition } from '#shared/model/workflow.ts'
import { createRequestContext, newId, WorkspaceEvents, type RequestContext } from '#services/host/index.ts'
import { Approvals } from '#services/approvals/index.ts'
import { localTenant, Store, type TenantStore } from '#services/store/index.ts'
import type { Tool, ToolSource } from '#services/tools/index.ts'
import { RunEngine, type EngineOptions } from '#services/workflows/index.ts'

type Work = (args: Json, context: RequestContext) => Json | Promise<Json>

/** Tools made of plain functions, put where the registry otherwise is: at the edge of the engine. */
export class TestTools implements ToolSource {
  readonly #work: Record<string, Work>
  readonly calls: string[] = []

  constructor(work: Record<string, Work>) {
    this.#work = work
  }

  has(name: string): boolean {
    return name in this.#work
  }

  get(name: string): Tool {
    const work = this.#work[name]
    if (!work) throw new StudioError('INVALID_INPUT', `There is no tool called “${name}”.`)
    return {
      name,
      title: name,
      safety: 'write',
      tags: [],
      internal: false,
      meta: {},
      check: (args) => args,
      call: async (args, context) => {
        this.calls.push(name)
        return work(args, context)
      },
      summarise: (_args, result) => JSON.stringify(result),
    }
  }
}

/** A workspace in a temporary folder with an engine on it; `reopen` is what the next start finds. */
export class RunBench {
  readonly directory = mkdtempSync(join(tmpdir(), 'promenade-runs-'))
  readonly events = new WorkspaceEvents()
  readonly stream: TurnEvent[] = []
  readonly approvals = new Approvals(this.events)
  readonly #tools: ToolSource
  readonly #more: Partial<EngineOptions>
  store: Store
  engine: RunEngine

  constructor(tools: ToolSource, more: Partial<EngineOptions> = {}) {
    this.#tools = tools
    this.#more = more
    this.store = new Store({ directory: this.directory })
    this.engine = this.newEngine()
  }

  get tenant(): TenantStore {
    return this.store.forTenant(localTenant)
  }

  newEngine(more: Partial<EngineOptions> = {}): RunEngine {
    const request: EngineOptions['request'] = (overrides) => createRequestContext({ events: this.events, ...overrides })
    const pause = async () => undefined
    const { approvals } = this
    const parts = { approvals, tools: this.#tools, events: this.events, request, pause, takeBack: () => undefined }
    return new RunEngine({ ...parts, ...this.#more, ...more })
  }

  /** @param listen called with each event of the run, once it is in the stream. */
  begin(
    steps: PlanStep[],
    options: { approve?: 'all' | 'ask' | 'none'; estimate?: Estimate } = {},
    listen: () => void = () => undefined,
  ): string {
    const id = newId()
    const context = {
      author: 'local',
      window: null,
      device: null,
      label: 'test',
      approve: options.approve ?? 'ask',
    }
    const estimate = options.estimate ? { estimate: options.estimate } : {}
    this.engine.start(
      this.tenant,
      { id, sessionId: null, name: 'test', definition: { ...definitionOf(steps), ...estimate }, context },
      (event) => {
        this.stream.push(event)
        listen()
      },
    )
    return id
  }

  async finish(steps: PlanStep[]): Promise<Run> {
    const id = this.begin(steps)
    await this.engine.left(id)
    return this.engine.get(this.tenant, id)
  }

  async reopen(): Promise<void> {
    await this.engine.close()
    this.store.close()
    this.store = new Store({ directory: this.directory })
    this.engine = this.newEngine()
  }

  async dispose(): Promise<void> {
    await this.engine.close()
    this.store.close()
    rmSync(this.directory, { recursive: true })
  }
}

export function stepOf(id: string, tool: string, more: Partial<PlanStep> = {}): PlanStep {
  return { id, tool, args: {}, dependsOn: [], title: id, ...more }
}

export function definitionOf(steps: PlanStep[]): WorkflowDefinition {
  return {
    strategy: 'complex',
    workflowType: 'spatial-environment',
    intent: 'test',
    confidence: 1,
    parameters: {},
    steps,
    estimate: { seconds: 0, cost: 0 },
    quality: 'standard',
    assumptions: [],
    reply: '',
  }
}
