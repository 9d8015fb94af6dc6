export { canvasesRouter } from './router.ts'
export { CanvasService, type NewCanvas } from './service.ts'
