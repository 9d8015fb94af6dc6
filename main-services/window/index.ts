export { windowRouter } from './router.ts'
export { WindowActions } from './window-actions.ts'
