import type { MediaType } from '#shared/model/asset.ts'
import type { ClusterBy } from '#shared/model/layout.ts'
import { colorName } from './color-name.ts'
import { isDated, periodOf } from './periods.ts'
import { arrangeClusterGroup, type Island } from './island.ts'
import { packCircles } from './pack.ts'
import { openingFov, type Arranged, type ArrangeOptions, type SizedItem } from './types.ts'

/** More clusters than this are hard to tell apart; the smallest go together under "other". */
const mostClusters = 48
/** Way between two islands, metres. */
const strait = 2.5

/**
 * Gathers things that belong together on islands, each under its name, the largest in the middle and the rest packed
 * about it. On an island the things stand in rows, each row behind and above the one before, all facing the entrance.
 */
export function arrangeCluster(bodies: readonly SizedItem[], options: ArrangeOptions): Arranged {
  const by = options.clusterBy ?? chooseClusterBy(bodies)
  const islands = clustersOf(bodies, by).map(([title, members]) =>
    arrangeClusterGroup(title, members, options.gap ?? 0.4),
  )
  const packed = packCircles(islands.map((island) => island.radius + strait / 2))
  const { centres, width, depth } = centred(islands, packed)
  const height = islands.reduce((most, island) => Math.max(most, island.height), 0)
  const camera = overview(width, depth, height)
  return {
    placements: islands.flatMap((island, index) => moved(island, centres[index] ?? [0, 0])),
    room: {
      size: [Math.max(width + 4, 6), Math.max(4, height + 2), 2 * (camera.position[2] + 1)],
      walls: [],
      signs: islands.map((island, index) => sign(island, centres[index] ?? [0, 0])),
    },
    camera,
  }
}

/** The islands' middles, so that the middle of what they cover is the room's, and how much they cover. */
function centred(
  islands: readonly Island[],
  packed: readonly [number, number][],
): { centres: [number, number][]; width: number; depth: number } {
  const edge = (axis: 0 | 1, side: -1 | 1): number =>
    islands.reduce((most, island, index) => {
      const half = axis === 0 ? island.right : island.front
      return Math.max(most, side * (packed[index]?.[axis] ?? 0) + half)
    }, Number.NEGATIVE_INFINITY)
  if (islands.length === 0) return { centres: [], width: 0, depth: 0 }
  const [left, right, back, front] = [-edge(0, -1), edge(0, 1), -edge(1, -1), edge(1, 1)]
  const centres = packed.map(([x, z]): [number, number] => [x - (left + right) / 2, z - (back + front) / 2])
  return { centres, width: right - left, depth: front - back }
}

/** From before and above the islands, near enough that they fill the view. */
function overview(width: number, depth: number, height: number): Arranged['camera'] {
  const reach = Math.max(3, (width * 0.55) / 0.85, (height * 0.7) / Math.tan(openingFov / 2))
  const up = 1.6 + height * 0.3 + depth * 0.15
  return { position: [0, up, depth / 2 + reach], target: [0, height * 0.35, 0], fov: openingFov }
}

function moved(island: Island, [x, z]: readonly [number, number]): Arranged['placements'] {
  return island.placements.map((placed) => ({
    ...placed,
    position: [placed.position[0] + x, placed.position[1], placed.position[2] + z],
  }))
}

function sign(island: Island, [x, z]: readonly [number, number]): Arranged['room']['signs'][number] {
  return {
    text: island.title,
    position: [x, 0.55, z + island.front + 0.4],
    rotation: [0, 0, 0],
    height: Math.min(0.35 + island.radius * 0.05, 1.2),
  }
}

/** Names of the clusters with their members, the largest first. */
function clustersOf(bodies: readonly SizedItem[], by: ClusterBy): [string, SizedItem[]][] {
  const named = new Map<string, SizedItem[]>()
  for (const body of bodies) {
    const name = clusterName(body, by)
    const members = named.get(name)
    if (members) members.push(body)
    else named.set(name, [body])
  }
  const clusters = [...named].toSorted(([, a], [, b]) => b.length - a.length)
  if (clusters.length <= mostClusters) return clusters
  const rest = clusters.splice(mostClusters - 1).flatMap(([, members]) => members)
  return [...clusters, ['other', rest]]
}

const typeNames: Record<MediaType, string> = {
  image: 'Pictures',
  video: 'Videos',
  audio: 'Sounds',
  model: 'Models',
  text: 'Texts',
}

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

/** Names the cluster that a thing belongs to. */
export function clusterName(body: SizedItem, by: ClusterBy): string {
  switch (by) {
    case 'color':
      return capitalised(colorName(body.color))
    case 'type':
      return typeNames[body.mediaType]
    case 'year':
      return isDated(body.takenAt) ? periodOf(body.takenAt, 'year') : 'no date'
    case 'month':
      return isDated(body.takenAt) ? periodOf(body.takenAt, 'month') : 'no date'
    case 'folder':
      return body.folder === '' ? 'no folder' : body.folder
    case 'camera':
      return body.camera ?? 'unknown camera'
  }
}

/**
 * Chooses the first of year, folder, kind, month and camera that divides the things into 2 to 12 clusters of which none
 * holds more than four fifths; colour where none does.
 */
export function chooseClusterBy(bodies: readonly SizedItem[]): ClusterBy {
  const candidates: ClusterBy[] = ['year', 'folder', 'type', 'month', 'camera']
  const divides = (by: ClusterBy): boolean => {
    const sizes = new Map<string, number>()
    for (const body of bodies) {
      const name = clusterName(body, by)
      sizes.set(name, (sizes.get(name) ?? 0) + 1)
    }
    return sizes.size >= 2 && sizes.size <= 12 && Math.max(...sizes.values()) <= bodies.length * 0.8
  }
  return candidates.find(divides) ?? 'color'
}
