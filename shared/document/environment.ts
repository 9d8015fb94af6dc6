import type * as Y from 'yjs'
import { Room, Viewpoint, type Environment } from '#shared/model/environment.ts'
import { addItem, readItems } from './items.ts'
import { byPlace, compareText, defaultMeta, rootOf, type Meta } from './schema.ts'
import { metaSchemas } from './values.ts'

/**
 * The whole environment a document holds. Unknown keys are passed over and what cannot be read is left out or takes
 * its default, so a document of a newer or a faulty client still opens. Two documents that hold the same edits give
 * the same environment, in the same order.
 */
export function readEnvironment(doc: Y.Doc, id: string): Environment {
  return {
    id,
    ...readMeta(doc),
    rooms: readRooms(doc),
    items: readItems(doc),
    viewpoints: readViewpoints(doc),
  }
}

/** Name, kind, camera, light, backdrop and rules. */
export function readMeta(doc: Y.Doc): Meta {
  const meta = rootOf(doc, 'meta')
  const read = <Key extends keyof Meta>(key: Key): Meta[Key] => {
    const parsed = metaSchemas[key].safeParse(meta.get(key))
    return (parsed.success ? parsed.data : defaultMeta[key]) as Meta[Key]
  }
  return {
    name: read('name'),
    kind: read('kind'),
    camera: read('camera'),
    lighting: read('lighting'),
    backdrop: read('backdrop'),
    navigation: read('navigation'),
    interaction: read('interaction'),
  }
}

/** The rooms, from left to right. */
export function readRooms(doc: Y.Doc): Room[] {
  const rooms = [...rootOf(doc, 'rooms').values()].map((value) => Room.safeParse(value))
  return rooms.flatMap((room) => (room.success ? [room.data] : [])).toSorted(byPlace)
}

/** The saved views, in the order they were saved. */
export function readViewpoints(doc: Y.Doc): Viewpoint[] {
  const viewpoints = [...rootOf(doc, 'viewpoints').values()].map((value) => Viewpoint.safeParse(value))
  return viewpoints
    .flatMap((viewpoint) => (viewpoint.success ? [viewpoint.data] : []))
    .toSorted((a, b) => compareText(a.id, b.id))
}

/** Sets one thing that holds for the whole environment. */
export function setMeta<Key extends keyof Meta>(doc: Y.Doc, key: Key, value: Meta[Key]): void {
  rootOf(doc, 'meta').set(key, value)
}

export function setRoom(doc: Y.Doc, room: Room): void {
  rootOf(doc, 'rooms').set(room.id, room)
}

export function setViewpoint(doc: Y.Doc, viewpoint: Viewpoint): void {
  rootOf(doc, 'viewpoints').set(viewpoint.id, viewpoint)
}

/** Fills an empty document. */
export function writeEnvironment(doc: Y.Doc, environment: Environment, origin?: unknown): void {
  const { id: _, rooms, items, viewpoints, ...meta } = environment
  doc.transact(() => {
    for (const [key, value] of Object.entries(meta)) rootOf(doc, 'meta').set(key, value)
    for (const room of rooms) setRoom(doc, room)
    for (const viewpoint of viewpoints) setViewpoint(doc, viewpoint)
    for (const item of items) addItem(doc, item)
  }, origin)
}
