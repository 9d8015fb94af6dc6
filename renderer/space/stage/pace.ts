/** Frames slower than this, milliseconds, ask for fewer pixels; faster than the other allow more. */
const slow = 34
const quick = 14
const steps = [0.5, 0.6, 0.75, 1, 1.25, 1.5, 2] as const

/**
 * Chooses how many device pixels to draw. While things move, as many as this machine draws smoothly; at rest, all of
 * them, once.
 */
export class Pace {
  #step = steps.length - 1
  #last = 0
  #moving = false
  #sharp = true
  #average = 20

  /** A frame at full sharpness is still due. */
  get owesSharpFrame(): boolean {
    return !this.#moving && !this.#sharp
  }

  /** Device pixels per CSS pixel for the next frame. */
  ratio(full: number): number {
    const most = Math.min(2, full)
    if (!this.#moving) {
      this.#sharp = true
      return most
    }
    const ratio = Math.min(most, steps[this.#step] ?? 1)
    this.#sharp = ratio === most
    return ratio
  }

  /**
   * A frame was drawn.
   *
   * @param began milliseconds
   * @param more whether another follows by itself
   */
  frame(began: number, more: boolean): void {
    const took = began - this.#last
    this.#last = began
    const running = this.#moving && took < 500
    this.#moving = more
    if (!running) return
    this.#average += (took - this.#average) * 0.2
    if (this.#average > slow && this.#step > 0) this.#change(-1)
    else if (this.#average < quick && this.#step < steps.length - 1) this.#change(1)
  }

  #change(by: 1 | -1): void {
    this.#step += by
    this.#average = (slow + quick) / 2
  }
}
