import { z } from 'zod'
import { ColorName, Derivative, HexColor, MediaType, Orientation } from '#shared/model/asset.ts'
import { Json } from '#shared/model/ids.ts'

/**
 * Version of what an import derives and reads. A newer one looks again at what was skipped or failed; what is in the library
 * already is not read anew (`import/known-files.ts`).
 */
export const importerVersion = 1

/** What one file turned out to be, derived from one read of its bytes. */
export const MediaFacts = z.object({
  mediaType: MediaType,
  mimeType: z.string(),
  /** Pixels, upright. */
  width: z.number().nullable(),
  height: z.number().nullable(),
  durationSeconds: z.number().nullable(),
  orientation: Orientation.nullable(),
  /** Dominant colour, `#rrggbb`. */
  color: HexColor,
  /** Named colours that cover a visible part of it, and the share of each in [0, 1]. */
  colors: z.array(z.object({ name: ColorName, share: z.number() })),
  /** Local time at the camera. */
  takenAt: z.string().nullable(),
  camera: z.string().nullable(),
  latitude: z.number().nullable(),
  longitude: z.number().nullable(),
  derivatives: z.array(Derivative),
  excerpt: z.string().nullable(),
  /** Text that is searched but not shown. */
  body: z.string(),
  metadata: z.record(z.string(), Json),
  /** What could not be read or derived, in sentences. */
  notes: z.array(z.string()),
})
export type MediaFacts = z.infer<typeof MediaFacts>

/** What a worker found in a file that can be shown; its renditions lie on disk by then. */
export interface ImportedFile {
  kind: 'asset'
  contentHash: string
  bytes: number
  /** Of the bytes that were read, milliseconds with fraction. */
  modifiedMs: number
  facts: MediaFacts
}

/** What came of one file: an asset, or the reason why not as a sentence for a person. */
export type FileOutcome = ImportedFile | { kind: 'skipped' | 'failed'; reason: string } | { kind: 'no-space' }

/** What a worker is asked to read. */
export interface FileJob {
  /** Absolute. */
  path: string
  /** The workspace's folder of derivatives, absolute. */
  derivatives: string
  /** An XMP file that belongs to this picture. */
  sidecar: string | null
  /** Whether the person named the file itself; what only lies in a named folder may be too private to take in. */
  named: boolean
}

/** Thrown while reading a file: why it is left out. The message is a sentence for a person. */
export class FileRefused extends Error {
  override readonly name = 'FileRefused'
  readonly kind: 'skipped' | 'failed'

  constructor(kind: 'skipped' | 'failed', reason: string) {
    super(reason)
    this.kind = kind
  }
}

/** Facts of a file that says nothing of itself. */
export function emptyFacts(mediaType: MediaType, mimeType: string): MediaFacts {
  return {
    mediaType,
    mimeType,
    width: null,
    height: null,
    durationSeconds: null,
    orientation: null,
    color: '#808080',
    colors: [],
    takenAt: null,
    camera: null,
    latitude: null,
    longitude: null,
    derivatives: ['original'],
    excerpt: null,
    body: '',
    metadata: {},
    notes: [],
  }
}

/** Tells the orientation of an upright picture; square within 2 %, as the eye takes it. */
export function orientationOf(width: number, height: number): Orientation {
  if (Math.abs(width - height) <= 0.02 * Math.max(width, height)) return 'square'
  return width > height ? 'landscape' : 'portrait'
}
