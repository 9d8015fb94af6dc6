import { useQuery } from '@tanstack/react-query'
import {
  ago,
  count,
  useCanvases,
  useEnvironments,
  useLayouts,
  useRuns,
  useSessions,
  useStudio,
  useView,
} from '#renderer/state/index.ts'
import type { Named } from './names.ts'

/** One thing that can be chosen by its name. */
export interface Choice {
  id: string
  name: string
  /** What tells it from others of that name: how much it holds, when it was. */
  beside: string
}

/** Lists everything of one kind that there is, by name. */
export function useChoices(kind: Named): readonly Choice[] {
  const environments = useEnvironments()
  const canvases = useCanvases(kind === 'canvases')
  const layouts = useLayouts(kind === 'layouts')
  const runs = useRuns(kind === 'runs')
  const sessions = useSessions(kind === 'conversations')
  const items = useItemsHere(kind === 'items')
  switch (kind) {
    case 'places':
      return (environments.data ?? []).map(holding)
    case 'canvases':
      return (canvases.data ?? []).map(holding)
    case 'layouts':
      return (layouts.data ?? []).map(holding)
    case 'runs':
      return (runs.data ?? []).map(({ id, name, createdAt }) => ({ id, name, beside: ago(createdAt) }))
    case 'conversations':
      return (sessions.data ?? []).map(({ id, name, updatedAt }) => ({ id, name, beside: ago(updatedAt) }))
    case 'items':
      return items
    case 'assets':
      return []
  }
}

const holding = ({ id, name, count: held }: { id: string; name: string; count: number }): Choice => ({
  id,
  name,
  beside: count(held, 'thing'),
})

/** Most things of a place that are listed by name. */
const mostItems = 500

/** What stands in the place that is shown. */
function useItemsHere(enabled: boolean): readonly Choice[] {
  const { client, orpc } = useStudio()
  const environmentId = useView((view) => view.environmentId)
  const { data } = useQuery({
    queryKey: [...orpc.environments.key(), 'items by name', environmentId],
    queryFn: async () => {
      const { items } = await client.environments.get({ id: environmentId ?? '' })
      const shown = items.slice(0, mostItems)
      const cards = await client.assets.cards({ ids: [...new Set(shown.map((item) => item.assetId))] })
      const names = new Map(cards.map((card) => [card.id, card.name]))
      return shown.map((item, index) => ({
        id: item.id,
        name: names.get(item.assetId) ?? `Thing ${index + 1}`,
        beside: item.zone,
      }))
    },
    enabled: enabled && environmentId !== null,
  })
  return data ?? []
}
