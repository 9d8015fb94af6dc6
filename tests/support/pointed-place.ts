import { Vector3 } from 'three'
import { vi } from 'vitest'
import type { Item } from '#shared/model/environment.ts'
import type { Arrangement } from '#shared/model/layout.ts'
import type { Editor } from '#renderer/space/interaction/editor.ts'
import { PointerControls } from '#renderer/space/interaction/pointer-controls.ts'
import { headlessPlace, type HeadlessPlace } from './headless-place.ts'
import { standInPage, type Page } from './page.ts'

/** CSS pixels from the top left of the space. */
export interface Point {
  x: number
  y: number
}

type Held = Partial<Record<'shiftKey' | 'altKey' | 'ctrlKey' | 'metaKey', boolean>>

/** Held with these, nothing attracts. */
export const free: Held = { ctrlKey: true }
/** Where nothing stands. */
export const nothing: Point = { x: 5, y: 5 }

/** Where something stands, metres. */
export const at = ({ position }: Pick<Item, 'position'>): Vector3 => new Vector3(...position)

/** A place on a page that stands in for a browser's, with mice and fingers; what the screen was told to show is kept. */
export class PointedPlace {
  readonly page: Page
  readonly place: HeadlessPlace
  readonly boxes: (object | undefined)[] = []
  /** How many snap lines were shown, each time. */
  readonly lines: number[] = []
  readonly hovered: (string | undefined)[] = []
  readonly cursors: (string | undefined)[] = []
  controls: PointerControls
  clicks = 0
  /** Milliseconds. */
  time = 0

  static async open(count = 6, arrangement: Arrangement = 'grid'): Promise<PointedPlace> {
    return new PointedPlace(standInPage(), await headlessPlace(count, arrangement))
  }

  constructor(page: Page, place: HeadlessPlace) {
    this.page = page
    this.place = place
    this.controls = this.#controls(place.live)
  }

  close(): void {
    this.controls.dispose()
    this.place.close()
    vi.unstubAllGlobals()
  }

  /** From now on nothing may be changed. */
  onlyLook(): void {
    this.controls.dispose()
    this.controls = this.#controls(undefined)
  }

  pointer(more: object = {}): Pointer {
    return new Pointer(this, more)
  }

  mouse(): Pointer {
    return this.pointer()
  }

  finger(pointerId = 2): Pointer {
    return this.pointer({ pointerId, pointerType: 'touch' })
  }

  /** Lets so much time pass that the next click is not the second of two. */
  later(): void {
    this.time += 5000
  }

  /** Where the middle of a thing is on the screen. */
  on(id: string): Point {
    const { stage } = this.place
    const point = stage.toScreen(at(stage.item(id) ?? this.place.item(id)))
    if (!point) throw new Error('It is behind.')
    return point
  }

  /** Things that can be clicked, from left to right. */
  visible(): string[] {
    const { stage, environment } = this.place
    return environment.items
      .flatMap((item) => {
        const point = stage.toScreen(at(item))
        if (!point || point.x < 0 || point.y < 0 || point.x > 1200 || point.y > 800) return []
        return stage.pick(stage.rayAt(point.x, point.y))?.itemId === item.id ? [{ id: item.id, x: point.x }] : []
      })
      .toSorted((one, other) => one.x - other.x)
      .map(({ id }) => id)
  }

  selected(): string[] {
    return [...this.place.stage.selected]
  }

  /** Where one looks, length 1. */
  look(): Vector3 {
    const { position, target } = this.place.stage.rig.camera()
    return new Vector3(...target).sub(new Vector3(...position)).normalize()
  }

  eye(): Vector3 {
    return new Vector3(...this.place.stage.rig.camera().position)
  }

  /** The frame around a thing on the screen. */
  frame(id: string) {
    const rect = this.place.stage.project(id)
    if (!rect) throw new Error('It is behind.')
    return rect
  }

  #controls(editor: Editor | undefined): PointerControls {
    const feedback = {
      lines: (all: readonly unknown[]) => this.lines.push(all.length),
      hovered: (id: string | undefined) => this.hovered.push(id),
      clicked: () => (this.clicks += 1),
      box: (rect: object | undefined) => this.boxes.push(rect),
      cursor: (name: string | undefined) => this.cursors.push(name),
    }
    return new PointerControls(this.page.space as unknown as HTMLElement, this.place.stage, feedback, editor)
  }
}

/** A mouse or a finger on the space. */
class Pointer {
  readonly #on: PointedPlace
  readonly #more: object
  #at: Point = { x: 0, y: 0 }

  constructor(on: PointedPlace, more: object) {
    this.#on = on
    this.#more = more
  }

  move(at: Point, held: Held = {}): this {
    this.#at = at
    return this.#tell('pointermove', held)
  }

  press(held: Held = {}): this {
    return this.#tell('pointerdown', held)
  }

  release(held: Held = {}): this {
    return this.#tell('pointerup', held)
  }

  /** The system takes it away. */
  cancel(): this {
    return this.#tell('pointercancel', {})
  }

  leave(): this {
    return this.#tell('pointerleave', {})
  }

  click(at: Point, held: Held = {}): this {
    return this.move(at).press(held).release(held)
  }

  drag(from: Point, by: Point, held: Held = {}): this {
    this.move(from).press(held)
    for (const part of [0.5, 1]) this.move({ x: from.x + by.x * part, y: from.y + by.y * part }, held)
    return this.release(held)
  }

  #tell(type: string, held: Held): this {
    const { page, place } = this.#on
    this.#on.time += 20
    page.happens(page.space, type, {
      pointerId: 1,
      pointerType: 'mouse',
      button: 0,
      shiftKey: false,
      altKey: false,
      ctrlKey: false,
      metaKey: false,
      ...this.#more,
      ...held,
      clientX: this.#at.x + page.left,
      clientY: this.#at.y + page.top,
      timeStamp: this.#on.time,
    })
    place.frames(1)
    return this
  }
}
