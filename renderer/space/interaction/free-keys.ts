/** What is typed into. */
const fields = 'input, textarea, select, [contenteditable]:not([contenteditable="false"])'
/** Parts of a page that answer every key themselves. */
const closed = `${fields}, dialog, [popover], [role="menu"], [role="listbox"], [role="dialog"]`
/** Keys by which one goes on, or presses what has the focus: they belong to what has it. */
const pressing = /^(?:Tab|Enter|NumpadEnter|Space|Backspace|Delete)$/
/** Keys by which one moves in what has the focus; a button that was just clicked, outside of what scrolls, wants none. */
const moving = /^(?:ArrowUp|ArrowDown|ArrowLeft|ArrowRight|PageUp|PageDown|Home|End)$/
/** With Ctrl or ⌘, those that the space answers wherever the focus lies; the rest are the app's or the browser's. */
const commands = new Set(['KeyA', 'KeyD'])

/** Tells whether an event comes from something that is typed into. */
export function isField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(fields) !== null
}

/**
 * Tells whether a key press is free for the space: inside of its element, all that no field there wants; elsewhere on
 * the page, what is not typed, and what neither a menu, a dialog nor what has the focus would answer.
 */
export function isFree(event: KeyboardEvent, element: Element): boolean {
  const { target } = event
  if (!(target instanceof Element)) return false
  if (target === element) return true
  if (target.closest(closed)) return false
  if (element.contains(target)) return !takenByFocus(target, event.code)
  if (document.querySelector('dialog[open]')) return false
  if (event.ctrlKey || event.metaKey) return commands.has(event.code)
  const nothingFocused = target === document.body || target === document.documentElement
  return nothingFocused ? event.code !== 'Tab' : !takenByFocus(target, event.code)
}

function takenByFocus(target: Element, code: string): boolean {
  const lone = target.closest('button, a') !== null && target.closest('.scroll') === null
  return pressing.test(code) || (!lone && moving.test(code))
}
