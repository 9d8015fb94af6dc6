import { keepPreviousData, useInfiniteQuery, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { AssetCard, AssetFilter, AssetOrder } from '#shared/model/asset.ts'
import { defaultPreferences, type Preferences, type WorkspaceEvent } from '#shared/model/workspace.ts'
import { useStudio } from './studio.ts'
import { problem } from './toasts.ts'

/** Cards in one page of the library. */
export const pageSize = 300

const byArea = {
  assets_changed: [['assets'], ['facets'], ['info']],
  canvases_changed: [['canvases'], ['info']],
  layouts_changed: [['layouts'], ['info']],
  environments_changed: [['environments'], ['info']],
  runs_changed: [['runs'], ['info']],
  sessions_changed: [['sessions']],
  preferences_changed: [['preferences']],
  history_changed: [['history']],
  history_trimmed: [],
  devices_changed: [['devices']],
  approvals_changed: [['approvals']],
} satisfies Record<WorkspaceEvent['type'], string[][]>

/** Shortest time between two fetches of the same thing, milliseconds: a drag changes a place 20 times a second. */
const calm = 200

/** Gathers events and fetches again what they say has changed, if a view shows it. */
export function refresher(cache: QueryClient): (event: WorkspaceEvent) => void {
  const changed = new Set<WorkspaceEvent['type']>()
  return ({ type }) => {
    if (changed.size === 0) {
      setTimeout(() => {
        const keys = new Map([...changed].flatMap((each) => byArea[each]).map((key) => [key.join(), key]))
        changed.clear()
        for (const queryKey of keys.values()) void cache.invalidateQueries({ queryKey })
      }, calm)
    }
    changed.add(type)
  }
}

/** How often to look again without a reason, milliseconds: a disk fills up without telling. */
const lookAgain = 60_000

/** Reads facts of the workspace, and looks again every minute. */
export function useInfo() {
  const { client } = useStudio()
  return useQuery({ queryKey: ['info'], queryFn: () => client.workspace.info({}), refetchInterval: lookAgain })
}

/** Reads the preferences; the defaults until they are `loaded`. */
export function usePreferences(): Preferences & { loaded: boolean } {
  const { client } = useStudio()
  const { data, isError } = useQuery({ queryKey: ['preferences'], queryFn: () => client.workspace.preferences({}) })
  return { ...(data ?? defaultPreferences), loaded: data !== undefined || isError }
}

/** Changes preferences: at once on the screen, then in the workspace. On a paired device they last as long as its page. */
export function useSetPreferences(): (change: Partial<Preferences>) => void {
  const { client } = useStudio()
  const cache = useQueryClient()
  return useCallback(
    (change) => {
      cache.setQueryData<Preferences>(['preferences'], (before) => before && { ...before, ...change })
      const keep = async (): Promise<void> => {
        const { device } = await cache.ensureQueryData({ queryKey: ['info'], queryFn: () => client.workspace.info({}) })
        if (device !== null) return
        cache.setQueryData(['preferences'], await client.workspace.setPreferences(change))
      }
      keep().catch((error: unknown) => {
        void cache.invalidateQueries({ queryKey: ['preferences'] })
        problem(error)
      })
    },
    [client, cache],
  )
}

/** Lists the places, last changed first. */
export function useEnvironments() {
  const { client } = useStudio()
  return useQuery({ queryKey: ['environments', 'list'], queryFn: () => client.environments.list({}) })
}

/** Lists the canvases, newest first; asks nothing unless `enabled`. */
export function useCanvases(enabled = true) {
  const { client } = useStudio()
  return useQuery({ queryKey: ['canvases', 'list'], queryFn: () => client.canvases.list({}), enabled })
}

/** Lists the layouts, newest first; asks nothing unless `enabled`. */
export function useLayouts(enabled = true) {
  const { client } = useStudio()
  return useQuery({ queryKey: ['layouts', 'list'], queryFn: () => client.layouts.list({}), enabled })
}

/** Counts what a filter leaves, by type, year, colour and so on; shows the last counts until new ones are there. */
export function useFacets(filter: AssetFilter, enabled = true) {
  const { client } = useStudio()
  return useQuery({
    queryKey: ['facets', filter],
    queryFn: () => client.assets.facets({ filter }),
    placeholderData: keepPreviousData,
    enabled,
  })
}

/** Reads the library, page by page. */
export function useAssets(filter: AssetFilter, order: AssetOrder, enabled = true) {
  const { client } = useStudio()
  return useInfiniteQuery({
    queryKey: ['assets', 'list', filter, order],
    queryFn: ({ pageParam, signal }) =>
      client.assets.list({ filter, order, limit: pageSize, offset: pageParam }, { signal }),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => {
      const loaded = pages.reduce((sum, page) => sum + page.assets.length, 0)
      return last.assets.length > 0 && loaded < last.total ? loaded : undefined
    },
    placeholderData: keepPreviousData,
    enabled,
  })
}

/** Reads everything known of one asset; shows the last one until the next is there. Null asks nothing. */
export function useAsset(id: string | null) {
  const { client } = useStudio()
  return useQuery({
    queryKey: ['assets', 'one', id],
    queryFn: () => client.assets.get({ id: id ?? '' }),
    enabled: id !== null,
    placeholderData: keepPreviousData,
  })
}

/** Cards of some assets; none of them while they load. */
export function useAssetCards(ids: readonly string[]): readonly AssetCard[] {
  const { client } = useStudio()
  const { data } = useQuery({
    queryKey: ['assets', 'cards', ids],
    queryFn: () => client.assets.cards({ ids: [...ids] }),
    enabled: ids.length > 0,
    placeholderData: keepPreviousData,
  })
  return ids.length === 0 ? [] : (data ?? [])
}

/** Lists the last 20 runs, newest first; asks nothing unless `enabled`. */
export function useRuns(enabled = true) {
  const { client } = useStudio()
  return useQuery({ queryKey: ['runs', 'list'], queryFn: () => client.runs.list({ limit: 20 }), enabled })
}

/** Lists the conversations, last spoken in first; asks nothing unless `enabled`. */
export function useSessions(enabled = true) {
  const { client } = useStudio()
  return useQuery({ queryKey: ['sessions', 'list'], queryFn: () => client.agent.sessions({}), enabled })
}

/** Reads what undo and redo would take in this window. */
export function useNextSteps() {
  const { client } = useStudio()
  return useQuery({ queryKey: ['history'], queryFn: () => client.history.next({}) })
}
