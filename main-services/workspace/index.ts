export { followForeignWrites } from './foreign-writes.ts'
export { keepHouse } from './housekeeping.ts'
export { workspaceRouter } from './router.ts'
export { WorkspaceService } from './service.ts'
