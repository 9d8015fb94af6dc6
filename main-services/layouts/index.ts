export { assetFacts, type AssetFacts } from './asset-facts.ts'
export { toMetres } from './normalise.ts'
export { layoutsRouter } from './router.ts'
export { LayoutService, type NewLayout } from './service.ts'
