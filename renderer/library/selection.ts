/** How a click or key changes what is picked: alone, added to, or a stretch from where one began. */
export type Reach = 'only' | 'toggle' | 'range'

/** What is picked in the library. */
export interface Picking {
  picked: readonly string[]
  /** Where a stretch begins. */
  anchor: string | null
}

/** Works out what is picked after `id` was pressed; `order` is the list as it stands. Pure. */
export function pick({ picked, anchor }: Picking, order: readonly string[], id: string, reach: Reach): Picking {
  if (reach === 'toggle') {
    const without = picked.filter((each) => each !== id)
    return { picked: without.length < picked.length ? without : [...picked, id], anchor: id }
  }
  const from = anchor === null ? -1 : order.indexOf(anchor)
  const to = order.indexOf(id)
  if (reach === 'only' || from < 0 || to < 0) return { picked: [id], anchor: id }
  return { picked: order.slice(Math.min(from, to), Math.max(from, to) + 1), anchor }
}

/** Reads from the keys held with a pointer or key event how it changes what is picked. */
export function reachOf(event: { shiftKey: boolean; ctrlKey: boolean; metaKey: boolean }): Reach {
  if (event.shiftKey) return 'range'
  return event.ctrlKey || event.metaKey ? 'toggle' : 'only'
}
