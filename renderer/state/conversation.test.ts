import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Camera } from '#shared/model/environment.ts'
import { StudioError } from '#shared/model/errors.ts'
import type { Message, TurnEvent, TurnStatus } from '#shared/model/turn.ts'
import type { Run, WorkflowDefinition } from '#shared/model/workflow.ts'
import {
  changeDraft,
  dropDraft,
  followOn,
  isBusy,
  openConversation,
  openSession,
  recall,
  restoreConversation,
  runDraft,
  say,
  startConversation,
  stop,
  turnContext,
  turnsOf,
  useConversation,
} from './conversation.ts'
import { windowSpace } from './space.ts'
import type { Studio } from './studio.ts'
import { useView } from './view.ts'

const [sessionId, runId, place] = [1, 2, 3].map((last) => `01890000-0000-7000-8000-00000000000${last}`) as [
  string,
  string,
  string,
]

const planOf = (...steps: string[]): WorkflowDefinition => ({
  strategy: 'complex',
  workflowType: 'image-gallery',
  intent: 'a gallery',
  confidence: 0.9,
  parameters: {},
  steps: steps.map((id) => ({ id, tool: `tool.${id}`, args: {}, dependsOn: [], title: id })),
  estimate: { seconds: 1, cost: 0 },
  quality: 'standard',
  assumptions: [],
  reply: '',
})

const began: TurnEvent = { type: 'session', sessionId, name: 'Evening', isNew: true }
const planned: TurnEvent = { type: 'plan_created', runId, plan: planOf('find', 'hang') }
const words = (text: string): TurnEvent => ({ type: 'text', text })
const ended = (status: TurnStatus, environments: string[] = []): TurnEvent => ({
  type: 'done',
  sessionId,
  runId,
  status,
  created: { canvases: [], layouts: [], environments, exports: [] },
  usage: { modelCalls: 0, inputTokens: 0, outputTokens: 0, cost: 0, toolCalls: 0, seconds: 1 },
})

const message = (role: Message['role'], text: string, more: Partial<Message> = {}): Message => ({
  id: `${role} ${text}`,
  sessionId,
  role,
  text,
  runId: null,
  created: null,
  status: role === 'agent' ? 'completed' : null,
  createdAt: 1,
  ...more,
})

const runOf = (...steps: string[]): Run => ({
  id: runId,
  sessionId,
  name: 'a gallery',
  status: 'completed',
  definition: planOf(...steps),
  steps: planOf(...steps).steps.map((step) => ({
    ...step,
    status: 'completed',
    attempts: 1,
    startedAt: 10,
    finishedAt: 25,
    summary: `${step.id} is done`,
    result: null,
    error: null,
  })),
  createdAt: 1,
  updatedAt: 2,
  finishedAt: 2,
  error: null,
  settled: null,
})

type Told = Iterable<TurnEvent | Error> | AsyncIterable<TurnEvent | Error>

/** What the studio says, at the other end of the wire; what it was asked is kept. */
class Wire {
  readonly asked: [what: string, input: Record<string, unknown>][] = []
  says: Told = []
  follows: Told = []
  messages: Message[] | Error = []
  plan: WorkflowDefinition | Error = planOf('find')
  run = runOf('find')

  get studio(): Studio {
    const stream = (what: string, told: () => Told) => async (input: Record<string, unknown>) => {
      this.asked.push([what, input])
      return tell(told())
    }
    const value =
      <Value>(what: string, give: () => Value | Error) =>
      async (input: Record<string, unknown>) => {
        this.asked.push([what, input])
        const given = give()
        if (given instanceof Error) throw given
        return given
      }
    const agent = {
      say: stream('say', () => this.says),
      runPlan: stream('runPlan', () => this.says),
      follow: stream('follow', () => this.follows),
      messages: value('messages', () => this.messages),
      plan: value('plan', () => this.plan),
    }
    const runs = { get: value('run', () => this.run), cancel: value('cancel', () => this.run) }
    return { client: { agent, runs } } as unknown as Studio
  }

  inputs(what: string): Record<string, unknown>[] {
    return this.asked.flatMap(([name, input]) => (name === what ? [input] : []))
  }
}

async function* tell(told: Told): AsyncGenerator<TurnEvent> {
  for await (const one of told) {
    if (one instanceof Error) throw one
    yield one
  }
}

let wire: Wire
beforeEach(() => {
  wire = new Wire()
  useConversation.setState({ sessionId: null, turns: [], draft: '', planFirst: false })
  useView.setState({ environmentId: null, picked: [] })
})

