import type { Camera, Presence, Viewpoint } from '#shared/model/environment.ts'
import type { PlayState } from './media-objects/player.ts'
import type { EngineStats } from './engine/engine.ts'
import type { LiveState } from './live/shown-document.ts'
import type { NavigationMode } from './stage/rig.ts'

/** What the handles around a selection do. */
export type TransformMode = 'move' | 'rotate' | 'scale'

/** Numbers of the engine and of the last frame, for benchmarks and the performance view. */
export interface SpaceStats extends EngineStats {
  /** Of the last frame. */
  drawCalls: number
  /** Milliseconds of this thread that the last frame took, update and drawing. */
  frameMs: number
}

/** What a space tells of itself to everything around it. */
export interface SpaceState {
  /** Items selected, in the order they were. */
  selection: readonly string[]
  hovered: string | undefined
  /** Grows whenever things were grouped or set free. */
  groupings: number
  mode: NavigationMode
  /** Sounds are heard; off until asked. */
  sound: boolean
  /** How the films and sounds that live now stand, by item. */
  playback: Readonly<Record<string, PlayState>>
  live: LiveState
  /** Others in this place. */
  others: readonly Presence[]
  viewpoints: readonly Viewpoint[]
  /** Where the camera is going; told a few times a second while it moves. */
  camera: Camera | undefined
  /** True once the place stands and may be walked. */
  ready: boolean
  stats: SpaceStats | undefined
}

/** Makes the state of a space that is not on a page yet. */
export const newSpaceState = (): SpaceState => ({
  selection: [],
  hovered: undefined,
  groupings: 0,
  mode: 'walk',
  sound: false,
  playback: {},
  live: 'connecting',
  others: [],
  viewpoints: [],
  camera: undefined,
  ready: false,
  stats: undefined,
})
