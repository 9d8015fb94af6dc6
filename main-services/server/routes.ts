import type { IncomingMessage } from 'node:http'
import { Hono, type Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { contractVersion } from '#shared/contract/version.ts'
import type { Worker } from '#shared/model/worker.ts'
import type { AppFiles } from './app-files.ts'
import type { Callers } from './callers.ts'
import type { MediaHandler } from './media.ts'
import type { Metrics } from './metrics.ts'
import { notBuiltPage, onwards, pairingPage, refusalPage, tooManyPage } from './pages.ts'
import { deviceName, type PairingDoor } from './pairing.ts'
import { commonHeaders } from './security-headers.ts'

/** What the routes of the server answer with. */
export interface RouteOptions {
  app: AppFiles
  media: MediaHandler
  metrics: Metrics
  pairing: PairingDoor
  callers: Callers
  version: string
  /** What `/health` says beside that the server is there. */
  health: () => object
  /** Who works here. */
  workers: () => readonly Worker[]
}

/** A request as Node got it, beside what the web standard tells of it. */
interface Bindings {
  incoming: IncomingMessage
}

type Routed = Context<{ Bindings: Bindings }>

/** A form that says more than a code, bytes. */
const largestForm = 2_000

/** Answers everything over HTTP. Who may ask has been decided before. */
export function createRoutes({
  app,
  media,
  metrics,
  pairing,
  callers,
  version,
  health,
  workers,
}: RouteOptions): Hono<{ Bindings: Bindings }> {
  const routes = new Hono<{ Bindings: Bindings }>()
  routes.use(async (context, next) => {
    const started = performance.now()
    await next()
    for (const [name, value] of Object.entries(commonHeaders)) context.res.headers.set(name, value)
    const labels = { route: routeLabel(context.req.path), status: String(context.res.status) }
    metrics.count('promenade_http_requests_total', labels)
    metrics.observe('promenade_http_seconds', { route: labels.route }, (performance.now() - started) / 1000)
  })
  routes.get('/health', (context) =>
    json(context, { ok: true, name: 'promenade', version, contract: contractVersion, ...health() }),
  )
  for (const path of ['/metrics', '/metrics.json', '/agents']) {
    routes.use(path, async (context, next) => {
      if (callers.of(context.env.incoming)?.kind !== 'device') return next()
      return refusalPage('This is for the computer that Promenade runs on.', 403)
    })
  }
  routes.get('/metrics', (context) =>
    context.body(metrics.toPrometheus(), 200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' }),
  )
  routes.get('/metrics.json', (context) => json(context, metrics.toJson()))
  routes.get('/agents', (context) => json(context, { agents: workers() }))
  routes.all('/media/*', (context) => media(context.req.raw))
  routes.on(['GET', 'POST'], '/pair', bodyLimit({ maxSize: largestForm }), (context) => pair(context, pairing, callers))
  routes.get('*', async (context) => {
    const { path } = context.req
    const file = await app.serve(path, context.req.method)
    if (file) return file
    return path === '/' ? notBuiltPage() : context.text('There is nothing at this address.', 404)
  })
  return routes
}

/** A browser gets its token as a cookie and goes on; a program that asks for JSON gets it as such. */
async function pair(context: Routed, pairing: PairingDoor, callers: Callers): Promise<Response> {
  const { req } = context
  const code = req.method === 'POST' ? (await req.parseBody())['code'] : req.query('code')
  if (typeof code !== 'string' || code === '') return pairingPage()
  const address = context.env.incoming.socket.remoteAddress ?? ''
  const outcome = pairing.try(code, address, deviceName(req.header('user-agent') ?? ''))
  if (outcome === 'wrong') return pairingPage(true)
  if ('wait' in outcome)
    return tooManyPage('There were too many wrong codes. Wait a little, then try again.', outcome.wait)
  const { device, token } = outcome
  if (req.header('accept') === 'application/json') return json(context, { device, token })
  return onwards('/', callers.cookie(token))
}

function json(context: Routed, value: object): Response {
  return context.body(JSON.stringify(value), 200, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
  })
}

function routeLabel(path: string): string {
  const first = path.split('/')[1] ?? ''
  return ['media', 'health', 'metrics', 'metrics.json', 'agents', 'pair'].includes(first) ? `/${first}` : 'app'
}
