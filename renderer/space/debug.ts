import type { WebGLRenderer } from 'three'
import type { Camera, Item } from '#shared/model/environment.ts'
import type { SpaceStats } from './store.ts'
import { Vector3 } from 'three'
import type { HandleName } from './interaction/transform-handles.ts'
import type { ScreenRect } from './stage/screen.ts'
import type { Stage } from './stage/stage.ts'

/**
 * What end-to-end tests and benchmarks see of a space: `window.promenadeSpace`. It reads, and moves the camera; nothing
 * of the app uses it.
 */
export interface SpaceDebug {
  stats(): SpaceStats
  items(): Item[]
  /** Ids of what is selected. */
  selected(): string[]
  /** Where an item is on the screen, CSS pixels of the space's element. */
  project(itemId: string): ScreenRect | undefined
  /** The item under a point of the space's element. */
  pick(x: number, y: number): string | undefined
  /** Where the middle of a handle around what is selected is, CSS pixels of the space's element. */
  handle(name: HandleName): { x: number; y: number } | undefined
  /** Colour that was drawn at a point of the space's element, sRGB 0–255. */
  pixel(x: number, y: number): [number, number, number]
  focus(itemId: string): void
  travel(camera: Camera): void
  /** Where the camera is going. */
  camera(): Camera
  /** Resolves when nothing moves and nothing is loading any more. */
  settled(): Promise<void>
}

declare global {
  interface Window {
    promenadeSpace?: SpaceDebug
  }
}

/** Puts {@link SpaceDebug} on `window`, until the returned function is called. */
export function exposeDebug(stage: Stage, gl: WebGLRenderer): () => void {
  const debug: SpaceDebug = {
    stats: () => ({ ...stage.engine.stats(), drawCalls: gl.info.render.calls, frameMs: 0 }),
    items: () => stage.items(),
    selected: () => [...stage.selected],
    project: (itemId) => stage.project(itemId),
    pick: (x, y) => stage.pick(stage.rayAt(x, y))?.itemId,
    handle: (name) => {
      stage.frame()
      const group = stage.scene.getObjectByName('handles')
      const knob = group?.visible === true ? group.getObjectByName(name) : undefined
      return knob && stage.toScreen(knob.getWorldPosition(new Vector3()))
    },
    pixel: (x, y) => readPixel(stage, gl, x, y),
    focus: (itemId) => stage.focus(itemId),
    travel: (camera) => stage.travel(camera),
    camera: () => stage.rig.camera(),
    settled: async () => {
      await stage.settled()
      stage.invalidate()
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    },
  }
  window.promenadeSpace = debug
  return () => {
    if (window.promenadeSpace === debug) delete window.promenadeSpace
  }
}

function readPixel(stage: Stage, gl: WebGLRenderer, x: number, y: number): [number, number, number] {
  stage.draw()
  const context = gl.getContext()
  const ratio = gl.getPixelRatio()
  const pixel = new Uint8Array(4)
  const bottom = context.drawingBufferHeight - 1 - Math.floor(y * ratio)
  context.readPixels(Math.floor(x * ratio), bottom, 1, 1, context.RGBA, context.UNSIGNED_BYTE, pixel)
  return [pixel[0] ?? 0, pixel[1] ?? 0, pixel[2] ?? 0]
}
