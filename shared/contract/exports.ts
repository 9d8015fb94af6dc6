import { z } from 'zod'
import { FilePath, Text } from '#shared/model/bounds.ts'
import { GalleryExport } from '#shared/model/gallery.ts'
import { Id } from '#shared/model/ids.ts'
import { procedure, tool } from './base.ts'

/** Ways out of the studio: a place as a folder that opens anywhere. */
export const exports = {
  gallery: tool({
    title: 'Export a gallery',
    description:
      'Writes an environment as a self-contained folder: a walkable page that opens from disk or any host, with a plain page for those who cannot walk it.',
    summary: ['Wrote {items|thing|things} to {path}. {note}', 'Wrote {items|thing|things} to {path}.'],
    shortfall: { at: 'missing' },
    safety: 'write',
    stays: 'The export stays at {path}.',
    forDevices: true,
    estimate: { seconds: 10, cost: 0, perThing: true },
    resource: 'cpu',
    tags: ['exports'],
  })
    .input(
      z.object({
        environmentId: Id,
        /** Folder to write; made where missing. Left out: a new folder in the workspace's `exports/`. */
        directory: FilePath.optional(),
        title: Text(200).optional(),
        /**
         * Also where the folder holds something else than an earlier export of this place. Files that are not an
         * export's own stay even then; one that is in the way is set aside under another name.
         */
        replace: z.boolean().optional(),
      }),
    )
    .output(GalleryExport),

  /** Opens an export of this workspace in the browser of whoever sits at this machine. */
  open: procedure
    .meta({ safety: 'read' })
    .input(z.object({ path: FilePath }))
    .output(z.object({ ok: z.literal(true) })),
}
