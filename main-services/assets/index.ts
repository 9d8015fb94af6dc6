export { AssetService } from './asset-service.ts'
export { ImportService, type ImportServiceOptions } from './import/import-service.ts'
export { MediaLocator, type LocatedFile } from './locate.ts'
export { assetsRouter } from './router.ts'
