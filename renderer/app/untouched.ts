import { useSyncExternalStore } from 'react'

let untouched = true
const listeners = new Set<() => void>()

const touches = ['keydown', 'pointerdown', 'wheel', 'touchstart'] as const

function touch(): void {
  untouched = false
  for (const kind of touches) window.removeEventListener(kind, touch, true)
  for (const tell of listeners) tell()
}

for (const kind of touches) window.addEventListener(kind, touch, { capture: true, passive: true })

/** Tells whether no key was pressed, nothing clicked and no wheel turned since the window was opened. */
export function useUntouched(): boolean {
  return useSyncExternalStore(
    (tell) => {
      listeners.add(tell)
      return () => listeners.delete(tell)
    },
    () => untouched,
  )
}
