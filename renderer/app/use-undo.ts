import { useMemo } from 'react'
import { problem, toast, useStudio, useView } from '#renderer/state/index.ts'
import type { ShortcutActions } from './shortcuts.ts'

/** Undo and redo of one's own steps in the place shown, each saying what it took back. */
export function useUndo(): ShortcutActions {
  const { client } = useStudio()
  return useMemo(() => {
    const scope = () => {
      const { environmentId } = useView.getState()
      return environmentId === null ? {} : { environmentId }
    }
    const undo = () => {
      client.history
        .undo(scope())
        .then(
          ({ entry }) =>
            entry
              ? toast(`Undone: ${entry.label}`, { label: 'Do again', run: redo })
              : toast('There is nothing to undo.'),
          problem,
        )
    }
    const redo = () => {
      client.history
        .redo(scope())
        .then(
          ({ entry }) =>
            entry
              ? toast(`Done again: ${entry.label}`, { label: 'Undo', run: undo })
              : toast('There is nothing to do again.'),
          problem,
        )
    }
    return { undo, redo }
  }, [client])
}
