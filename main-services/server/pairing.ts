import type { Device } from '#shared/model/device.ts'
import { isTyped, type DeviceService } from '#services/devices/index.ts'
import type { RequestContext } from '#services/host/index.ts'
import { Backoff } from './backoff.ts'

/** Codes are tried by one address, and by all together, so often before they have to wait. */
const freeTries = { one: 5, all: 25 }
const everybody = 'all'

/** What pairing asks and counts by. */
export interface PairingOptions {
  devices: Pick<DeviceService, 'redeem'>
  request: () => RequestContext
  /** Milliseconds; a test's own clock. */
  now?: () => number
}

/** What became of a code: a device with its token, seconds to wait before another try, or a wrong code. */
export type PairingOutcome = { device: Device; token: string } | { wait: number } | 'wrong'

/**
 * Lets a device in by a code. A code that one types is short, so trying is slowed down per address and overall; one in an
 * address cannot be guessed, and whoever follows it never waits for those who guess.
 */
export class PairingDoor {
  readonly #options: PairingOptions
  readonly #one: Backoff
  readonly #all: Backoff

  constructor(options: PairingOptions) {
    this.#options = options
    const clock = options.now ? { now: options.now } : {}
    this.#one = new Backoff({ free: freeTries.one, ...clock })
    this.#all = new Backoff({ free: freeTries.all, ...clock })
  }

  /** @param address from which it is tried */
  try(code: string, address: string, name: string): PairingOutcome {
    const slowed = isTyped(code.trim())
    const wait = slowed ? Math.max(this.#one.wait(address), this.#all.wait(everybody)) : 0
    if (wait > 0) return { wait }
    const paired = this.#options.devices.redeem(this.#options.request(), code.trim(), name)
    if (paired) {
      this.#one.succeeded(address)
      return paired
    }
    if (slowed) {
      this.#one.failed(address)
      this.#all.failed(everybody)
    }
    return 'wrong'
  }
}

/** Names a device until somebody names it: its kind and its browser, as far as its `User-Agent` says. */
export function deviceName(userAgent: string): string {
  const kinds: [RegExp, string][] = [
    [/Quest|OculusBrowser|Pico|VR\b/i, 'Headset'],
    [/iPad|Tablet/i, 'Tablet'],
    [/iPhone|Android.*Mobile|Mobile/i, 'Phone'],
    [/Android/i, 'Tablet'],
    [/Macintosh/i, 'Mac'],
    [/Windows/i, 'Windows computer'],
    [/CrOS|Linux|X11/i, 'Computer'],
  ]
  const browsers: [RegExp, string][] = [
    [/OculusBrowser/i, 'Meta browser'],
    [/Edg\//, 'Edge'],
    [/Firefox|FxiOS/, 'Firefox'],
    [/SamsungBrowser/, 'Samsung Internet'],
    [/Chrome|CriOS/, 'Chrome'],
    [/Safari/, 'Safari'],
  ]
  const find = (list: [RegExp, string][]) => list.find(([pattern]) => pattern.test(userAgent))?.[1]
  const [kind, browser] = [find(kinds), find(browsers)]
  return [kind ?? (browser ? 'Device' : 'New device'), browser].filter((part) => part !== undefined).join(', ')
}
