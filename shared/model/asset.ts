import { z } from 'zod'
import { ListOf, PathPart, Text } from './bounds.ts'
import { Id, Json, UtcMilliseconds } from './ids.ts'

/** Kinds of media, told by the content of a file and not by its ending. */
export const MediaType = z.enum(['image', 'video', 'audio', 'model', 'text'])
export type MediaType = z.infer<typeof MediaType>

/** Shape of a picture as it is seen upright; `square` where its sides differ by at most 2 %. */
export const Orientation = z.enum(['landscape', 'portrait', 'square'])
export type Orientation = z.infer<typeof Orientation>

/** Names a person uses for colours; every picture carries those that cover a visible part of it. */
export const ColorName = z.enum([
  'red',
  'orange',
  'yellow',
  'green',
  'cyan',
  'blue',
  'purple',
  'pink',
  'brown',
  'black',
  'grey',
  'white',
])
export type ColorName = z.infer<typeof ColorName>

/** sRGB colour, `#rrggbb`. */
export const HexColor = z.string().regex(/^#[0-9a-f]{6}$/)

/**
 * A rendition made from an original, kept in `derivatives/` by content hash and served at `/media/:id/:derivative`.
 *
 * - `tile`: WebP, fits 128×128 px, for the space's shared tile array and the smallest thumbnails
 * - `thumb`: WebP, longest side ≤ 512 px, for the library
 * - `preview`: WebP, longest side ≤ 2048 px, for a picture seen close by
 * - `waveform`: JSON, peaks of a sound in [0, 1], 512 of them
 * - `model`: GLB with everything inside, of a model whose original refers to other files; load it instead of `original`
 * - `original`: the file itself (never a copy)
 *
 * `tile`, `thumb` and `preview` of a video are made from its poster frame; of a sound, from its waveform; of a model
 * or a text they may be absent.
 */
export const Derivative = z.enum(['tile', 'thumb', 'preview', 'waveform', 'model', 'original'])
export type Derivative = z.infer<typeof Derivative>

/** What every list and every body in space needs to know of an asset; small, because 100,000 of them travel. */
export const AssetCard = z.object({
  id: Id,
  name: z.string(),
  mediaType: MediaType,
  mimeType: z.string(),
  /** Absolute path of the original. */
  path: z.string(),
  /** Pixels, upright (EXIF orientation applied); null for sound and text. */
  width: z.number().nullable(),
  height: z.number().nullable(),
  durationSeconds: z.number().nullable(),
  /** Dominant colour in sRGB, `#rrggbb`. What stands there before any pixel has loaded. */
  color: HexColor,
  /** Local time at the camera, `YYYY-MM-DDTHH:mm:ss`, as the metadata has it; null where it says nothing. */
  takenAt: z.string().nullable(),
  derivatives: z.array(Derivative),
  /** First characters of a text asset, for its panel; null for the rest. */
  excerpt: z.string().nullable(),
})
export type AssetCard = z.infer<typeof AssetCard>

/** Where a picture was taken, degrees: latitude −90 to 90 northward, longitude −180 to 180 eastward. */
export const GeoPoint = z.object({ latitude: z.number(), longitude: z.number() })

/** One asset with everything known of it. */
export const Asset = AssetCard.extend({
  /** Every path at which the same bytes were found; the first is `path`. */
  paths: z.array(z.string()),
  bytes: z.number().int(),
  /** SHA-256 of the content, hex. */
  contentHash: z.string(),
  status: z.enum(['ready', 'partial', 'missing']),
  /** What could not be derived or read, in sentences; empty for a whole asset. */
  notes: z.array(z.string()),
  provenance: z.object({ kind: z.enum(['file', 'generated']), detail: z.string() }),
  importedAt: UtcMilliseconds,
  modifiedAt: UtcMilliseconds,
  orientation: Orientation.nullable(),
  colors: z.array(ColorName),
  camera: z.string().nullable(),
  place: GeoPoint.nullable(),
  labels: z.array(z.string()),
  /** EXIF, IPTC, XMP, codec, geometry: what the file says of itself, by group. */
  metadata: z.record(z.string(), Json),
})
export type Asset = z.infer<typeof Asset>

/** `YYYY-MM-DD`, local to where the picture was taken. */
export const LocalDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

/** More words than anybody looks for, characters. */
const longestQuery = 1000

const AssetConditions = z.object({
  /** Words that must all occur in name, folder, text or metadata (case and accents do not matter). */
  text: Text(longestQuery).optional(),
  types: ListOf(MediaType, 100).optional(),
  /** First day, inclusive. */
  takenFrom: LocalDate.optional(),
  /** Last day, inclusive. */
  takenTo: LocalDate.optional(),
  /** Any of these colours. */
  colors: ListOf(ColorName, 100).optional(),
  orientation: Orientation.optional(),
  /** Words of the camera's make or model. */
  camera: Text(200).optional(),
  /** A folder (absolute path, or trailing part of one such as `2019 new year`), with all below it. */
  folder: PathPart.optional(),
  ids: ListOf(Id).optional(),
})

/** What to look for. All given parts must hold; an empty filter is everything. */
export const AssetFilter = AssetConditions.extend({
  /** Leaves out whatever any of these finds. */
  except: ListOf(AssetConditions, 20).optional(),
})
export type AssetFilter = z.infer<typeof AssetFilter>

/**
 * Orders of a list of assets. `relevance` is that of the full-text search; without words to look for it is
 * `imported-desc`. With `taken` and `taken-desc` whatever has no date comes last.
 */
export const AssetOrder = z.enum(['relevance', 'taken', 'taken-desc', 'name', 'imported', 'imported-desc', 'random'])
export type AssetOrder = z.infer<typeof AssetOrder>

/** A file that was not taken in, and the reason as a sentence a person can act on. */
export const FileProblem = z.object({ path: z.string(), reason: z.string() })
export type FileProblem = z.infer<typeof FileProblem>

/** How an import ended, as its last event: how many files were taken in, and each that was not, with the reason. */
export const ImportResult = z.object({
  type: z.literal('result'),
  imported: z.number().int(),
  /** Files whose bytes the workspace already had under another path. */
  duplicates: z.number().int(),
  unchanged: z.number().int(),
  skipped: z.array(FileProblem),
  failed: z.array(FileProblem),
  seconds: z.number(),
})
export type ImportResult = z.infer<typeof ImportResult>

/**
 * What an import tells while it runs: how far it is, each asset as soon as it is in the library, each file that was not
 * taken in, and last its {@link ImportResult}.
 */
export const ImportEvent = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('progress'),
    importId: Id,
    /** Files are read from the first moment on; `scanning` lasts until it is known how many there are. */
    phase: z.enum(['making', 'scanning', 'reading']),
    done: z.number().int(),
    /** Files found so far while scanning, all files otherwise. */
    total: z.number().int(),
    bytesDone: z.number(),
    bytesTotal: z.number(),
    path: z.string().nullable(),
  }),
  z.object({ type: z.literal('asset'), importId: Id, asset: AssetCard }),
  z.object({ type: z.literal('problem'), importId: Id, kind: z.enum(['skipped', 'failed']), problem: FileProblem }),
  ImportResult,
])
export type ImportEvent = z.infer<typeof ImportEvent>

/** One value that there is to filter by, and how many assets have it. */
export const FacetValue = z.object({ value: z.string(), count: z.number().int() })
/** What there is to filter by, with counts, most frequent first (years newest first). */
export const AssetFacets = z.object({
  total: z.number().int(),
  types: z.array(FacetValue),
  years: z.array(FacetValue),
  colors: z.array(FacetValue),
  orientations: z.array(FacetValue),
  cameras: z.array(FacetValue),
  folders: z.array(FacetValue),
})
export type AssetFacets = z.infer<typeof AssetFacets>

/** A word, and how many assets have it in their names, their folders, or in text and metadata. */
export const KnownWord = z.object({
  word: z.string(),
  name: z.number().int(),
  folder: z.number().int(),
  text: z.number().int(),
  /** A word of names or folders that differs from it by a slip of the finger; null where none is near. */
  near: z.string().nullable(),
})
export type KnownWord = z.infer<typeof KnownWord>
