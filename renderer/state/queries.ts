import {
  hashKey,
  keepPreviousData,
  useInfiniteQuery,
  useQuery,
  useQueryClient,
  type QueryClient,
  type QueryKey,
} from '@tanstack/react-query'
import { useCallback } from 'react'
import type { AssetCard, AssetFilter, AssetOrder } from '#shared/model/asset.ts'
import { defaultPreferences, type Preferences, type WorkspaceEvent } from '#shared/model/workspace.ts'
import { useStudio, type StudioQueries } from './studio.ts'
import { problem } from './toasts.ts'

/** Cards in one page of the library. */
export const pageSize = 300

/** What is fetched again when the workspace says that something changed: operations, or an area with all of them. */
const outdatedBy: Record<WorkspaceEvent['type'], (orpc: StudioQueries) => QueryKey[]> = {
  assets_changed: ({ assets, workspace }) => [assets.key(), workspace.info.key()],
  canvases_changed: ({ canvases, workspace }) => [canvases.key(), workspace.info.key()],
  layouts_changed: ({ layouts, workspace }) => [layouts.key(), workspace.info.key()],
  environments_changed: ({ environments, workspace }) => [environments.key(), workspace.info.key()],
  runs_changed: ({ runs, workspace }) => [runs.key(), workspace.info.key()],
  sessions_changed: ({ agent }) => [agent.sessions.key()],
  preferences_changed: ({ workspace }) => [workspace.preferences.key()],
  history_changed: ({ history }) => [history.key()],
  history_trimmed: () => [],
  devices_changed: ({ devices }) => [devices.key()],
  approvals_changed: ({ approvals }) => [approvals.key()],
}

/** Shortest time between two fetches of the same thing, milliseconds: a drag changes a place 20 times a second. */
const calm = 200

/** Gathers events and fetches again what they say has changed, if a view shows it. */
export function refresher(cache: QueryClient, orpc: StudioQueries): (event: WorkspaceEvent) => void {
  const changed = new Set<WorkspaceEvent['type']>()
  return ({ type }) => {
    if (changed.size === 0) {
      setTimeout(() => {
        const keys = new Map([...changed].flatMap((each) => outdatedBy[each](orpc)).map((key) => [hashKey(key), key]))
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
  const { orpc } = useStudio()
  return useQuery(orpc.workspace.info.queryOptions({ input: {}, refetchInterval: lookAgain }))
}

/** Reads the preferences; the defaults until they are `loaded`. */
export function usePreferences(): Preferences & { loaded: boolean } {
  const { orpc } = useStudio()
  const { data, isError } = useQuery(orpc.workspace.preferences.queryOptions({ input: {} }))
  return { ...(data ?? defaultPreferences), loaded: data !== undefined || isError }
}

/** Changes preferences: at once on the screen, then in the workspace. On a paired device they last as long as its page. */
export function useSetPreferences(): (change: Partial<Preferences>) => void {
  const { client, orpc } = useStudio()
  const cache = useQueryClient()
  return useCallback(
    (change) => {
      const { preferences, info } = orpc.workspace
      const shown = preferences.queryKey({ input: {} })
      cache.setQueryData(shown, (before) => before && { ...before, ...change })
      const keep = async (): Promise<void> => {
        const { device } = await cache.ensureQueryData(info.queryOptions({ input: {} }))
        if (device !== null) return
        cache.setQueryData(shown, await client.workspace.setPreferences(change))
      }
      keep().catch((error: unknown) => {
        void cache.invalidateQueries({ queryKey: preferences.key() })
        problem(error)
      })
    },
    [client, orpc, cache],
  )
}

/** Lists the places, last changed first. */
export function useEnvironments() {
  const { orpc } = useStudio()
  return useQuery(orpc.environments.list.queryOptions({ input: {} }))
}

/** Lists the canvases, newest first; asks nothing unless `enabled`. */
export function useCanvases(enabled = true) {
  const { orpc } = useStudio()
  return useQuery(orpc.canvases.list.queryOptions({ input: {}, enabled }))
}

/** Lists the layouts, newest first; asks nothing unless `enabled`. */
export function useLayouts(enabled = true) {
  const { orpc } = useStudio()
  return useQuery(orpc.layouts.list.queryOptions({ input: {}, enabled }))
}

/** Counts what a filter leaves, by type, year, colour and so on; shows the last counts until new ones are there. */
export function useFacets(filter: AssetFilter, enabled = true) {
  const { orpc } = useStudio()
  return useQuery(orpc.assets.facets.queryOptions({ input: { filter }, placeholderData: keepPreviousData, enabled }))
}

/** Reads the library, page by page. */
export function useAssets(filter: AssetFilter, order: AssetOrder, enabled = true) {
  const { orpc } = useStudio()
  return useInfiniteQuery(
    orpc.assets.list.infiniteOptions({
      input: (offset: number) => ({ filter, order, limit: pageSize, offset }),
      initialPageParam: 0,
      getNextPageParam: (last, pages) => {
        const loaded = pages.reduce((sum, page) => sum + page.assets.length, 0)
        return last.assets.length > 0 && loaded < last.total ? loaded : undefined
      },
      placeholderData: keepPreviousData,
      enabled,
    }),
  )
}

/** Reads everything known of one asset; shows the last one until the next is there. Null asks nothing. */
export function useAsset(id: string | null) {
  const { orpc } = useStudio()
  const input = { id: id ?? '' }
  return useQuery(orpc.assets.get.queryOptions({ input, enabled: id !== null, placeholderData: keepPreviousData }))
}

/** Cards of some assets; none of them while they load. */
export function useAssetCards(ids: readonly string[]): readonly AssetCard[] {
  const { orpc } = useStudio()
  const input = { ids: [...ids] }
  const { data } = useQuery(
    orpc.assets.cards.queryOptions({ input, enabled: ids.length > 0, placeholderData: keepPreviousData }),
  )
  return ids.length === 0 ? [] : (data ?? [])
}

/** Lists the last 20 runs, newest first; asks nothing unless `enabled`. */
export function useRuns(enabled = true) {
  const { orpc } = useStudio()
  return useQuery(orpc.runs.list.queryOptions({ input: { limit: 20 }, enabled }))
}

/** Lists the conversations, last spoken in first; asks nothing unless `enabled`. */
export function useSessions(enabled = true) {
  const { orpc } = useStudio()
  return useQuery(orpc.agent.sessions.queryOptions({ input: {}, enabled }))
}

/** Reads what undo and redo would take in this window. */
export function useNextSteps() {
  const { orpc } = useStudio()
  return useQuery(orpc.history.next.queryOptions({ input: {} }))
}
