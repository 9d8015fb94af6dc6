import { z } from 'zod'

/** Query parameter of the contract's address in which a window says which one it is. */
export const windowParameter = 'window'

/** Header of a call that names the conversation which is open in the window that calls. */
export const sessionHeader = 'promenade-session'

/** What a window may call itself. */
export const WindowId = z.string().regex(/^[\w-]{1,64}$/)
