import type { AnySchema } from '@orpc/contract'
import { traverseContractProcedures } from '@orpc/server'
import { contract, type ProcedureMeta } from '#shared/contract/index.ts'

/** An operation of the contract, with what it says of itself. */
export interface Declared {
  path: readonly string[]
  /** Such as `assets.find`. */
  name: string
  meta: ProcedureMeta
  inputSchema?: AnySchema | undefined
}

/** Every operation, in the contract's order, so that a new one is tested without anybody thinking of it. */
export function declaredOperations(): Declared[] {
  const all: Declared[] = []
  traverseContractProcedures({ router: contract, path: [] }, ({ contract: procedure, path }) => {
    const { meta, inputSchema } = procedure['~orpc'] as Pick<Declared, 'meta' | 'inputSchema'>
    all.push({ path, name: path.join('.'), meta, inputSchema })
  })
  return all
}
