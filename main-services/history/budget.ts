import type { RequestContext } from '#services/host/index.ts'
import { ContextStore } from '#services/store/index.ts'
import * as rows from './rows.ts'

/** What the history of one profile may take up. */
export interface Budget {
  bytes: number
  /** Changes; so many small ones that looking through them would be felt. */
  rows: number
}

/** Budget of a profile: 64 MiB or 20,000 changes, whichever is reached first. */
export const usualBudget: Budget = { bytes: 64 * 1024 * 1024, rows: 20_000 }

/** How far below the budget the history is cut, so that not every step has to cut again. */
const cutTo = 0.9

const scope = 'history'
/** Scope of the context store: whose steps were let go. */
const letGo = 'history let go'
const told = 'told that old steps go'

/** Lets the oldest steps go where the history has outgrown its budget, never the step just made. */
export function keepToBudget(context: RequestContext, budget: Budget, step: string): void {
  const size = rows.size(context)
  if (size.rows <= budget.rows && size.bytes <= budget.bytes) return
  const most = { bytes: Math.floor(budget.bytes * cutTo), rows: Math.floor(budget.rows * cutTo) }
  const makers = rows.dropOldest(context, most, step)
  if (makers.length === 0) return
  const store = new ContextStore(context.tenant)
  for (const key of new Set(makers.flatMap((maker) => [profileKey(context), ...keysOf(maker)]))) {
    store.set(letGo, key, true)
  }
  tellOnce(context)
}

/** Tells whether steps were let go that the caller, as `rows.nextStep` looks for them, could have taken back. */
export function hasLetGo(context: RequestContext): boolean {
  const store = new ContextStore(context.tenant)
  return callerKeys(context).some((key) => store.get(letGo, key) === true)
}

const profileKey = ({ author }: RequestContext): string => `profile ${author}`
const windowKey = (window: string): string => `window ${window}`
const conversationKey = (session: string): string => `conversation ${session}`
/** What a hand did in a window while no conversation was open. */
const handKey = (window: string): string => `hand ${window}`

function keysOf({ window, session }: rows.Maker): string[] {
  const made = window === null ? [] : [windowKey(window), ...(session === null ? [handKey(window)] : [])]
  return session === null ? made : [...made, conversationKey(session)]
}

function callerKeys(context: RequestContext): string[] {
  const { run, window, session } = context
  if (run !== null && session !== null) return [conversationKey(session), ...(window === null ? [] : [handKey(window)])]
  if (window !== null) return [windowKey(window)]
  return session === null ? [profileKey(context)] : [conversationKey(session)]
}

/** The person hears of it the first time; after that it is known. */
function tellOnce(context: RequestContext): void {
  const { tenant, events } = context
  const store = new ContextStore(tenant)
  if (store.get(scope, told) === true || !events.isHeard(tenant.tenantId)) return
  store.set(scope, told, true)
  context.announce({ type: 'history_trimmed' })
}
