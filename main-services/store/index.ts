export { ContextStore } from './context-store.ts'
export { localTenant, Store, TenantStore } from './store.ts'
export { schemaVersion } from './migrate.ts'
export type { Database } from './schema.ts'
