export { keepHouse } from './housekeeping.ts'
export { openLog, type Log } from './log.ts'
export { workspaceRouter } from './router.ts'
export { WorkspaceService } from './service.ts'
