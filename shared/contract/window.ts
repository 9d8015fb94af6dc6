import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { DocumentId, Id } from '#shared/model/ids.ts'
import { Closable, Panel, WindowOutcome, WindowRequest, WindowTarget, WindowView } from '#shared/model/window.ts'
import { openProcedure, tool } from './base.ts'

const common = {
  safety: 'read',
  tier: 'ui',
  forDevices: true,
  estimate: { seconds: 0.5, cost: 0 },
  tags: ['window'],
} as const

/** What the window shows after it; `says` tells what was done. */
const Shown = z.object({ says: z.string(), environmentId: Id.nullable(), itemIds: z.array(DocumentId) })

/**
 * What only a window can do. The window that a conversation speaks in is asked, carries it out and confirms it; no other
 * window moves. Without a window these end with a sentence that says so.
 */
export const window = {
  goTo: tool({
    ...common,
    title: 'Go to a place',
    description: 'Shows another place in the window that asked; from then on "it" and "these" mean that place.',
    summary: ['You are in “{shownAs}” now.', '“{name}” is the place that is meant from here on.'],
    nothing: { at: 'meant', says: 'The window that asked is closed, so the place was not shown.' },
  })
    .input(z.object({ environmentId: Id }))
    .output(
      z.object({
        environmentId: Id,
        name: z.string(),
        /** Its name where a window shows it now; null where there is no window. */
        shownAs: z.string().nullable(),
        /** Its name where the conversation is about it now; null where the window that asked is gone. */
        meant: z.string().nullable(),
      }),
    ),
  open: tool({
    ...common,
    title: 'Open a panel',
    description: 'Opens the library, the conversation, the settings, the keys, the import, the export or the palette.',
    summary: '{says}',
  })
    .input(z.object({ panel: Panel }))
    .output(Shown),
  close: tool({
    ...common,
    title: 'Close a panel',
    description: 'Closes a panel of the window, or whatever was opened last.',
    summary: '{says}',
  })
    .input(z.object({ panel: Closable }))
    .output(Shown),
  view: tool({
    ...common,
    title: 'Change how one looks',
    description: 'Shows the whole place, or lets one walk, fly or orbit.',
    summary: '{says}',
  })
    .input(z.object({ view: WindowView }))
    .output(Shown),
  select: tool({
    ...common,
    title: 'Select in the window',
    description: 'Selects things of the place that the window shows: all, none, by number or by what they show.',
    summary: '{says}',
  })
    .input(z.object({ target: WindowTarget }))
    .output(Shown),
  focus: tool({
    ...common,
    title: 'Go up to something',
    description: 'Brings one before a thing of the place that the window shows.',
    summary: '{says}',
  })
    .input(z.object({ target: WindowTarget }))
    .output(Shown),

  /** What this window is asked to do. The newest stream of a window gets it; anything it has not confirmed comes again. */
  requests: openProcedure.meta({ safety: 'read' }).input(z.object({})).output(eventIterator(WindowRequest)),
  /** The window's answer to a request. */
  confirm: openProcedure
    .meta({ safety: 'read' })
    .input(z.object({ requestId: z.string().min(1).max(200), outcome: WindowOutcome }))
    .output(z.object({ ok: z.literal(true) })),
}
