import { openOverlay, toggle, useView } from '#renderer/state/index.ts'

/** Everything keys do, as the key card shows it and as the window obeys it. */
export interface Shortcut {
  /** As shown: `⌘K`. */
  keys: string
  does: string
  /** Whether a key press is this one. Left out for those that the space answers. */
  matches?: (press: KeyPress) => boolean
  run?: () => void
}

export interface KeyPress {
  key: string
  /** ⌘ on a Mac, Ctrl elsewhere. */
  command: boolean
  shift: boolean
  /** True while a text field has the focus. */
  typing: boolean
  /** True while that field holds text, whose own undo then comes first. */
  written: boolean
}

export interface ShortcutActions {
  undo: () => void
  redo: () => void
}

const command =
  (key: string, shift = false) =>
  (press: KeyPress) =>
    press.command && press.shift === shift && press.key.toLowerCase() === key

/** The groups of the key card. */
export function shortcuts({ undo, redo }: ShortcutActions): { title: string; keys: Shortcut[] }[] {
  return [
    {
      title: 'Everywhere',
      keys: [
        { keys: '⌘K', does: 'Do anything by name', matches: command('k'), run: () => openOverlay('palette') },
        { keys: '⌘J', does: 'Conversation', matches: command('j'), run: () => toggle('chat') },
        { keys: '⌘L', does: 'Library', matches: command('l'), run: () => toggle('library') },
        { keys: '⌘E', does: 'Take out', matches: command('e'), run: () => openOverlay('take-out') },
        { keys: '⌘I', does: 'Import', matches: command('i'), run: () => openOverlay('import') },
        { keys: '⌘,', does: 'Settings', matches: command(','), run: () => openOverlay('settings') },
        {
          keys: '⌘Z',
          does: 'Undo',
          matches: (press) => !press.written && command('z')(press),
          run: undo,
        },
        {
          keys: '⇧⌘Z',
          does: 'Do again',
          matches: (press) => !press.written && command('z', true)(press),
          run: redo,
        },
        {
          keys: '?',
          does: 'All keys',
          matches: (press) => press.key === '?' && !press.typing,
          run: () => openOverlay('keys'),
        },
        {
          keys: '/',
          does: 'Begin a sentence',
          matches: (press) => press.key === '/' && !press.typing && !press.command,
          run: focusComposer,
        },
      ],
    },
    {
      title: 'In the space',
      keys: [
        { keys: 'Drag', does: 'Look around' },
        { keys: 'W A S D', does: 'Walk' },
        { keys: 'Q E', does: 'Down and up' },
        { keys: 'Wheel', does: 'Toward the pointer' },
        { keys: 'F', does: 'Go to what is selected' },
        { keys: '1–9', does: 'Saved views' },
      ],
    },
    {
      title: 'With a thing',
      keys: [
        { keys: 'Click', does: 'Select' },
        { keys: 'Shift click', does: 'Select more' },
        { keys: 'Drag', does: 'Move on the plane you see' },
        { keys: 'Alt drag', does: 'Duplicate' },
        { keys: 'G', does: 'Group' },
        { keys: 'Delete', does: 'Take out of the place' },
        { keys: 'Esc', does: 'Let go' },
      ],
    },
  ]
}

/** Writes ⌘ and ⇧ as the keyboard at hand has them. */
export function keysHere(keys: string, mac = /Mac|iPhone|iPad/.test(navigator.userAgent)): string {
  return mac ? keys : keys.replace('⇧', 'Shift+').replace('⌘', 'Ctrl+')
}

/** Puts the cursor where one speaks: in the chat if it is open, else at the foot of the space. */
export function focusComposer(): void {
  const look = useView.getState().chat ? 'panel' : 'line'
  requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-composer="${look}"]`)?.focus())
}
