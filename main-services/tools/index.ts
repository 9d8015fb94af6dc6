export { ToolRegistry, type Tool, type ToolSource } from './registry.ts'
export { toolsRouter } from './router.ts'
