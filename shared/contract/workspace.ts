import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { ImportEvent } from '#shared/model/asset.ts'
import { DoctorReport, Preferences, ToolDescription, WorkspaceEvent, WorkspaceInfo } from '#shared/model/workspace.ts'
import { openProcedure, procedure } from './base.ts'

/** The workspace as a whole: preferences, its health, what changes in it, and the sample. */
export const workspace = {
  info: openProcedure.meta({ safety: 'read' }).input(z.object({})).output(WorkspaceInfo),
  doctor: procedure
    .meta({
      safety: 'write',
      title: 'Check the workspace',
      description: 'Looks whether everything the workspace holds is whole.',
    })
    /** `repair`: mends what can be mended first; without it nothing is changed. */
    .input(z.object({ repair: z.boolean().default(false) }))
    .output(DoctorReport),
  preferences: openProcedure.meta({ safety: 'read' }).input(z.object({})).output(Preferences),
  setPreferences: procedure.meta({ safety: 'write' }).input(Preferences.partial()).output(Preferences),
  /** What changes, as it changes; for views that show it. */
  events: openProcedure.meta({ safety: 'read' }).input(z.object({})).output(eventIterator(WorkspaceEvent)),
  /**
   * Opens the sample, which is a workspace of its own. `url`: where a browser finds it; null where it opened in a window
   * of its own.
   */
  openSample: procedure
    .meta({ safety: 'write', title: 'Open the sample hall' })
    .input(z.object({}))
    .output(z.object({ url: z.string().nullable() })),
  /** In the sample's own workspace: makes its media where they are missing, takes them in and builds the sample hall. */
  makeSample: procedure.meta({ safety: 'write' }).input(z.object({})).output(eventIterator(ImportEvent)),
}

/** What can be done, as tools: names, arguments and estimates of every operation offered to agents. */
export const tools = {
  list: openProcedure.meta({ safety: 'read' }).input(z.object({})).output(z.array(ToolDescription)),
}
