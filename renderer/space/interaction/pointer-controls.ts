import { Gestures } from '../input/gestures.ts'
import { ScreenPointers } from '../input/screen-pointers.ts'
import type { Stage } from '../stage/stage.ts'
import type { Editor } from './editor.ts'
import { ItemControls, type ItemFeedback } from './item-controls.ts'
import { TransformHandles } from './transform-handles.ts'
import { type ShowBox, ViewControls } from './view-controls.ts'

/** What the screen shows of a gesture while it runs. */
export interface PointerFeedback extends ItemFeedback {
  box: ShowBox
  /** How the pointer should look over a handle; undefined over none. */
  cursor?(name: string | undefined): void
}

/** Obeys mouse and touch in the space: looking about, coming closer, choosing, moving, resizing and turning. */
export class PointerControls {
  readonly #stage: Stage
  readonly #screen: ScreenPointers
  readonly #gestures: Gestures
  readonly #items: ItemControls
  readonly #handles: TransformHandles | undefined

  /** @param editor where changes are written to; left out where nothing may be changed */
  constructor(element: HTMLElement, stage: Stage, feedback: PointerFeedback, editor: Editor | undefined) {
    this.#stage = stage
    this.#items = new ItemControls(stage, feedback, editor)
    this.#handles = editor && new TransformHandles(stage, editor, (cursor) => feedback.cursor?.(cursor))
    this.#screen = new ScreenPointers(element, stage)
    this.#gestures = new Gestures(element, new ViewControls(stage, feedback.box), this.#screen)
  }

  /** Obeys Escape: takes the running drag back; without one, lets go of what is selected. */
  cancel(): void {
    if (this.#items.cancel() || this.#handles?.cancel() || this.#gestures.cancel()) return
    this.#stage.select([])
  }

  dispose(): void {
    this.#gestures.dispose()
    this.#screen.dispose()
    this.#items.dispose()
    this.#handles?.dispose()
  }
}
