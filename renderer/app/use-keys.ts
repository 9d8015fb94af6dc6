import { useLayoutEffect } from 'react'
import { useView } from '#renderer/state/index.ts'
import { shortcuts, type ShortcutActions } from './shortcuts.ts'

const fields = 'input:not([type="checkbox"]), textarea, select, [contenteditable]'

const isTyping = (target: EventTarget | null) => target instanceof HTMLElement && target.matches(fields)

const isWritten = (target: EventTarget | null) =>
  isTyping(target) && !(target instanceof HTMLElement && 'value' in target && target.value === '')

/** Obeys the keys that hold everywhere, except while a window lies over everything. */
export function useKeys(actions: ShortcutActions): void {
  // Before the window is painted: whoever sees it may press a key already.
  useLayoutEffect(() => {
    const all = shortcuts(actions).flatMap((group) => group.keys)
    function onKeyDown(event: KeyboardEvent): void {
      const press = {
        key: event.key,
        command: event.metaKey || event.ctrlKey,
        shift: event.shiftKey,
        alt: event.altKey,
        typing: isTyping(event.target),
        written: isWritten(event.target),
      }
      const found = all.find((shortcut) => shortcut.matches?.(press))
      if (!found?.run || event.defaultPrevented || useView.getState().overlay !== null) return
      event.preventDefault()
      found.run()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [actions])
}
