const key = 'promenade.window'

/** How long a reloaded page waits for its former self to let go of the id, milliseconds. */
const patience = 300

interface WindowIdStores {
  /** Of this tab; a duplicated tab begins with a copy of it. */
  session: Storage
  /** Of all windows. */
  local: Storage
  /** Missing where the page is not secure, as on the local network over plain HTTP. */
  locks: LockManager | undefined
}

/**
 * Gives the id of this window: it stays when the window is reloaded or, as the last one, closed and opened again, and
 * no other open window has it. What is undone by key is what this window did.
 */
export async function windowId(stores: WindowIdStores = storesOfPage()): Promise<string> {
  const { session, local, locks } = stores
  const id = locks ? await lockedId(session, local, locks) : handedOn(session)
  local.setItem(key, id)
  return id
}

/** An open window holds a lock on its id, which ends with the page however that ends. */
async function lockedId(session: Storage, local: Storage, locks: LockManager): Promise<string> {
  const own = session.getItem(key)
  const former = local.getItem(key)
  let id = crypto.randomUUID() as string
  if (own !== null && (await hold(locks, own, patience))) id = own
  else if (own === null && former !== null && (await hold(locks, former, 0))) id = former
  else await hold(locks, id, 0)
  session.setItem(key, id)
  return id
}

/** Without locks, the id lies in the tab's store only while no page uses it, so that a duplicate finds none. */
function handedOn(session: Storage): string {
  const id = session.getItem(key) ?? crypto.randomUUID()
  session.removeItem(key)
  window.addEventListener('pagehide', () => session.setItem(key, id))
  window.addEventListener('pageshow', ({ persisted }) => persisted && session.removeItem(key))
  return id
}

/** Whether the lock could be had; it is then held for good. */
function hold(locks: LockManager, id: string, milliseconds: number): Promise<boolean> {
  return new Promise((resolve) => {
    const keep = (lock: Lock | null): Promise<void> | undefined => {
      resolve(lock !== null)
      return lock === null ? undefined : new Promise<void>(() => undefined)
    }
    const options = milliseconds > 0 ? { signal: AbortSignal.timeout(milliseconds) } : { ifAvailable: true }
    locks.request(`${key}:${id}`, options, keep).catch(() => resolve(false))
  })
}

function storesOfPage(): WindowIdStores {
  // oxlint-disable-next-line no-restricted-globals -- which window this is, the workspace cannot know
  return { session: sessionStorage, local: localStorage, locks: (navigator as { locks?: LockManager }).locks }
}
