import { arrange, type Arrangeable } from '#shared/arrange/index.ts'
import type { AssetCard, MediaType } from '#shared/model/asset.ts'
import type { Environment } from '#shared/model/environment.ts'
import type { Arrangement } from '#shared/model/layout.ts'

/** A UUID that says which thing it is. */
export const idOf = (index: number): string => `01890000-0000-7000-8000-${index.toString(16).padStart(12, '0')}`

/** The colour that only thing `index` has: hue by the golden angle, three steps of lightness. */
export function colorOf(index: number): string {
  const hue = (index * 137.508) % 360
  const light = 0.4 + 0.1 * (index % 3)
  const channel = (shift: number): string => {
    const k = (shift + hue / 30) % 12
    const value = light - 0.4 * Math.max(-1, Math.min(k - 3, 9 - k, 1)) * Math.min(light, 1 - light) * 2
    return Math.round(Math.max(0, Math.min(1, value)) * 255)
      .toString(16)
      .padStart(2, '0')
  }
  return `#${channel(0)}${channel(8)}${channel(4)}`
}

const shapes = [
  [3000, 2000],
  [2000, 3000],
  [4000, 2250],
  [2400, 2400],
] as const

export function cardOf(index: number, mediaType: MediaType = 'image'): AssetCard {
  const [width, height] = shapes[index % shapes.length] ?? [1, 1]
  const flat = mediaType === 'image' || mediaType === 'video'
  return {
    id: idOf(index),
    name: `Thing ${index}`,
    mediaType,
    mimeType: mediaType === 'image' ? 'image/jpeg' : `${mediaType}/x`,
    path: `/things/${index}`,
    width: flat ? width : null,
    height: flat ? height : null,
    durationSeconds: null,
    // Deliberately not the picture's own colour: what shows it has really loaded.
    color: '#808080',
    takenAt: `20${10 + (index % 12)}-0${1 + (index % 9)}-11T12:00:00`,
    derivatives: flat ? ['tile', 'thumb', 'preview'] : [],
    excerpt: mediaType === 'text' ? 'A walk along the river at dusk. '.repeat(30) : null,
  }
}

export interface Scene {
  environment: Environment
  cards: AssetCard[]
}

export function sceneOf(count: number, arrangement: Arrangement, mixed = false): Scene {
  const kinds: MediaType[] = ['image', 'image', 'video', 'audio', 'text', 'model', 'image']
  const cards = Array.from({ length: count }, (_, index) =>
    cardOf(index, mixed ? (kinds[index % kinds.length] ?? 'image') : 'image'),
  )
  const things = cards.map((card): Arrangeable => ({ ...card, folder: 'things', camera: null }))
  const { placements, room, camera } = arrange(things, arrangement, { title: 'Evening light' })
  const environment: Environment = {
    id: idOf(0xffff),
    name: 'Test',
    kind: arrangement,
    rooms: [{ id: 'room', name: 'Room', layoutId: null, arrangement, position: [0, 0, 0], portals: [], ...room }],
    items: placements.map(({ id, position, rotation, size, zone }, index) => ({
      id: `i${index.toString().padStart(6, '0')}`,
      assetId: id,
      roomId: 'room',
      position,
      rotation,
      scale: [1, 1, 1],
      size,
      group: '',
      zone,
      caption: index % 3 === 0 ? `Thing ${index}, at dusk` : '',
    })),
    camera,
    lighting: { preset: 'museum', intensity: 1, color: '#ffffff' },
    backdrop: { kind: 'hall', color: '#1b1a18', grid: false },
    viewpoints: [],
    navigation: { modes: ['walk', 'orbit', 'fly'], speed: 2.4 },
    interaction: 'interactive',
  }
  return { environment, cards }
}
