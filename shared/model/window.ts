import { z } from 'zod'
import { MediaType } from './asset.ts'
import { Camera } from './environment.ts'
import { DocumentId, Id } from './ids.ts'

/** What a window has besides the space. */
export const Panel = z.enum(['library', 'conversation', 'settings', 'keys', 'import', 'export', 'palette'])
export type Panel = z.infer<typeof Panel>

/** What can be closed: a panel, or whatever was opened last over the space. */
export const Closable = z.enum([...Panel.options, 'top'])
export type Closable = z.infer<typeof Closable>

/** Ways to look at a place: all of it at once, or how one moves in it. */
export const WindowView = z.enum(['overview', 'walk', 'fly', 'orbit'])
export type WindowView = z.infer<typeof WindowView>

/** Things of the place that the window shows, as they may be spoken of. */
export const WindowTarget = z.union([
  z.enum(['all', 'none', 'selection']),
  /** By number in the order in which they stand, from 1, or from the end where negative; of these types alone, if given. */
  z.object({ nth: z.number().int().min(-100_000).max(100_000), types: z.array(MediaType).max(10).optional() }),
  /** Those that show these assets. */
  z.object({ assetIds: z.array(Id).max(100_000) }),
])
export type WindowTarget = z.infer<typeof WindowTarget>

/** Something that only a window can do. Each says how it shall be afterwards, so that doing it twice is doing it once. */
export const WindowAction = z.discriminatedUnion('do', [
  z.object({ do: z.literal('go-to'), environmentId: Id }),
  z.object({ do: z.literal('open'), panel: Panel }),
  z.object({ do: z.literal('close'), panel: Closable }),
  z.object({ do: z.literal('view'), view: WindowView }),
  z.object({ do: z.literal('select'), target: WindowTarget }),
  z.object({ do: z.literal('focus'), target: WindowTarget }),
])
export type WindowAction = z.infer<typeof WindowAction>

/** What a window shows and holds. */
export const WindowState = z.object({
  environmentId: Id.nullable(),
  /** Selected items of that place. */
  itemIds: z.array(DocumentId).max(100_000),
  camera: Camera.nullable(),
})
export type WindowState = z.infer<typeof WindowState>

/** An action on its way to the window that asked; the same id again is the same request. */
export const WindowRequest = z.object({ requestId: z.string().min(1).max(200), action: WindowAction })
export type WindowRequest = z.infer<typeof WindowRequest>

/** What a window answers: how it looks now, or why it could not, as a sentence. */
export const WindowOutcome = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), state: WindowState, /** What was done, as a sentence. */ says: z.string().max(500) }),
  z.object({ ok: z.literal(false), reason: z.string().min(1).max(500) }),
])
export type WindowOutcome = z.infer<typeof WindowOutcome>
