import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { contentsOf, ExportBench, otherPlace, put, somePlace, type Files } from '../support/exports.ts'

const first: Files = { 'index.html': 'first', 'media/a.webp': 'a', 'media/old.webp': 'old', 'viewer/viewer.js': 'v' }
const second: Files = { 'index.html': 'second', 'media/a.webp': 'a2', 'viewer/viewer.js': 'v', 'data/scene.js': 's' }
const marker = { 'promenade-export.json': '(marker)' }

interface Attack {
  /** What lies in the folder when the export comes, as a sentence. */
  name: string
  /** Lays it there. `place` has been exported to it before where `after` says so. */
  lay: (out: string, bench: ExportBench) => void | Promise<void>
  after?: typeof somePlace
  /** Refused unless `replace` is asked for. */
  refused: boolean
  /** What is not the export's own and stands in the folder afterwards, by its name then. */
  stays: Files
}

/** What `lstat` says of a pipe that its owner may read and write. */
const pipe = 0o010600

/** Extend by one entry: what lies in the folder, and what must remain of it. */
const attacks: Attack[] = [
  {
    name: 'notes and a repository that a person keeps in an export',
    after: somePlace,
    lay: (out) => put(out, { 'my-notes.txt': 'mine', '.git/HEAD': 'ref', 'media/mine.jpg': 'jpg', '.htaccess': 'x' }),
    refused: false,
    stays: { 'my-notes.txt': 'mine', '.git/HEAD': 'ref', 'media/mine.jpg': 'jpg', '.htaccess': 'x' },
  },
  {
    name: 'a page and a picture of the export that a person changed',
    after: somePlace,
    lay: (out) => put(out, { 'index.html': 'my words', 'media/old.webp': 'retouched' }),
    refused: false,
    stays: { 'index (set aside).html': 'my words', 'media/old.webp': 'retouched' },
  },
  {
    name: 'a changed page of the same length, beside one that was set aside before',
    after: somePlace,
    lay: (out) => put(out, { 'index.html': 'FIRST', 'index (set aside).html': 'earlier' }),
    refused: false,
    stays: { 'index (set aside).html': 'earlier', 'index (set aside 2).html': 'FIRST' },
  },
  {
    name: 'a file of somebody where the next export has a folder, and a folder where it has a file',
    after: somePlace,
    lay: (out) => put(out, { data: 'mine', 'media/b/c.txt': 'mine' }),
    refused: false,
    stays: { 'data (set aside)': 'mine', 'media/b/c.txt': 'mine' },
  },
  {
    name: 'an own file that is gone',
    after: somePlace,
    lay: (out) => rmSync(join(out, 'media'), { recursive: true }),
    refused: false,
    stays: {},
  },
  {
    name: 'somebody’s files and no marker',
    lay: (out) => put(out, { 'diary.txt': 'mine', 'index.html': 'my page', '.hidden': 'x' }),
    refused: true,
    stays: { 'diary.txt': 'mine', 'index (set aside).html': 'my page', '.hidden': 'x' },
  },
  {
    name: 'one hidden file',
    lay: (out) => put(out, { '.keep': '' }),
    refused: true,
    stays: { '.keep': '' },
  },
  {
    name: 'an empty file called like the marker beside the rest',
    lay: (out) => put(out, { 'promenade-export.json': '{}', 'rest.txt': 'mine' }),
    refused: true,
    stays: { 'promenade-export (set aside).json': '{}', 'rest.txt': 'mine' },
  },
  {
    name: 'a marker that somebody forged to have files removed',
    after: somePlace,
    lay: (out, bench) => {
      const path = join(out, 'promenade-export.json')
      const genuine = JSON.parse(readFileSync(path, 'utf8')) as { files: unknown[] }
      put(out, { 'mine.txt': 'mine' })
      put(bench.folder, { 'victim.txt': 'safe' })
      const hash = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex')
      genuine.files.push(
        { path: 'mine.txt', bytes: 4, hash: hash(join(out, 'mine.txt')) },
        { path: '../victim.txt', bytes: 4, hash: hash(join(bench.folder, 'victim.txt')) },
      )
      writeFileSync(path, JSON.stringify(genuine))
    },
    refused: true,
    stays: {
      'promenade-export (set aside).json': '(marker)',
      'mine.txt': 'mine',
      'index (set aside).html': 'first',
      'media/a (set aside).webp': 'a',
      'media/old.webp': 'old',
      'viewer/viewer (set aside).js': 'v',
    },
  },
  {
    name: 'a marker cut off in the middle',
    after: somePlace,
    lay: (out) => {
      const path = join(out, 'promenade-export.json')
      writeFileSync(path, readFileSync(path, 'utf8').slice(0, 200))
    },
    refused: true,
    stays: {
      'promenade-export (set aside).json': '(marker)',
      'index (set aside).html': 'first',
      'media/a (set aside).webp': 'a',
      'media/old.webp': 'old',
      'viewer/viewer (set aside).js': 'v',
    },
  },
  {
    name: 'a marker that is a link to a genuine one',
    after: somePlace,
    lay: (out, bench) => {
      renameSync(join(out, 'promenade-export.json'), join(bench.folder, 'marker.json'))
      symlinkSync(join(bench.folder, 'marker.json'), join(out, 'promenade-export.json'))
    },
    refused: true,
    stays: {
      'promenade-export (set aside).json': '→ BENCH/marker.json',
      'index (set aside).html': 'first',
      'media/a (set aside).webp': 'a',
      'media/old.webp': 'old',
      'viewer/viewer (set aside).js': 'v',
    },
  },
  {
    name: 'the export of another place',
    after: otherPlace,
    lay: (out) => put(out, { 'my-notes.txt': 'mine' }),
    refused: true,
    stays: { 'my-notes.txt': 'mine' },
  },
  {
    name: 'an export of another library',
    lay: async (out, bench) => {
      const stranger = new ExportBench(bench.folder, join(bench.folder, 'elsewhere'))
      await stranger.export(somePlace, { 'index.html': 'theirs' }, { target: out })
      stranger.close()
    },
    refused: true,
    stays: { 'promenade-export (set aside).json': '(marker)', 'index (set aside).html': 'theirs' },
  },
  {
    name: 'a link to somebody’s folder where the export has one of its own',
    after: somePlace,
    lay: (out, bench) => {
      rmSync(join(out, 'media'), { recursive: true })
      put(bench.folder, { 'pictures/a.webp': 'a', 'pictures/old.webp': 'old' })
      symlinkSync(join(bench.folder, 'pictures'), join(out, 'media'))
    },
    refused: false,
    stays: { 'media (set aside)': '→ BENCH/pictures' },
  },
  {
    name: 'a link to somebody’s file where the export has a page',
    after: somePlace,
    lay: (out, bench) => {
      rmSync(join(out, 'index.html'))
      put(bench.folder, { 'page.html': 'first' })
      symlinkSync(join(bench.folder, 'page.html'), join(out, 'index.html'))
    },
    refused: false,
    stays: { 'index (set aside).html': '→ BENCH/page.html' },
  },
  {
    name: 'a pipe where the export has a page',
    after: somePlace,
    lay: (out) => {
      rmSync(join(out, 'index.html'))
      execFileSync('mkfifo', ['-m', '600', join(out, 'index.html')])
    },
    refused: false,
    stays: { 'index (set aside).html': `(mode ${pipe})` },
  },
]

