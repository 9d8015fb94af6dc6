import type { StandingTable } from '../standing/table.ts'
import type { Scene } from './scene.ts'

/** A place that stands, and what stands in it. */
export interface Standing {
  id: string
  name: string
  table: StandingTable
}

/** The place that is spoken of, where it stands already; null where the sentence itself builds it. */
export function standing(scene: Scene): Standing | null {
  const place = scene.context.environment
  if (!place || scene.place !== null || scene.found !== null) return null
  const table = scene.past !== null && scene.past !== 'unknown' ? scene.past : scene.context.standing(place.id)
  return { id: place.id, name: place.name, table }
}
