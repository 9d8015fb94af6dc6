import { type AudioListener, type Group, PositionalAudio } from 'three'

/** How a film or a sound stands. */
export interface PlayState {
  playing: boolean
  /** Seconds from its beginning. */
  position: number
  /** Seconds; 0 while it is not known. */
  duration: number
  /** 0–1. */
  volume: number
  /** Whether it is heard: not before somebody asked for sound. */
  heard: boolean
  /** It could not be played. */
  failed: boolean
}

/** What is kept of a film or sound while one is away from it. */
export interface PlayWish {
  paused: boolean
  position: number
  volume: number
}

/** Makes the wish for something that nobody has played yet: from its beginning, at full volume. */
export const newWish = (): PlayWish => ({ paused: false, position: 0, volume: 1 })

/** What a film or sound is played by: how far it is heard, and from where. */
export interface PlayerOptions {
  wish: PlayWish
  /** Distance at which it has its own loudness, metres, and how quickly it fades beyond. */
  near: number
  fading: number
  /** What stands in the scene for it: from there it is heard. */
  place: Group
  /** Something of its state has changed. */
  changed: () => void
}

/** Seconds in which a sound comes up when one approaches, or asks for it. */
const fadeIn = 0.8
const events = ['play', 'pause', 'timeupdate', 'seeked', 'durationchange', 'error', 'ended'] as const

/**
 * Plays a film or a sound where it stands, in a loop: to be halted, moved along and made softer. Silent until it is
 * given somebody to listen.
 */
export class Player {
  readonly #medium: HTMLMediaElement
  readonly #options: PlayerOptions
  readonly #stop = new AbortController()
  #voice: PositionalAudio | undefined
  #heard = false
  #level = 0

  constructor(medium: HTMLMediaElement, url: string, options: PlayerOptions) {
    this.#medium = medium
    this.#options = options
    medium.src = url
    medium.loop = true
    medium.muted = true
    for (const event of events) medium.addEventListener(event, options.changed, { signal: this.#stop.signal })
    const { wish } = options
    if (wish.position > 0) medium.currentTime = wish.position
    if (!wish.paused) this.play()
  }

  get state(): PlayState {
    const { paused, currentTime, duration, error } = this.#medium
    return {
      playing: !paused,
      position: currentTime,
      duration: Number.isFinite(duration) ? duration : 0,
      volume: this.#options.wish.volume,
      heard: this.#heard && this.#options.wish.volume > 0,
      failed: error !== null,
    }
  }

  /** A browser that does not let it play yet leaves it standing, which its state says. */
  play(): void {
    this.#options.wish.paused = false
    this.#medium.play().catch(() => this.#options.changed())
  }

  pause(): void {
    this.#options.wish.paused = true
    this.#medium.pause()
  }

  /** Goes to a moment, seconds. */
  seek(seconds: number): void {
    const { duration } = this.#medium
    const last = Number.isFinite(duration) ? duration : seconds
    this.#medium.currentTime = Math.max(0, Math.min(last, seconds))
    this.#options.wish.position = this.#medium.currentTime
    this.#options.changed()
  }

  /** 0–1. */
  setVolume(volume: number): void {
    this.#options.wish.volume = Math.max(0, Math.min(1, volume))
    this.#sound()
    this.#options.changed()
  }

  /** Lets somebody hear it from where it stands, or nobody any more. */
  hear(listener: AudioListener | undefined): void {
    if ((listener !== undefined) === this.#heard) return
    this.#heard = listener !== undefined
    if (listener && !this.#voice) {
      this.#voice = new PositionalAudio(listener)
      this.#voice.setMediaElementSource(this.#medium as HTMLAudioElement)
      this.#voice.setRefDistance(this.#options.near)
      this.#voice.setRolloffFactor(this.#options.fading)
      this.#options.place.add(this.#voice)
    }
    if (!this.#heard) this.#level = 0
    this.#medium.muted = !this.#heard
    this.#sound()
    this.#options.changed()
  }

  /** Brings the sound up. True while it still does. */
  frame(dt: number): boolean {
    if (!this.#heard || this.#level >= 1) return false
    this.#level = Math.min(1, this.#level + dt / fadeIn)
    this.#sound()
    return this.#level < 1
  }

  dispose(): void {
    this.#options.wish.position = this.#medium.currentTime
    this.#stop.abort()
    this.#medium.pause()
    this.#voice?.disconnect()
    this.#medium.removeAttribute('src')
    this.#medium.load()
  }

  #sound(): void {
    this.#voice?.setVolume(this.#heard ? this.#options.wish.volume * this.#level : 0)
  }
}
