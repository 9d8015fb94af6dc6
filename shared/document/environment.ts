import type { Environment, Room, Viewpoint } from '#shared/model/environment.ts'
import { addItem, readItems } from './items.ts'
import { repairedMeta, repairedRoom, repairedViewpoint } from './repair.ts'
import { byPlace, compareText, defaultMeta, rootOf, type DocumentMaps, type Meta } from './schema.ts'

/**
 * Reads the whole environment a document holds. Unknown keys are passed over and what cannot be read is left out or
 * takes its default, and what is out of bounds is repaired, so a document of another version or a faulty client still
 * opens. Two documents that hold the same edits give the same environment, in the same order.
 */
export function readEnvironment(doc: DocumentMaps, id: string): Environment {
  return {
    id,
    ...readMeta(doc),
    rooms: readRooms(doc),
    items: readItems(doc),
    viewpoints: readViewpoints(doc),
  }
}

/** Reads name, kind, camera, light, backdrop and rules. */
export function readMeta(doc: DocumentMaps): Meta {
  const meta = rootOf(doc, 'meta')
  const read = <Key extends keyof Meta>(key: Key): Meta[Key] => {
    return (repairedMeta(key, meta.get(key)) ?? defaultMeta[key]) as Meta[Key]
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

/** Reads the rooms, from left to right. */
export function readRooms(doc: DocumentMaps): Room[] {
  return [...rootOf(doc, 'rooms').values()].flatMap((value) => repairedRoom(value) ?? []).toSorted(byPlace)
}

/** Reads the saved views, in the order they were saved. */
export function readViewpoints(doc: DocumentMaps): Viewpoint[] {
  return [...rootOf(doc, 'viewpoints').values()]
    .flatMap((value) => repairedViewpoint(value) ?? [])
    .toSorted((a, b) => compareText(a.id, b.id))
}

/** Sets one thing that holds for the whole environment. */
export function setMeta<Key extends keyof Meta>(doc: DocumentMaps, key: Key, value: Meta[Key]): void {
  rootOf(doc, 'meta').set(key, value)
}

/** Puts a room into the document, in place of one with the same id. */
export function setRoom(doc: DocumentMaps, room: Room): void {
  rootOf(doc, 'rooms').set(room.id, room)
}

/** Puts a saved view into the document, in place of one with the same id. */
export function setViewpoint(doc: DocumentMaps, viewpoint: Viewpoint): void {
  rootOf(doc, 'viewpoints').set(viewpoint.id, viewpoint)
}

/** Fills an empty document. Call within `doc.transact`. */
export function writeEnvironment(doc: DocumentMaps, environment: Environment): void {
  const { id: _, rooms, items, viewpoints, ...meta } = environment
  for (const [key, value] of Object.entries(meta)) rootOf(doc, 'meta').set(key, value)
  for (const room of rooms) setRoom(doc, room)
  for (const viewpoint of viewpoints) setViewpoint(doc, viewpoint)
  for (const item of items) addItem(doc, item)
}
