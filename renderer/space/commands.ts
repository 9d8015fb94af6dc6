import { create } from 'zustand'
import type { Camera } from '#shared/model/environment.ts'
import type { NavigationMode } from './navigation/rig.ts'
import type { Stage } from './stage.ts'
import { useSpace } from './store.ts'

/** The stage that `<Space>` shows now. */
const useStageStore = create<{ stage: Stage | undefined }>()(() => ({ stage: undefined }))

export function setStage(stage: Stage | undefined): void {
  useStageStore.setState({ stage })
}

export function useStage(): Stage | undefined {
  return useStageStore((store) => store.stage)
}

const current = (): Stage | undefined => useStageStore.getState().stage

/** What buttons, menus and the palette may ask of the space. Without a space they do nothing. */
export const spaceCommands = {
  select(ids: readonly string[]): void {
    current()?.select(ids)
    useSpace.setState({ selection: [...ids] })
  },
  /** Goes before a thing, so that it fills the window. */
  focus(id: string): void {
    current()?.focus(id)
  },
  overview(): void {
    current()?.overview()
  },
  travel(camera: Camera): void {
    current()?.travel(camera)
  },
  setMode(mode: NavigationMode): void {
    current()?.setMode(mode)
    useSpace.setState({ mode })
  },
  setSound(sound: boolean): void {
    useSpace.setState({ sound })
    current()?.invalidate()
  },
  /** Where the camera is, for saving a view. */
  camera(): Camera | undefined {
    return current()?.rig.camera()
  },
}
