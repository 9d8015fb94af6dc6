import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useStudio } from '#renderer/state/index.ts'
import { Arrivals, mostArrivals } from '#renderer/space/index.ts'
import type { StudioClient } from '#shared/contract/index.ts'

/** Cards asked for at once. */
const page = 500

/** Gives what has been taken in, as long as no place stands that shows it; null where nothing has. */
export function useArrivals(wanted: boolean): Arrivals | null {
  const { client, orpc } = useStudio()
  const [arrivals, setArrivals] = useState<Arrivals | null>(null)
  useQuery({
    queryKey: [...orpc.assets.key(), 'arrivals'],
    enabled: wanted,
    queryFn: async () => {
      const shown = await grow(client, arrivals ?? new Arrivals())
      setArrivals(shown.count > 0 ? shown : null)
      return shown.count
    },
  })
  return arrivals
}

/** Brings in what has come since; begins anew where something has left. */
async function grow(client: StudioClient, shown: Arrivals): Promise<Arrivals> {
  while (shown.count < mostArrivals) {
    const { assets, total } = await client.assets.list({ order: 'imported', offset: shown.count, limit: page })
    if (total < shown.count) return grow(client, new Arrivals())
    shown.add(assets)
    if (assets.length < page) return shown
  }
  return shown
}
