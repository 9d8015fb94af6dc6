import type { StudioClient } from '#shared/contract/index.ts'
import type { AssetCard } from '#shared/model/asset.ts'
import type { Environment } from '#shared/model/environment.ts'
import type { Relation } from '#shared/model/canvas.ts'
import type { Answer, Created, TurnStatus } from '#shared/model/turn.ts'
import type { LibraryName, Names } from '../language.ts'
import { properName } from '../library/facts.ts'

/** One thing in a place, as one who measures sees it. */
export interface SeenItem {
  id: string
  name: string
  position: readonly [number, number, number]
  rotation: readonly [number, number, number]
  /** Metres, scale applied. */
  width: number
  height: number
  zone: string
}

/** A place, with the names of what stands there. */
export interface SeenPlace extends Pick<Environment, 'id' | 'name' | 'kind' | 'camera' | 'lighting' | 'backdrop'> {
  items: readonly SeenItem[]
  /** Everything that a sentence may change, for comparison; numbers to the millimetre. */
  state: string
}

/** All places, and how things in canvases are related, by their names. */
export interface World {
  places: ReadonlyMap<string, SeenPlace>
  relations: readonly Relation[]
}

/** How a turn came out. */
export interface Heard {
  status: TurnStatus
  text: string
  created: Created
  found: Names | null
  answer: Answer | null
  /** Names of what the answer points to; null where it points to nothing. */
  pointsTo: Names | null
}

/** Names of assets by id. */
export type NameOf = (assetId: string) => string

export function nameOf(library: LibraryName, cards: readonly Pick<AssetCard, 'id' | 'name'>[]): NameOf {
  const names = new Map(cards.map((card) => [card.id, properName(library, card.name)]))
  return (assetId) => names.get(assetId) ?? `an unknown asset ${assetId}`
}

/** Looks at every place through the contract, as `show environment` does. */
export async function lookAround(client: StudioClient, name: NameOf): Promise<World> {
  const places = new Map<string, SeenPlace>()
  for (const { id } of await client.environments.list({}))
    places.set(id, seen(await client.environments.get({ id }), name))
  const relations: Relation[] = []
  for (const { id } of await client.canvases.list({})) {
    const canvas = await client.canvases.get({ id })
    relations.push(...canvas.relations.map(({ from, to, type }) => ({ from: name(from), to: name(to), type })))
  }
  return { places, relations }
}

function seen(environment: Environment, name: NameOf): SeenPlace {
  const { id, kind, camera, lighting, backdrop } = environment
  const items = environment.items.map((item): SeenItem => ({
    id: item.id,
    name: name(item.assetId),
    position: item.position,
    rotation: item.rotation,
    width: item.size[0] * item.scale[0],
    height: item.size[1] * item.scale[1],
    zone: item.zone,
  }))
  const measured = items
    .map(({ zone: _zone, id: _id, ...item }) => item)
    .toSorted((one, other) => (one.name < other.name ? -1 : 1))
  const state = { name: environment.name, items: measured, lighting, backdrop }
  return { id, name: environment.name, kind, camera, lighting, backdrop, items, state: rounded(state) }
}

const rounded = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) => (typeof part === 'number' ? Math.round(part * 1000) / 1000 + 0 : part))

/** Ids of the places that are new, gone or otherwise than before. */
export function changedPlaces(before: World, after: World): string[] {
  const ids = new Set([...before.places.keys(), ...after.places.keys()])
  return [...ids].filter((id) => before.places.get(id)?.state !== after.places.get(id)?.state)
}
