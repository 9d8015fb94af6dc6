import type { Edge } from '#shared/arrange/index.ts'
import type { Camera } from '#shared/model/environment.ts'
import {
  alignSelected,
  distributeSelected,
  duplicateSelected,
  groupSelected,
  removeSelected,
} from './interaction/changes.ts'
import type { Editor } from './interaction/editor.ts'
import type { MediaObjects } from './media-objects/media-objects.ts'
import type { NavigationMode } from './stage/rig.ts'
import type { Stage } from './stage/stage.ts'

/** What commands work on; each part is there as long as the space stands on a page. */
export interface SpaceParts {
  stage: Stage | undefined
  /** Nowhere to write to where nothing may be changed. */
  editor: Editor | undefined
  mediaObjects: MediaObjects | undefined
}

/** What a space does for commands beside moving its stage. */
export interface SpaceHolder {
  parts(): SpaceParts
  selection(): readonly string[]
  setSound(sound: boolean): void
}

/** What buttons, menus and the palette may ask of a space. Without a stage they do nothing. */
export type SpaceCommands = ReturnType<typeof commandsOf>

/** Makes the commands of a space; a space makes its own once. */
export function commandsOf(space: SpaceHolder) {
  const current = (): Stage | undefined => space.parts().stage
  const change = (work: (stage: Stage, editor: Editor) => void): void => {
    const { stage, editor } = space.parts()
    if (stage && editor) work(stage, editor)
  }
  const select = (ids: readonly string[]): void => current()?.select(ids)

  return {
    select,
    selectAll(): void {
      const stage = current()
      if (stage) stage.select(stage.items().map(({ id }) => id))
    },
    /** Goes before a thing, so that it fills what panels leave free. */
    focus(id: string): void {
      current()?.focus(id)
    },
    /** Goes before the first of what is selected. */
    focusSelected(): void {
      const [first] = current()?.selected ?? []
      if (first !== undefined) current()?.focus(first)
    },
    /** All that stands here, from above. */
    overview(): void {
      current()?.overview()
    },
    /** All that stands here, from where one comes in. */
    home(): void {
      current()?.home()
    },
    travel(camera: Camera): void {
      current()?.travel(camera)
    },
    setMode(mode: NavigationMode): void {
      current()?.setMode(mode)
    },
    setSound(sound: boolean): void {
      space.setSound(sound)
      current()?.invalidate()
    },
    /** Where the camera is, for saving a view. */
    camera(): Camera | undefined {
      return current()?.rig.camera()
    },

    /** Plays a film or sound, or halts it; the selected one where none is named. False where there is none. */
    togglePlay(id?: string): boolean {
      const [selected, ...others] = space.selection()
      const which = id ?? (others.length === 0 ? selected : undefined)
      return which !== undefined && (space.parts().mediaObjects?.toggle(which) ?? false)
    },
    /** Goes to a moment of a film or sound, seconds. */
    seek(id: string, seconds: number): void {
      space.parts().mediaObjects?.seek(id, seconds)
    },
    /** How loud a film or sound is, 0–1. */
    setVolume(id: string, volume: number): void {
      space.parts().mediaObjects?.setVolume(id, volume)
    },

    // With what is selected; each is one step for undo.
    /** Groups what is selected; sets it free where it is one group already. */
    group(): void {
      change(groupSelected)
    },
    /** Puts a double beside each selected thing, and selects the doubles. */
    duplicate(): void {
      change((stage, editor) => {
        const ids = duplicateSelected(stage, editor)
        if (ids.length > 0) select(ids)
      })
    },
    align(edge: Edge): void {
      change((stage, editor) => alignSelected(stage, editor, edge))
    },
    /** Makes the spaces between things alike. */
    distribute(along: 'across' | 'upright'): void {
      change((stage, editor) => distributeSelected(stage, editor, along))
    },
    /** Takes what is selected out of the place. Gives the step that it was; undefined where nothing was taken out. */
    remove(): string | undefined {
      const { stage, editor } = space.parts()
      const step = stage && editor && removeSelected(stage, editor)
      if (step !== undefined) select([])
      return step
    },
  }
}

/** A command of the space as a person calls it. */
export interface SpaceCommand {
  /** Plain words, as a list of commands has them. */
  name: string
  /** The same with what one sees of it, where the name alone does not say it. */
  does?: string
  /** Keys that do the same, as the key card shows them; the space itself obeys them. */
  keys?: string
  /** How many things must be selected for it to do anything. */
  selected: number
  run: () => void
}

/** Everything one can ask of the space by name; the key card and the palette show what stands here. */
export const namedCommands = (space: SpaceCommands): readonly SpaceCommand[] => [
  { name: 'Home', does: 'Home: everything, from the entrance', keys: 'Home', selected: 0, run: space.home },
  { name: 'Overview', does: 'Overview: everything, from above', keys: 'O', selected: 0, run: space.overview },
  { name: 'Walk', selected: 0, run: () => space.setMode('walk') },
  { name: 'Fly', selected: 0, run: () => space.setMode('fly') },
  { name: 'Orbit', selected: 0, run: () => space.setMode('orbit') },
  { name: 'Select everything', keys: '⌘A', selected: 0, run: space.selectAll },
  { name: 'Go to what is selected', keys: 'F', selected: 1, run: space.focusSelected },
  {
    name: 'Play or pause',
    does: 'Play or pause a film or sound',
    keys: 'K',
    selected: 1,
    run: () => void space.togglePlay(),
  },
  { name: 'Group or ungroup', keys: 'G', selected: 2, run: space.group },
  { name: 'Duplicate', does: 'Duplicate, beside it', keys: '⌘D', selected: 1, run: space.duplicate },
  { name: 'Take out of the place', keys: 'Delete', selected: 1, run: space.remove },
  { name: 'Align left', keys: 'Alt+L', selected: 2, run: () => space.align('left') },
  { name: 'Align to the centre', keys: 'Alt+C', selected: 2, run: () => space.align('centre') },
  { name: 'Align right', keys: 'Alt+R', selected: 2, run: () => space.align('right') },
  { name: 'Align tops', keys: 'Alt+T', selected: 2, run: () => space.align('top') },
  { name: 'Align to the middle', keys: 'Alt+M', selected: 2, run: () => space.align('middle') },
  { name: 'Align bottoms', keys: 'Alt+B', selected: 2, run: () => space.align('bottom') },
  { name: 'Space evenly across', keys: 'Alt+H', selected: 3, run: () => space.distribute('across') },
  { name: 'Space evenly upright', keys: 'Alt+V', selected: 3, run: () => space.distribute('upright') },
]
