import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createContext, runInContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { withoutEval } from './basis-transcoder.ts'

const file = createRequire(import.meta.url).resolve('three/addons/libs/basis/basis_transcoder.js')
const source = readFileSync(file, 'utf8')
const wasmBinary = readFileSync(file.replace(/js$/, 'wasm'))

interface Transcoder {
  initializeBasis: () => void
  KTX2File: new (bytes: Uint8Array) => { isValid: () => boolean; getWidth: () => number; delete: () => void }
}

/** Starts a transcoder where functions may not be made from text, as in a page with a strict policy. */
function start(code: string, strict = true): Promise<Transcoder> {
  const inside = createContext(
    {
      WebAssembly,
      TextDecoder,
      performance,
      console,
      setTimeout,
      URL,
      importScripts: () => undefined,
      self: {},
      wasmBinary,
    },
    { codeGeneration: { strings: !strict, wasm: true } },
  )
  runInContext('self.location = { href: "blob:x" }', inside)
  return runInContext(`${code}\n;BASIS({ wasmBinary })`, inside) as Promise<Transcoder>
}

describe('M6.1 models with compressed textures', () => {
  it('run their transcoder under a policy that forbids code from text, with the same answers', async () => {
    const answers = async (transcoder: Transcoder): Promise<unknown> => {
      transcoder.initializeBasis()
      const texture = new transcoder.KTX2File(new Uint8Array(64))
      const said = [texture.isValid(), texture.getWidth()]
      texture.delete()
      return said
    }
    const said = await answers(await start(withoutEval(source)))
    expect(said).toEqual(await answers(await start(source, false)))
    expect(said).toEqual([expect.any(Boolean), 0])
  })

  it('would not without the change', async () => {
    await expect(start(source)).rejects.toThrow(/code generation/i)
  })

  it('says so when the transcoder is another one', () => {
    expect(() => withoutEval('var something = 1')).toThrow('not the one')
  })
})
