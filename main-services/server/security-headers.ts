/**
 * What a page of the app may do: run its own scripts, show its own media, talk to its own server. Nothing inline,
 * nothing from elsewhere. `wasm-unsafe-eval` lets the app's own decoders of packed models be compiled, and no script.
 * `blob:` and `data:` are what three.js makes of textures inside a model file.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "media-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'self' blob: data:",
  "worker-src 'self' blob:",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

/** For every answer that is not a page: should a browser ever show it as one, nothing in it runs. */
const inertPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'"

/** Headers of the app's pages. */
export const pageHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': contentSecurityPolicy,
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy':
    'camera=(), geolocation=(), payment=(), usb=(), microphone=(self), xr-spatial-tracking=(self), fullscreen=(self)',
}

/** Headers of media and data. */
export const inertHeaders: Readonly<Record<string, string>> = { 'content-security-policy': inertPolicy }

/** Headers of every answer. */
export const commonHeaders: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  // To no other site. Without any referrer a browser hides the origin of its own pages' forms too, and pairing is one.
  'referrer-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
}
