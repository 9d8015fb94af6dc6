import type { Action, Items, PlaceRef } from '../grammar/do/command.ts'
import type { What } from '../grammar/what/query.ts'
import type { Scene } from './scene.ts'
import { gather } from './sources.ts'
import type { OrReference } from './step.ts'

/** The actions of one kind. */
export type Of<Kind extends Action['do']> = Extract<Action, { do: Kind }>

/** Which items of a place, as tools of places take it; neither is all of them. */
export interface Which {
  itemIds?: OrReference<string[]>
  assetIds?: OrReference<string[]>
}

/** What a pronoun alone asks for: "these", "it". */
export const pointing: What = { include: [], exclude: [], pointer: 'nearest' }

/**
 * Tells whether words mean things of the open place, as "the red ones" do; "the red photos" may be any of the library.
 */
export const standsHere = (scene: Scene, what: What) =>
  scene.hasPlace && !scene.speaksOfFound && scene.found === null && what.include.every((query) => query.ones)

/** Tells whether "these" means what is selected in the open place. */
export const selected = (scene: Scene, place: PlaceRef, items: Items) =>
  items.kind === 'these' &&
  place.kind === 'this' &&
  (scene.chosen !== null ||
    (scene.place === null && scene.context.selection.itemIds.length > 0 && scene.context.environment !== null))

/** Gives the selected ones where "these" means them, else all. */
export const selectedOrAll = (scene: Scene, place: PlaceRef, items: Items): Which =>
  selected(scene, place, items) ? { itemIds: scene.chosen ?? [...scene.context.selection.itemIds] } : {}

/** Items of a place by the assets they show. */
export const showing = (scene: Scene, what: What): Which[] =>
  gather(scene, what, 'change').map((source) => ({ assetIds: source.ids }))
