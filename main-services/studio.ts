import { homedir } from 'node:os'
import { createRouterClient } from '@orpc/server'
import type { CallContext } from '#shared/contract/caller.ts'
import { contract, type StudioClient } from '#shared/contract/index.ts'
import { JsonObject } from '#shared/model/ids.ts'
import { Agent, agentRouter } from '#services/agent/index.ts'
import { Approvals, approvalsRouter, type ApprovalClock } from '#services/approvals/index.ts'
import {
  AssetRemoval,
  AssetService,
  assetsRouter,
  ImportService,
  MediaLocator,
  openOriginal,
  privateTexts,
} from '#services/assets/index.ts'
import { CanvasService, canvasesRouter } from '#services/canvases/index.ts'
import { PolledFeed } from '#services/changes/index.ts'
import {
  newId,
  createRequestContext,
  reusedResultsOf,
  WorkspaceEvents,
  later,
  type RequestContext,
  type RequestOptions,
} from '#services/host/index.ts'
import { AgreedFolders, DeviceService, devicesRouter } from '#services/devices/index.ts'
import { EnvironmentService, environmentsRouter } from '#services/environments/index.ts'
import {
  exportsRouter,
  GalleryExporter,
  leftExports,
  mendExports,
  showPage,
  viewerBundle,
  type ShowPage,
} from '#services/export/index.ts'
import { HistoryService, historyRouter, usualBudget } from '#services/history/index.ts'
import { assetFacts, LayoutService, layoutsRouter } from '#services/layouts/index.ts'
import { builtInPlanner, type Planner } from '#services/planning/index.ts'
import { sampleHandlers, SampleService } from '#services/sample/index.ts'
import { PolicyGate, WorkspacePolicy, type Policy } from '#services/policy/index.ts'
import { localTenant, Store } from '#services/store/index.ts'
import { forgetLinesOfRun, linesOfRun } from '#services/log/index.ts'
import { ToolRegistry, toolsRouter } from '#services/tools/index.ts'
import {
  brokenState,
  beginSingle,
  forecastPlan,
  forgetOldCalls,
  RunEngine,
  runsRouter,
  staysOf,
  runLengths,
  toolFigures,
} from '#services/workflows/index.ts'
import {
  brokenQueues,
  deadByQueue,
  forgetMessagesOf,
  forgetOld,
  lengthsOf,
  messagesRouter,
} from '#services/messages/index.ts'
import { brokenWorkers, WorkerRows, workersRouter, WorkerSupervisor } from '#services/workers/index.ts'
import { WindowActions, windowRouter } from '#services/window/index.ts'
import {
  closeEarlierFiles,
  followForeignWrites,
  keepHouse,
  WorkspaceService,
  workspaceRouter,
} from '#services/workspace/index.ts'

/** A window is shown before anything else is loaded, milliseconds. */
const onceOpened = 1000

/** What a studio is opened with; the workspace alone is needed. */
export interface StudioOptions {
  /** Workspace folder, absolute; made where missing. */
  workspace: string
  /** Against which a path in a sentence resolves; by default the process's own. */
  workingDirectory?: string
  /** How long a write waits for other programs that hold the workspace, milliseconds; 20 seconds by default. */
  patienceMilliseconds?: number
  /** Opens the sample's own studio: an address for a browser, or null where a window opened. */
  openSample?: () => Promise<string | null>
  /** Who understands what is said; left out, the built-in planner. */
  planner?: Planner
  /** What calls may do; left out, the workspace's own policy file or the default. */
  policy?: Policy
  /** Tells how old an approval is; left out, the machine's clocks. */
  approvalClock?: ApprovalClock
  /** Shows a page of an export; left out, the system's browser does. */
  showPage?: ShowPage
}

/** A device speaks in the conversations that it began, and in no others. */
function ownSession(store: Store, { device, session }: Partial<RequestOptions>): { session?: null } {
  if (device == null || session == null) return {}
  const tenant = store.forTenant(localTenant)
  const query = tenant.db.selectFrom('sessions').select('id').where('id', '=', session).where('device', '=', device)
  return tenant.get(query) ? {} : { session: null }
}

/**
 * Opens a workspace, wires the services (this is the composition root), and gives the router that every door serves.
 */