const turns = () => useConversation.getState().turns
const last = () => {
  const turn = turns().at(-1)
  if (!turn) throw new Error('Nothing was said.')
  return turn
}
const lostWire = () => new Error('The socket was closed.')

describe('M2.13 saying something', () => {
  it('tells what comes of it, and shows the place that was made', async () => {
    const heard: string[] = []
    const unsubscribe = useConversation.subscribe(({ turns }) => heard.push(turns.at(-1)?.phase ?? ''))
    wire.says = [began, planned, words('It is '), words('ready.'), ended('completed', ['other', place])]
    useConversation.setState({ draft: 'a gallery' })
    await say(wire.studio, 'a gallery')
    unsubscribe()
    expect(last()).toMatchObject({
      text: 'a gallery',
      phase: 'done',
      status: 'completed',
      reply: 'It is ready.',
      runId,
    })
    expect([...new Set(heard)]).toEqual(['', 'thinking', 'running', 'done'])
    expect(useConversation.getState().draft).toBe('')
    expect(openSession()).toBe(sessionId)
    expect(useView.getState().environmentId).toBe(place)
  })

  it('goes on with the same conversation, from where one stands', async () => {
    wire.says = [began, ended('completed')]
    await say(wire.studio, 'one')
    useView.setState({ environmentId: place, picked: ['asset'] })
    await say(wire.studio, 'two')
    expect(wire.inputs('say')).toEqual([
      { text: 'one', context: {} },
      {
        text: 'two',
        context: expect.objectContaining({ environmentId: place, assetIds: ['asset'] }),
        session: sessionId,
      },
    ])
    expect(new Set(turns().map(({ id }) => id)).size).toBe(2)
    startConversation()
    expect([turns(), openSession()]).toEqual([[], null])
  })

  it('leaves the place that is shown alone where none was made', async () => {
    useView.setState({ environmentId: place })
    wire.says = [began, ended('completed')]
    await say(wire.studio, 'how many?')
    expect(useView.getState().environmentId).toBe(place)
  })

  it('keeps one busy until the end, whichever way it comes', async () => {
    const goesOn = Promise.withResolvers<void>()
    wire.says = (async function* () {
      yield began
      await goesOn.promise
      yield planned
      yield ended('failed')
    })()
    const said = say(wire.studio, 'a gallery')
    expect(isBusy(useConversation.getState())).toBe(true)
    goesOn.resolve()
    await vi.waitFor(() => expect(last().phase).toBe('done'))
    await said
    expect(isBusy(useConversation.getState())).toBe(false)
  })

  it('that the studio refuses ends with the reason, and is not asked for again', async () => {
    wire.says = [began, planned, new StudioError('OUT_OF_SPACE', 'The disk is full.')]
    await say(wire.studio, 'a gallery')
    expect(last()).toMatchObject({ phase: 'done', status: 'failed', error: { code: 'OUT_OF_SPACE' } })
    expect(wire.inputs('follow')).toEqual([])
  })

  it('says what is selected and where one looks from only within a place', () => {
    expect(turnContext()).toEqual({})
    const camera = { position: [0, 1, 2], target: [0, 1, 0], fov: 1 } as Camera
    windowSpace.state.setState({ selection: ['item'], camera })
    expect(turnContext()).toEqual({})
    useView.setState({ environmentId: place })
    expect(turnContext()).toEqual({ environmentId: place, selection: ['item'], camera })
    windowSpace.state.setState({ selection: [], camera: undefined })
    expect(turnContext()).toEqual({ environmentId: place })
  })
})

