import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'

/** What one of those that ask has sent. */
export interface Sent {
  /** Every key that came, with how often. */
  keys: Map<string, number>
  /** What was asked for and not taken back: texts. */
  standing: string[]
}

/** A server on this machine as a shop or a printer runs it: it does each thing once by its `Idempotency-Key`, and counts. */
export interface CountingServer {
  /** Where to send to on somebody's behalf, who is told apart from others by the name. */
  address: (name: string) => string
  sent: (name: string) => Sent
  end: () => Promise<void>
}

interface Desk extends Sent {
  /** What was answered to a key. */
  answers: Map<string, { receipt: string }>
}

/** @param delay how long it takes to answer, at most, milliseconds */
export async function countingServer(delay = 5): Promise<CountingServer> {
  const desks = new Map<string, Desk>()
  const desk = (name: string): Desk => {
    const known = desks.get(name) ?? { keys: new Map(), standing: [], answers: new Map() }
    desks.set(name, known)
    return known
  }
  const server = createServer((request, response) => {
    void respond(request, response)
  })
  const respond = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { status, body } = await answer(request)
    await sleep(Math.random() * delay)
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  }
  const answer = async (request: IncomingMessage) => {
    const [name = '', what] = (request.url ?? '').split('/').slice(1)
    const key = request.headers['idempotency-key']
    const asked = (await json(request)) as { text?: string; receipt?: string }
    if (typeof key !== 'string') return { status: 400, body: {} }
    const at = desk(name)
    at.keys.set(key, (at.keys.get(key) ?? 0) + 1)
    const known = at.answers.get(key)
    if (known) return { status: 200, body: known }
    const receipt = asked.receipt ?? `receipt for ${asked.text ?? ''}`
    if (what === 'send') at.standing.push(receipt)
    else if (at.standing.includes(receipt)) at.standing.splice(at.standing.indexOf(receipt), 1)
    else return { status: 404, body: {} }
    at.answers.set(key, { receipt })
    return { status: 200, body: { receipt } }
  }
  const origin = await listen(server)
  return {
    address: (name) => `${origin}/${name}`,
    sent: (name) => desk(name),
    end: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

async function listen(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
