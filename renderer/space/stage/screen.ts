/** Where something is on the screen, CSS pixels from the top left of the space. */
export interface ScreenRect {
  x: number
  y: number
  width: number
  height: number
}

/** Size of the canvas. */
export interface ScreenSize {
  /** CSS pixels. */
  width: number
  height: number
  /** Device pixels per CSS pixel. */
  ratio: number
}
