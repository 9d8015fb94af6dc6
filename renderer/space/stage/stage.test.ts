import { Vector3 } from 'three'
import { describe, expect, it } from 'vitest'
import { sceneOf } from '../../../tests/e2e/space/page/things.ts'
import { headlessRenderer } from '../../../tests/support/headless-renderer.ts'
import { fadeSeconds } from '../engine/ease.ts'
import type { BitmapRequest } from '../engine/lod/streamer.ts'
import { assetAt, assetStride } from '../engine/tables/layout.ts'
import { type Clock, FixedStepClock, FrameClock, WallClock } from './clock.ts'
import { EyePair } from './eye.ts'
import { Stage } from './stage.ts'

interface Options {
  clock?: Clock
  fetch?: (request: BitmapRequest) => Promise<ImageBitmap>
}

function stageOf(count: number, { clock = new FixedStepClock(0.1), fetch }: Options = {}) {
  const { environment, cards } = sceneOf(count, 'grid')
  for (const item of environment.items) item.caption = ''
  for (const room of environment.rooms) room.signs = []
  const stage = new Stage({
    renderer: headlessRenderer(),
    clock,
    fetch: fetch ?? (async () => Promise.reject(new Error('Nobody looks.'))),
    invalidate: () => undefined,
  })
  stage.resize(800, 600, 1)
  stage.putCards(cards)
  stage.open(environment)
  return { stage, environment }
}

/** As much of a decoded picture as an upload looks at. */
const bitmap = (size: number) => ({ width: size, height: size, close: () => undefined }) as unknown as ImageBitmap

describe('M6.2 a stage and its clock', () => {
  it('glides by the clock and not by the time that passes: the same frames end at the same view', () => {
    const views = [new FixedStepClock(0.1), new FixedStepClock(0.1)].map((clock) => {
      const { stage } = stageOf(4, { clock })
      stage.travel({ position: [3, 2, 9], target: [0, 1, 0], fov: 0.9 })
      for (let frame = 0; frame < 7; frame++) {
        clock.tick()
        stage.frame()
      }
      return stage.camera.matrixWorld.toArray()
    })
    expect(views[0]).toEqual(views[1])
  })

  it('stands where its clock stands', () => {
    const { stage } = stageOf(4)
    stage.frame()
    stage.travel({ position: [3, 2, 9], target: [0, 1, 0], fov: 0.9 })
    stage.frame()
    const before = stage.camera.matrixWorld.toArray()
    for (let frame = 0; frame < 5; frame++) stage.frame()
    expect(stage.camera.matrixWorld.toArray()).toEqual(before)
  })

  it('frames of a moment wait for every picture that is seen in them, and are the same in any order', async () => {
    const asked: string[] = []
    const fetch = async ({ assetId, size }: BitmapRequest) => {
      await new Promise((resolve) => setTimeout(resolve, 5))
      asked.push(assetId)
      return bitmap(size)
    }
    const { stage, environment } = stageOf(6, { clock: new FrameClock(30), fetch })
    await stage.frameAt(2)
    expect(stage.engine.loading).toBe(false)
    expect(new Set(asked)).toEqual(new Set(environment.items.map(({ assetId }) => assetId)))
    expect(stage.engine.stats().pending).toBe(0)
    // They are there, and do not fade in, also at a moment before the one at which they came.
    for (let asset = 0; asset < stage.engine.assets.length; asset++) {
      expect(stage.engine.assets.data[asset * assetStride + assetAt.shownAt]).toBeLessThan(-fadeSeconds)
    }
  })

  it('refuses to set a clock that runs by itself', async () => {
    const { stage } = stageOf(1, { clock: new WallClock() })
    await expect(stage.frameAt(1)).rejects.toThrow(TypeError)
  })

  it('waits for whatever else says that it is not there yet', async () => {
    const { stage } = stageOf(1)
    const film = Promise.withResolvers<void>()
    let there = false
    const stop = stage.waitFor(() => (there ? undefined : film.promise))
    let settled = false
    const settle = async (): Promise<void> => {
      await stage.settled()
      settled = true
    }
    const settling = settle()
    await new Promise((resolve) => setTimeout(resolve, 80))
    expect(settled).toBe(false)
    there = true
    film.resolve()
    await settling
    stop()
    expect(settled).toBe(true)
  })
})

describe('M6.2 the eyes of a stage', () => {
  it('fetches what either eye sees, as sharp as the one that sees it largest needs it', () => {
    const { stage, environment } = stageOf(1)
    const [item] = environment.items
    if (!item) throw new Error('There is nothing.')
    const middle = new Vector3(...item.position)
    stage.travel({ position: [middle.x, middle.y, middle.z + 2], target: [...item.position], fov: 0.9 })
    stage.rig.reduced = true
    stage.frame()
    stage.frame()
    expect(stage.engine.stats().seen).toBe(1)
    // The camera looks away, and one of two further eyes looks back.
    const away = stage.camera.clone()
    const back = stage.camera.clone()
    away.lookAt(middle.clone().setZ(middle.z + 50))
    back.position.setZ(middle.z + 4)
    back.lookAt(middle)
    for (const camera of [away, back]) camera.updateMatrixWorld(true)
    const part = { x: 0, y: 0, width: 1, height: 1 }
    stage.setEyes(() => [{ camera: away, part }])
    stage.frame()
    expect(stage.engine.stats().seen).toBe(0)
    stage.setEyes(() => [
      { camera: away, part },
      { camera: back, part },
    ])
    stage.frame()
    expect(stage.engine.stats().seen).toBe(1)
    stage.setEyes(undefined)
    stage.frame()
    expect(stage.engine.stats().seen).toBe(1)
  })

  it('a pair stands beside the head, looks where it looks, and shares the picture', () => {
    const { stage } = stageOf(1)
    stage.frame()
    const [left, right] = new EyePair(stage.camera, 0.06).eyes()
    if (!left || !right) throw new Error('There are no two eyes.')
    const between = right.camera.position.clone().sub(left.camera.position)
    expect(between.length()).toBeCloseTo(0.06, 9)
    const middle = left.camera.position.clone().add(right.camera.position).multiplyScalar(0.5)
    expect(middle.distanceTo(stage.camera.position)).toBeLessThan(1e-9)
    const looks = [left, right].map(({ camera }) => camera.getWorldDirection(new Vector3()))
    const head = stage.camera.getWorldDirection(new Vector3())
    for (const look of looks) expect(look.distanceTo(head)).toBeLessThan(1e-9)
    const toTheRight = new Vector3(1, 0, 0).applyQuaternion(stage.camera.quaternion)
    expect(between.normalize().distanceTo(toTheRight)).toBeLessThan(1e-9)
    expect([left.part.x, right.part.x, left.part.width + right.part.width]).toEqual([0, 0.5, 1])
    expect(left.camera.aspect).toBeCloseTo(stage.camera.aspect / 2, 9)
  })
})

describe('M6.2 several stages', () => {
  it('know nothing of each other', () => {
    const [one, other] = [stageOf(3), stageOf(3)]
    const [id] = one.environment.items.map((item) => item.id)
    one.stage.select([id ?? ''])
    one.stage.setMode('fly')
    one.stage.travel({ position: [9, 9, 9], target: [0, 0, 0], fov: 0.9 })
    expect([...other.stage.selected]).toEqual([])
    expect(other.stage.rig.mode).not.toBe('fly')
    expect(other.stage.rig.goal.x).not.toBe(9)
  })
})
