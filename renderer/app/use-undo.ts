import { useMemo } from 'react'
import { problem, useStudio } from '#renderer/state/index.ts'
import { tellReplay, useLive } from './live.ts'
import type { ShortcutActions } from './shortcuts.ts'

/** Undo and redo of one's own steps, each saying what it took back: in the place that is shown, else anywhere. */
export function useUndo(): ShortcutActions {
  const { client } = useStudio()
  return useMemo(() => {
    const replay = (which: 'undo' | 'redo') => {
      const { document } = useLive.getState()
      if (document) return void document[which]()
      client.history[which]({}).then(({ entry }) => tellReplay(which, entry?.label ?? null), problem)
    }
    return { undo: () => replay('undo'), redo: () => replay('redo') }
  }, [client])
}
