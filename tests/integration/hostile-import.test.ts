import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ImportResult } from '#shared/model/asset.ts'
import { hostileMedia } from '../support/media.ts'
import { root } from '../support/program.ts'

const hostile = hostileMedia()

describe.skipIf(!hostile)('M1.1 files made to break an import', () => {
  let home: string
  let folder: string
  let status: number | null
  let error: string
  let mostMemory = 0
  let result: ImportResult

  beforeAll(() => {
    home = mkdtempSync(join(tmpdir(), 'promenade-hostile-'))
    folder = join(home, 'hostile')
    execFileSync('bash', [join(hostile ?? '', 'make_hostile.sh'), folder], { stdio: 'ignore' })
    const script = join(root, 'tests/support/import-child.ts')
    const run = spawnSync(process.execPath, [script, join(home, 'workspace'), folder], {
      encoding: 'utf8',
      maxBuffer: 64 << 20,
      timeout: 120_000,
    })
    status = run.status
    error = run.stderr
    for (const line of run.stdout.split('\n').filter((text) => text !== '')) {
      const event = JSON.parse(line) as { type: string; mostMemory?: number }
      if (event.type === 'result') result = event as unknown as ImportResult
      mostMemory = event.mostMemory ?? mostMemory
    }
  }, 180_000)
  afterAll(() => {
    execFileSync('chmod', ['-R', 'u+rwx', home])
    rmSync(home, { recursive: true })
  })

  const named = (kind: 'skipped' | 'failed') => result[kind].map(({ path }) => relative(folder, path))

  it('ends, says nothing on standard error, and stays below 1 GiB', () => {
    expect(status).toBe(0)
    expect(error).toBe('')
    expect(mostMemory).toBeGreaterThan(0)
    expect(mostMemory).toBeLessThan(1 << 30)
  })

  it('takes in what is whole', () => {
    expect(result.imported).toBeGreaterThan(20)
    expect(result.duplicates).toBeGreaterThan(300)
  })

  it.each([
    'broken/truncated.jpg',
    'broken/truncated-in-header.jpg',
    'broken/only-soi.jpg',
    'broken/truncated.png',
    'broken/bad-crc.png',
    'broken/zero-bytes.jpg',
    'broken/zero-bytes.mp4',
    'broken/zero-bytes.txt',
    'bombs/flat-20000x20000.png',
    'bombs/lie-65500x65500.png',
    'bombs/lie-2147483647.png',
    'bombs/lie-0x0.png',
    'bombs/lie-65535x65535.jpg',
    'bombs/lie-60000x60000.gif',
    'bombs/glb-4G-accessor.glb',
    'svg/billion-laughs.svg',
    'svg/external-entity.svg',
    'svg/huge-size.svg',
    'svg/not-closed.svg',
    'models/external-passwd.gltf',
    'models/external-abs.gltf',
    'models/external-http.gltf',
    'models/encoded-traversal.gltf',
    'models/missing-bin.gltf',
    'models/bad-chunk-length.glb',
    'models/node-cycle.glb',
    'models/nan-positions.glb',
    'models/deep-nodes.glb',
    'models/deep-json.gltf',
    'media/truncated-in-moov.mp4',
    'media/no-moov.mp4',
    'media/box-size-zero-loop.mp4',
    'media/noise.webm',
    'media/rate-0.wav',
    'media/id3-only.mp3',
    'special/sparse-3GB.mp4',
    'names/latin1-\\xE9\\xFF.png',
  ])('names %s as failed', (path) => {
    expect(named('failed')).toContain(path)
  })

  it.each([
    'bombs/zip-inside.glb',
    'bombs/zip-bomb.zip',
    'documents/page.html',
    'links/loop',
    'links/outside-folder',
    'links/outside.txt',
    'links/passwd.jpg',
    'links/zero.mp4',
    'links/dangling.png',
    'special/fifo.jpg',
    'special/socket.png',
    'models/required-unknown-extension.glb',
    'wrong-extension/double.jpg.exe',
    'corpus/models/loaders-gltf-1.0-Cesium_Air.glb',
  ])('names %s as skipped', (path) => {
    expect(named('skipped')).toContain(path)
  })

  it('gives reasons as sentences, without a stack or a library in them', () => {
    for (const { reason } of [...result.failed, ...result.skipped]) {
      expect(reason).toMatch(/^[A-Z].*[.a-z0-9]$/s)
      expect(reason).not.toMatch(/\bat .*:\d+:\d+|vips|Error:|undefined|INTERNAL/)
    }
  })
})
