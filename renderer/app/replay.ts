import { useEffect, useMemo } from 'react'
import type { Undone } from '#shared/model/workspace.ts'
import { problem, showEnvironment, toast, useStudio, useView, type Studio } from '#renderer/state/index.ts'
import { useLive } from './live.ts'
import type { ShortcutActions } from './shortcuts.ts'

type Direction = 'undo' | 'redo'

/** Undo and redo of what this window did, wherever it did it, each saying what it took. */
export function useUndo(): ShortcutActions {
  const studio = useStudio()
  useEffect(() => {
    useLive.setState({ replayed: (direction, undone) => tell(studio, direction, undone) })
    return () => useLive.setState({ replayed: () => undefined })
  }, [studio])
  return useMemo(() => {
    const replay = (direction: Direction) => {
      const { document } = useLive.getState()
      if (document) return void document[direction]()
      studio.client.history[direction]({}).then((undone) => tell(studio, direction, undone), problem)
    }
    return { undo: () => replay('undo'), redo: () => replay('redo') }
  }, [studio])
}

/** Takes back, or does again, just this step, whatever was done since. */
export function replayStep(studio: Studio, step: string, direction: Direction): void {
  const replay = async () => {
    await useLive.getState().document?.sent()
    tell(studio, direction, await studio.client.history.replayStep({ step, direction }))
  }
  replay().catch(problem)
}

/** Says that something was done, with the way back from just that beside it. */
export function tellDone(studio: Studio, text: string, step: string): void {
  toast(text, { label: 'Undo', run: () => replayStep(studio, step, 'undo') })
}

/** Says what was taken back or done again, and goes to the place where one sees it. */
function tell(studio: Studio, direction: Direction, { entry, shownIn }: Undone): void {
  if (!entry) {
    return toast(direction === 'undo' ? 'There is nothing to undo in this window.' : 'There is nothing to do again.')
  }
  if (shownIn !== null && shownIn !== useView.getState().environmentId) showEnvironment(shownIn)
  const [said, label, back] =
    direction === 'undo' ? (['Undone', 'Do again', 'redo'] as const) : (['Done again', 'Undo', 'undo'] as const)
  toast(`${said}: ${entry.label}`, { label, run: () => replayStep(studio, entry.step, back) })
}
