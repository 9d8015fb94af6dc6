import { studio } from '#services/host/index.ts'
import type { ToolRegistry } from './registry.ts'

/** Answers the operations of `tools` in the contract. */
export function toolsRouter(registry: ToolRegistry) {
  return { list: studio.tools.list.handler(() => registry.list()) }
}
