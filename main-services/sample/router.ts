import { studio } from '#services/host/index.ts'
import type { SampleService } from './sample-service.ts'

/** Answers the operations of `workspace` that are about the sample. */
export const sampleHandlers = (sample: SampleService) => ({
  openSample: studio.workspace.openSample.handler(({ context }) => sample.open(context)),
  makeSample: studio.workspace.makeSample.handler(({ context }) => sample.make(context)),
})
