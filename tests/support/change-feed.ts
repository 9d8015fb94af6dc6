import type { ChangeFeed, ChangeListener } from '#services/changes/index.ts'

/** Tells of what other processes wrote when a test says so. */
export class FakeFeed implements ChangeFeed {
  readonly listeners = new Set<ChangeListener>()
  /** Happens when somebody subscribes, just before the feed begins to tell them. */
  beforeSubscribing: () => void = () => undefined

  subscribe(listener: ChangeListener): () => void {
    this.beforeSubscribing()
    this.listeners.add(listener)
    return () => void this.listeners.delete(listener)
  }

  tell(): void {
    for (const { look } of this.listeners) look()
  }
}
