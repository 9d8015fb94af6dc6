import { studio } from '#services/host/index.ts'
import type { WorkspaceService } from './service.ts'

/** Answers the operations of `workspace` in the contract but those about the sample. */
export function workspaceRouter(service: WorkspaceService) {
  const { workspace } = studio
  return {
    info: workspace.info.handler(({ context }) => service.info(context)),
    doctor: workspace.doctor.handler(({ input, context }) => service.doctor(context, input)),
    preferences: workspace.preferences.handler(({ context }) => service.preferences(context)),
    setPreferences: workspace.setPreferences.handler(({ input, context }) => service.setPreferences(context, input)),
    events: workspace.events.handler(({ context, signal }) => service.events(context, signal)),
  }
}
