import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { Asset, AssetCard, AssetFacets, AssetFilter, AssetOrder, ImportEvent, KnownWord } from '#shared/model/asset.ts'
import { FilePath, ListOf, Text } from '#shared/model/bounds.ts'
import { Id } from '#shared/model/ids.ts'
import { SetExpression } from '#shared/model/set.ts'
import { openProcedure, tool } from './base.ts'

/** The library: taking files in, finding, looking at and removing what is there. */
export const assets = {
  import: tool({
    title: 'Import files',
    description:
      'Takes files and folders into the library where they lie; originals are never changed. Streams progress, then a result that names every file that was skipped or failed, with the reason.',
    summary: [
      'Took in {imported|file|files}. {failed|file|files} could not be read, such as {failed.0.path} and {failed.1.path}: {failed.0.reason}',
      'Took in {imported|file|files}. {failed|file|files} could not be read: {failed.0.path}. {failed.0.reason}',
      'Took in {imported|file|files}.',
    ],
    shortfall: { at: 'failed', named: 'paths' },
    safety: 'write',
    stays: 'What was taken in stays in the library.',
    forDevices: true,
    estimate: { seconds: 30, cost: 0 },
    resource: 'cpu',
    tags: ['assets', 'import'],
  })
    .input(
      z.object({
        paths: ListOf(FilePath, 10_000).min(1, { error: 'a path is needed' }),
        followLinks: z.boolean().default(false),
      }),
    )
    .output(eventIterator(ImportEvent)),

  find: tool({
    title: 'Find media',
    description: 'Finds the assets that match a filter and gives their ids in order, for other tools to use.',
    summary: 'Found {assetIds|kind:args.filter.types}.',
    nothing: { at: 'assetIds', says: 'Found nothing that fits.' },
    safety: 'read',
    pure: { unless: { order: 'random' } },
    forDevices: true,
    estimate: { seconds: 0.1, cost: 0 },
    tags: ['assets', 'search'],
  })
    .input(
      z.object({
        filter: AssetFilter,
        order: AssetOrder.default('taken'),
        limit: z.number().int().min(1).max(1_000_000).optional(),
      }),
    )
    .output(z.object({ assetIds: z.array(Id), total: z.number().int() })),

  select: tool({
    title: 'Choose media',
    description:
      'Finds a set of assets told by an expression: conditions (type, words, folder, date and its parts, camera, orientation, size, length, bytes, extension, colour, has or has not), joined by and, or, not, put in order, so many taken of it, or so many of each group. Gives their ids in order.',
    summary: ['Found {assetIds|args.noun.one|args.noun.many}.', 'Found {assetIds|thing|things}.'],
    nothing: { at: 'assetIds', says: 'Found nothing that fits.' },
    safety: 'read',
    plansOnly: true,
    forDevices: true,
    estimate: { seconds: 0.1, cost: 0 },
    tags: ['assets', 'search'],
  })
    .input(
      z.object({
        set: SetExpression,
        /** What one of it is called, and several, in what is told of it. */
        noun: z.object({ one: Text(1000), many: Text(1000) }).optional(),
      }),
    )
    .output(
      z.object({
        assetIds: z.array(Id),
        total: z.number().int(),
        /** Names of the first of them. */
        names: z.array(z.string()),
      }),
    ),

  /** How many a set holds, for whoever weighs what a sentence may mean; nothing is listed. */
  count: openProcedure
    .meta({ safety: 'read' })
    .input(z.object({ set: SetExpression }))
    .output(z.object({ total: z.number().int() })),

  /** Which of these words the library knows, and where: whole words in names, folders, and in text or metadata. */
  words: openProcedure
    .meta({ safety: 'read' })
    .input(z.object({ words: ListOf(z.string().max(100), 200) }))
    .output(z.array(KnownWord)),

  /** Which of many words things are called by, the commonest first: whole words in names, titles, keywords and labels. */
  called: openProcedure
    .meta({ safety: 'read' })
    .input(z.object({ words: ListOf(z.string().max(100), 20_000) }))
    .output(z.array(z.string())),

  /** A page of cards for a list a person looks at; `total` counts all that match. */
  list: openProcedure
    .meta({ safety: 'read' })
    .input(
      z.object({
        filter: AssetFilter.default({}),
        order: AssetOrder.default('imported-desc'),
        limit: z.number().int().min(1).max(10_000).default(200),
        offset: z.number().int().min(0).max(1_000_000_000).default(0),
      }),
    )
    .output(
      z.object({
        /** `score`: larger is nearer; 0 where no words were given. */
        assets: z.array(AssetCard.extend({ score: z.number() })),
        total: z.number().int(),
        milliseconds: z.number(),
      }),
    ),

  /** Cards of these ids, in the order asked; unknown ids are left out. */
  cards: openProcedure
    .meta({ safety: 'read' })
    .input(z.object({ ids: ListOf(Id) }))
    .output(z.array(AssetCard)),

  get: tool({
    title: 'Look at one asset',
    description: 'Everything known of one asset: file facts, metadata, labels, colours, place, where it came from.',
    summary: 'Looked at {name}.',
    safety: 'read',
    forDevices: true,
    estimate: { seconds: 0.05, cost: 0 },
    tags: ['assets'],
  })
    .input(z.object({ id: Id }))
    .output(Asset),

  remove: tool({
    title: 'Remove from the library',
    description:
      'Takes files out of the library, and out of the canvases, layouts and places that show them. The files themselves stay where they lie; undo brings everything back, and so does importing them again.',
    summary: 'Took {ids|file|files} out of the library; the files stay where they lie, and undo brings them back.',
    safety: 'write',
    forDevices: true,
    estimate: { seconds: 0.5, cost: 0 },
    tags: ['assets'],
  })
    .input(z.object({ ids: z.array(Id).min(1).max(100_000) }))
    .output(z.object({ ids: z.array(Id) })),

  facets: tool({
    title: 'Count what there is',
    description: 'How many assets there are by type, year, colour, orientation, camera and folder.',
    summary: 'Counted {total|thing|things}.',
    safety: 'read',
    pure: {},
    forDevices: true,
    estimate: { seconds: 0.1, cost: 0 },
    tags: ['assets', 'search'],
  })
    .input(z.object({ filter: AssetFilter.default({}) }))
    .output(AssetFacets),
  /** What folders and cameras there are, without counting: what a sentence may call by name. */
  names: openProcedure
    .meta({ safety: 'read' })
    .input(z.object({}))
    .output(z.object({ folders: z.array(z.string()), cameras: z.array(z.string()) })),
}
