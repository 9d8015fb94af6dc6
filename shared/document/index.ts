export { problemWithChanges } from './check.ts'
export { joinChanges, recordChanges, replayChanges, type KeyChange } from './changes.ts'
export { applyChanges, Draft } from './draft.ts'
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
export {
  addItem,
  applyItemChange,
  itemIds,
  newItemIds,
  readItem,
  readItems,
  fitItemChange,
  removeItem,
} from './items.ts'
export { observeItems, observeSetting, type ItemsChanged } from './observe.ts'
export { problemWith } from './problem.ts'
export {
  defaultMeta,
  rootNames,
  rootOf,
  splitKey,
  type DocumentMaps,
  type ItemEdit,
  type Meta,
  type RootName,
} from './schema.ts'
