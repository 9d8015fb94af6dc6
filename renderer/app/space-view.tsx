import { useCallback, useEffect, useState, type DragEvent } from 'react'
import { draggedAssets } from '#renderer/library/index.ts'
import {
  attempt,
  count,
  openOverlay,
  problem,
  tellDone,
  toast,
  useInfo,
  usePreferences,
  useStudio,
  useView,
  type Studio,
  spaceCommands,
  windowSpace,
} from '#renderer/state/index.ts'
import { Arrivals, Space, type Insets, type LiveDocument, type ScreenRect } from '#renderer/space/index.ts'
import { EmptyHall } from './empty-hall.tsx'
import { importPaths } from './import-dialog.tsx'
import { useLive, useLiveDocument } from './live.ts'
import { useReducedMotion } from './theme.ts'
import { useArrivals } from './use-arrivals.ts'
import { useUntouched } from './untouched.ts'
import styles from './shell.module.css'

interface Around {
  insets: Insets
  free: () => ScreenRect | undefined
}

/**
 * The space behind everything, and where things are dropped: from the library, or from outside.
 *
 * @param insets room that open panels take from the sides, px
 * @param free what nothing lies over at the moment when it is asked, px
 */
export function SpaceView({ insets, free }: Around) {
  const studio = useStudio()
  const environmentId = useView((view) => view.environmentId)
  useLiveDocument()
  const live = useLive((state) => state.document)
  const arrivals = useArrivals(environmentId === null)
  const document = live ?? arrivals

  const [dropping, setDropping] = useState(false)

  function onDragOver(event: DragEvent): void {
    event.preventDefault()
    setDropping(true)
  }

  function onDrop(event: DragEvent): void {
    event.preventDefault()
    setDropping(false)
    const assetIds = draggedAssets(event.dataTransfer)
    if (assetIds.length > 0) addAssets(studio, environmentId, assetIds)
    else dropFiles(studio, [...event.dataTransfer.files])
  }

  return (
    <div
      className={styles.stage}
      data-place={document !== null}
      data-dropping={dropping}
      onDragOver={onDragOver}
      onDragLeave={() => setDropping(false)}
      onDrop={onDrop}
    >
      {document ? (
        <PlaceView document={document} insets={insets} free={free} />
      ) : (
        environmentId === null && <EmptyHall shift={(insets.left - insets.right) / 2} />
      )}
    </div>
  )
}

/** The place itself, and what the rest of the window wants to know of it. */
function PlaceView({ document, insets, free }: Around & { document: LiveDocument | Arrivals }) {
  const { client, mediaUrl } = useStudio()
  const { textureBudgetMiB, displayName, sound } = usePreferences()
  const reducedMotion = useReducedMotion()
  const { data: info } = useInfo()
  const untouched = useUntouched()
  const veiled = useVeil(document)
  const cards = useCallback(
    async (ids: string[]) => (document instanceof Arrivals ? document.cards(ids) : client.assets.cards({ ids })),
    [client, document],
  )
  useEffect(() => spaceCommands.setSound(sound), [sound])
  return (
    <>
      <Space
        space={windowSpace}
        document={document}
        cards={cards}
        mediaUrl={mediaUrl}
        budgetMiB={textureBudgetMiB}
        reducedMotion={reducedMotion}
        drift={info?.sample === true && untouched}
        insets={insets}
        free={free}
        displayName={displayName === '' ? 'Somebody' : displayName}
      />
      {veiled && <div key={document.environmentId} className={styles.veil} aria-hidden="true" />}
    </>
  )
}

/** Whether a place opens out of the dark; not where what stood there before flies to where it stands now. */
function useVeil(document: LiveDocument | Arrivals): boolean {
  const [opened, setOpened] = useState(document)
  const [veiled, setVeiled] = useState(true)
  if (opened !== document) {
    setOpened(document)
    setVeiled(!(opened instanceof Arrivals))
  }
  return veiled
}

function addAssets(studio: Studio, environmentId: string | null, assetIds: string[]): void {
  if (environmentId === null) return toast('There is no place here yet. Say what should stand here first.')
  const step = crypto.randomUUID()
  studio.client.environments
    .addAssets({ environmentId, assetIds }, { context: { step } })
    .then(({ itemIds }) => tellDone(studio, `${count(itemIds.length, 'thing')} added to the place.`, step), problem)
}

/** In the desktop window dropped files have a path; a page in a browser is only given their bytes. */
function dropFiles(studio: Studio, files: File[]): void {
  if (files.length === 0) return
  const { pathOfFile } = studio
  const paths = pathOfFile ? files.map(pathOfFile).filter((path) => path !== '') : []
  if (paths.length > 0) return attempt(importPaths(studio, paths))
  openOverlay('import')
  toast('A browser does not say where dropped files lie. Write the path of their folder instead.')
}
