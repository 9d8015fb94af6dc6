import { WebGLRenderer } from 'three'
import { type Clock, EyePair, FixedStepClock, FrameClock, Stage } from '#renderer/space/index.ts'
import { decodeSquare } from '#renderer/space/engine/decode.ts'
import { openFilm } from '#renderer/space/media-objects/film-frames.ts'
import { MediaObjects } from '#renderer/space/media-objects/media-objects.ts'
import type { Environment, Item } from '#shared/model/environment.ts'
import type { AssetCard, MediaType } from '#shared/model/asset.ts'
import { makeFilm, makeModel } from './moving-media.ts'
import { cardOf, colorOf, idOf, sceneOf } from './things.ts'

const [width, height] = [640, 400]

interface Place {
  environment: Environment
  cards: AssetCard[]
}

/** A stage of this page, with a canvas, a clock and eyes of its own. */
interface Shown {
  stage: Stage
  renderer: WebGLRenderer
}

/** What tests reach of this page. */
export interface Stages {
  /** Draws the frame of a moment of one stage's clock. */
  frameAt(which: 'moving' | 'paired', seconds: number): Promise<void>
  /** What a stage shows: its pixels, RGBA from the lower left, as text to compare. */
  picture(which: 'moving' | 'paired'): string
  /** Mean of the red, green and blue in a part of the picture, shares from the lower left; 0–255. */
  colour(which: 'moving' | 'paired', part: { x: number; y: number; width: number; height: number }): number[]
  select(which: 'moving' | 'paired', ids: string[]): void
  selected(which: 'moving' | 'paired'): string[]
  now(which: 'moving' | 'paired'): number
}

declare global {
  interface Window {
    stages?: Stages
  }
}

interface Shape {
  position: Item['position']
  size: Item['size']
}

/** A place without walls in which cards stand in these shapes. */
function placeOf(cards: AssetCard[], camera: Environment['camera'], shapes: readonly Shape[]): Place {
  const { environment } = sceneOf(1, 'grid')
  const items = shapes.map((shape, index): Item => ({
    ...shape,
    id: `i${index}`,
    assetId: cards[index]?.id ?? '',
    roomId: 'room',
    rotation: [0, 0, 0],
    scale: [1, 1, 1],
    group: '',
    zone: '',
    caption: '',
  }))
  return { environment: { ...environment, rooms: [], camera, items }, cards }
}

/** A film and a model beside each other, close before the eye. */
function movingPlace(): Place {
  const kinds: MediaType[] = ['video', 'model']
  const cards = kinds.map((kind, index) => ({ ...cardOf(index, kind), width: 160, height: 90 }))
  return placeOf(cards, { position: [0, 1.5, 3], target: [0, 1.5, 0], fov: 0.96 }, [
    { position: [-0.9, 1.5, 0], size: [1.6, 0.9, 0.02] },
    { position: [0.9, 1.5, 0], size: [1.2, 0.8, 0.8] },
  ])
}

/** One panel before the eye, of a colour of its own, and one far behind it. */
function pairedPlace(): Place {
  return placeOf([cardOf(4), cardOf(9)], { position: [0, 1.5, 0], target: [0, 1.5, -1], fov: 0.96 }, [
    { position: [0, 1.5, -0.6], size: [0.15, 0.3, 0.02] },
    { position: [0, 1.5, -8], size: [9, 6, 0.02] },
  ])
}

async function plainPicture(assetId: string, size: number): Promise<ImageBitmap> {
  const canvas = new OffscreenCanvas(size, size)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('There is no canvas.')
  context.fillStyle = colorOf(Number.parseInt(assetId.slice(-12), 16))
  context.fillRect(0, 0, size, size)
  return decodeSquare(await canvas.convertToBlob(), size, false)
}

function show(clock: Clock, { environment, cards }: Place): Shown {
  const renderer = new WebGLRenderer({ antialias: false, preserveDrawingBuffer: true })
  renderer.setSize(width, height)
  document.body.append(renderer.domElement)
  const stage = new Stage({
    renderer,
    clock,
    invalidate: () => undefined,
    fetch: ({ assetId, size }) => plainPicture(assetId, size),
    budgetMiB: 64,
  })
  stage.setMotion(false)
  stage.resize(width, height, 1)
  stage.putCards(cards)
  stage.open(environment)
  return { stage, renderer }
}

const media = await Promise.all([makeFilm(), makeModel()])
const urls = new Map(media.map((blob, index) => [idOf(index), URL.createObjectURL(blob)]))

const moving = show(new FrameClock(30), movingPlace())
const medium = (assetId: string): string => urls.get(assetId) ?? ''
const mediaObjects = new MediaObjects(moving.stage, { renderer: moving.renderer, medium, openFilm })
window.addEventListener('pagehide', () => mediaObjects.dispose())
const paired = show(new FixedStepClock(1 / 60), pairedPlace())
const pair = new EyePair(paired.stage.camera, 0.1)
paired.stage.setEyes(() => pair.eyes())
const shown = { moving, paired }

function pixels(which: keyof typeof shown): Uint8Array {
  const gl = shown[which].renderer.getContext()
  const read = new Uint8Array(width * height * 4)
  gl.readPixels(0, 0, width, height, gl.RGBA, gl.UNSIGNED_BYTE, read)
  return read
}

window.stages = {
  frameAt: async (which, seconds) => {
    const { stage } = shown[which]
    await stage.frameAt(seconds)
    stage.draw()
  },
  picture: (which) => pixels(which).join(),
  colour: (which, part) => {
    const read = pixels(which)
    const sum = [0, 0, 0]
    const [left, right] = [part.x, part.x + part.width].map((share) => Math.round(share * width)) as [number, number]
    const [low, high] = [part.y, part.y + part.height].map((share) => Math.round(share * height)) as [number, number]
    for (let y = low; y < high; y++) {
      for (let x = left; x < right; x++) {
        for (let channel = 0; channel < 3; channel++)
          sum[channel] = (sum[channel] ?? 0) + (read[(y * width + x) * 4 + channel] ?? 0)
      }
    }
    return sum.map((total) => total / ((right - left) * (high - low)))
  },
  select: (which, ids) => shown[which].stage.select(ids),
  selected: (which) => [...shown[which].stage.selected],
  now: (which) => shown[which].stage.clock.now(),
}
