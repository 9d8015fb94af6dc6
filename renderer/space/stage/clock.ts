/** Where a stage takes its time from. */
export interface Clock {
  /**
   * Whether time passes by itself. Where it does, what moves glides and what plays does so at its own pace. Where it does
   * not, a frame is a function of its moment alone: media are decoded for exactly that moment, and nothing fades in.
   */
  readonly live: boolean
  /** Seconds at this moment, from any beginning. */
  now(): number
  /** Goes on to the next frame; a live clock does so without being told. */
  tick(): void
}

/** The time of day's pace, by the page's steady clock: for whatever is looked at while it happens. */
export class WallClock implements Clock {
  readonly live = true

  now(): number {
    return performance.now() / 1000
  }

  tick(): void {
    // Time passes by itself.
  }
}

/** A clock that stands until it is told to go on; from 0. */
export interface SteppedClock extends Clock {
  readonly live: false
  /** Goes to a moment, seconds ≥ 0. */
  set(seconds: number): void
}

/** Frames of a film: the moment of a frame is its number over the rate, and so never drifts. */
export class FrameClock implements SteppedClock {
  readonly live = false
  /** Frames a second. */
  readonly rate: number
  #frame = 0

  /** @throws RangeError for a rate that is not positive */
  constructor(rate: number) {
    if (!(rate > 0 && Number.isFinite(rate))) throw new RangeError('A film has more than no frames a second.')
    this.rate = rate
  }

  /** Number of the frame, from 0. */
  get frame(): number {
    return this.#frame
  }

  /** @throws RangeError for what is no number of a frame */
  set frame(frame: number) {
    if (!Number.isInteger(frame) || frame < 0) throw new RangeError('Frames are counted from 0.')
    this.#frame = frame
  }

  now(): number {
    return this.#frame / this.rate
  }

  tick(): void {
    this.#frame += 1
  }

  /** Goes to the frame that is shown at this moment. */
  set(seconds: number): void {
    // A moment that was made of a frame's number is that frame again, whatever rounding made of it.
    this.frame = Math.max(0, Math.floor(seconds * this.rate + 1e-6))
  }
}

/** Every frame comes the same time after the one before, however long it took to draw: for measuring and for tests. */
export class FixedStepClock implements SteppedClock {
  readonly live = false
  readonly #step: number
  #begin = 0
  #steps = 0

  /**
   * @param step seconds between frames
   * @throws RangeError for a step that is not positive
   */
  constructor(step = 1 / 60) {
    if (!(step > 0 && Number.isFinite(step))) throw new RangeError('A step takes more than no time.')
    this.#step = step
  }

  now(): number {
    return this.#begin + this.#steps * this.#step
  }

  tick(): void {
    this.#steps += 1
  }

  set(seconds: number): void {
    this.#begin = Math.max(0, seconds)
    this.#steps = 0
  }
}

/** Tells whether a clock can be set to a moment. */
export function isStepped(clock: Clock): clock is SteppedClock {
  return !clock.live
}
