import { studio } from '#services/host/index.ts'
import type { ToolRegistry } from './registry.ts'

export function toolsRouter(registry: ToolRegistry) {
  return { list: studio.tools.list.handler(() => registry.list()) }
}
