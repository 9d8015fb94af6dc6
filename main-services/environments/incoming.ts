import * as Y from 'yjs'
import { Draft, rootNames, rootOf, type RootName } from '#shared/document/index.ts'
import { refuse, refuseGap, refuseStranger } from './wire.ts'

/** Most values, deletions and Yjs clients one push may bring. */
const mostChanges = 1_000_000
const mostClients = 64
/** Changes that one Yjs client may ever make: beyond, numbers are no longer whole everywhere. */
const mostClock = 2 ** 31

/** What an update would do, found without doing it. */
export interface Incoming {
  /** What of it the document does not have yet, written anew. */
  update: Uint8Array
  /** The Yjs clients that make new changes in it. */
  clients: number[]
  /** The document as it would be after it. */
  draft: Draft
  /** Values that may stand in place of those in the draft. */
  contested: Contested[]
}

/** A value that a push sets and that may lose to one another window set at the same time; both are checked. */
export interface Contested extends Place {
  value: unknown
}

type Struct = Y.Item | Y.GC | Y.Skip

/** Which value of the document a struct is about. */
interface Place {
  root: RootName
  key: string
}

/**
 * Takes a Yjs update apart and finds what it would do to a document that holds nothing but JSON under named keys.
 * Refuses (`INVALID_INPUT`) what cannot be read, what builds on changes that are not there, and what no window makes:
 * lists, texts and documents inside, links between values. The document stays untouched, whatever comes.
 */
export function inspectUpdate(doc: Y.Doc, bytes: Uint8Array): Incoming {
  const { update, structs, deletions } = decode(doc, bytes)
  if (structs.length + deletions.length > mostChanges)
    refuse('The change touches more than a million values.', 'Send it in parts.')
  const chains = chainsOf(doc, structs)
  integrate(doc, chains)
  const draft = new Draft(doc)
  const deleted = applyDeletions(doc, draft, chains, deletions)
  const contested = setValues(draft, chains, deleted)
  return { update, clients: [...chains.keys()], draft, contested }
}

/** Tells whether an item stands or ever stood, and was removed. */
export function hasStood(doc: Y.Doc, id: string): boolean {
  // oxlint-disable-next-line no-underscore-dangle -- Yjs tells only here what a key held before it was deleted
  return doc.getMap('items')._map.has(id)
}

interface Deletion {
  client: number
  clock: number
  end: number
}

function decode(doc: Y.Doc, bytes: Uint8Array): { update: Uint8Array; structs: Struct[]; deletions: Deletion[] } {
  try {
    // Written anew it holds each client once and nothing that is known.
    const update = Y.diffUpdate(bytes, Y.encodeStateVector(doc))
    const { structs, ds } = Y.decodeUpdate(update)
    const deletions = [...ds.clients].flatMap(([client, ranges]) =>
      ranges.map(({ clock, len }) => ({ client, clock, end: clock + len })),
    )
    return { update, structs, deletions }
  } catch (error) {
    refuse('The change cannot be read: it is damaged or of another kind.', 'Sync again and send it anew.', error)
  }
}

/** One client's new structs, in order. */
interface Chain {
  /** What the document has of it, and what it will have. */
  begin: number
  end: number
  links: Link[]
  /** Links whose dependencies are there. */
  done: number
}

interface Link {
  clock: number
  end: number
  /** Null for what carries nothing. */
  item: Y.Item | null
  place: Place | null
  /** The next link under the same key follows on this one. */
  followed: boolean
}

function chainsOf(doc: Y.Doc, structs: readonly Struct[]): Map<number, Chain> {
  const chains = new Map<number, Chain>()
  let last: number | undefined
  for (const struct of structs) {
    const { client, clock } = struct.id
    const end = clock + struct.length
    const known = chains.get(client)
    if (known && last !== client) damaged()
    const chain = known ?? {
      begin: Y.getState(doc.store, client),
      end: Y.getState(doc.store, client),
      links: [],
      done: 0,
    }
    if (struct instanceof Y.Skip || clock !== chain.end) refuseGap()
    if (!(struct.length > 0) || end > mostClock) damaged()
    chain.links.push({ clock, end, item: struct instanceof Y.Item ? struct : null, place: null, followed: false })
    chain.end = end
    chains.set(client, chain)
    last = client
  }
  if (chains.size > mostClients) refuse('The change comes from more than one window.', 'Send what one window did.')
  return chains
}

/** Finds the key of each new value, in an order in which Yjs can take them in. */
function integrate(doc: Y.Doc, chains: ReadonlyMap<number, Chain>): void {
  for (let moved = true; moved;) {
    moved = false
    for (const chain of chains.values()) {
      for (let link = chain.links[chain.done]; link; link = chain.links[chain.done]) {
        if (link.item && !resolve(doc, chains, link, link.item)) break
        chain.done += 1
        moved = true
      }
    }
  }
  for (const { done, links } of chains.values()) if (done < links.length) refuseGap()
}

