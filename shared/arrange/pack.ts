/**
 * Packs circles about the origin, each as near to it as the earlier ones leave room, and gives their middles in the
 * order of the radii given. For a few dozen circles: the work grows with the cube of their number.
 */
export function packCircles(radii: readonly number[]): [number, number][] {
  const placed: { x: number; z: number; radius: number }[] = []
  for (const radius of radii) placed.push({ ...nearestFree(placed, radius), radius })
  return placed.map(({ x, z }) => [x, z])
}

function nearestFree(
  placed: readonly { x: number; z: number; radius: number }[],
  radius: number,
): { x: number; z: number } {
  if (placed.length === 0) return { x: 0, z: 0 }
  let best = { x: Number.POSITIVE_INFINITY, z: 0 }
  // Touching one of those that stand, at any of 48 bearings, is near enough to the tightest place.
  for (const other of placed) {
    for (let step = 0; step < 48; step += 1) {
      const bearing = (2 * Math.PI * step) / 48
      const reach = (other.radius + radius) * (1 + 1e-9)
      const spot = { x: other.x + reach * Math.sin(bearing), z: other.z - reach * Math.cos(bearing) }
      if (Math.hypot(spot.x, spot.z) >= Math.hypot(best.x, best.z) - 1e-9) continue
      if (placed.every((one) => Math.hypot(spot.x - one.x, spot.z - one.z) >= one.radius + radius)) best = spot
    }
  }
  return best
}
