export { sampleDirectory } from './directory.ts'
export { sampleHandlers } from './router.ts'
export { SampleService } from './sample-service.ts'