/** False where what it builds on has not been taken in yet. */
function resolve(doc: Y.Doc, chains: ReadonlyMap<number, Chain>, link: Link, item: Y.Item): boolean {
  if (item.rightOrigin !== null || !isValue(item)) return refuseStranger()
  if (item.origin === null) {
    link.place = placeOf(item.parent, item.parentSub)
    return true
  }
  const { client, clock } = item.origin
  const chain = chains.get(client)
  if (chain && clock >= chain.begin) {
    const origin = linkAt(chain, clock)
    if (!origin) return false
    if (!origin.place || clock !== origin.end - 1) damaged()
    link.place = origin.place
    origin.followed = true
    return true
  }
  if (clock >= Y.getState(doc.store, client)) return false
  const origin = Y.getItem(doc.store, item.origin)
  if (!(origin instanceof Y.Item)) damaged()
  link.place = placeOf(rootNames.find((name) => doc.getMap(name) === origin.parent) ?? null, origin.parentSub)
  return true
}

/** What a window writes: one JSON value, or what is left of values that were set again since. */
function isValue({ content, length }: Y.Item): boolean {
  return content instanceof Y.ContentDeleted || (content instanceof Y.ContentAny && length === 1)
}

function placeOf(parent: unknown, key: string | null): Place {
  const root = rootNames.find((name) => name === parent)
  return root === undefined || key === null ? refuseStranger() : { root, key }
}

/** The link that holds a clock, if it was taken in. */
function linkAt(chain: Chain, clock: number): Link | undefined {
  const index = indexAt(chain, clock)
  return index < chain.done ? chain.links[index] : undefined
}

/** Where the link that holds a clock of the chain stands in it. */
function indexAt({ links }: Chain, clock: number): number {
  let [low, high] = [0, links.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (clock < (links[middle]?.end ?? 0)) high = middle
    else low = middle + 1
  }
  return low
}

/** Deletes from the draft what stands and goes. The new links that are gone already. */
function applyDeletions(
  doc: Y.Doc,
  draft: Draft,
  chains: ReadonlyMap<number, Chain>,
  deletions: readonly Deletion[],
): Set<Link> {
  const gone = new Set<Link>()
  const ends = new Map<number, number>()
  for (const { client, clock, end } of deletions) {
    // Overlapping ones would be walked again and again.
    if (clock < (ends.get(client) ?? 0) || end <= clock) damaged()
    ends.set(client, end)
    const chain = chains.get(client)
    const known = Y.getState(doc.store, client)
    if (end > (chain?.end ?? known)) refuseGap()
    if (clock < known) deleteStanding(doc, draft, { client, clock, end: Math.min(end, known) })
    if (chain && end > chain.begin)
      for (const link of linksWithin(chain, Math.max(clock, chain.begin), end)) gone.add(link)
  }
  return gone
}

function* linksWithin(chain: Chain, clock: number, end: number): Generator<Link> {
  for (let index = indexAt(chain, clock); index < chain.links.length; index += 1) {
    const link = chain.links[index]
    if (!link || link.clock >= end) return
    yield link
  }
}

function deleteStanding(doc: Y.Doc, draft: Draft, { client, clock, end }: Deletion): void {
  const structs = doc.store.clients.get(client) ?? []
  for (let index = Y.findIndexSS(structs, clock); index < structs.length; index += 1) {
    const struct = structs[index]
    if (!struct || struct.id.clock >= end) return
    if (!(struct instanceof Y.Item) || struct.deleted || struct.parentSub === null) continue
    const root = rootNames.find((name) => doc.getMap(name) === struct.parent)
    if (root) rootOf(draft, root).delete(struct.parentSub)
  }
}

/** Sets the last of the values under each key. Where two clients set one, either may win: the other of them. */
function setValues(draft: Draft, chains: ReadonlyMap<number, Chain>, deleted: ReadonlySet<Link>): Contested[] {
  const contested: Contested[] = []
  const seen = new Set<string>()
  for (const { links } of chains.values()) {
    for (const link of links) {
      if (link.followed || !link.place || !link.item) continue
      const { content } = link.item
      const { root, key } = link.place
      const map = rootOf(draft, root)
      if (seen.has(`${root}/${key}`)) contested.push({ root, key, value: map.get(key) })
      seen.add(`${root}/${key}`)
      if (content instanceof Y.ContentAny && !deleted.has(link)) map.set(key, content.arr[0])
      else map.delete(key)
    }
  }
  return contested
}

const damaged = (): never =>
  refuse('The change cannot be read: it is damaged or of another kind.', 'Sync again and send it anew.')
