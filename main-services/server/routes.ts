import { Hono, type Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { AppFiles } from './app-files.ts'
import type { MediaHandler } from './media.ts'
import type { Metrics } from './metrics.ts'
import { notBuiltPage, onwards, pairingPage } from './pages.ts'
import type { Pairing } from './pairing.ts'
import { commonHeaders } from './security-headers.ts'

export interface RouteOptions {
  app: AppFiles
  media: MediaHandler
  metrics: Metrics
  pairing: Pairing
  /** `Set-Cookie` value for a device's token. */
  cookie: (token: string) => string
  version: string
}

/** A form that says more than a code, bytes. */
const largestForm = 2_000

/** Everything the server answers over HTTP. Who may ask has been decided before. */
export function createRoutes({ app, media, metrics, pairing, cookie, version }: RouteOptions): Hono {
  const routes = new Hono()
  routes.use(async (context, next) => {
    const started = performance.now()
    await next()
    for (const [name, value] of Object.entries(commonHeaders)) context.res.headers.set(name, value)
    const labels = { route: routeLabel(context.req.path), status: String(context.res.status) }
    metrics.count('promenade_http_requests_total', labels)
    metrics.observe('promenade_http_seconds', { route: labels.route }, (performance.now() - started) / 1000)
  })
  routes.get('/health', (context) => json(context, { ok: true, name: 'promenade', version }))
  routes.get('/metrics', (context) =>
    context.body(metrics.toPrometheus(), 200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' }),
  )
  routes.get('/metrics.json', (context) => json(context, metrics.toJson()))
  routes.get('/agents', (context) =>
    json(context, { agents: [], detail: 'This version works with one built-in agent and keeps no list of agents.' }),
  )
  routes.all('/media/*', (context) => media(context.req.raw))
  routes.on(['GET', 'POST'], '/pair', bodyLimit({ maxSize: largestForm }), async (context) => {
    const typed = context.req.method === 'POST' ? (await context.req.parseBody())['code'] : context.req.query('code')
    if (typeof typed !== 'string') return pairingPage(false)
    const code = typed
    const secret = pairing.pair(code, context.req.header('user-agent') ?? '')
    return secret === undefined ? pairingPage(true) : onwards('/', cookie(secret))
  })
  routes.get('*', async (context) => {
    const { path } = context.req
    const file = await app.serve(path, context.req.method)
    if (file) return file
    return path === '/' ? notBuiltPage() : context.text('There is nothing at this address.', 404)
  })
  return routes
}

function json(context: Context, value: object): Response {
  return context.body(JSON.stringify(value), 200, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
  })
}

function routeLabel(path: string): string {
  const first = path.split('/')[1] ?? ''
  return ['media', 'health', 'metrics', 'metrics.json', 'agents', 'pair'].includes(first) ? `/${first}` : 'app'
}
