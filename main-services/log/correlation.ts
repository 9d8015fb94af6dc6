import { AsyncLocalStorage } from 'node:async_hooks'

/** On whose behalf something is done. */
export interface OnBehalf {
  run: string
  step: string
}

const current = new AsyncLocalStorage<OnBehalf>()

/** Does `work` on behalf of a step: whatever is logged meanwhile, at any remove, says so. */
export const onBehalfOf = <Result>(step: OnBehalf, work: () => Result): Result => current.run(step, work)

/** The step on whose behalf this is done; undefined where none is. */
export const behalfNow = (): OnBehalf | undefined => current.getStore()
