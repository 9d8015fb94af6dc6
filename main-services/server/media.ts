import type { FileHandle } from 'node:fs/promises'
import { Derivative } from '#shared/model/asset.ts'
import { StudioError, toErrorReport, type ErrorReport } from '#shared/model/errors.ts'
import { Id } from '#shared/model/ids.ts'
import { openOriginal, type LocatedFile } from '#services/assets/index.ts'
import type { Studio } from '#services/studio.ts'
import { parseRange } from './media-range.ts'
import { streamFile } from './media-stream.ts'
import { commonHeaders, inertHeaders } from './security-headers.ts'

/** The part of a studio that serves media. */
export type MediaSource = Pick<Studio, 'media' | 'request'>

/** Answers requests for `/media/:id/:derivative`, ranges included; the desktop window's protocol uses it too. */
export type MediaHandler = (request: Request) => Promise<Response>

/** What may stand in for a rendition that an asset does not have, nearest first. */
const substitutes: Readonly<Record<Derivative, readonly Derivative[]>> = {
  tile: ['thumb', 'preview'],
  thumb: ['preview', 'tile'],
  preview: ['thumb', 'tile'],
  waveform: [],
  model: ['original'],
  original: [],
}

/**
 * Serves `/media/:id/:derivative`, for the local server and for the desktop window alike. Media are named by id alone:
 * no path in a request ever reaches the file system. Answers ranges, `HEAD` and revalidation.
 */
export function createMediaHandler(studio: MediaSource): MediaHandler {
  return async (request) => {
    try {
      if (request.method !== 'GET' && request.method !== 'HEAD') {
        return new Response(null, { status: 405, headers: { allow: 'GET, HEAD' } })
      }
      const { id, derivative } = parseAddress(new URL(request.url).pathname)
      const { found, used, file } = await openRendition(studio, id, derivative)
      return await answer(request, file, found, derivative !== 'original' && used === derivative)
    } catch (error) {
      return failure(toErrorReport(error))
    }
  }
}

/** Opens a rendition, or the nearest that can stand in for it. Throws what the first attempt threw. */
async function openRendition(studio: MediaSource, id: string, derivative: Derivative) {
  const { tenant } = studio.request()
  let first: unknown
  for (const used of [derivative, ...substitutes[derivative]]) {
    try {
      const found = await studio.media.locate(tenant, id, used)
      return { found, used, file: await openOriginal(found.path, found.identity) }
    } catch (error) {
      if (!(error instanceof StudioError) || error.code !== 'NOT_FOUND') throw error
      first ??= error
    }
  }
  throw first
}

function parseAddress(pathname: string): { id: string; derivative: Derivative } {
  const [, id, derivative] = /^\/media\/([^/]+)\/([^/]+)$/.exec(pathname) ?? []
  const parsed = { id: Id.safeParse(id), derivative: Derivative.safeParse(derivative) }
  if (!parsed.id.success || !parsed.derivative.success) {
    throw new StudioError('NOT_FOUND', 'There are no media at this address.')
  }
  return { id: parsed.id.data, derivative: parsed.derivative.data }
}

async function answer(request: Request, file: FileHandle, media: LocatedFile, lasting: boolean): Promise<Response> {
  let streaming = false
  try {
    const { size, mtimeMs } = await file.stat()
    const etag = `"${size.toString(36)}-${Math.round(mtimeMs * 1000).toString(36)}"`
    const headers = new Headers({
      ...commonHeaders,
      ...inertHeaders,
      'content-type': servedType(media.mimeType),
      'accept-ranges': 'bytes',
      etag,
      'last-modified': new Date(mtimeMs).toUTCString(),
      // A rendition is made from fixed content. An original may be edited, a substitute be replaced.
      'cache-control': lasting ? 'private, max-age=31536000, immutable' : 'private, no-cache',
    })
    if (isFresh(request, etag)) return new Response(null, { status: 304, headers })
    const range = mayRange(request, etag, headers) ? parseRange(request.headers.get('range'), size) : undefined
    if (range === 'unsatisfiable') {
      headers.set('content-range', `bytes */${size}`)
      return new Response(null, { status: 416, headers })
    }
    const { start, end } = range ?? { start: 0, end: size - 1 }
    headers.set('content-length', String(end - start + 1))
    if (range) headers.set('content-range', `bytes ${start}-${end}/${size}`)
    const empty = request.method === 'HEAD' || size === 0
    streaming = !empty
    const body = empty ? null : streamFile(file, start, end, request.signal)
    return new Response(body, { status: range ? 206 : 200, headers })
  } finally {
    if (!streaming) await file.close()
  }
}

function isFresh(request: Request, etag: string): boolean {
  const known = request.headers.get('if-none-match')
  return known !== null && known.split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag)
}

/** A range of another version of the file is no use to the one who asks. */
function mayRange(request: Request, etag: string, headers: Headers): boolean {
  const condition = request.headers.get('if-range')
  return condition === null || condition === etag || condition === headers.get('last-modified')
}

/** Text is shown as plain text, whatever it says of itself. */
function servedType(mimeType: string): string {
  return mimeType.startsWith('text/') ? 'text/plain; charset=utf-8' : mimeType
}

function failure(report: ErrorReport): Response {
  const status = report.code === 'NOT_FOUND' ? 404 : report.code === 'UNREADABLE' ? 422 : 500
  return Response.json(report, {
    status,
    headers: { ...commonHeaders, ...inertHeaders, 'cache-control': 'no-store' },
  })
}
