import { useEffect, useRef } from 'react'
import { ChatPanel, Composer } from '#renderer/chat/index.ts'
import { Library } from '#renderer/library/index.ts'
import {
  showEnvironment,
  useEnvironments,
  usePreferences,
  useSetPreferences,
  useView,
  spaceNow,
} from '#renderer/state/index.ts'
import type { ScreenRect } from '#renderer/space/index.ts'
import { ConnectionNote } from './connection-note.tsx'
import { DiskNote } from './disk-note.tsx'
import { FirstSteps } from './first-steps.tsx'
import { Hints } from './hints.tsx'
import { ImportStatus } from './import-status.tsx'
import { Inspector } from './inspector.tsx'
import { OutdatedNote } from './outdated-note.tsx'
import { Overlays } from './overlays.tsx'
import { RunTray } from './run-tray.tsx'
import { SpaceView } from './space-view.tsx'
import { Toasts } from './toasts.tsx'
import { TopBar } from './top-bar.tsx'
import { useKeys } from './use-keys.ts'
import { useUndo } from './use-undo.ts'
import { useRemembered } from './use-remembered.ts'
import { useWindowActions } from './use-window-actions.ts'
import styles from './shell.module.css'

/** The window: the space fills it, everything else floats over it and can leave. */
export function Shell() {
  const actions = useUndo()
  useKeys(actions)
  useWindowActions()
  useRemembered()
  usePlace()
  const chat = useView((view) => view.chat)
  const library = useView((view) => view.library)
  const empty = useView((view) => view.environmentId === null)
  const centre = useRef<HTMLDivElement>(null)
  return (
    <div className={styles.shell}>
      <SpaceView insets={useInsets()} free={() => freeIn(centre.current)} />
      <div className={styles.over}>
        {library && (
          <div className={styles.left}>
            <Library />
          </div>
        )}
        <main className={styles.middle}>
          <TopBar {...actions} />
          <div ref={centre} className={styles.centre}>
            {empty ? <FirstSteps /> : <Inspector />}
          </div>
          <footer className={styles.foot}>
            <div className={styles.line}>
              <Toasts />
              <ConnectionNote />
              <OutdatedNote />
              <DiskNote />
              <ImportStatus />
              <Hints />
              {!chat && <Composer look="line" prompt={promptFor(empty)} />}
            </div>
            <div className={styles.tray}>
              <RunTray />
            </div>
          </footer>
        </main>
        {chat && (
          <div className={styles.right}>
            <ChatPanel />
          </div>
        )}
      </div>
      <Overlays actions={actions} />
    </div>
  )
}

/** Room that the inspector takes on the right while something is selected, px. */
const inspectorRoom = 300

/** What panels and bars leave free, px of the window; the inspector comes with a selection, if it is not there yet. */
function freeIn(centre: HTMLElement | null): ScreenRect | undefined {
  if (!centre) return undefined
  const { x, y, width, height } = centre.getBoundingClientRect()
  const taken = spaceNow().selection.length > 0 ? inspectorRoom : 0
  return { x, y, width: width - taken, height }
}

/** Room that the library takes on the left, px. */
const libraryRoom = 428

/** Room that open panels take from the sides of the space, px. */
function useInsets(): { left: number; right: number } {
  const left = useView((view) => (view.library ? libraryRoom : 0))
  const right = useView((view) => (view.chat ? view.chatWidth + 12 : 0))
  return { left, right }
}

const promptFor = (empty: boolean) =>
  empty ? 'Say what you want to make, or drop a folder here.' : 'Say what to make or change, or drop something here.'

/**
 * Opens the place of last time, remembers this one, and leaves one that was taken away; should undo bring it back while
 * one still stands where that led, one is in it again.
 */
function usePlace(): void {
  const { data: places } = useEnvironments()
  const { lastEnvironmentId, loaded } = usePreferences()
  const set = useSetPreferences()
  const here = useView((view) => view.environmentId)
  // The place of before a reload counts as one that stood: it may be gone since.
  const stood = useRef<string | null>(here)
  const left = useRef<{ from: string; to: string | null } | null>(null)
  useEffect(() => {
    if (!places || !loaded) return
    const stands = (id: string | null) => places.some((place) => place.id === id)
    if (left.current && left.current.to !== here) left.current = null
    if (left.current && stands(left.current.from)) return showEnvironment(left.current.from)
    if (stands(here)) {
      stood.current = here
      if (here !== lastEnvironmentId) set({ lastEnvironmentId: here })
      return
    }
    // A place that was just made may not be listed yet; only one that was listed before has been taken away.
    if (here !== null && here !== stood.current) return
    const to = places.find((place) => place.id === lastEnvironmentId)?.id ?? places[0]?.id ?? null
    if (here !== null) left.current = { from: here, to }
    showEnvironment(to)
  }, [places, loaded, here, lastEnvironmentId, set])
}
