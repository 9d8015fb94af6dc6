/** The contract: everything the application can do, whichever door one comes through. */
import type { ContractRouterClient } from '@orpc/contract'
import { agent } from './agent.ts'
import { approvals } from './approvals.ts'
import { assets } from './assets.ts'
import type { CallContext } from './caller.ts'
import { canvases } from './canvases.ts'
import { devices } from './devices.ts'
import { environments } from './environments.ts'
import { exports } from './exports.ts'
import { history } from './history.ts'
import { layouts } from './layouts.ts'
import { messages, workers } from './messages.ts'
import { runs } from './runs.ts'
import { window } from './window.ts'
import { tools, workspace } from './workspace.ts'

/** All operations by capability. The router of the studio implements it, and every door's client is typed by it. */
export const contract = {
  workspace,
  assets,
  canvases,
  layouts,
  environments,
  history,
  agent,
  approvals,
  runs,
  tools,
  exports,
  devices,
  window,
  messages,
  workers,
}
/** Type of {@link contract}, from which clients and the router take theirs. */
export type Contract = typeof contract

/** A client of the contract, the same through every door. */
export type StudioClient = ContractRouterClient<Contract, CallContext>

export { errorStatus, type ProcedureMeta } from './base.ts'
