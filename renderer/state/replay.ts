import type { Undone } from '#shared/model/workspace.ts'
import type { Studio } from './studio.ts'
import { attempt, problem, toast } from './toasts.ts'
import { showEnvironment, useView } from './view.ts'

/** Whether a step is taken back or done again. */
export type Direction = 'undo' | 'redo'

/** Takes back, or does again, just this step, whatever was done since. */
export function replayStep(studio: Studio, step: string, direction: Direction): void {
  studio.client.history.replayStep({ step, direction }).then((undone) => tellReplay(studio, direction, undone), problem)
}

/**
 * Says that something was done, with the way back from just that beside it.
 *
 * @param sent resolves when the studio has heard of the step, where the window does things before it tells
 */
export function tellDone(studio: Studio, text: string, step: string, sent?: () => Promise<void> | undefined): void {
  const undo = async (): Promise<void> => {
    await sent?.()
    replayStep(studio, step, 'undo')
  }
  toast(text, { label: 'Undo', run: () => attempt(undo()) })
}

/** Says what was taken back or done again, and goes to the place where one sees it. */
export function tellReplay(studio: Studio, direction: Direction, { entry, shownIn, note = '', stays }: Undone): void {
  if (!entry) {
    const nothing = direction === 'undo' ? 'There is nothing to undo in this window.' : 'There is nothing to do again.'
    return toast(`${nothing} ${note}`.trim())
  }
  if (shownIn !== null && shownIn !== useView.getState().environmentId) showEnvironment(shownIn)
  const [said, label, back] =
    direction === 'undo' ? (['Undone', 'Do again', 'redo'] as const) : (['Done again', 'Undo', 'undo'] as const)
  const left = stays === undefined ? '' : `. ${stays}`
  toast(`${said}: ${entry.label}${left}`, { label, run: () => replayStep(studio, entry.step, back) })
}
