/** Who wants to hear that another process has written to the workspace. */
export interface ChangeListener {
  /** What it is about, as in “Looking at places”: names a fault. */
  what: string
  /** How late it may hear at the latest, milliseconds. */
  within: number
  /** Looks for what was written. Where it throws, it is called again. */
  look: () => void
}

/**
 * Tells of what other processes write to the same workspace. It says that something was written, not what: a listener
 * knows what it has seen and reads on from there, so that one that missed a call has missed nothing.
 */
export interface ChangeFeed {
  /**
   * Calls the listener after each write from now on, several at once perhaps, until the returned function is called.
   * Who reads first and then subscribes has to look once more.
   */
  subscribe: (listener: ChangeListener) => () => void
}