describe('M2.13 a turn whose connection broke', () => {
  it('is listened to again from its beginning, and nothing stands there twice', async () => {
    wire.says = [began, planned, words('Half'), lostWire()]
    wire.follows = [began, planned, words('Half'), words(' and whole.'), ended('completed', [place])]
    await say(wire.studio, 'a gallery')
    expect(wire.inputs('follow')).toEqual([{ sessionId, runId: undefined }])
    expect(last()).toMatchObject({ text: 'a gallery', phase: 'done', status: 'completed', reply: 'Half and whole.' })
    expect(useView.getState().environmentId).toBe(place)
  })

  it('that ended meanwhile shows what came of it, step by step', async () => {
    wire.says = [began, planned, lostWire()]
    wire.messages = [
      message('user', 'a gallery'),
      message('agent', 'Here it is.', {
        runId,
        status: 'partial',
        created: { canvases: [], layouts: [], environments: [place], exports: [] },
      }),
    ]
    await say(wire.studio, 'a gallery')
    expect(last()).toMatchObject({
      phase: 'done',
      status: 'partial',
      reply: 'Here it is.',
      runId,
      created: { environments: [place] },
      steps: { find: { status: 'completed', summary: 'find is done' } },
    })
  })

  it('that was never finished says so', async () => {
    wire.says = [began, planned, lostWire()]
    wire.messages = [message('user', 'a gallery')]
    await say(wire.studio, 'a gallery')
    expect(last()).toMatchObject({ phase: 'done', status: null, reply: 'This was not finished. Say it again.' })
  })

  it('whose stream simply stops is listened to again, too', async () => {
    wire.says = [began, planned]
    wire.follows = [began, planned, ended('completed')]
    await say(wire.studio, 'a gallery')
    expect(last()).toMatchObject({ phase: 'done', status: 'completed' })
  })

  it('has failed where nothing had been heard of it, or the studio cannot be reached again', async () => {
    wire.says = [lostWire()]
    await say(wire.studio, 'a gallery')
    expect(last()).toMatchObject({ phase: 'done', status: 'failed', error: { code: 'UNAVAILABLE' } })
    wire.says = [began, lostWire()]
    await say(wire.studio, 'a gallery')
    expect(last().status).toBe('failed')
    expect(wire.inputs('follow')).toEqual([])
    wire.says = [began, planned, lostWire()]
    wire.follows = [lostWire()]
    await say(wire.studio, 'a gallery')
    expect(last()).toMatchObject({ phase: 'done', status: 'failed', error: { code: 'UNAVAILABLE' } })
    expect(turns()).toHaveLength(3)
  })
})

describe('M2.3 a plan that is looked at first', () => {
  beforeEach(() => useConversation.setState({ planFirst: true }))

  it('waits, can be changed, and runs as it stands then', async () => {
    wire.plan = planOf('find', 'hang')
    await say(wire.studio, 'a gallery')
    expect(last()).toMatchObject({ phase: 'draft', status: null, steps: { find: { status: 'waiting' }, hang: {} } })
    expect(isBusy(useConversation.getState())).toBe(false)
    const { id } = last()
    changeDraft(id, planOf('find'))
    expect(Object.keys(last().steps)).toEqual(['find'])
    wire.says = [began, planned, ended('completed')]
    await runDraft(wire.studio, id)
    expect(wire.inputs('runPlan')).toEqual([{ plan: planOf('find'), text: 'a gallery', context: {} }])
    expect(last()).toMatchObject({ id, phase: 'done', status: 'completed' })
    changeDraft(id, planOf('other'))
    expect(Object.keys(last().steps)).toEqual(['find', 'hang'])
    expect(wire.inputs('say')).toEqual([])
  })

  it('can be let go of, and nothing is run of it then', async () => {
    await say(wire.studio, 'a gallery')
    const { id } = last()
    dropDraft(id)
    expect(last()).toMatchObject({ phase: 'done', status: 'cancelled', reply: 'Nothing was done.', plan: null })
    await runDraft(wire.studio, id)
    await runDraft(wire.studio, 'nobody')
    expect(wire.inputs('runPlan')).toEqual([])
  })

  it('is at its end at once where there is nothing to run', async () => {
    wire.plan = { ...planOf(), reply: 'There are 12.' }
    await say(wire.studio, 'how many?')
    expect(last()).toMatchObject({ phase: 'done', status: 'completed', reply: 'There are 12.' })
    wire.plan = { ...planOf(), confidence: 0.2, reply: 'Which of them?' }
    await say(wire.studio, 'the blue one')
    expect(last()).toMatchObject({ phase: 'done', status: 'declined', reply: 'Which of them?' })
    wire.plan = new StudioError('INVALID_INPUT', 'That is too long.')
    await say(wire.studio, 'long')
    expect(last()).toMatchObject({ phase: 'done', status: 'failed', error: { code: 'INVALID_INPUT' } })
  })

  it('is part of the conversation that is open', async () => {
    useConversation.setState({ sessionId })
    await say(wire.studio, 'a gallery')
    expect(wire.inputs('plan')).toEqual([{ text: 'a gallery', context: {}, session: sessionId }])
  })
})

describe('M2.13 stopping', () => {
  it('stops the run of a turn; one that has none goes on', async () => {
    wire.says = [began, planned, ended('cancelled')]
    await say(wire.studio, 'a gallery')
    await stop(wire.studio, last().id)
    await stop(wire.studio, 'nobody')
    expect(wire.inputs('cancel')).toEqual([{ id: runId }])
  })
})