export function createStudio(options: StudioOptions) {
  const { workspace: directory, patienceMilliseconds } = options
  const store = new Store({ directory, ...(patienceMilliseconds === undefined ? {} : { patienceMilliseconds }) })
  const events = new WorkspaceEvents()
  const changes = new PolledFeed(() => store.dataVersion())
  const assets = new AssetService()
  const devices = new DeviceService()
  const folders = new AgreedFolders(options.workspace)
  const imports = new ImportService({ workspace: options.workspace, reach: folders })
  const media = new MediaLocator(options.workspace, imports.read)
  const tools = new ToolRegistry(contract, () => router)
  const approvals = new Approvals(events, options.approvalClock)
  const engine = new RunEngine({
    tools,
    events,
    approvals,
    request: (overrides) => createRequestContext({ events, gate, ...overrides }),
    takeBack: (context, runId, stepId) => history.takeBackPart(context, runId, stepId),
  })
  const ownPolicy = new WorkspacePolicy(options.workspace)
  const gate = new PolicyGate({
    policy: () => options.policy ?? ownPolicy.current(),
    approvals,
    workspace: options.workspace,
    beginRun: (context, step) => beginSingle(engine, tools, context, step),
  })
  const agent = new Agent({
    engine,
    approvals,
    tools,
    events,
    // What the agent does on a speaker's behalf is not done by their hands.
    client: (context) => clientOf({ ...context, byHand: false }),
    planner: options.planner ?? builtInPlanner,
    forecast: (tenant, plan) => forecastPlan(tenant, tools, plan),
    workingDirectory: options.workingDirectory ?? process.cwd(),
    homeDirectory: homedir(),
  })

  const history = new HistoryService(usualBudget, ({ tenant }, step) => staysOf(tenant, step, tools))
  const canvases = new CanvasService(history)
  const layouts = new LayoutService({ canvases, history, facts: assetFacts })
  const environments = new EnvironmentService({
    canvases,
    layouts,
    history,
    changes,
  })
  engine.onDeleted((tenant, runId) => {
    forgetLinesOfRun(options.workspace, runId)
    forgetMessagesOf(tenant, runId)
    approvals.forgetRun(tenant, runId)
    agent.forgetRun(tenant, runId)
    // What it did can still be taken back.
    history.renameStep(tenant, runId, newId())
  })
  const removal = new AssetRemoval(history, [
    (...gone) => environments.takeOut(...gone),
    (...gone) => layouts.takeOut(...gone),
    (...gone) => canvases.takeOut(...gone),
  ])
  let hasRecovered = false
  /** Takes up what an earlier process left unfinished. Each may fail for its own reason, and the others go on. */
  const recover = async (): Promise<void> => {
    if (store.readOnly) return
    const ends = [imports.resume(request()), mendExports(request()), agent.recover(store.forTenant(localTenant))]
    // Where none is left to take over, a short command registers nobody.
    if (brokenWorkers(local).length > 0) ends.push(workers.open())
    try {
      await Promise.all(ends)
    } finally {
      await Promise.allSettled(ends)
      hasRecovered = true
    }
  }
  const workspace = new WorkspaceService({
    directory: options.workspace,
    store,
    openEnvironment: (context, id) => environments.get(context, id),
    leftExports,
    mendExports,
    brokenRuns: ({ tenant }) => brokenState(tenant),
    brokenQueues: ({ tenant }) => brokenQueues(tenant),
    mendQueues: ({ tenant }) => tenant.transaction(() => brokenQueues(tenant).map(({ mend }) => mend())),
    brokenWorkers: ({ tenant }) => brokenWorkers(tenant),
    mendWorkers: ({ tenant }) => tenant.transaction(() => brokenWorkers(tenant).map(({ mend }) => mend())),
    mendRuns: ({ tenant }) => tenant.transaction(() => brokenState(tenant).map(({ mend }) => mend())),
    recover,
    hasRecovered: () => hasRecovered,
    isSample: (context) => sample.isSample(context),
  })
  const local = store.forTenant(localTenant)
  const workers = new WorkerSupervisor(
    local,
    store.readOnly
      ? []
      : [
          { kind: 'agent', name: 'Built-in agent', handles: ['sentences'] },
          {
            kind: 'engine',
            name: 'Run engine',
            handles: ['plans'],
            check: () => (engine.isClosed ? 'It takes no further run.' : ''),
          },
          { kind: 'importer', name: 'Importer', handles: ['files'] },
          { kind: 'watcher', name: 'Watcher', handles: ['what other processes change'] },
          {
            kind: 'housekeeper',
            name: 'Housekeeping',
            handles: ['what has expired'],
            run: (life) => keepHouse(local, [() => forgetOld(local), () => forgetOldCalls(local)], life),
          },
        ],
  )
  const earlierFiles = closeEarlierFiles(options.workspace, store.forTenant(localTenant))
  const stopFollowing = followForeignWrites(changes, store.forTenant(localTenant), (event) =>
    events.emit(localTenant, event),
  )
  const galleries = new GalleryExporter({
    sources: {
      environment: (context, id) => environments.get(context, id),
      cards: (context, ids) => assets.cards(context, ids),
      withheld: privateTexts,
      open: (context) => async (id, derivative) => {
        const { path, identity, mimeType, contentHash } = await media.locate(context.tenant, id, derivative)
        const file = await openOriginal(path, identity)
        return { file, mimeType, contentHash: derivative === 'original' ? contentHash : null }
      },
    },
    workspace: options.workspace,
    reach: (context, path) => folders.admit(context, path),
    viewer: () => viewerBundle(),
  })
  const sample = new SampleService({
    workspace: options.workspace,
    imports,
    request: (signal) => request({ signal }),
    client: (context) => clientOf(context),
    open: options.openSample,
  })
  const windows = new WindowActions({
    onOpened: () => later(onceOpened, 'Getting ready for the first sentence', () => agent.prepare(), { unref: true }),
  })
  // Each capability adds its router here.
  const router = {
    agent: agentRouter(agent),
    assets: assetsRouter(assets, imports, removal),
    approvals: approvalsRouter({
      approvals,
      goOn: (tenant, runId) => engine.goOn(tenant, runId),
      changeStep: (tenant, runId, stepId, args) => engine.changeStep(tenant, runId, stepId, args),
      rate: (tool, given) => {
        const called = tools.get(tool)
        const args = JsonObject.parse(called.check(given))
        return { args, ...gate.rate(tool, called.meta, args) }
      },
    }),
    runs: runsRouter(engine, {
      tools,
      takeBack: (context, runId) => history.takeBackStep(context, runId),
      logOf: (runId) =>
        linesOfRun(options.workspace, runId).map(({ at, level, message, step }) => ({
          at,
          level,
          message,
          stepId: step ?? null,
        })),
    }),
    messages: messagesRouter(),
    workers: workersRouter(),
    tools: toolsRouter(tools),
    canvases: canvasesRouter(canvases),
    layouts: layoutsRouter(layouts),
    environments: environmentsRouter(environments),
    exports: exportsRouter(galleries, options.showPage ?? showPage),
    devices: devicesRouter(devices, folders),
    history: historyRouter(history),
    window: windowRouter(windows, (context, id) => environments.summary(context, id).name),
    workspace: { ...workspaceRouter(workspace), ...sampleHandlers(sample) },
  }

  const request = (overrides: Partial<RequestOptions> = {}): RequestContext =>
    createRequestContext({
      tenant: store.forTenant(localTenant),
      events,
      gate,
      ...overrides,
      ...ownSession(store, overrides),
    })
  const clientOf = (context: RequestContext): StudioClient =>
    createRouterClient(router, { context }) as unknown as StudioClient

  return {
    workspace: options.workspace,
    /** What the person should know of the disk just now, in a sentence or two; '' where all is well. */
    diskNote: () => store.diskNote(),
    router,
    /** Who else may come in; what a server asks. */
    devices,
    /** Where the media handler finds files. */
    media,
    /** The context that a door gives to a call. */
    request,
    /** A client in this process, for whoever sits at this machine. */
    client: (overrides: Partial<RequestOptions> = {}): StudioClient =>
      createRouterClient(router, {
        context: (call: CallContext) => request({ byHand: true, ...overrides, ...call }),
      }) as unknown as StudioClient,
    /** Makes this workspace the sample's; refused with `CONFLICT` where a person's things are in it. */
    claimSample: (): void => sample.claim(request()),
    /** What steps of runs did on this machine, and who waits for what. */
    runStats: () => {
      const tenant = store.forTenant(localTenant)
      const results = reusedResultsOf(tenant).figures()
      return { ...engine.stats(), tools: toolFigures(tenant), runs: runLengths(tenant), results }
    },
    /** How much waits in queues, what could not be handled, and how the workers are. */
    workStats: () => ({ queues: lengthsOf(local), dead: deadByQueue(local), workers: new WorkerRows(local).list() }),
    /** Registers what works in this process, so that it is known from now on. */
    registerWorkers: () => workers.open(),
    /** Resolves when what an earlier process left unfinished has been taken up and is done. */
    recovered: recover,
    close: async (): Promise<void> => {
      await workers.close()
      stopFollowing()
      await engine.close()
      await sample.close()
      await imports.close()
      environments.close()
      await earlierFiles.end()
      store.close()
    },
  }
}

/** An open studio: its router, its services, and how to close it. */
export type Studio = ReturnType<typeof createStudio>
