import { z } from 'zod'

/** Query parameter of the contract's address in which a window says which one it is. */
export const windowParameter = 'window'

/** Header of a call that names the conversation which is open in the window that calls. */
export const sessionHeader = 'promenade-session'

/** Header of a call that names the step it shall be for undo, so that a window can take back just that. */
export const stepHeader = 'promenade-step'

/** What a call of a window may say beside its input. */
export interface CallContext {
  /** Step of the history that the call shall be; by default one of its own. */
  step?: string
}

/** What {@link stepHeader} may say. */
export const StepName = z.string().regex(/^[\w-]{1,64}$/)

/** What a window may call itself. */
export const WindowId = z.string().regex(/^[\w-]{1,64}$/)
