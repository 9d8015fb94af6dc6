import { studio } from '#services/host/index.ts'
import type { EnvironmentService } from './service.ts'

/** Answers the operations of `environments` in the contract. */
export function environmentsRouter(service: EnvironmentService) {
  const { environments } = studio
  return {
    create: environments.create.handler(({ input, context }) => service.create(context, input)),
    list: environments.list.handler(({ input, context }) => service.list(context, input.order)),
    get: environments.get.handler(({ input, context }) => service.get(context, input.id)),
    rename: environments.rename.handler(({ input, context }) => service.rename(context, input)),
    remove: environments.remove.handler(({ input, context }) => service.remove(context, input)),
    arrange: environments.arrange.handler(({ input, context }) => service.arrange(context, input)),
    addAssets: environments.addAssets.handler(({ input, context }) => service.addAssets(context, input)),
    removeItems: environments.removeItems.handler(({ input, context }) => service.removeItems(context, input)),
    replaceItems: environments.replaceItems.handler(({ input, context }) => service.replaceItems(context, input)),
    setItems: environments.setItems.handler(({ input, context }) => service.setItems(context, input)),
    adjust: environments.adjust.handler(({ input, context }) => service.adjust(context, input)),
    setLighting: environments.setLighting.handler(({ input, context }) => service.setLighting(context, input)),
    setBackdrop: environments.setBackdrop.handler(({ input, context }) => service.setBackdrop(context, input)),
    setCamera: environments.setCamera.handler(({ input, context }) => service.setCamera(context, input)),
    saveViewpoint: environments.saveViewpoint.handler(({ input, context }) => service.saveViewpoint(context, input)),
    sync: environments.sync.handler(({ input, context, signal }) => service.sync(context, input, signal)),
    push: environments.push.handler(({ input, context }) => service.push(context, input)),
    presence: environments.presence.handler(({ input, context }) => service.presence(context, input)),
  }
}
