import type { Environment, Item } from '#shared/model/environment.ts'
import type { Arrangement } from '#shared/model/layout.ts'
import { bindDocument } from '#renderer/space/live/bind.ts'
import { LiveDocument } from '#renderer/space/live/live-document.ts'
import { FixedStepClock } from '#renderer/space/stage/clock.ts'
import { Stage } from '#renderer/space/stage/stage.ts'
import { Loopback } from '../e2e/space/page/loopback.ts'
import { sceneOf } from '../e2e/space/page/things.ts'
import { headlessRenderer } from './headless-renderer.ts'

/** Seconds between two frames. */
export const frameSeconds = 0.05

/** A place with its document, on a stage that nobody looks at. */
export interface HeadlessPlace {
  host: Loopback
  live: LiveDocument
  stage: Stage
  clock: FixedStepClock
  environment: Environment
  /** Requests for cards of assets so far. */
  asked: string[][]
  /** What the host holds. */
  items(): Item[]
  item(id: string): Item
  /** Lets time pass, frame by frame. */
  frames(count: number): void
  /** Resolves when the host has everything. */
  settled(): Promise<void>
  close(): void
}

export async function headlessPlace(
  count = 6,
  arrangement: Arrangement = 'gallery',
  change: (environment: Environment) => void = () => undefined,
): Promise<HeadlessPlace> {
  const { environment, cards } = sceneOf(count, arrangement)
  // Nobody paints words here.
  for (const item of environment.items) item.caption = ''
  for (const room of environment.rooms) room.signs = []
  change(environment)
  const host = new Loopback(environment)
  const live = new LiveDocument({ client: host.client(), environmentId: environment.id, clientId: 'this window' })
  const clock = new FixedStepClock(frameSeconds)
  const fetch = async () => Promise.reject(new Error('Nobody looks.'))
  const stage = new Stage({ renderer: headlessRenderer(), clock, fetch, invalidate: () => undefined })
  stage.setMotion(false)
  stage.resize(1200, 800, 1)
  const asked: string[][] = []
  const unbind = bindDocument(stage, live, async (ids) => {
    asked.push(ids)
    return cards.filter(({ id }) => ids.includes(id))
  })
  await live.loaded
  await new Promise((resolve) => setTimeout(resolve, 0))
  let closed = false
  const place: HeadlessPlace = {
    host,
    live,
    stage,
    clock,
    environment,
    asked,
    items: () => host.environment().items,
    item: (id) => {
      const item = place.items().find((one) => one.id === id)
      if (!item) throw new Error(`The host has no ${id}.`)
      return item
    },
    frames: (number) => {
      for (let frame = 0; frame < number; frame++) {
        clock.tick()
        stage.frame()
      }
    },
    settled: async () => {
      while (live.unsent > 0) await new Promise((resolve) => setTimeout(resolve, 10))
    },
    close: () => {
      if (closed) return
      closed = true
      unbind()
      live.close()
    },
  }
  place.frames(3)
  return place
}
