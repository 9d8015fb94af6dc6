import { useEffect, useReducer } from 'react'
import { create } from 'zustand'
import { problem, useStudio, useView, useSelection } from '#renderer/state/index.ts'
import { LiveDocument } from '#renderer/space/index.ts'
import { observeItems, observeSetting, readItem, readItems, readMeta } from '#shared/document/index.ts'
import type { Item, Lighting } from '#shared/model/environment.ts'
import type { Undone } from '#shared/model/workspace.ts'

interface Live {
  /** The live document of the place that is shown. */
  document: LiveDocument | null
  /** Hears what undo and redo by the keys of the space took. */
  replayed: (direction: 'undo' | 'redo', undone: Undone) => void
}

/** The document of the place that the space shows, for views outside the space; null while none is open. */
export const useLive = create<Live>()(() => ({ document: null, replayed: () => undefined }))

/** Follows the place that is shown, as long as it is shown. */
export function useLiveDocument(): void {
  const { client } = useStudio()
  const environmentId = useView((view) => view.environmentId)
  useEffect(() => {
    if (environmentId === null) return
    const onReplayed: Live['replayed'] = (...undone) => useLive.getState().replayed(...undone)
    const document = new LiveDocument({ client, environmentId, onRefused: problem, onReplayed })
    useLive.setState({ document })
    return () => {
      useLive.setState({ document: null })
      document.close()
    }
  }, [client, environmentId])
}

/** Reads the selected items that stand, as they stand now. */
export function useSelectedItems(): Item[] {
  const document = useLive((live) => live.document)
  const selection = useSelection()
  useChanges(document, observeItems)
  if (!document) return []
  return selection.flatMap((id) => readItem(document.doc, id) ?? [])
}

/** Reads the light of the place. */
export function useLighting(): Lighting | undefined {
  const document = useLive((live) => live.document)
  useChanges(document, observeSetting)
  return document ? readMeta(document.doc).lighting : undefined
}

/** Lists everything that stands in the place, as it stands when this is asked. */
export function itemsOfPlace(): Item[] {
  const { document } = useLive.getState()
  return document ? readItems(document.doc) : []
}

type Observe = (doc: LiveDocument['doc'], listener: () => void) => () => void

/** Draws again whenever what `observe` watches has changed. */
function useChanges(document: LiveDocument | null, observe: Observe): void {
  const [, again] = useReducer((count: number) => count + 1, 0)
  useEffect(() => (document ? observe(document.doc, again) : undefined), [document, observe])
}
