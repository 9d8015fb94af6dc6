import { z } from 'zod'
import { Id } from '#shared/model/ids.ts'
import { WorkflowDefinition } from '#shared/model/workflow.ts'

/** What a window keeps over a reload, beside what the workspace keeps for all. */
const Remembered = z.object({
  sessionId: Id.nullable().default(null),
  environmentId: Id.nullable().default(null),
  chat: z.boolean().default(false),
  library: z.boolean().default(false),
  draft: z.string().default(''),
  planFirst: z.boolean().default(false),
  /** A plan that waits to be looked at; nothing of it was done, so the workspace knows nothing of it. */
  waiting: z.object({ text: z.string(), plan: WorkflowDefinition }).nullable().default(null),
})
export type Remembered = z.infer<typeof Remembered>

const key = 'promenade.view'

/** Reads what this window showed before it was reloaded; what cannot be read counts as nothing. */
export function recallWindow(): Remembered {
  try {
    const read = Remembered.safeParse(JSON.parse(store()?.getItem(key) ?? '{}'))
    if (read.success) return read.data
  } catch {
    // Somebody else's words stand there, or the browser keeps nothing: the window opens as a new one.
  }
  return Remembered.parse({})
}

/** Keeps what this window shows over a reload, in its session storage. */
export function rememberWindow(window: Remembered): void {
  try {
    store()?.setItem(key, JSON.stringify(window))
  } catch {
    // A full or forbidden store costs no more than where one was.
  }
}

/** Of this tab alone. */
// oxlint-disable-next-line no-restricted-globals -- what this one window shows is not the workspace's to keep
const store = (): Storage | undefined => (typeof sessionStorage === 'undefined' ? undefined : sessionStorage)
