import { StudioError } from '#shared/model/errors.ts'
import type { WindowAction } from '#shared/model/window.ts'
import { studio, type RequestContext } from '#services/host/index.ts'
import type { WindowActions } from './window-actions.ts'

/** Where a place is looked up: its name, or `NOT_FOUND`. */
type PlaceName = (context: RequestContext, environmentId: string) => string

/** Answers the operations of `window` in the contract. */
export function windowRouter(actions: WindowActions, placeName: PlaceName) {
  const show = async (context: RequestContext, action: WindowAction) => {
    const { says, state } = await actions.ask(context, action)
    return { says, environmentId: state.environmentId, itemIds: state.itemIds }
  }
  return {
    goTo: studio.window.goTo.handler(async ({ input: { environmentId }, context }) => {
      const name = placeName(context, environmentId)
      if (context.window === null) return { environmentId, name, shownAs: null, meant: name }
      try {
        await actions.ask(context, { do: 'go-to', environmentId })
        return { environmentId, name, shownAs: name, meant: name }
      } catch (error) {
        if (!(error instanceof StudioError) || error.code !== 'CONFLICT') throw error
        return { environmentId, name, shownAs: null, meant: null }
      }
    }),
    open: studio.window.open.handler(({ input, context }) => show(context, { do: 'open', ...input })),
    close: studio.window.close.handler(({ input, context }) => show(context, { do: 'close', ...input })),
    view: studio.window.view.handler(({ input, context }) => show(context, { do: 'view', ...input })),
    select: studio.window.select.handler(({ input, context }) => show(context, { do: 'select', ...input })),
    focus: studio.window.focus.handler(({ input, context }) => show(context, { do: 'focus', ...input })),
    requests: studio.window.requests.handler(({ context, signal }) => actions.requests(context, signal)),
    confirm: studio.window.confirm.handler(({ input, context }) =>
      actions.confirm(context, input.requestId, input.outcome),
    ),
  }
}
