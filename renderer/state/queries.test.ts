import { createORPCClient } from '@orpc/client'
import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import { QueryClient, type QueryKey } from '@tanstack/react-query'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { StudioClient } from '#shared/contract/index.ts'
import type { WorkspaceEvent } from '#shared/model/workspace.ts'
import { declaredOperations } from '../../tests/support/contract.ts'
import { refresher } from './queries.ts'

/** Areas and operations that are fetched again after each change of the studio; everything else is left as it is. */
const stale: Record<WorkspaceEvent['type'], string[]> = {
  assets_changed: ['assets', 'workspace.info'],
  canvases_changed: ['canvases', 'workspace.info'],
  layouts_changed: ['layouts', 'workspace.info'],
  environments_changed: ['environments', 'workspace.info'],
  runs_changed: ['runs', 'workspace.info'],
  sessions_changed: ['agent.sessions'],
  preferences_changed: ['workspace.preferences'],
  history_changed: ['history'],
  history_trimmed: [],
  devices_changed: ['devices'],
  approvals_changed: ['approvals'],
}

const client = createORPCClient<StudioClient>({ call: () => Promise.reject(new Error('Nothing is fetched here.')) })
const orpc = createTanstackQueryUtils(client)

interface Keys {
  queryKey: (options: { input: unknown }) => QueryKey
  infiniteKey: (options: { input: () => unknown; initialPageParam: number }) => QueryKey
}

/** The keys under which views keep what an operation gave, whichever it is. */
function keysOf(path: readonly string[]): QueryKey[] {
  const operation = path.reduce<unknown>((at, name) => (at as Record<string, unknown>)[name], orpc) as Keys
  const input = { any: 'thing' }
  return [operation.queryKey({ input }), operation.infiniteKey({ input: () => input, initialPageParam: 0 })]
}

describe('M9.1 what a view shows', () => {
  const operations = declaredOperations()
  let cache: QueryClient

  beforeEach(() => {
    vi.useFakeTimers()
    cache = new QueryClient()
    for (const { path } of operations) for (const key of keysOf(path)) cache.setQueryData(key, 'known')
  })
  afterEach(() => {
    cache.clear()
    vi.useRealTimers()
  })

  const isStale = (key: QueryKey) => cache.getQueryState(key)?.isInvalidated === true
  const staleOperations = () => operations.filter(({ path }) => keysOf(path).every(isStale)).map(({ name }) => name)

  it.each(Object.entries(stale))('is fetched again where it is outdated by %s', (type, areas) => {
    refresher(cache, orpc)({ type } as WorkspaceEvent)
    expect(staleOperations()).toEqual([])
    vi.runAllTimers()
    const expected = operations.filter(({ name }) => areas.some((area) => name === area || name.startsWith(`${area}.`)))
    expect(expected.length >= areas.length).toBe(true)
    expect(staleOperations()).toEqual(expected.map(({ name }) => name))
  })

  it('is fetched again where it was made of several operations of an area', () => {
    const [made, other] = [
      [...orpc.environments.key(), 'weight', 'a place'],
      [...orpc.assets.key(), 'arrivals'],
    ]
    for (const key of [made, other]) cache.setQueryData(key, 'known')
    refresher(cache, orpc)({ type: 'environments_changed', environmentId: null })
    vi.runAllTimers()
    expect([isStale(made), isStale(other)]).toEqual([true, false])
  })

  it('is fetched once for many changes in a row', () => {
    const invalidate = vi.spyOn(cache, 'invalidateQueries')
    const refresh = refresher(cache, orpc)
    for (let times = 0; times < 50; times += 1) {
      refresh({ type: 'assets_changed' })
      refresh({ type: 'environments_changed', environmentId: null })
    }
    vi.runAllTimers()
    // Assets, places, and once what they have in common.
    expect(invalidate).toHaveBeenCalledTimes(3)
  })
})
