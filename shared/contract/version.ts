import { z } from 'zod'

/**
 * Raised with every change of the contract that a page made for the one before cannot live with: a page that is still
 * open then says that it must be loaded again.
 */
export const contractVersion = 1

/** What `/health` says of a server: whoever is made for another contract, or an older version, is out of date. */
export const ServerHealth = z.object({ version: z.string(), contract: z.number() })
export type ServerHealth = z.infer<typeof ServerHealth>

/** Query parameter of the contract's address in which a client says for which one it was made. */
export const contractParameter = 'contract'