describe('M2.14 a conversation of before', () => {
  it('is read turn by turn, with the steps of the newest', async () => {
    wire.messages = [
      message('user', 'one'),
      message('agent', 'First.'),
      message('user', 'two'),
      message('agent', 'Second.', { runId }),
    ]
    await openConversation(wire.studio, sessionId)
    expect(openSession()).toBe(sessionId)
    expect(turns().map(({ text, reply, phase, steps }) => [text, reply, phase, Object.keys(steps)])).toEqual([
      ['one', 'First.', 'done', []],
      ['two', 'Second.', 'done', ['find']],
    ])
    expect(last().steps['find']?.calls).toEqual([
      { tool: 'tool.find', args: {}, ok: true, summary: 'find is done', milliseconds: 15 },
    ])
    expect(wire.inputs('follow')).toEqual([])
    await recall(wire.studio, turns()[0]?.id ?? '')
    expect(wire.inputs('run')).toEqual([{ id: runId }])
  })

  it('may be empty', async () => {
    await openConversation(wire.studio, sessionId)
    expect([openSession(), turns()]).toEqual([sessionId, []])
  })

  it('goes on before one’s eyes where it is still under way', async () => {
    wire.messages = [message('user', 'a gallery')]
    wire.follows = [began, planned, words('Ready.'), ended('completed')]
    await openConversation(wire.studio, sessionId)
    expect(last()).toMatchObject({ text: 'a gallery', phase: 'done', status: 'completed', reply: 'Ready.' })
  })

  it('pairs what was said with what was answered, whatever is missing', () => {
    const created = { canvases: ['c'], layouts: [], environments: [], exports: [] }
    expect(
      turnsOf([
        message('agent', 'Good evening.'),
        message('user', 'one'),
        message('user', 'two'),
        message('agent', 'I begin.', { runId, status: 'waiting_approval', created }),
        message('agent', 'It is done.', { status: 'completed' }),
      ]),
    ).toMatchObject([
      { text: '', reply: 'Good evening.', phase: 'done' },
      { text: 'one', reply: '' },
      { text: 'two', reply: 'I begin.\n\nIt is done.', runId, created, status: 'completed' },
    ])
  })
})

describe('M2.14 a window that was reloaded', () => {
  const remembered = {
    sessionId,
    environmentId: null,
    chat: true,
    library: false,
    draft: '',
    planFirst: true,
    waiting: null,
  }

  it('has its conversation again, and the plan that waited', async () => {
    wire.messages = [message('user', 'one'), message('agent', 'First.')]
    await restoreConversation(wire.studio, { ...remembered, waiting: { text: 'two', plan: planOf('find') } })
    expect(turns().map(({ text, phase }) => [text, phase])).toEqual([
      ['one', 'done'],
      ['two', 'draft'],
    ])
    expect(last().plan).toEqual(planOf('find'))
  })

  it('begins a new one where the old one is gone, and says so where it cannot tell', async () => {
    useConversation.setState({ sessionId })
    wire.messages = new StudioError('NOT_FOUND', 'It is gone.')
    await restoreConversation(wire.studio, remembered)
    expect([openSession(), turns()]).toEqual([null, []])
    wire.messages = lostWire()
    await expect(restoreConversation(wire.studio, remembered)).rejects.toThrow('socket')
  })

  it('asks for nothing where nothing had been said', async () => {
    await restoreConversation(wire.studio, { ...remembered, sessionId: null })
    expect([wire.asked, turns()]).toEqual([[], []])
  })
})

describe('M2.10 a turn that waited for a person', () => {
  const wait = async (): Promise<string> => {
    wire.says = [began, planned, ended('waiting_approval')]
    await say(wire.studio, 'remove it')
    return last().id
  }

  it('goes on with its own run once somebody answered', async () => {
    const id = await wait()
    expect(last().steps['find']?.status).toBe('waiting')
    wire.follows = [planned, words('Removed.'), ended('completed')]
    await followOn(wire.studio, id)
    expect(wire.inputs('follow')).toEqual([{ sessionId, runId }])
    expect(last()).toMatchObject({ id, phase: 'done', status: 'completed', reply: 'Removed.' })
    await followOn(wire.studio, id)
    expect(wire.inputs('follow')).toHaveLength(1)
  })

  it('is left alone where there is no such turn, or no conversation', async () => {
    const id = await wait()
    await followOn(wire.studio, 'nobody')
    useConversation.setState({ sessionId: null })
    await followOn(wire.studio, id)
    expect(wire.inputs('follow')).toEqual([])
  })
})
