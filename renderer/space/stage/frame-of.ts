import type { ScreenRect } from './screen.ts'
import type { Stage } from './stage.ts'

/** More things than this are framed by their first ones: a frame need not measure thousands. */
const mostMeasured = 300

/** Finds where all of these things are on the screen together; undefined where none of them is in view. */
export function frameOf(stage: Stage, ids: Iterable<string>): ScreenRect | undefined {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  let measured = 0
  for (const id of ids) {
    if (measured++ > mostMeasured) break
    const rect = stage.project(id)
    if (!rect) continue
    left = Math.min(left, rect.x)
    top = Math.min(top, rect.y)
    right = Math.max(right, rect.x + rect.width)
    bottom = Math.max(bottom, rect.y + rect.height)
  }
  const { width, height } = stage.size
  if (right < 0 || bottom < 0 || left > width || top > height || left === Infinity) return undefined
  return { x: left, y: top, width: right - left, height: bottom - top }
}

/** Lays an element over a part of the screen, so many pixels wider on every side; hides it where there is none. */
export function lay(element: HTMLElement, margin: number, rect: ScreenRect | undefined): void {
  element.hidden = rect === undefined
  if (!rect) return
  element.style.transform = `translate(${rect.x - margin}px, ${rect.y - margin}px)`
  element.style.width = `${rect.width + 2 * margin}px`
  element.style.height = `${rect.height + 2 * margin}px`
}
