import { getContractRouter, isContractProcedure } from '@orpc/contract'
import type { ProcedureMeta } from './base.ts'
import { contract } from './index.ts'

/** What the operation at a path such as `assets.find` says of itself; undefined where the contract has none. */
export function metaAt(path: string): ProcedureMeta | undefined {
  const found = getContractRouter(contract, path.split('.'))
  return isContractProcedure(found) ? (found['~orpc'].meta as ProcedureMeta) : undefined
}
