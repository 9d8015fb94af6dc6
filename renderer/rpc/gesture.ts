/**
 * What one undo takes back at once: a drag from press to release, a keystroke, a choice in a menu. Hand it to every
 * edit that belongs to it.
 */
export class Gesture {
  readonly id: string = randomId()
  /** As the undo menu names it: "Move 3 things". */
  readonly label: string

  constructor(label: string) {
    this.label = label.slice(0, 120)
  }
}

/** 128 random bits. `crypto.randomUUID` is missing on pages that come over plain HTTP from another machine. */
export function randomId(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
