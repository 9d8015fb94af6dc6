import { studio } from '#services/host/index.ts'
import type { SampleService } from './sample-service.ts'

/** The procedures of `workspace` that live here. */
export const sampleHandlers = (sample: SampleService) => ({
  openSample: studio.workspace.openSample.handler(({ context }) => sample.open(context)),
  makeSample: studio.workspace.makeSample.handler(({ context }) => sample.make(context)),
})
