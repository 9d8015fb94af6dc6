import { z } from 'zod'
import { Id } from '#shared/model/ids.ts'
import { tool } from './base.ts'

export const exports = {
  gallery: tool({
    title: 'Export a gallery',
    description:
      'Writes an environment as a self-contained folder: a walkable page that opens from disk or any host, with a plain page for those who cannot walk it.',
    summary: 'Wrote {items|thing|things} to {path}.',
    safety: 'write',
    estimate: { seconds: 10, cost: 0 },
    tags: ['exports'],
  })
    .input(
      z.object({
        environmentId: Id,
        /** Folder to write; made where missing. Left out: a new folder in the workspace's `exports/`. */
        directory: z.string().min(1).optional(),
        title: z.string().max(200).optional(),
      }),
    )
    .output(z.object({ path: z.string(), bytes: z.number().int(), seconds: z.number(), items: z.number().int() })),
}
