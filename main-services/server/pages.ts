import { createHash } from 'node:crypto'
import { contentSecurityPolicy, pageHeaders } from './security-headers.ts'

/** The app's own looks, without any of its files: those are behind the door. */
const style = `
:root { color-scheme: dark; --ground: #0b0c0e; --surface: #141619; --line: #2a2e33; --edge: #6b7178; --text: #f4f1ea; --soft: #bdbab3; --accent: #ffd9a8; --on: #15120c; --bad: #ff9d91; }
@media (prefers-color-scheme: light) { :root { color-scheme: light; --ground: #e9e7e2; --surface: #fbfaf7; --line: #dcd8d0; --edge: #837e75; --text: #1b1a18; --soft: #4a4843; --accent: #7a4a06; --on: #fffdf8; --bad: #a32a1c; } }
* { box-sizing: border-box; margin: 0; }
body { display: grid; min-height: 100vh; place-items: center; padding: 1.5rem; background: var(--ground); color: var(--text); font: 1rem/1.55 'Source Sans 3', system-ui, sans-serif; }
main { display: grid; gap: 1rem; max-width: 34rem; padding: 2rem; background: var(--surface); border: 1px solid var(--line); border-radius: 12px; }
h1 { font: 400 1.5rem/1.25 Newsreader, Georgia, serif; }
p, li { color: var(--soft); } ol { display: grid; gap: .5rem; padding-left: 1.25rem; }
strong { color: var(--text); } .bad { color: var(--bad); }
code { padding: .1em .35em; background: var(--ground); border-radius: 6px; font-size: .9em; }
a { color: var(--accent); } form { display: grid; gap: .75rem; } label { display: grid; gap: .25rem; font-size: .875rem; color: var(--soft); }
input { padding: .625rem .75rem; background: var(--ground); color: var(--text); border: 1px solid var(--edge); border-radius: 6px; font: inherit; font-size: 1.25rem; letter-spacing: .08em; text-transform: uppercase; }
button { justify-self: start; padding: .625rem 1.25rem; background: var(--accent); color: var(--on); border: 0; border-radius: 6px; font: inherit; cursor: pointer; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
`
const styleHash = `'sha256-${createHash('sha256').update(style).digest('base64')}'`
const policy = contentSecurityPolicy.replace("style-src 'self'", `style-src ${styleHash}`)

/** A small page of words, for when the app itself cannot be shown. `body` is our own markup, never a visitor's words. */
function page(title: string, body: string, status: number, headers: Readonly<Record<string, string>> = {}): Response {
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – Promenade</title><style>${style}</style><main><h1>${title}</h1>${body}</main></html>`
  return new Response(html, {
    status,
    headers: {
      ...pageHeaders,
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': policy,
      ...headers,
    },
  })
}

/** Says how to get in. */
export function closedPage(): Response {
  const body = `<p>Promenade shows nothing without its key.</p><ol>
<li><strong>On the computer it runs on:</strong> open the address that <code>npm start</code> or <code>promenade serve</code> printed. It ends in <code>?key=…</code> and is needed once in each browser.</li>
<li><strong>On another device:</strong> <a href="/pair">enter a pairing code</a> that the computer shows.</li></ol>
<p>You have been here before? <a href="/">Try again</a>.</p>`
  return page('This studio is closed', body, 401, { 'www-authenticate': 'Bearer realm="Promenade"' })
}

/** @param seconds until it may be tried again */
export function tooManyPage(sentence: string, seconds: number): Response {
  return page('One moment', `<p>${sentence}</p>`, 429, { 'retry-after': String(seconds) })
}

/** Sends a browser on without what its address carried. */
export function onwards(location: string, cookie: string): Response {
  return new Response(null, { status: 303, headers: { location, 'set-cookie': cookie, 'cache-control': 'no-store' } })
}

/** Makes the page on which a device types its code; status 403 where the last one was wrong. */
export function pairingPage(wrongCode = false): Response {
  const hint = wrongCode
    ? '<p class="bad"><strong>This code is not valid, or not any more: each is good once and for five minutes.</strong></p>'
    : ''
  return page(
    'Pair this device',
    `${hint}<p>The computer that Promenade runs on shows a code: in its settings under Devices, or by <code>promenade devices pair</code>.</p>
<form method="post" action="/pair"><label>Code <input name="code" autocomplete="off" autocapitalize="characters" spellcheck="false" required autofocus></label>
<button>Pair</button></form>`,
    wrongCode ? 403 : 200,
  )
}

/** Makes a page that says why nothing is shown. `sentence` is written as it is and must hold no markup of others. */
export function refusalPage(sentence: string, status: number): Response {
  return page('Not open', `<p>${sentence}</p>`, status)
}

/** Makes the page that a server shows before the app was built; status 503. */
export function notBuiltPage(): Response {
  return page(
    'The app is not built yet',
    '<p>Start Promenade with <code>npm start</code>: it builds the app first. The command line and the contract work meanwhile.</p>',
    503,
  )
}
