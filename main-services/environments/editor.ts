import { z } from 'zod'
import {
  itemIds,
  joinChanges,
  readItem,
  readMeta,
  replayChanges,
  rootNames,
  splitKey,
  type DocumentMaps,
  type KeyChange,
} from '#shared/document/index.ts'
import { Json } from '#shared/model/ids.ts'
import type { ChangeKind, HistoryService } from '#services/history/index.ts'
import type { RequestContext } from '#services/host/index.ts'
import type { LayoutService } from '#services/layouts/index.ts'
import type { DocumentHub, Pushed } from './document-hub.ts'
import * as rows from './environment-rows.ts'
import type { GroupCanvases } from './group-canvases.ts'

/** Things looked at for one that can stand for the whole. */
const coverCandidates = 50

/** How one change of a document goes into the history. */
export interface Edit {
  /** What it is called in the undo menu. */
  label: string
  /** The gesture it belongs to; by default the request's own step. */
  step?: string
  /** Changes the document of a place that was taken away as well; undo may bring it back. */
  alsoRemoved?: true
}

const DocumentChange = z.array(
  z.object({
    root: z.enum(rootNames),
    key: z.string(),
    before: Json.optional(),
    after: Json.optional(),
  }),
) as z.ZodType<KeyChange[]>

interface Parts {
  hub: DocumentHub
  history: HistoryService
  layouts: LayoutService
  groups: GroupCanvases
}

/** Makes changes to documents with all that follows from them: the row's summary, group canvases, history. */
export class EnvironmentEditor {
  readonly #parts: Parts

  constructor(parts: Parts) {
    this.#parts = parts
    const kind: ChangeKind<KeyChange[]> = {
      schema: DocumentChange,
      replay: (context, environmentId, changes, direction) => {
        if (environmentId === null) return
        const replayed = parts.hub.change(context, environmentId, (doc) => {
          replayChanges(doc, changes, direction)
        })
        this.#follow(context, environmentId, replayed)
      },
      join: (first, second) => {
        const joined = joinChanges(first, second)
        return joined.length === 0 ? null : joined
      },
    }
    parts.history.register('document', kind)
  }

  /** Commits one change of a document as a step, or as part of the request's; gives back what `work` returns. */
  edit<Result>(
    context: RequestContext,
    environmentId: string,
    edit: Edit,
    work: (doc: DocumentMaps) => Result,
  ): Result {
    return context.commit(() => this.change(context, environmentId, edit, work))
  }

  /** The same inside a commit of the caller's. */
  change<Result>(
    context: RequestContext,
    environmentId: string,
    edit: Edit,
    work: (doc: DocumentMaps) => Result,
  ): Result {
    if (!edit.alsoRemoved) rows.existing(context, environmentId)
    const results: Result[] = []
    const changes = this.#parts.hub.change(context, environmentId, (doc) => void results.push(work(doc)))
    this.#follow(context, environmentId, changes)
    this.#record(context, environmentId, edit, changes)
    return results[0] as Result
  }

  /** Takes in what a window did, inside a commit of the caller's; refuses it, untouched, where it does not fit. */
  merge(context: RequestContext, environmentId: string, edit: Edit, pushed: Pushed): void {
    rows.existing(context, environmentId)
    const changes = this.#parts.hub.merge(context, environmentId, pushed)
    this.#follow(context, environmentId, changes)
    this.#record(context, environmentId, edit, changes)
  }

  #record(context: RequestContext, environmentId: string, { label, step }: Edit, change: KeyChange[]): void {
    if (change.length === 0) return
    this.#parts.history.record(context, {
      kind: 'document',
      environmentId,
      label,
      change,
      ...(step === undefined ? {} : { step }),
    })
  }

  /** Name, kind, number of things and cover, as the document has them. */
  summarise(context: RequestContext, doc: DocumentMaps): rows.Summarised {
    const { name, kind } = readMeta(doc)
    const ids = itemIds(doc)
    return { name, kind, count: ids.length, coverAssetId: this.#cover(context, doc, ids) }
  }

  /** Brings along what follows from a change of the document. */
  #follow(context: RequestContext, environmentId: string, changes: readonly KeyChange[]): void {
    if (changes.length === 0) return
    const doc = this.#parts.hub.read(context.tenant, environmentId)
    this.#settle(context, environmentId, doc, changes)
    this.#parts.groups.follow(context, environmentId, doc, changes)
  }

  /** Brings the row up to date; tells the lists only where they would show something else. */
  #settle(context: RequestContext, environmentId: string, doc: DocumentMaps, changes: readonly KeyChange[]): void {
    const present = rows.find(context, environmentId)
    if (!present) return
    const cameOrWent = changes.some(({ root, key }) => root === 'items' && splitKey(key).field === '')
    const { name, kind } = readMeta(doc)
    const summary = cameOrWent ? this.summarise(context, doc) : { ...present, name, kind }
    rows.update(context, environmentId, {
      name: summary.name,
      kind: summary.kind,
      count: summary.count,
      coverAssetId: summary.coverAssetId,
    })
    const same = (['name', 'kind', 'count', 'coverAssetId'] as const).every((part) => summary[part] === present[part])
    if (!same) context.announce({ type: 'environments_changed', environmentId })
  }

  /** The first picture or video; else whatever stands first. */
  #cover(context: RequestContext, doc: DocumentMaps, ids: readonly string[]): string | null {
    const assetIds = ids.slice(0, coverCandidates).flatMap((id) => readItem(doc, id)?.assetId ?? [])
    const facts = this.#parts.layouts.facts(context, assetIds)
    const isPicture = (id: string): boolean => ['image', 'video'].includes(facts.get(id)?.mediaType ?? '')
    return assetIds.find(isPicture) ?? assetIds[0] ?? null
  }
}
