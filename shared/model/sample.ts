import { z } from 'zod'

/** What the painter of the sample is asked: which files there are, those that take longest first, or one of them. */
export const PainterJob = z.discriminatedUnion('do', [
  z.object({ do: z.literal('list') }),
  z.object({ do: z.literal('paint'), name: z.string() }),
])
export type PainterJob = z.infer<typeof PainterJob>
