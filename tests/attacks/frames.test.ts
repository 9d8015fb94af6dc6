/** Frames at the socket that are not as the contract's clients write them. Each is answered with a sentence, or the socket is closed with one. */
import { describe, expect, it } from 'vitest'
import { PlaceBench } from '../support/places.ts'
import { openSocket, serve } from '../support/socket.ts'

const request = (parts: object, id = '1'): string =>
  JSON.stringify({ i: id, p: { u: '/workspace/info', b: { json: {} }, ...parts } })
const binary = (text: string): Buffer => Buffer.concat([Buffer.from(text), Buffer.from([255, 1, 2, 3])])

/** The frame, and the code of the answer; or of the end of the connection, where nobody can be answered. */
const frames: [string, string | Buffer, string | number][] = [
  ['a form', request({ h: { 'content-type': 'multipart/form-data; boundary=x' } }), 'UNSUPPORTED'],
  ['a form that is none', request({ h: { 'content-type': 'multipart/form-data' }, b: 'x' }), 'UNSUPPORTED'],
  [
    'a form of an address',
    request({ h: { 'content-type': 'application/x-www-form-urlencoded' }, b: 'a=b' }),
    'UNSUPPORTED',
  ],
  ['a file', request({ h: { 'content-disposition': 'attachment; filename="x"' } }), 'UNSUPPORTED'],
  ['a stream', request({ h: { 'content-type': 'text/event-stream' }, b: undefined }), 'UNSUPPORTED'],
  ['a binary frame', binary(request({ h: { 'content-disposition': 'attachment; filename="x"' } })), 'UNSUPPORTED'],
  ['a request in binary', Buffer.from(request({})), 'UNSUPPORTED'],
  ['a binary form that is none', binary(request({ h: { 'content-type': 'multipart/form-data; boundary=x' } })), 1007],
  ['a form whose header is in capitals', request({ h: { 'Content-Type': 'multipart/form-data' } }), 'UNSUPPORTED'],
  ['headers that are no texts', request({ h: { 'content-type': 5 } }), 1007],
  ['a request without an id', JSON.stringify({ p: { u: '/workspace/info', b: { json: {} } } }), 1007],
  ['an item of a stream that holds nothing', '{"i":"1","t":3}', 1007],
  ['bytes', Buffer.from([0, 255, 254, 1]), 1007],
  ['no JSON', '{"i":"1"', 1007],
  ['JSON of another kind', '[1,2,3]', 1007],
  ['an operation there is not', request({ u: '/workspace/explode' }), 'NOT_FOUND'],
  ['an operation of an object’s own', request({ u: '/constructor/prototype' }), 'NOT_FOUND'],
  ['an address of a group', request({ u: '/workspace' }), 'NOT_FOUND'],
  ['an address that is encoded badly', request({ u: '/%E0%A4%A' }), 'NOT_FOUND'],
  ['no body', request({ b: undefined }), 'INVALID_INPUT'],
  ['a body that is no object', request({ b: 7 }), 'INVALID_INPUT'],
  ['a body of null', request({ b: null }), 'INVALID_INPUT'],
  ['types for what is not there', request({ b: { json: {}, meta: [[1, 'a', 'b']] } }), 'INVALID_INPUT'],
  ['types in the prototype', request({ b: { json: {}, meta: [[1, '__proto__', 'b']] } }), 'INVALID_INPUT'],
  ['a URL that is none', request({ b: { json: { a: 'no url' }, meta: [[4, 'a']] } }), 'INVALID_INPUT'],
  ['a map of numbers', request({ b: { json: { a: [1, 2] }, meta: [[7, 'a']] } }), 'INVALID_INPUT'],
  [
    'an input 100,000 levels deep',
    `{"i":"1","p":{"u":"/workspace/info","b":{"json":${'['.repeat(100_000)}${']'.repeat(100_000)}}}}`,
    'INVALID_INPUT',
  ],
]

describe('M9.4 frames at the socket', () => {
  it('get an answer in a sentence, or an end with one', async () => {
    const bench = new PlaceBench(1)
    const { server, defects } = await serve(bench.open())
    for (const [name, frame, expected] of frames) {
      const socket = await openSocket(server)
      const outcome = new Promise<{ code: unknown; message: string }>((resolve) => {
        socket.once('message', (data: Buffer) => {
          const { json } = (JSON.parse(data.toString()) as { p: { b: { json: { code: unknown; message: string } } } }).p
            .b
          resolve({ code: json.code, message: json.message })
        })
        socket.once('close', (code, reason) => resolve({ code, message: reason.toString() }))
      })
      socket.send(frame)
      const { code, message } = await outcome
      expect({ name, code }).toEqual({ name, code: expected })
      expect(message).toMatch(/^[A-Z].{10,300}\.$/)
      socket.terminate()
    }
    expect(defects).toEqual([])
    const socket = await openSocket(server)
    socket.send(request({}))
    const answer = await new Promise<string>((resolve) =>
      socket.once('message', (data: Buffer) => resolve(data.toString())),
    )
    expect(answer).toContain('schemaVersion')
    socket.terminate()
    await server.close()
    await bench.dispose()
  })
})
