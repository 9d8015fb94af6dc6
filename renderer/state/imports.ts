import { create } from 'zustand'
import type { FileProblem, ImportEvent, ImportResult } from '#shared/model/asset.ts'
import { problem } from './toasts.ts'

/** Work that takes in files, as the ring shows it. */
export interface ImportView {
  /** What is being taken in: a folder's name, or "the sample hall". */
  name: string
  phase: 'making' | 'scanning' | 'reading' | 'done'
  done: number
  total: number
  /** Files that could not be read. */
  failed: FileProblem[]
  /** Files that were left out on purpose. */
  skipped: FileProblem[]
  result: ImportResult | null
}

interface Imports {
  current: ImportView | null
  stop: (() => void) | null
}

/** The import that this window began, and how to stop it. */
export const useImports = create<Imports>()(() => ({ current: null, stop: null }))

const begun = (name: string): ImportView => ({
  name,
  phase: 'scanning',
  done: 0,
  total: 0,
  failed: [],
  skipped: [],
  result: null,
})

/** Takes one more event into an import. Problems are kept once, whether they came along the way or with the result. */
export function advanceImport(view: ImportView, event: ImportEvent): ImportView {
  switch (event.type) {
    case 'progress':
      return { ...view, phase: event.phase, done: event.done, total: event.total }
    case 'asset':
      return view
    case 'problem':
      return { ...view, [event.kind]: [...view[event.kind], event.problem] }
    case 'result':
      return { ...view, phase: 'done', result: event, failed: event.failed, skipped: event.skipped }
  }
}

/**
 * Follows an import to its end. `open` begins it; aborting its signal stops it, and what was read so far is kept.
 * Gives the result, or `null` where it was stopped or broke. Rejects where it was refused, and nothing began.
 */
export async function runImport(
  name: string,
  open: (signal: AbortSignal) => Promise<AsyncIterable<ImportEvent>>,
): Promise<ImportResult | null> {
  const abort = new AbortController()
  const events = await open(abort.signal)
  useImports.getState().stop?.()
  useImports.setState({ current: begun(name), stop: () => abort.abort() })
  try {
    for await (const event of events) {
      useImports.setState(({ current }) => ({ current: current && advanceImport(current, event) }))
    }
    return useImports.getState().current?.result ?? null
  } catch (error) {
    useImports.setState({ current: null })
    if (!abort.signal.aborted) problem(error)
    return null
  } finally {
    useImports.setState({ stop: null })
  }
}

/** Forgets the report of an import that is done. */
export function putAwayImport(): void {
  useImports.setState({ current: null })
}
