import type { WebGLRenderer } from 'three'

/** Answers whatever a graphics card is asked to do without doing it; its limits are those of a modest one. */
const idle: Record<string | symbol, unknown> = new Proxy(
  {},
  {
    get: (_, name) => {
      if (name === 'getParameter') return () => 256
      const constant = typeof name === 'string' && name === name.toUpperCase()
      return constant ? 1 : () => ({})
    },
  },
)

/** A renderer for a stage that is never looked at: the place is worked out, and nothing is drawn. */
export function headlessRenderer(): WebGLRenderer {
  const renderer = {
    getContext: () => idle,
    state: idle,
    capabilities: { getMaxAnisotropy: () => 1, maxTextureSize: 4096 },
    getRenderTarget: () => null,
  }
  // As much of a renderer as a stage needs before it draws.
  return renderer as unknown as WebGLRenderer
}
