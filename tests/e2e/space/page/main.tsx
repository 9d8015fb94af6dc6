import '@fontsource-variable/newsreader'
import '@fontsource-variable/source-sans-3'
import { createRoot } from 'react-dom/client'
import { LightingPreset } from '#shared/model/environment.ts'
import { Arrangement } from '#shared/model/layout.ts'
import { createSpace, LiveDocument, Space, type SpaceInstance } from '#renderer/space/index.ts'
import { Loopback } from './loopback.ts'
import { sceneOf } from './things.ts'

// What to show: ?count=40&kind=gallery&mixed&preset=museum&budget=384&still&media=/photos/
const query = new URLSearchParams(location.search)
const count = Number(query.get('count') ?? 40)
const { environment, cards } = sceneOf(count, Arrangement.parse(query.get('kind') ?? 'gallery'), query.has('mixed'))
environment.lighting.preset = LightingPreset.parse(query.get('preset') ?? 'museum')
const backdrop = query.get('backdrop')
if (backdrop) environment.backdrop = { ...environment.backdrop, ...JSON.parse(backdrop) }

const host = new Loopback(environment)
const live = new LiveDocument({ client: host.client(), environmentId: environment.id })
const byId = new Map(cards.map((card) => [card.id, card]))
const media = query.get('media') ?? '/picture'

/** What tests reach of this page. */
export interface Fixture {
  host: Loopback
  live: LiveDocument
  space: SpaceInstance
}

declare global {
  interface Window {
    fixture: Fixture
  }
}
const space = createSpace()
window.fixture = { host, live, space }

const root = document.querySelector('#root')
if (root) {
  createRoot(root).render(
    <Space
      space={space}
      document={live}
      cards={async (ids) => ids.flatMap((id) => byId.get(id) ?? [])}
      mediaUrl={(id, derivative) => `${media}/${id}/${derivative}`}
      budgetMiB={Number(query.get('budget') ?? 384)}
      reducedMotion={query.has('still')}
    />,
  )
}
