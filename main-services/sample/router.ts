import { studio } from '#services/host/index.ts'
import type { SampleService } from './sample-service.ts'

/** The one procedure of `workspace` that lives here. */
export const openSampleHandler = (sample: SampleService) =>
  studio.workspace.openSample.handler(({ context, signal }) => sample.open(context, signal))
