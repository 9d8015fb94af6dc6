/** A step that waits for a person. Nothing of it was done; it is asked again before it goes on. */
export interface StepAsks {
  /** Id of the approval. */
  approval: string
}

/** Thrown by a step that may not begin now: the run is paused, cancelled, or taken over. Running steps go on. */
export class RunHalted extends Error {
  override readonly name = 'RunHalted'
}
