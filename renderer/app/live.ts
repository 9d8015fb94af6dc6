import { useEffect, useReducer } from 'react'
import { create } from 'zustand'
import { problem, toast, useStudio, useView } from '#renderer/state/index.ts'
import { LiveDocument } from '#renderer/space/index.ts'
import { observeItems, observeSetting, readItem, readItems, readMeta } from '#shared/document/index.ts'
import type { Item, Lighting } from '#shared/model/environment.ts'

/** The live document of the place that is shown. */
export const useLive = create<{ document: LiveDocument | null }>()(() => ({ document: null }))

/** Follows the place that is shown, as long as it is shown. */
export function useLiveDocument(): void {
  const { client } = useStudio()
  const environmentId = useView((view) => view.environmentId)
  useEffect(() => {
    if (environmentId === null) return
    const document = new LiveDocument({ client, environmentId, onRefused: problem, onReplayed: tellReplay })
    useLive.setState({ document })
    return () => {
      useLive.setState({ document: null })
      document.close()
    }
  }, [client, environmentId])
}

/** Says what was taken back or done again, with the way back beside it. */
export function tellReplay(which: 'undo' | 'redo', label: string | null): void {
  const { document } = useLive.getState()
  if (which === 'undo') {
    if (label === null) return toast('There is nothing to undo.')
    return toast(`Undone: ${label}`, { label: 'Do again', run: () => void document?.redo() })
  }
  if (label === null) return toast('There is nothing to do again.')
  toast(`Done again: ${label}`, { label: 'Undo', run: () => void document?.undo() })
}

/** Those of the selected items that stand, as they stand now. */
export function useSelectedItems(): Item[] {
  const document = useLive((live) => live.document)
  const selection = useView((view) => view.selection)
  useChanges(document, observeItems)
  if (!document) return []
  return selection.flatMap((id) => readItem(document.doc, id) ?? [])
}

/** The light of the place. */
export function useLighting(): Lighting | undefined {
  const document = useLive((live) => live.document)
  useChanges(document, observeSetting)
  return document ? readMeta(document.doc).lighting : undefined
}

/** Everything that stands in the place, as it stands when this is asked. */
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
