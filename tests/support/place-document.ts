import type { StudioClient } from '#shared/contract/index.ts'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u

/** Times, and what counts how often something changed. */
const clocks: ReadonlySet<string> = new Set(['createdAt', 'updatedAt', 'version', 'clock'])

/**
 * All that a place is: its own document, the layouts it came from and the canvases of these. Ids stand as numbers in the
 * order in which they come, files as their names, and times are left out, so that two places are the same where this is.
 */
export async function documentOf(client: StudioClient, environmentId: string): Promise<unknown> {
  const environment = await client.environments.get({ id: environmentId })
  const [layouts, canvases] = await Promise.all([client.layouts.list({}), client.canvases.list({})])
  const own = layouts.filter(({ id }) => environment.rooms.some(({ layoutId }) => layoutId === id))
  const whole = {
    environment,
    layouts: await Promise.all(own.map(({ id }) => client.layouts.get({ id }))),
    canvases: await Promise.all(
      canvases
        .filter(({ id }) => own.some((layout) => layout.canvasIds.includes(id)))
        .map(({ id }) => client.canvases.get({ id })),
    ),
  }
  const cards = await client.assets.cards({ ids: [...new Set(environment.items.map(({ assetId }) => assetId))] })
  const files = new Map(cards.map((card) => [card.id, `file ${card.name}`]))
  const numbers = new Map<string, string>()
  const numbered = (id: string): string => {
    if (!numbers.has(id)) numbers.set(id, `number ${numbers.size}`)
    return numbers.get(id) ?? id
  }
  const plain = (key: string, value: unknown): unknown => {
    if (clocks.has(key)) return undefined
    if (typeof value !== 'string') return value
    return files.get(value) ?? (/id$/iu.test(key) || uuid.test(value) ? numbered(value) : value)
  }
  return JSON.parse(JSON.stringify(whole, plain))
}
