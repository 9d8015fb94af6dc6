import { studio } from '#services/host/index.ts'
import type { CanvasService } from './service.ts'

/** Answers the operations of `canvases` in the contract. */
export function canvasesRouter(service: CanvasService) {
  const { canvases } = studio
  return {
    create: canvases.create.handler(({ input, context }) => service.create(context, input)),
    list: canvases.list.handler(({ context }) => service.list(context)),
    get: canvases.get.handler(({ input, context }) => service.get(context, input.id)),
    manifest: canvases.manifest.handler(({ input, context }) => service.manifest(context, input.id)),
    update: canvases.update.handler(({ input, context }) => service.update(context, input)),
    remove: canvases.remove.handler(({ input, context }) => service.remove(context, input)),
    addMembers: canvases.addMembers.handler(({ input, context }) => service.addMembers(context, input)),
    removeMembers: canvases.removeMembers.handler(({ input, context }) => service.removeMembers(context, input)),
    relate: canvases.relate.handler(({ input, context }) => service.relate(context, input)),
  }
}
