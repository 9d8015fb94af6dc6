import { studio } from '#services/host/index.ts'
import type { HistoryService } from './service.ts'

/** Answers the operations of `history` in the contract. */
export function historyRouter(service: HistoryService) {
  return {
    undo: studio.history.undo.handler(({ input, context }) =>
      input.everything || input.toMade ? service.undoAll(context, input) : service.undo(context, input),
    ),
    redo: studio.history.redo.handler(({ input, context }) => service.redo(context, input)),
    replayStep: studio.history.replayStep.handler(({ input, context }) => service.replayStep(context, input)),
    next: studio.history.next.handler(({ context }) => service.next(context)),
    list: studio.history.list.handler(({ input, context }) => service.list(context, input)),
  }
}
