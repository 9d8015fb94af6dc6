import { Color, ConeGeometry, Mesh, MeshBasicMaterial, Vector3 } from 'three'
import type { Presence } from '#shared/model/environment.ts'
import type { Stage } from '../stage/stage.ts'
import type { ShownDocument } from './shown-document.ts'

/** Seconds between two messages about where one is. */
const tellEvery = 0.2
/** How quickly a figure follows its last message, 1/s. */
const following = 8
/** Most selected things that are told of. */
const mostSelected = 1000

interface Figure {
  body: Mesh<ConeGeometry, MeshBasicMaterial>
  label: HTMLElement
  goal: Presence
}

/** Picks a colour of a window's own, the same in every window that sees it. */
export function colorOfClient(clientId: string): string {
  let sum = 0
  for (const letter of clientId) sum = (sum * 31 + letter.charCodeAt(0)) % 360
  return `#${new Color().setHSL(sum / 360, 0.6, 0.68).getHexString()}`
}

/** Shows where others are and where they look, and tells them the same of oneself. */
export class PresenceView {
  readonly #stage: Stage
  readonly #live: ShownDocument
  readonly #labels: HTMLElement
  readonly #labelClass: string
  readonly #name: string
  readonly #figures = new Map<string, Figure>()
  readonly #stops: (() => void)[]
  #sinceTold = 0
  #told = ''

  /** @param labels element over the space in which names stand */
  constructor(stage: Stage, live: ShownDocument, labels: HTMLElement, look: { label: string; name: string }) {
    this.#stage = stage
    this.#live = live
    this.#labels = labels
    this.#labelClass = look.label
    this.#name = look.name
    this.#stops = [stage.everyFrame((dt) => this.#frame(dt)), live.subscribe(() => this.#meet())]
    this.#meet()
  }

  dispose(): void {
    for (const stop of this.#stops) stop()
    for (const id of this.#figures.keys()) this.#leave(id)
  }

  #meet(): void {
    for (const id of this.#figures.keys()) if (!this.#live.others.has(id)) this.#leave(id)
    for (const [id, presence] of this.#live.others) {
      const figure = this.#figures.get(id) ?? this.#enter(id, presence)
      figure.goal = presence
      figure.label.textContent = presence.name === '' ? 'Somebody' : presence.name
    }
    this.#stage.invalidate()
  }

  #enter(id: string, presence: Presence): Figure {
    const material = new MeshBasicMaterial({ color: presence.color, transparent: true, opacity: 0.85 })
    // Its tip looks along -z, as a camera does.
    const body = new Mesh(new ConeGeometry(0.11, 0.3, 20).rotateX(-Math.PI / 2), material)
    body.position.set(...presence.camera.position)
    this.#stage.scene.add(body)
    const label = document.createElement('span')
    label.className = this.#labelClass
    label.style.background = presence.color
    this.#labels.append(label)
    const figure = { body, label, goal: presence }
    this.#figures.set(id, figure)
    return figure
  }

  #leave(id: string): void {
    const figure = this.#figures.get(id)
    this.#figures.delete(id)
    if (!figure) return
    this.#stage.scene.remove(figure.body)
    figure.body.geometry.dispose()
    figure.body.material.dispose()
    figure.label.remove()
  }

  #frame(dt: number): boolean {
    this.#tell(dt)
    let moving = false
    for (const { body, label, goal } of this.#figures.values()) {
      const wanted = new Vector3(...goal.camera.position)
      const share = this.#stage.engine.motion ? 1 - Math.exp(-following * dt) : 1
      body.position.lerp(wanted, share)
      // A mesh turns its +z to what it looks at: look the other way.
      body.lookAt(
        body.position
          .clone()
          .multiplyScalar(2)
          .sub(new Vector3(...goal.camera.target)),
      )
      if (body.position.distanceTo(wanted) > 0.01) moving = true
      const at = this.#stage.toScreen(body.position.clone().add(new Vector3(0, 0.22, 0)))
      label.hidden = at === undefined
      if (at) label.style.transform = `translate(${at.x}px, ${at.y}px) translate(-50%, -100%)`
    }
    return moving
  }

  #tell(dt: number): void {
    this.#sinceTold += dt
    if (this.#sinceTold < tellEvery || this.#live.state !== 'live') return
    this.#sinceTold = 0
    const camera = this.#stage.rig.camera()
    const selection = [...this.#stage.selected].slice(0, mostSelected)
    const state = JSON.stringify([camera, selection, this.#live.others.size])
    if (state === this.#told) return
    this.#told = state
    this.#live.show({ name: this.#name, color: colorOfClient(this.#live.clientId), camera, selection })
  }
}
