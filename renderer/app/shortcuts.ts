import { namedCommands } from '#renderer/space/index.ts'
import { openOverlay, toggle, useView, spaceCommands } from '#renderer/state/index.ts'

/** Everything keys do, as the key card shows it and as the window obeys it. */
export interface Shortcut {
  /** As shown: `⌘K`. */
  keys: string
  does: string
  /** Whether a key press is this one. Left out for those that the space answers. */
  matches?: (press: KeyPress) => boolean
  run?: () => void
}

/** A key event as shortcuts look at it, told apart from the browser's so that tests can make one. */
export interface KeyPress {
  key: string
  /** ⌘ on a Mac, Ctrl elsewhere. */
  command: boolean
  shift: boolean
  alt: boolean
  /** True while a text field has the focus. */
  typing: boolean
  /** True while that field holds text, whose own undo then comes first. */
  written: boolean
}

/** What keys do that is not the window's own state. */
export interface ShortcutActions {
  undo: () => void
  redo: () => void
}

const command =
  (key: string, shift = false) =>
  (press: KeyPress) =>
    press.command && press.shift === shift && press.key.toLowerCase() === key

/** Makes the groups of the key card. */
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
        { keys: 'W A S D', does: 'Walk; so do the arrows' },
        { keys: 'Q E', does: 'Down and up' },
        { keys: 'Wheel', does: 'Toward the pointer, or back until the place is small' },
        { keys: 'Tab', does: 'From thing to thing' },
        { keys: '1–9', does: 'Saved views' },
        ...keysOfSpace((selected) => selected === 0),
      ],
    },
    {
      title: 'With a thing',
      keys: [
        { keys: 'Click', does: 'Select' },
        { keys: 'Shift click', does: 'Select more' },
        { keys: 'Drag', does: 'Move on the plane you see' },
        { keys: 'Shift drag', does: 'Select what lies in a frame' },
        { keys: 'Double click', does: 'Go to one; of a group, take this one' },
        { keys: 'Alt drag', does: 'Duplicate' },
        {
          keys: 'T',
          does: 'Tools for what is selected',
          matches: (press) => press.key.toLowerCase() === 't' && !press.typing && !press.command && !press.alt,
          run: focusTools,
        },
        ...keysOfSpace((selected) => selected > 0),
        { keys: 'Esc', does: 'Let go' },
      ],
    },
  ]
}

/** What the space does by its own keys, with nothing or something selected. */
function keysOfSpace(fits: (selected: number) => boolean): Shortcut[] {
  return namedCommands(spaceCommands).flatMap(({ name, does = name, keys, selected }) =>
    keys && fits(selected) ? [{ keys, does }] : [],
  )
}

/** Writes ⌘ and ⇧ as the keyboard at hand has them. */
export function keysHere(keys: string, mac = /Mac|iPhone|iPad/.test(navigator.userAgent)): string {
  return mac ? keys : keys.replace('⇧', 'Shift+').replace('⌘', 'Ctrl+')
}

/** Goes to the tools of what is selected: the toolbar of several things, or the controls of one that plays. */
function focusTools(): void {
  document.querySelector<HTMLElement>('[data-selection-tools] button, [data-controls] button')?.focus()
}

/** Puts the cursor where one speaks: in the chat if it is open, else at the foot of the space. */
export function focusComposer(): void {
  const look = useView.getState().chat ? 'panel' : 'line'
  const find = () => document.querySelector<HTMLElement>(`[data-composer="${look}"]`)
  // At once where it stands, so that no letter of a quick typist is lost; a panel that is just opening has it a frame later.
  const box = find()
  if (box) box.focus()
  else requestAnimationFrame(() => find()?.focus())
}
