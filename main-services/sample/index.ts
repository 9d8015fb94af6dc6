export { openSampleHandler } from './router.ts'
export { SampleService, sampleHallName, type SampleServiceOptions } from './sample-service.ts'
