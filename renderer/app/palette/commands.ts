import {
  attempt,
  openOverlay,
  openSample,
  openWork,
  startConversation,
  toggle,
  useOwnDevice,
  useSetPreferences,
  useStudio,
  useView,
  useSelection,
  spaceCommands,
  useSpace,
} from '#renderer/state/index.ts'
import { focusComposer, type ShortcutActions } from '../shortcuts.ts'

/** Something the window itself does. */
export interface WindowCommand {
  title: string
  keys?: string
  /** Other words one may look for it by. */
  words?: string[]
  /** Operations of the contract that it stands for, so that none is listed twice. */
  does?: string[]
  run: () => void
}

/** What the window does, by the names people use. @param goTo opens the list of places. */
export function useWindowCommands(actions: ShortcutActions, goTo: () => void): WindowCommand[] {
  const inPlace = useView((view) => view.environmentId !== null)
  const place = usePlaceCommands()
  const panels = usePanelCommands()
  const then = closing
  return [
    {
      title: 'Go to a place…',
      words: ['open', 'visit', 'gallery', 'show'],
      does: ['environments.list', 'environments.get'],
      run: goTo,
    },
    ...(inPlace ? place : []),
    { title: 'Undo', keys: '⌘Z', words: ['take back'], does: ['history.undo'], run: then(actions.undo) },
    { title: 'Do again', keys: '⇧⌘Z', words: ['redo'], does: ['history.redo'], run: then(actions.redo) },
    {
      title: 'Import…',
      keys: '⌘I',
      words: ['add files', 'folder', 'take in'],
      does: ['assets.import'],
      run: () => openOverlay('import'),
    },
    {
      title: 'Export…',
      keys: '⌘E',
      words: ['take out', 'gallery', 'publish', 'save'],
      does: ['exports.gallery'],
      run: () => openOverlay('take-out'),
    },
    ...panels,
  ]
}

const closing = (run: () => void) => () => {
  openOverlay(null)
  run()
}

const modes = [
  { mode: 'walk', title: 'Walk' },
  { mode: 'fly', title: 'Fly' },
  { mode: 'orbit', title: 'Orbit' },
] as const

function usePlaceCommands(): WindowCommand[] {
  const { client } = useStudio()
  const mode = useSpace((space) => space.mode)
  const environmentId = useView((view) => view.environmentId)
  const selection = useSelection()
  const [first] = selection

  async function group(name: string): Promise<void> {
    if (environmentId === null) return
    await client.environments.setItems({ environmentId, changes: selection.map((id) => ({ id, group: name })) })
  }

  return [
    {
      title: 'Overview',
      keys: 'Home',
      words: ['everything', 'whole place', 'zoom out'],
      run: closing(spaceCommands.overview),
    },
    ...modes
      .filter((each) => each.mode !== mode)
      .map((each) => ({
        title: each.title,
        words: ['move', 'navigate'],
        run: closing(() => spaceCommands.setMode(each.mode)),
      })),
    ...(first === undefined
      ? []
      : [
          {
            title: 'Go to what is selected',
            keys: 'F',
            words: ['focus', 'closer'],
            run: closing(() => spaceCommands.focus(first)),
          },
          { title: 'Select nothing', keys: 'Esc', words: ['let go'], run: closing(() => spaceCommands.select([])) },
        ]),
    ...(selection.length < 2
      ? []
      : [
          { title: 'Group', keys: 'G', run: closing(() => attempt(group(crypto.randomUUID().slice(0, 8)))) },
          { title: 'Ungroup', run: closing(() => attempt(group(''))) },
        ]),
  ]
}

function usePanelCommands(): WindowCommand[] {
  const studio = useStudio()
  const set = useSetPreferences()
  const { chat, library } = useView()
  const isDevice = useOwnDevice() !== null
  return [
    {
      title: chat ? 'Close the conversation' : 'Open the conversation',
      keys: '⌘J',
      words: ['chat', 'panel'],
      run: closing(() => toggle('chat')),
    },
    {
      title: library ? 'Close the library' : 'Open the library',
      keys: '⌘L',
      words: ['files', 'pictures', 'panel'],
      run: closing(() => toggle('library')),
    },
    {
      title: 'Say what to make',
      keys: '/',
      words: ['sentence', 'ask'],
      does: ['agent.say'],
      // The closing window gives the focus back first.
      run: closing(() => requestAnimationFrame(focusComposer)),
    },
    { title: 'Begin a new conversation', words: ['chat', 'session'], run: closing(startConversation) },
    {
      title: 'What was worked on',
      words: ['runs', 'history', 'trace', 'work', 'how it is going', 'metrics', 'what was done'],
      does: ['runs.list'],
      run: () => openWork(),
    },
    { title: 'Settings', keys: '⌘,', words: ['preferences'], run: () => openOverlay('settings') },
    {
      title: 'Check the workspace',
      words: ['health', 'doctor', 'repair'],
      does: ['workspace.doctor'],
      run: () => openOverlay('settings'),
    },
    { title: 'Devices', words: ['pair', 'phone', 'tablet', 'headset'], run: () => openOverlay('devices') },
    { title: 'All keys', keys: '?', words: ['shortcuts', 'help'], run: () => openOverlay('keys') },
    { title: 'Dark theme', words: ['look', 'night'], run: closing(() => set({ theme: 'dark' })) },
    { title: 'Light theme', words: ['look', 'day'], run: closing(() => set({ theme: 'light' })) },
    // A paired device cannot open another workspace of the computer.
    ...(isDevice
      ? []
      : [
          {
            title: 'Open the sample hall',
            words: ['example', 'demo'],
            does: ['workspace.openSample'],
            run: closing(() => attempt(openSample(studio))),
          },
        ]),
  ]
}
