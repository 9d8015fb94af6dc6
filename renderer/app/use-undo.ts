import { useEffect, useMemo } from 'react'
import { problem, tellReplay, useStudio, type Direction } from '#renderer/state/index.ts'
import { useLive } from './live.ts'
import type { ShortcutActions } from './shortcuts.ts'

/** Undoes and redoes what this window did, wherever it did it, each saying what it took. */
export function useUndo(): ShortcutActions {
  const studio = useStudio()
  useEffect(() => {
    useLive.setState({ replayed: (direction, undone) => tellReplay(studio, direction, undone) })
    return () => useLive.setState({ replayed: () => undefined })
  }, [studio])
  return useMemo(() => {
    const replay = (direction: Direction) => {
      const { document } = useLive.getState()
      if (document) return void document[direction]()
      studio.client.history[direction]({}).then((undone) => tellReplay(studio, direction, undone), problem)
    }
    return { undo: () => replay('undo'), redo: () => replay('redo') }
  }, [studio])
}
