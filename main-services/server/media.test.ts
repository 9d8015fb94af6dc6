import { rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importText, temporaryStudio, type TestStudio } from '../../tests/support/studio.ts'
import { createMediaHandler, type MediaHandler } from './media.ts'
import { parseRange } from './media-range.ts'

const content = Array.from({ length: 60_000 }, (_, index) => `${index} promenade\n`).join('')
const bytes = new TextEncoder().encode(content)

let test: TestStudio
let handle: MediaHandler
let address: string

beforeAll(async () => {
  test = await temporaryStudio()
  handle = createMediaHandler(test.studio)
  address = `http://studio/media/${await importText(test, 'long.txt', content)}/original`
})
afterAll(() => test.end())

const ask = (headers: Record<string, string> = {}, method = 'GET') => handle(new Request(address, { headers, method }))

describe('M9.1 media by id', () => {
  it('gives the file as it is, as plain text that no browser takes for a page', async () => {
    const response = await ask()
    expect(response.status).toBe(200)
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(bytes)
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8')
    expect(response.headers.get('content-length')).toBe(String(bytes.length))
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    expect(response.headers.get('content-security-policy')).toContain('sandbox')
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
  })

  it('gives exactly the bytes that a range asks for', async () => {
    const number = fc.nat({ max: bytes.length + 1000 })
    await fc.assert(
      fc.asyncProperty(
        fc.option(number, { nil: '' as const }),
        fc.option(number, { nil: '' as const }),
        async (first, last) => {
          const response = await ask({ range: `bytes=${first}-${last}` })
          const body = new Uint8Array(await response.arrayBuffer())
          const [status, part, range] = expectedAnswer(first, last)
          expect([response.status, response.headers.get('content-range')]).toEqual([status, range])
          expect(Buffer.compare(body, part)).toBe(0)
          expect(response.headers.get('content-length')).toBe(status === 416 ? null : String(part.length))
        },
      ),
      { numRuns: 200 },
    )
  })

  it('answers HEAD with the headers alone, and 405 to what would change something', async () => {
    const response = await ask({}, 'HEAD')
    expect(response.headers.get('content-length')).toBe(String(bytes.length))
    expect(await response.text()).toBe('')
    for (const method of ['POST', 'PUT', 'DELETE']) expect((await ask({}, method)).status).toBe(405)
  })

  it('sends nothing again that the client has, and no range of another version', async () => {
    const etag = (await ask({}, 'HEAD')).headers.get('etag') ?? ''
    expect((await ask({ 'if-none-match': `"other", W/${etag}` })).status).toBe(304)
    expect((await ask({ 'if-none-match': '"other"' }, 'HEAD')).status).toBe(200)
    expect((await ask({ range: 'bytes=0-9', 'if-range': etag })).status).toBe(206)
    const whole = await ask({ range: 'bytes=0-9', 'if-range': '"other"' })
    expect([whole.status, (await whole.text()).length]).toEqual([200, content.length])
  })

  it.each(['nothing', '../../etc/passwd', '..%2f..%2fetc%2fpasswd', '00000000-0000-7000-8000-000000000000'])(
    'knows nothing by the name %s',
    async (id) => {
      const response = await handle(new Request(`http://studio/media/${id}/original`))
      expect(response.status).toBe(404)
      expect(await response.json()).toMatchObject({ code: 'NOT_FOUND' })
    },
  )

  it('says that a text has no waveform, and that an original is gone', async () => {
    const waveform = await handle(new Request(address.replace('original', 'waveform')))
    expect(await waveform.json()).toMatchObject({ code: 'NOT_FOUND', message: expect.stringContaining('waveform') })
    const id = await importText(test, 'gone.txt', 'here today')
    await rm(join(test.folder, 'gone.txt'))
    const gone = await handle(new Request(`http://studio/media/${id}/original`))
    expect([gone.status, (await gone.json()).code]).toEqual([404, 'NOT_FOUND'])
  })

  it('does not wait for a device that took the place of an original', async () => {
    const id = await importText(test, 'device.txt', 'a file at first')
    await rm(join(test.folder, 'device.txt'))
    await symlink('/dev/zero', join(test.folder, 'device.txt'))
    expect((await handle(new Request(`http://studio/media/${id}/original`))).status).toBe(404)
  })

  it('breaks off rather than pass a file that shrank for a whole one', async () => {
    const id = await importText(test, 'shrinks.txt', content.slice(0, 600_000))
    const response = await handle(new Request(`http://studio/media/${id}/original`))
    await writeFile(join(test.folder, 'shrinks.txt'), 'short')
    await expect(response.arrayBuffer()).rejects.toThrow('shorter')
  })
})

describe('Range header', () => {
  it.each(['', 'bytes=', 'bytes=-', 'bytes=a-b', 'items=0-1', 'bytes=0-1,3-4', 'bytes=5-2', 'bytes=-1-2'])(
    'that is %j is passed over',
    (header) => expect(parseRange(header, 100)).toBeUndefined(),
  )

  it('never reaches outside the file', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(), (text, size) => {
        const range = parseRange(`bytes=${text}`, size)
        if (range === undefined || range === 'unsatisfiable') return
        expect(range.start).toBeGreaterThanOrEqual(0)
        expect(range.start).toBeLessThanOrEqual(range.end)
        expect(range.end).toBeLessThan(size)
      }),
    )
  })
})

const positions = Array.from({ length: bytes.length }, (_, index) => index)

/** Status, bytes and `Content-Range` for a range, told by what an array gives; '' where an end was left out. */
function expectedAnswer(first: number | '', last: number | ''): [number, Uint8Array, string | null] {
  if ((first === '' && last === '') || (first !== '' && last !== '' && last < first)) return [200, bytes, null]
  const suffix = last === 0 ? [] : positions.slice(-Number(last))
  const kept = first === '' ? suffix : positions.slice(first, last === '' ? undefined : last + 1)
  const [start, end] = [kept[0], kept.at(-1)]
  if (start === undefined || end === undefined) return [416, new Uint8Array(), `bytes */${bytes.length}`]
  return [206, bytes.subarray(start, end + 1), `bytes ${start}-${end}/${bytes.length}`]
}
