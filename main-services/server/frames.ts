import { z } from 'zod'
import { StudioError } from '#shared/model/errors.ts'
import { toContractError } from '#services/host/index.ts'

/** What oRPC sends over a socket: a request with its path, or word of one under way (3: an item, 4: abandoned). */
const Message = z.union([
  z.object({ i: z.string(), t: z.union([z.literal(3), z.literal(4)]), p: z.object({}).optional() }),
  z.object({
    i: z.string(),
    t: z.literal(1).optional(),
    p: z.object({ u: z.string().startsWith('/'), h: z.record(z.string(), z.string()).optional() }),
  }),
])

/** A frame that the contract's handler may read, one that is answered by itself, or what ends the conversation. */
export type Frame = { text: string } | { answer: string } | { end: string }

/** Headers by which a client says that its input is no JSON. */
const foreignHeaders = ['content-type', 'content-disposition']
/** Stands in a binary frame between what it says and what it carries. */
const delimiter = 255

/** Looks at a frame before oRPC does, which leaves a form that it cannot read without any answer. */
export function readFrame(data: Buffer, isBinary: boolean): Frame {
  const end = isBinary ? data.indexOf(delimiter) : -1
  const text = (end < 0 ? data : data.subarray(0, end)).toString('utf8')
  const message = parse(text)
  if (!message) return { end: 'Only messages of the contract, as JSON text.' }
  const foreign = Object.keys(message.p?.h ?? {}).some((name) => foreignHeaders.includes(name.toLowerCase()))
  return isBinary || foreign ? { answer: refusal(message.i) } : { text }
}

function parse(text: string): { i: string; p?: { h?: Record<string, string> | undefined } | undefined } | undefined {
  try {
    return Message.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}

/** As oRPC would write the error. */
function refusal(id: string): string {
  const error = toContractError(
    new StudioError('UNSUPPORTED', 'The contract takes JSON: no forms, files or streams of data.', {
      kept: 'Nothing was changed.',
      next: 'Send the input as JSON text; files are named by their path.',
    }),
  )
  return JSON.stringify({ i: id, p: { s: error.status, b: { json: error.toJSON() } } })
}
