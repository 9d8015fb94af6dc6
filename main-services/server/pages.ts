import { pageHeaders } from './security-headers.ts'

/** A small page of words, for when the app itself cannot be shown. */
function page(title: string, body: string, status: number, headers: Readonly<Record<string, string>> = {}): Response {
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${title}</title><h1>${title}</h1>${body}</html>`
  return new Response(html, {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', ...pageHeaders, ...headers },
  })
}

export function pairingPage(wrongCode: boolean): Response {
  const hint = wrongCode ? '<p><strong>This code is not valid (any more).</strong></p>' : ''
  return page(
    'Pair this device with Promenade',
    `${hint}<p>Open the pairing address that Promenade shows on the computer it runs on, or enter its code.</p>
<form method="get" action="/pair"><label>Code <input name="code" autocomplete="off" required></label>
<button>Pair</button></form>`,
    wrongCode ? 403 : 200,
  )
}

/** Sends the freshly paired device on; a page and not a redirect, so that its next request carries the new cookie. */
export function pairedPage(cookie: string): Response {
  return page('Paired', '<p>This device is paired. <a href="/">Go to Promenade</a>.</p>', 200, {
    'set-cookie': cookie,
    refresh: '0; url=/',
  })
}

export function refusalPage(sentence: string, status: number): Response {
  return page('Not open', `<p>${sentence}</p>`, status)
}

export function notBuiltPage(): Response {
  return page(
    'The app is not built yet',
    '<p>Start Promenade with <code>npm start</code>: it builds the app first. The command line and the contract work meanwhile.</p>',
    503,
  )
}
