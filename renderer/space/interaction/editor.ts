import type { Item, ItemChange } from '#shared/model/environment.ts'

/** Where hands write to: the live document of the studio. All writes with one `gesture` are one step for undo. */
export interface Editor {
  set(gesture: string, label: string, changes: readonly ItemChange[]): void
  add(gesture: string, label: string, items: readonly Item[]): void
  remove(gesture: string, label: string, ids: readonly string[]): void
  undo(): Promise<void>
  redo(): Promise<void>
}

/** Names a step for the undo menu: "Move 1 thing", "Move 12 things". */
export function labelOf(verb: string, count: number): string {
  return `${verb} ${count} ${count === 1 ? 'thing' : 'things'}`
}
