import { toErrorReport } from '#shared/model/errors.ts'

/**
 * Everything that happens without a caller who could hear of a failure: timers, promises nobody waits for, listeners.
 * None of it may throw out of the process, so all of it goes through here; a lint rule holds the rest of main-services
 * to that. What fails is told once with its reason, and again when the reason changes or after it went well between.
 */

/** Hears of work in the background that failed. */
export type FaultListener = (what: string, error: unknown) => void

const listeners = new Set<FaultListener>()
/** The last reason of each piece of work that fails just now. */
const failing = new Map<string, string>()

/** Calls `listener` for each fault until the returned function is called. Without one, the process warns. */
export function onFault(listener: FaultListener): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Takes down that `what` failed. Never throws. */
export function reportFault(what: string, error: unknown): void {
  const { code, message } = toErrorReport(error)
  const reason = `${code} ${message}`
  if (failing.get(what) === reason) return
  failing.set(what, reason)
  if (listeners.size === 0) process.emitWarning(`${what}: ${message}`)
  for (const listener of listeners) {
    try {
      listener(what, error)
    } catch (second) {
      process.emitWarning(toErrorReport(second).message)
    }
  }
}

const noteListeners = new Set<(sentence: string) => void>()

/** Calls `listener` with what is worth knowing afterwards and is no fault, until the returned function is called. */
export function onNote(listener: (sentence: string) => void): () => void {
  noteListeners.add(listener)
  return () => noteListeners.delete(listener)
}

/** Takes down what nobody asked for and somebody may want to know afterwards. */
export function takeNote(sentence: string): void {
  for (const listener of noteListeners) listener(sentence)
}

/** Does `work`; what it throws, now or later, is reported. @param what it is about, as in "Renewing leases". */
export function guard(what: string, work: () => unknown): void {
  try {
    const outcome = work()
    if (outcome instanceof Promise) detached(what, outcome)
    else failing.delete(what)
  } catch (error) {
    reportFault(what, error)
  }
}

/** Lets a promise run that nobody waits for; reports what it fails with. */
export function detached(what: string, promise: Promise<unknown>): void {
  promise.then(
    () => failing.delete(what),
    (error: unknown) => reportFault(what, error),
  )
}

/**
 * Does `work` from time to time until the returned function is called; the process may end meanwhile. Work that has not
 * finished when its time comes again is left to finish.
 */
export function every(milliseconds: number, what: string, work: () => unknown): () => void {
  let busy = false
  const timer = setInterval(() => {
    if (busy) return
    guard(what, () => {
      const outcome = work()
      if (!(outcome instanceof Promise)) return
      busy = true
      return outcome.finally(() => (busy = false))
    })
  }, milliseconds)
  timer.unref()
  return () => clearInterval(timer)
}

/** Does `work` once, after a time, unless the returned function is called before; `unref`: the process may end. */
export function later(milliseconds: number, what: string, work: () => unknown, { unref = false } = {}): () => void {
  const timer = setTimeout(() => guard(what, work), milliseconds)
  if (unref) timer.unref()
  return () => clearTimeout(timer)
}

/**
 * The last net, for promises that a library drops: they are reported and end nothing. Until the returned function is
 * called. What is thrown outside of promises still ends the process.
 */
export function catchDropped(): () => void {
  const listener = (error: unknown) => reportFault('A promise nobody waited for', error)
  process.on('unhandledRejection', listener)
  return () => process.off('unhandledRejection', listener)
}
