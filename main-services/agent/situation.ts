import { basename, dirname } from 'node:path'
import type { StudioClient } from '#shared/contract/index.ts'
import { AssetFilter } from '#shared/model/asset.ts'
import type { EnvironmentSummary } from '#shared/model/environment.ts'
import { SetExpression } from '#shared/model/set.ts'
import type { TurnContext } from '#shared/model/turn.ts'
import type { RequestContext } from '#services/host/index.ts'
import type { KnownPlace, LibraryReads, Situation, StandingTable, Traits } from '#services/planning/index.ts'
import { folderNames } from './folder-names.ts'
import { madeInConversations, type Found, type SessionMemory } from './memory.ts'

/**
 * What a situation is gathered from: who asks, what the contract answers them, what the conversation remembers, and what the window shows.
 */
export interface SituationOptions {
  request: RequestContext
  client: StudioClient
  /** None for a turn that is only looked at and whose conversation does not exist yet. */
  memory: SessionMemory | undefined
  turn: TurnContext
  workingDirectory: string
  homeDirectory: string
}

/** The situation as the planner gets it, and what of it was only assumed. */
export interface FoundSituation {
  situation: Situation
  /** The place was neither in view nor spoken of: it is only the one that changed last. */
  placeAssumed: KnownPlace | null
}

/** Gathers everything a sentence may lean on from what the speaker sees, the conversation and the library. */
export async function situationOf(options: SituationOptions): Promise<FoundSituation> {
  const { client, memory, request, turn } = options
  const [summaries, made, names] = await Promise.all([
    client.environments.list({}),
    client.environments.list({ order: 'made' }),
    client.assets.names({}),
  ])
  const spokenOf = [turn.environmentId, ...(memory?.places ?? [])]
  const known = spokenOf.flatMap((id) => summaries.find((summary) => summary.id === id) ?? []).at(0)
  // With nothing said before, "it" can only be what was worked on last; but never what another conversation made.
  const [last] = known ? [] : summaries
  const assumed = last && !madeInConversations(request.tenant).has(last.id) ? last : undefined
  const environment = known ?? assumed
  const latest = memory?.latest
  const situation: Situation = {
    environment: environment ? placeOf(environment) : null,
    selection: await selectionOf(client, turn, environment?.id),
    lastFound: await stillThere(client, memory?.found ?? null),
    ...(latest ? { latest } : {}),
    ...(memory?.refused ? { refusedExport: memory.refused } : {}),
    environments: made.map(placeOf),
    folders: folderNames(names.folders),
    cameras: names.cameras,
    library: readsOf(client, turn),
    turns: memory?.turns ?? [],
    touched: memory?.touched ?? [],
    declined: memory?.declined ?? false,
    ...(memory?.declined && memory.unmet ? { unmet: memory.unmet } : {}),
    made: memory?.made ?? [],
    today: localDate(new Date()),
    workingDirectory: options.workingDirectory,
    homeDirectory: options.homeDirectory,
    window: request.window !== null,
  }
  return { situation, placeAssumed: assumed ? placeOf(assumed) : null }
}

/** Counts through the contract. What no filter can say, nothing fits. */
const readsOf = (client: StudioClient, turn: TurnContext): LibraryReads => ({
  async count(asked) {
    const filter = AssetFilter.safeParse(asked)
    if (!filter.success) return 0
    const { total } = await client.assets.find({ filter: filter.data, order: 'imported', limit: 1 })
    return total
  },
  async countSet(asked) {
    const set = SetExpression.safeParse(asked)
    return set.success ? (await client.assets.count({ set: set.data })).total : 0
  },
  async select(asked) {
    const set = SetExpression.safeParse(asked)
    return set.success ? (await client.assets.select({ set: set.data })).assetIds : []
  },
  traits: (ids) => Promise.all(ids.map((id) => traitsOf(client, id))),
  words: (words) => client.assets.words({ words: [...words] }),
  called: (words) => client.assets.called({ words: [...words] }),
  standing: (environmentId) => standingIn(client, turn, environmentId),
})

async function traitsOf(client: StudioClient, id: string): Promise<Traits> {
  const { takenAt, camera, path, colors, mediaType } = await client.assets.get({ id })
  return { takenAt, camera, folder: basename(dirname(path)), colors, mediaType }
}

/** What stands in a place, as the window sees it that shows it, or else from where a visitor stands first. */
async function standingIn(client: StudioClient, turn: TurnContext, id: string): Promise<StandingTable> {
  const { kind, items, camera, lighting } = await client.environments.get({ id })
  const cards = await client.assets.cards({ ids: [...new Set(items.map(({ assetId }) => assetId))] })
  const names = new Map(cards.map((card) => [card.id, card.name]))
  return {
    kind,
    brightness: lighting.intensity,
    light: lighting,
    eye: turn.environmentId === id && turn.camera ? turn.camera : camera,
    items: items.map(({ id: itemId, assetId, position, rotation, scale, size, zone }) => ({
      itemId,
      assetId,
      name: names.get(assetId) ?? '',
      position,
      rotation,
      size: [size[0] * scale[0], size[1] * scale[1], size[2] * scale[2]],
      zone,
    })),
  }
}

/** What was found last, without what was taken out of the library since. */
async function stillThere(client: StudioClient, found: Found | null): Promise<Found | null> {
  if (!found) return null
  const { assetIds } = await client.assets.find({ filter: { ids: found.assetIds } })
  const there = new Set(assetIds)
  return { ...found, assetIds: found.assetIds.filter((id) => there.has(id)) }
}

const placeOf = ({ id, name, kind, count }: EnvironmentSummary): KnownPlace => ({ id, name, kind, count })

/** What is selected in the place, or else in the library. */
async function selectionOf(
  client: StudioClient,
  turn: TurnContext,
  environmentId: string | undefined,
): Promise<Situation['selection']> {
  const itemIds = turn.selection ?? []
  if (itemIds.length === 0 || environmentId === undefined || environmentId !== turn.environmentId) {
    return { itemIds: [], assetIds: turn.assetIds ?? [] }
  }
  const { items } = await client.environments.get({ id: environmentId })
  const assetOf = new Map(items.map((item) => [item.id, item.assetId]))
  const present = itemIds.filter((id) => assetOf.has(id))
  const assetIds = new Set(present.map((id) => assetOf.get(id) ?? ''))
  return { itemIds: present, assetIds: [...assetIds] }
}

function localDate(date: Date): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}
