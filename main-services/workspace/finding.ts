/** What one check found; `ok` is false only where something is damaged or cannot be relied on. */
export interface Finding {
  ok: boolean
  detail: string
}

/** Lists up to five names, and how many more there are. */
export function some(names: readonly string[]): string {
  const shown = names.slice(0, 5).join(', ')
  return names.length > 5 ? `${shown} and ${names.length - 5} more` : shown
}
