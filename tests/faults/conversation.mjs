import { inFile } from './in-file.mjs'

/** Faults in what a window shows of a conversation. */
export const conversationFaults = [
  ...inFile(
    'renderer/state/conversation.ts',
    ['renderer/state/conversation.test.ts'],
    [
      {
        breaks: 'Each sentence begins a conversation of its own.',
        from: "if (event.type === 'session') useConversation.setState({ sessionId: event.sessionId })",
        to: '',
      },
      {
        breaks: 'The place that was made is not shown.',
        from: 'if (made !== undefined) showEnvironment(made)',
        to: '',
      },
      {
        breaks: 'Of several places the first is shown, not the last.',
        from: 'event.created.environments.at(-1)',
        to: 'event.created.environments.at(0)',
      },
      {
        breaks: 'A turn whose connection broke stands there twice over.',
        from: 'change(turnId, restart)',
        to: '',
      },
      {
        breaks: 'A turn whose connection broke is given up.',
        from: "if (!heard || sessionId === null || reportOf(error).code !== 'UNAVAILABLE') return fail(turnId, error)",
        to: 'return fail(turnId, error)',
      },
      {
        breaks: 'A turn that the studio refused is asked for again.',
        from: "reportOf(error).code !== 'UNAVAILABLE'",
        to: "reportOf(error).code === 'INTERNAL'",
      },
      {
        breaks: 'A turn whose stream ends early spins for ever.',
        from: "if (turn && turn.phase !== 'done') throw",
        to: "if (turn && turn.phase === 'draft') throw",
      },
      {
        breaks: 'A plan that is to be looked at first runs at once.',
        from: 'if (useConversation.getState().planFirst) return draftPlan(studio, turn)',
        to: '',
      },
      {
        breaks: 'A plan that has run can still be changed.',
        from: "turn.phase === 'draft' ? { ...turn, ...planned(plan) } : turn",
        to: '({ ...turn, ...planned(plan) })',
      },
      {
        breaks: 'A plan that was let go of can still be run.',
        from: "status: 'cancelled', plan: null",
        to: "status: 'cancelled'",
      },
      {
        breaks: 'What the agent did not understand counts as done.',
        from: 'plan.confidence < 0.5',
        to: 'plan.confidence > 0.5',
      },
      {
        breaks: 'A question is said twice in the line after it was asked.',
        from: "turns: [...turns, turn], draft: ''",
        to: 'turns: [...turns, turn]',
      },
      {
        breaks: 'An unfinished turn of before stands still.',
        from: "if (newest.reply === '') await takeUp(studio, newest.id, sessionId)",
        to: '',
      },
      {
        breaks: 'After an answer, another run of the conversation is followed.',
        from: 'await takeUp(studio, turnId, sessionId, turn.runId)',
        to: 'await takeUp(studio, turnId, sessionId)',
      },
      {
        breaks: 'A turn that was answered is followed again and again.',
        from: " || turn.status !== 'waiting_approval') return",
        to: ') return',
      },
      {
        breaks: 'A window cannot be opened again once its conversation is gone.',
        from: "if (reportOf(error).code !== 'NOT_FOUND') throw error",
        to: 'throw error',
      },
      {
        breaks: 'The plan that waited is gone after a reload.',
        from: "...planned(waiting.plan), phase: 'draft'",
        to: "...planned(waiting.plan), phase: 'done'",
      },
      {
        breaks: 'Of two things that the agent said only the last is kept.',
        from: "last.reply === '' ? message.text : `${last.reply}\\n\\n${message.text}`",
        to: 'message.text',
      },
    ],
  ),
  ...inFile(
    'renderer/state/turn.ts',
    ['renderer/state/turn.test.ts'],
    [
      {
        breaks: 'The words of the agent replace each other.',
        from: 'reply: turn.reply + event.text',
        to: 'reply: event.text',
      },
      {
        breaks: 'Steps spin on after the end.',
        from: "step.status === 'running' || step.status === 'waiting' ? { ...step, status: open } : step",
        to: 'step',
      },
      {
        breaks: 'What waits for a person counts as skipped.',
        from: "event.status === 'waiting_approval' ? turn.steps : Object.fromEntries(settled)",
        to: 'Object.fromEntries(settled)',
      },
      {
        breaks: 'A step that waits for a person has a call that never ends.',
        from: '.filter((call) => call.ok !== null)',
        to: '',
      },
      {
        breaks: 'The end of a call is shown at an earlier one.',
        from: 'calls.findLastIndex((call) => call.ok === null && call.tool === tool)',
        to: 'calls.findIndex((call) => call.tool === tool)',
      },
      {
        breaks: 'A plan keeps steps that cannot be done without the one that was taken out.',
        from: 'for (const step of plan.steps) if (step.dependsOn.some((id) => gone.has(id))) gone.add(step.id)',
        to: '',
      },
      {
        breaks: 'A plan keeps what depends on a step at one remove.',
        from: 'before !== gone.size;',
        to: 'before === 0;',
      },
      {
        breaks: 'Steps of before that failed look as if they were done.',
        from: "step.finishedAt === null ? null : step.status === 'completed'",
        to: 'step.finishedAt === null ? null : true',
      },
    ],
  ),
]
