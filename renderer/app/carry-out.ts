import {
  count,
  openOverlay,
  openPanel,
  showEnvironment,
  useView,
  type Overlay,
  selectionNow,
  cameraNow,
  spaceCommands,
  spaceNow,
  windowSpace,
} from '#renderer/state/index.ts'
import type { StudioClient } from '#shared/contract/index.ts'
import type { MediaType } from '#shared/model/asset.ts'
import type { Item } from '#shared/model/environment.ts'
import type {
  Closable,
  Panel,
  WindowAction,
  WindowOutcome,
  WindowState,
  WindowTarget,
  WindowView,
} from '#shared/model/window.ts'
import { itemsOfPlace, useLive } from './live.ts'

/** How long a place may take to stand, milliseconds. */
const patience = 10_000

/** Does what the window is asked to do, and says how it looks then. */
export async function carryOut(client: StudioClient, action: WindowAction): Promise<WindowOutcome> {
  try {
    const says = await act(client, action)
    return { ok: true, says, state: stateNow() }
  } catch (error) {
    if (error instanceof CannotShow) return { ok: false, reason: error.message }
    throw error
  }
}

/** Why the window cannot do it, as a sentence. */
class CannotShow extends Error {}

function stateNow(): WindowState {
  return { environmentId: useView.getState().environmentId, itemIds: [...selectionNow()], camera: cameraNow() }
}

async function act(client: StudioClient, action: WindowAction): Promise<string> {
  switch (action.do) {
    case 'go-to':
      openOverlay(null)
      showEnvironment(action.environmentId)
      await standing(action.environmentId)
      return 'It is shown.'
    case 'open':
      return open(action.panel)
    case 'close':
      return close(action.panel)
    case 'view':
      return look(action.view)
    case 'select':
      return select(await thingsOf(client, action.target))
    case 'focus':
      return focus(await thingsOf(client, action.target))
  }
}

/** Resolves when the place stands, or when it takes so long that it is better to go on. */
function standing(environmentId: string): Promise<void> {
  const stands = () => spaceNow().ready && useLive.getState().document?.environmentId === environmentId
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer)
      unsubscribe()
      resolve()
    }
    const timer = setTimeout(done, patience)
    const unsubscribe = windowSpace.state.subscribe(() => stands() && done())
    if (stands()) done()
  })
}

const names: Record<Panel, string> = {
  library: 'The library',
  conversation: 'The conversation',
  settings: 'The settings',
  keys: 'The card of keys',
  import: 'The window for imports',
  export: 'The window for exports',
  palette: 'The list of everything one can do',
}

/** Where each is: beside the space, or over everything. */
const homes: Record<Panel, { beside: 'library' | 'chat' } | { over: Overlay }> = {
  library: { beside: 'library' },
  conversation: { beside: 'chat' },
  settings: { over: 'settings' },
  keys: { over: 'keys' },
  import: { over: 'import' },
  export: { over: 'take-out' },
  palette: { over: 'palette' },
}

function open(panel: Panel): string {
  const home = homes[panel]
  if ('over' in home) openOverlay(home.over)
  else openPanel(home.beside)
  return `${names[panel]} is open.`
}

function close(panel: Closable): string {
  const { overlay, library } = useView.getState()
  if (panel === 'top') {
    if (overlay !== null) openOverlay(null)
    else if (library) useView.setState({ library: false })
    else throw new CannotShow('Nothing is open that could be closed.')
    return 'It is closed.'
  }
  const home = homes[panel]
  if ('beside' in home) useView.setState({ [home.beside]: false })
  else if (overlay === home.over) openOverlay(null)
  return `${names[panel]} is closed.`
}

const manners: Record<WindowView, string> = {
  overview: 'This is the whole place.',
  walk: 'You walk now.',
  fly: 'You fly now.',
  orbit: 'You move around the place now.',
}

function look(view: WindowView): string {
  inPlace()
  openOverlay(null)
  if (view === 'overview') spaceCommands.overview()
  else spaceCommands.setMode(view)
  return manners[view]
}

function inPlace(): Item[] {
  if (useView.getState().environmentId === null) throw new CannotShow('There is no place here yet.')
  return itemsOfPlace()
}

/** The things that are meant, as they stand here. */
async function thingsOf(client: StudioClient, target: WindowTarget): Promise<string[]> {
  const items = inPlace()
  if (target === 'none') return []
  if (target === 'all') return items.map(({ id }) => id)
  if (target === 'selection') {
    const selection = selectionNow()
    if (selection.length > 0) return [...selection]
    throw new CannotShow('Nothing is selected. Click a thing, or say which one you mean: “the third one”.')
  }
  if ('nth' in target) {
    const among = target.types ? await ofTypes(client, items, target.types) : items
    const item = among.at(target.nth > 0 ? target.nth - 1 : target.nth)
    if (item) return [item.id]
    const there = count(among.length, target.types ? 'such thing' : 'thing')
    throw new CannotShow(`There ${among.length === 1 ? 'is' : 'are'} only ${there} here.`)
  }
  const wanted = new Set(target.assetIds)
  const found = items.filter(({ assetId }) => wanted.has(assetId)).map(({ id }) => id)
  if (found.length === 0) throw new CannotShow('None of these stands in this place.')
  return found
}

async function ofTypes(client: StudioClient, items: readonly Item[], types: readonly MediaType[]): Promise<Item[]> {
  const cards = await client.assets.cards({ ids: [...new Set(items.map(({ assetId }) => assetId))] })
  const wanted = new Set(cards.filter(({ mediaType }) => types.includes(mediaType)).map(({ id }) => id))
  return items.filter(({ assetId }) => wanted.has(assetId))
}

function select(ids: readonly string[]): string {
  spaceCommands.select(ids)
  return ids.length === 0 ? 'Nothing is selected.' : `${count(ids.length, 'thing')} selected.`
}

function focus(ids: readonly string[]): string {
  const [first] = ids
  if (first === undefined) throw new CannotShow('There is nothing to go up to.')
  openOverlay(null)
  select(ids)
  spaceCommands.focus(first)
  return 'You stand before it.'
}
