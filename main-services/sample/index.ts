export { openSampleHandler } from './router.ts'
export { SampleService, type SampleServiceOptions } from './sample-service.ts'