/** Everything beside the folder, which no export may touch. */
const beside = (bench: ExportBench) =>
  Object.fromEntries(
    Object.entries(contentsOf(bench.folder)).filter(([name]) => !/^(out|workspace|elsewhere)\//.test(name)),
  )

let bench: ExportBench
beforeEach(() => {
  bench = new ExportBench()
})
afterEach(() => bench.dispose())

describe('M8.1 an export takes nothing from anybody', () => {
  const lie = async ({ lay, after }: Attack) => {
    if (after) await bench.export(after, first)
    else mkdirSync(bench.target)
    await lay(bench.target, bench)
    return contentsOf(bench.target)
  }

  it.each(attacks.filter(({ refused }) => refused))('refused unless asked to replace it: $name', async (attack) => {
    const before = await lie(attack)
    await expect(bench.export(somePlace, second)).rejects.toMatchObject({
      code: 'CONFLICT',
      data: { kept: 'Nothing in it was touched.' },
    })
    expect(contentsOf(bench.target)).toEqual(before)
  })

  it.each(attacks)('$name', async (attack) => {
    const { refused, stays } = attack
    const before = await lie(attack)
    const around = beside(bench)
    const aside = await bench.export(somePlace, second, { replace: refused })
    const expected = Object.fromEntries(
      Object.entries(stays).map(([name, text]) => [name, text.replace('BENCH', bench.folder)]),
    )
    expect(contentsOf(bench.target)).toEqual({ ...second, ...marker, ...expected })
    expect(beside(bench)).toEqual(around)
    expect(aside).toEqual(
      Object.keys(contentsOf(bench.target))
        .filter((name) => name.includes('(set aside') && !(name in before))
        .toSorted(),
    )
  })

  it('keeps to the folder that was named: a link is no folder, nor is one behind it', async () => {
    put(bench.folder, { 'victim/index.html': 'mine', 'victim/deep/index.html': 'mine' })
    for (const link of ['out', 'way']) symlinkSync(join(bench.folder, 'victim'), join(bench.folder, link))
    const around = beside(bench)
    for (const target of ['out', 'way/deep', 'way/new', 'way/new/below']) {
      for (const replace of [false, true]) {
        const exporting = bench.export(somePlace, second, { target: join(bench.folder, target), replace })
        await expect(exporting).rejects.toMatchObject({ code: 'CONFLICT', data: { kept: 'Nothing was written.' } })
      }
    }
    expect(beside(bench)).toEqual(around)
    expect(contentsOf(join(bench.folder, 'victim'))).toEqual({ 'index.html': 'mine', 'deep/index.html': 'mine' })
  })

  it('takes another place’s unchanged files away only when asked to replace it', async () => {
    await bench.export(otherPlace, { ...first, 'only-theirs.txt': 'x' })
    await bench.export(somePlace, second, { replace: true })
    expect(contentsOf(bench.target)).toEqual({ ...second, ...marker })
  })

  it('knows another kind of export of the same place', async () => {
    await bench.export(somePlace, first, { kind: 'page' })
    await expect(bench.export(somePlace, second)).rejects.toThrow(/another kind of export/)
  })

  it('leaves a file that is changed while the export is being written', async () => {
    await bench.export(somePlace, first)
    await bench.export(somePlace, second, {
      during: async () => put(bench.target, { 'index.html': 'changed just now', 'fresh.txt': 'mine' }),
    })
    expect(contentsOf(bench.target)).toEqual({
      ...second,
      ...marker,
      'index (set aside).html': 'changed just now',
      'fresh.txt': 'mine',
    })
  })

  it('writes where the folder is not there yet, and takes back every folder it made when it fails', async () => {
    const target = join(bench.folder, 'a/b/out')
    const failing = bench.export(somePlace, first, {
      target,
      during: async () => Promise.reject(Object.assign(new Error('no space'), { code: 'ENOSPC' })),
    })
    await expect(failing).rejects.toMatchObject({ code: 'OUT_OF_SPACE' })
    expect(beside(bench)).toEqual({})
    await bench.export(somePlace, first, { target })
    expect(contentsOf(target)).toEqual({ ...first, ...marker })
  })
})

describe('M8.1 two exports at once into one folder', () => {
  it('of the same place wait for each other, and the last one stands', async () => {
    const versions = [1, 2, 3, 4].map((number) => ({ 'index.html': `${number}`, [`only-${number}.txt`]: 'x' }))
    await Promise.all(versions.map((files) => bench.export(somePlace, files)))
    const found = contentsOf(bench.target)
    expect(versions.map((files) => ({ ...files, ...marker }))).toContainEqual(found)
    expect(beside(bench)).toEqual({})
  })

  it('of two places: one is written, the other refused, and neither mixed', async () => {
    const ends = await Promise.allSettled([bench.export(somePlace, first), bench.export(otherPlace, second)])
    expect(ends.map((end) => end.status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const winner = ends[0]?.status === 'fulfilled' ? first : second
    expect(contentsOf(bench.target)).toEqual({ ...winner, ...marker })
  })
})
