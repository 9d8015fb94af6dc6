import { create } from 'zustand'

/** Windows that lie over everything, one at a time. */
export type Overlay = 'palette' | 'settings' | 'devices' | 'take-out' | 'keys' | 'import' | 'work' | 'plan'

/** Narrowest and widest the chat may be drawn, px. */
export const chatWidths = { least: 320, usual: 380, most: 640 } as const

/** What this window shows and holds. Nothing here is lost when the window closes that anybody would miss. */
interface View {
  environmentId: string | null
  chat: boolean
  library: boolean
  /** Px. */
  chatWidth: number
  overlay: Overlay | null
  /** The piece of work that is shown where all of it is; null: the newest. */
  work: string | null
  /** Assets selected in the library. */
  picked: string[]
}

/** What this window shows: the place, which panels are open and how wide, and what is picked in the library. */
export const useView = create<View>()(() => ({
  environmentId: null,
  chat: false,
  library: false,
  chatWidth: chatWidths.usual,
  overlay: null,
  work: null,
  picked: [],
}))

/** Shows another place; its stage lets go of what was selected in the former one. */
export function showEnvironment(environmentId: string | null): void {
  if (useView.getState().environmentId === environmentId) return
  useView.setState({ environmentId })
}

/** Narrower than this, the window has room for one panel beside the space, px. */
const roomForTwo = 1120

/** Opens a panel; where there is no room for both, the other one leaves. */
export function openPanel(panel: 'chat' | 'library'): void {
  const alone = window.innerWidth < roomForTwo ? { chat: false, library: false } : {}
  useView.setState({ ...alone, [panel]: true })
}

/** Opens a panel, or closes it where it is open. */
export function toggle(panel: 'chat' | 'library'): void {
  if (useView.getState()[panel]) useView.setState({ [panel]: false })
  else openPanel(panel)
}

/** Opens the window over everything, in place of the one before; null closes it. */
export function openOverlay(overlay: Overlay | null): void {
  useView.setState({ overlay })
}

/** Shows what was worked on, one piece of it in full; left out: the newest. */
export function openWork(runId: string | null = null): void {
  useView.setState({ overlay: 'work', work: runId })
}
