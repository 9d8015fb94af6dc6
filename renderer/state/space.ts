import { useStore } from 'zustand'
import { createSpace, type SpaceState } from '#renderer/space/index.ts'

/** The space of this window. */
export const windowSpace = createSpace()

/** What buttons, menus and the palette may ask of it. Without a space on the page they do nothing. */
export const spaceCommands = windowSpace.commands

/** Follows a part of what the space shows and holds, for a view. */
export function useSpace<Part>(part: (state: SpaceState) => Part): Part {
  return useStore(windowSpace.state, part)
}

/** Reads what the space shows and holds at this moment. */
export function spaceNow(): SpaceState {
  return windowSpace.state.getState()
}
