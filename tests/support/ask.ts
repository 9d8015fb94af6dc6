import { request as httpRequest, type IncomingHttpHeaders } from 'node:http'
import { WebSocket } from 'ws'

export interface Answer {
  status: number
  headers: IncomingHttpHeaders
  body: string
}

export interface Question {
  method?: string
  path: string
  headers?: Record<string, string>
  body?: string
  /** Address to go to; by default 127.0.0.1. */
  host?: string
}

/** Asks a server. Unlike `fetch`, it sends any Host, Origin and cookie, and any spelling of a path. */
export function ask(port: string, { method = 'GET', path, headers = {}, body, host = '127.0.0.1' }: Question) {
  return new Promise<Answer>((resolve, reject) => {
    const request = httpRequest({ host, port, method, path, headers, agent: false }, (response) => {
      let text = ''
      response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }))
      response.on('error', reject)
    })
    request.on('error', reject).end(body)
  })
}

/** The status of a WebSocket handshake: 101, or the refusal. */
export function knock(port: string, { path, headers = {}, host = '127.0.0.1' }: Question): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`ws://${host}:${port}${path}`, { headers })
    socket.on('open', () => {
      socket.terminate()
      resolve(101)
    })
    socket.on('unexpected-response', (_, response) => {
      resolve(response.statusCode ?? 0)
      socket.terminate()
    })
    socket.on('error', reject)
  })
}
