import { studio } from '#services/host/index.ts'
import type { LayoutService } from './service.ts'

/** Answers the operations of `layouts` in the contract. */
export function layoutsRouter(service: LayoutService) {
  const { layouts } = studio
  return {
    create: layouts.create.handler(({ input, context }) => service.create(context, input)),
    list: layouts.list.handler(({ context }) => service.list(context)),
    remove: layouts.remove.handler(({ input, context }) => service.remove(context, input)),
    get: layouts.get.handler(({ input, context }) => service.get(context, input.id)),
  }
}
