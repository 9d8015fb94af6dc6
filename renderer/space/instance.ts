import { createContext, useContext } from 'react'
import { createStore, type StoreApi, useStore } from 'zustand'
import { commandsOf, type SpaceCommands, type SpaceParts } from './commands.ts'
import type { PlayState } from './media-objects/player.ts'
import type { Stage } from './stage/stage.ts'
import { newSpaceState, type SpaceState } from './store.ts'

/** One space, whether it stands on a page or not: what it shows and holds, and what may be asked of it. */
export interface SpaceInstance {
  /** Written by the space; read by everything that floats over it. */
  readonly state: StoreApi<SpaceState>
  readonly commands: SpaceCommands
  /** What the space consists of while it stands; the space's own affair. */
  readonly parts: StoreApi<SpaceParts>
}

/** Makes a space to hand to `<Space>`; a page may have any number of them, each with its own selection and camera. */
export function createSpace(): SpaceInstance {
  const state = createStore<SpaceState>()(newSpaceState)
  const parts = createStore<SpaceParts>()(() => ({ stage: undefined, editor: undefined, mediaObjects: undefined }))
  const commands = commandsOf({
    parts: () => parts.getState(),
    selection: () => state.getState().selection,
    setSound: (sound) => state.setState({ sound }),
  })
  return { state, commands, parts }
}

/** The space that what is drawn within `<Space>` belongs to. */
export const SpaceContext = createContext<SpaceInstance | undefined>(undefined)

/** @throws where it is called outside of a space */
export function useSpaceInstance(): SpaceInstance {
  const space = useContext(SpaceContext)
  if (!space) throw new Error('This belongs into a space.')
  return space
}

/** Reads a part of the state of the space that one is in. */
export function useSpaceState<Part>(part: (state: SpaceState) => Part): Part {
  return useStore(useSpaceInstance().state, part)
}

/** Gives the stage of a space, as long as it stands. */
export function useStage({ parts }: SpaceInstance): Stage | undefined {
  return useStore(parts, ({ stage }) => stage)
}

/** Tells how a film or sound of a place stands; undefined for anything else. */
export function usePlayState({ state, parts }: SpaceInstance, id: string): PlayState | undefined {
  const mediaObjects = useStore(parts, (all) => all.mediaObjects)
  const alive = useStore(state, ({ playback }) => playback[id])
  return alive ?? mediaObjects?.state(id)
}
