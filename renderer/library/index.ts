export { draggedAssets } from './drag.ts'
export { factsOf } from './details.tsx'
export { Library } from './library.tsx'
export { Thumb } from './thumb.tsx'
