/** Where the keys that are held (or a stick) push: each in [-1, 1]. */
export interface Push {
  right: number
  up: number
  ahead: number
  /** Turning, for sticks. */
  yaw: number
  pitch: number
}

/** By place on the keyboard, so that they lie alike on every layout. */
const directions: Record<string, Partial<Push>> = {
  KeyW: { ahead: 1 },
  ArrowUp: { ahead: 1 },
  KeyS: { ahead: -1 },
  ArrowDown: { ahead: -1 },
  KeyA: { right: -1 },
  ArrowLeft: { right: -1 },
  KeyD: { right: 1 },
  ArrowRight: { right: 1 },
  KeyE: { up: 1 },
  PageUp: { up: 1 },
  KeyQ: { up: -1 },
  PageDown: { up: -1 },
}

/** Stick values below this are a thumb at rest. */
const deadZone = 0.14

/** Keys held down now. */
export class WalkKeys {
  readonly #held = new Set<string>()
  /** Held Shift goes three times as fast. */
  fast = false

  isWalkKey(code: string): boolean {
    return Object.hasOwn(directions, code)
  }

  down(code: string): void {
    if (this.isWalkKey(code)) this.#held.add(code)
  }

  up(code: string): void {
    this.#held.delete(code)
  }

  release(): void {
    this.#held.clear()
  }

  get active(): boolean {
    return this.#held.size > 0
  }

  push(): Push {
    const push: Push = { right: 0, up: 0, ahead: 0, yaw: 0, pitch: 0 }
    for (const code of this.#held) {
      const direction = directions[code] ?? {}
      push.right += direction.right ?? 0
      push.up += direction.up ?? 0
      push.ahead += direction.ahead ?? 0
    }
    const length = Math.hypot(push.right, push.up, push.ahead)
    const scale = (length > 1 ? 1 / length : 1) * (this.fast ? 3 : 1)
    return { ...push, right: push.right * scale, up: push.up * scale, ahead: push.ahead * scale }
  }
}

/** Reads what a gamepad's sticks and triggers ask for: left stick walks, right stick looks, triggers go down and up. */
export function gamepadPush(pads: readonly (Pick<Gamepad, 'axes' | 'buttons'> | null)[]): Push | undefined {
  for (const pad of pads) {
    if (!pad) continue
    const axis = (index: number): number => {
      const value = pad.axes[index] ?? 0
      return Math.abs(value) < deadZone ? 0 : (value - Math.sign(value) * deadZone) / (1 - deadZone)
    }
    const up = (pad.buttons[7]?.value ?? 0) - (pad.buttons[6]?.value ?? 0)
    const push = { right: axis(0), ahead: -axis(1), up, yaw: -axis(2), pitch: -axis(3) }
    if (Object.values(push).some((value) => Math.abs(value) > 0.01)) return push
  }
  return undefined
}
