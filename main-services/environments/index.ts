export { environmentsRouter } from './router.ts'
export { EnvironmentService, type Changed, type EnvironmentServiceOptions } from './service.ts'
