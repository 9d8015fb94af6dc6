import type { RequestContext } from '#services/host/index.ts'
import { ContextStore } from '#services/store/index.ts'
import * as rows from './rows.ts'

/** What the history of one profile may take up. */
export interface Budget {
  bytes: number
  /** Changes; so many small ones that looking through them would be felt. */
  rows: number
}

export const usualBudget: Budget = { bytes: 64 * 1024 * 1024, rows: 20_000 }

/** How far below the budget the history is cut, so that not every step has to cut again. */
const cutTo = 0.9

const scope = 'history'
const told = 'told that old steps go'

/** Lets the oldest steps go where the history has outgrown its budget, never the step just made. */
export function keepToBudget(context: RequestContext, budget: Budget, step: string): void {
  const size = rows.size(context)
  if (size.rows <= budget.rows && size.bytes <= budget.bytes) return
  const most = { bytes: Math.floor(budget.bytes * cutTo), rows: Math.floor(budget.rows * cutTo) }
  if (rows.dropOldest(context, most, step) > 0) tellOnce(context)
}

/** The person hears of it the first time; after that it is known. */
function tellOnce(context: RequestContext): void {
  const { tenant, events } = context
  const store = new ContextStore(tenant)
  if (store.get(scope, told) === true || !events.isHeard(tenant.tenantId)) return
  store.set(scope, told, true)
  context.announce({ type: 'history_trimmed' })
}
