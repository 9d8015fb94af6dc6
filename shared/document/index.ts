export { joinChanges, recordChanges, replayChanges, type KeyChange } from './changes.ts'
export {
  readEnvironment,
  readMeta,
  readRooms,
  readViewpoints,
  setMeta,
  setRoom,
  setViewpoint,
  writeEnvironment,
} from './environment.ts'
export { addItem, applyItemChange, itemIds, newItemIds, readItem, readItems, removeItem } from './items.ts'
export { observeItems, observeSetting, type ItemsChanged } from './observe.ts'
export { defaultMeta, rootNames, rootOf, splitKey, type ItemEdit, type Meta, type RootName } from './schema.ts'
export { problemWith } from './values.ts'
