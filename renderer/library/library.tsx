import { FolderPlus, LayoutGrid, Plus, Search, SlidersHorizontal, Trash2 } from 'lucide-react'
import { useCallback, useDeferredValue, useMemo } from 'react'
import { Button, EmptyState, Panel, SelectField, TextField } from '#renderer/design/index.ts'
import {
  attempt,
  count,
  openOverlay,
  openPanel,
  say,
  tellDone,
  useAssets,
  useFacets,
  useStudio,
  useView,
  spaceCommands,
} from '#renderer/state/index.ts'
import type { AssetOrder } from '#shared/model/asset.ts'
import { Details } from './details.tsx'
import { activeParts, clearFilter, setText, useLibrary } from './filter.ts'
import { MoreFilters, TypeFilter } from './filters.tsx'
import { Wall } from './wall.tsx'
import styles from './library.module.css'

/** Everything that was taken in: searched, filtered, picked, and carried into the place. */
export function Library() {
  const filter = useDeferredValue(useLibrary((state) => state.filter))
  const order = useLibrary((state) => state.order)
  const wanted = filter.text !== undefined && order === 'taken-desc' ? 'relevance' : order
  const { data, fetchNextPage, error } = useAssets(filter, wanted)
  const everything = useFacets({}).data?.total
  const assets = useMemo(() => data?.pages.flatMap((page) => page.assets) ?? [], [data])
  const total = data?.pages[0]?.total ?? 0
  const more = useCallback(() => void fetchNextPage(), [fetchNextPage])
  return (
    <Panel
      title="Library"
      keys="⌘L"
      className={styles.library}
      onClose={() => useView.setState({ library: false })}
      tools={
        <Button look="bare" icon={<FolderPlus aria-hidden="true" />} onClick={() => openOverlay('import')}>
          Import
        </Button>
      }
    >
      {everything === 0 ? (
        <NothingYet />
      ) : (
        <>
          <Head total={total} />
          {error && <p className={styles.error}>{error.message}</p>}
          {data && total === 0 ? <NoMatch /> : <Wall assets={assets} total={total} onEnd={more} />}
          <Details />
          <Actions />
        </>
      )}
    </Panel>
  )
}

const orders: { value: AssetOrder; label: string }[] = [
  { value: 'taken-desc', label: 'Newest first' },
  { value: 'taken', label: 'Oldest first' },
  { value: 'name', label: 'By name' },
  { value: 'imported-desc', label: 'Last imported' },
]

function Head({ total }: { total: number }) {
  const { text, filter, facets, order } = useLibrary()
  const active = activeParts(filter)
  return (
    <div className={styles.head}>
      <TextField
        label="Search the library"
        hiddenLabel
        type="search"
        icon={<Search aria-hidden="true" />}
        placeholder="Names, folders, words, cameras"
        value={text}
        onChange={({ currentTarget: { value } }) => setText(value)}
      />
      <TypeFilter />
      <div className={styles.line}>
        <p role="status" className={styles.total}>
          {count(total, 'file')}
        </p>
        <SelectField
          label="Order"
          hiddenLabel
          value={order}
          options={orders}
          onChange={({ currentTarget: { value } }) =>
            useLibrary.setState({ order: orders.find((each) => each.value === value)?.value ?? 'taken-desc' })
          }
        />
        <Button
          look="bare"
          aria-expanded={facets}
          icon={<SlidersHorizontal aria-hidden="true" />}
          onClick={() => useLibrary.setState({ facets: !facets, details: null })}
        >
          {active > 0 ? `Filters (${active})` : 'Filters'}
        </Button>
        {active > 0 && (
          <Button look="bare" onClick={clearFilter}>
            Clear
          </Button>
        )}
      </div>
      {facets && (
        <div className={`${styles.facets} scroll`}>
          <MoreFilters />
        </div>
      )}
    </div>
  )
}

/** What can be done with what is picked. */
function Actions() {
  const studio = useStudio()
  const picked = useView((view) => view.picked)
  const environmentId = useView((view) => view.environmentId)
  if (picked.length === 0) return null

  async function add(to: string): Promise<void> {
    const step = crypto.randomUUID()
    const added = { environmentId: to, assetIds: picked }
    const { itemIds } = await studio.client.environments.addAssets(added, { context: { step } })
    spaceCommands.select(itemIds)
    useView.setState({ picked: [] })
    tellDone(studio, `${count(itemIds.length, 'thing')} added to the place.`, step)
  }

  async function remove(): Promise<void> {
    const step = crypto.randomUUID()
    const { ids } = await studio.client.assets.remove({ ids: picked }, { context: { step } })
    useView.setState({ picked: [] })
    const gone = `${count(ids.length, 'file')} taken out of the library.`
    tellDone(studio, `${gone} On the disk ${ids.length === 1 ? 'it stays' : 'they stay'}.`, step)
  }

  return (
    <div className={styles.actions}>
      <p>
        {count(picked.length, 'file')} picked
        <Button look="bare" onClick={() => useView.setState({ picked: [] })}>
          Let go
        </Button>
      </p>
      <div className={styles.line}>
        <Button
          look="primary"
          icon={<LayoutGrid aria-hidden="true" />}
          onClick={() => {
            openPanel('chat')
            void say(studio, 'Make a gallery of these')
          }}
        >
          Make a gallery of these
        </Button>
        {environmentId !== null && (
          <Button icon={<Plus aria-hidden="true" />} onClick={() => attempt(add(environmentId))}>
            Add to place
          </Button>
        )}
        <Button icon={<Trash2 aria-hidden="true" />} onClick={() => attempt(remove())}>
          Take out of the library
        </Button>
      </div>
    </div>
  )
}

function NothingYet() {
  return (
    <EmptyState
      title="Nothing has been taken in yet."
      actions={
        <Button look="primary" icon={<FolderPlus aria-hidden="true" />} onClick={() => openOverlay('import')}>
          Import a folder
        </Button>
      }
    >
      Pictures, videos, sounds, models and texts stay where they lie; Promenade only reads them.
    </EmptyState>
  )
}

function NoMatch() {
  return (
    <div className={styles.noMatch}>
      <EmptyState
        title="Nothing here fits all of that."
        actions={<Button onClick={clearFilter}>Show everything</Button>}
      >
        Take away a word or a filter. Words are looked for in names, folders, texts and what cameras wrote.
      </EmptyState>
    </div>
  )
}
