import { type AudioListener, Group, PositionalAudio } from 'three'
import type { Pose } from '../engine/tables/item-table.ts'
import type { Body } from './body.ts'

/** Seconds in which a sound comes up when one approaches. */
const fadeIn = 0.8

/** A sound that one hears from where it stands: louder the nearer, from its side. */
export class SoundBody implements Body {
  readonly object = new Group()
  readonly #audio = new Audio()
  readonly #voice: PositionalAudio
  #level = 0

  constructor(url: string, listener: AudioListener, durationSeconds: number | null) {
    this.#audio.src = url
    this.#audio.loop = true
    this.#audio.preload = durationSeconds !== null && durationSeconds < 60 ? 'auto' : 'metadata'
    this.#voice = new PositionalAudio(listener)
    this.#voice.setMediaElementSource(this.#audio)
    this.#voice.setRefDistance(1.2)
    this.#voice.setRolloffFactor(1.5)
    this.#voice.setVolume(0)
    this.object.add(this.#voice)
    this.#audio.play().catch(() => undefined)
  }

  frame(pose: Pose, dt: number): boolean {
    this.object.position.copy(pose.position)
    this.object.quaternion.copy(pose.quaternion)
    if (this.#level >= 1) return false
    this.#level = Math.min(1, this.#level + dt / fadeIn)
    this.#voice.setVolume(this.#level)
    return this.#level < 1
  }

  dispose(): void {
    this.#audio.pause()
    this.#voice.disconnect()
    this.#audio.removeAttribute('src')
    this.#audio.load()
  }
}
