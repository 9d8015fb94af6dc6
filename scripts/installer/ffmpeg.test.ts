import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import afterPack from './after-pack.mjs'
import beforePack from './before-pack.mjs'
import { objectionsTo, undistributable } from './ffmpeg.mjs'

const lawful = '--prefix=/opt/ff --enable-shared --disable-static --disable-programs --enable-libopus --enable-libvpx'
/** A program as it lies on disk: machine code around NUL-ended strings. */
const program = (...strings: string[]) =>
  Buffer.concat([
    Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 1, 0xff]),
    ...strings.map((text) => Buffer.from(`\0${text}\0`)),
    Buffer.alloc(64, 0x90),
  ])

describe('M9.1 an installer carries only an FFmpeg that may be passed on', () => {
  it.each([
    ['LGPL, linked dynamically', program('Lavc62.3', lawful)],
    ['LGPL, told as FFmpeg prints it', program('Lavc62.3', `libavutil %sconfiguration: ${lawful}`)],
    ['no FFmpeg at all', program('SQLite format 3', 'a library --enable-fts5 somewhere in a sentence')],
    ['libvpx alone, which has options too', program('--prefix=/x --enable-pic --disable-examples --enable-vp9')],
    ['an option that only begins alike', program('Lavc62.3', `${lawful} --enable-gpl-free-codecs`)],
  ])('takes: %s', (_, bytes) => {
    expect(objectionsTo(bytes)).toEqual([])
  })

  it.each([
    ['GPL', program('Lavc62.3', `${lawful} --enable-gpl`), /under the GPL/],
    ['GPL, told as FFmpeg prints it', program(`%sconfiguration: --enable-gpl ${lawful}`), /under the GPL/],
    ['GPL beside libvpx', program('--enable-vp9 --disable-examples', `${lawful} --enable-gpl`), /under the GPL/],
    ['GPL, after a string that has no end', program(`no such codec${lawful} --enable-gpl`), /under the GPL/],
    ['FDK AAC', program('Lavc62.3', `${lawful} --enable-libfdk-aac`), /FDK AAC/],
    ['not to be passed on by its own words', program(`${lawful} --enable-nonfree`), /may not be passed on/],
    ['FFmpeg that does not say', program('Lavc62.3'), /nobody can tell/],
    ['FFmpeg beside libvpx, and only that says', program('Lavf62.1', '--enable-vp9 --disable-docs'), /nobody can tell/],
  ])('refuses: %s', (_, bytes, reason) => {
    expect(objectionsTo(bytes).join()).toMatch(reason)
  })

  it('finds the option wherever it stands in a program', () => {
    const noise = fc.uint8Array({ maxLength: 3000 }).map((bytes) => Buffer.from(bytes))
    fc.assert(
      fc.property(noise, noise, fc.nat(5), (before, after, place) => {
        const options = lawful.split(' ').toSpliced(place + 1, 0, '--enable-gpl')
        const bytes = Buffer.concat([before, Buffer.from(`\0${options.join(' ')}\0`), after])
        expect(objectionsTo(bytes).join()).toMatch(/GPL/)
      }),
    )
  })

  it('asks the FFmpeg that is installed here, and the other native parts', () => {
    const modules = join(import.meta.dirname, '../../node_modules')
    const within = (folder: string, name: RegExp) =>
      readdirSync(join(modules, folder), { recursive: true, encoding: 'utf8' })
        .filter((path) => name.test(path))
        .map((path) => join(modules, folder, path))
    const binaries = within('@seydx', /node-av\.node$/)
    const found = undistributable(binaries)
    // The day an FFmpeg that may be passed on is packed, installers can be made, and this changes.
    expect(found.map(({ path }) => path)).toEqual(binaries)
    expect(() => beforePack()).toThrow(/^No installer is made, because the FFmpeg.*\n.*FDK AAC.*GPL/)
    const others = [...within('better-sqlite3/prebuilds', /\.node$/), ...within('@img', /\.node$|libvips/)]
    expect(others.length).toBeGreaterThan(2)
    expect(undistributable(others.filter((path) => statSync(path).isFile()))).toEqual([])
  })

  describe('what was packed', () => {
    let app: string
    const context = () => ({
      appOutDir: app,
      packager: { getResourcesDir: (folder: string) => join(folder, 'resources') },
    })
    beforeEach(() => {
      app = mkdtempSync(join(tmpdir(), 'promenade-pack-'))
      mkdirSync(join(app, 'resources', 'app.asar.unpacked', 'deep'), { recursive: true })
    })
    afterEach(() => rmSync(app, { recursive: true, force: true }))
    const pack = (name: string, bytes: Buffer | string) => writeFileSync(join(app, 'resources', name), bytes)

    it('is refused whatever the file is called, and not left lying about', () => {
      pack('app.asar.unpacked/deep/harmless.bin', program('Lavc62.3', `${lawful} --enable-gpl`))
      expect(() => afterPack(context())).toThrow(/deep.harmless\.bin: it is under the GPL/)
      expect(existsSync(app)).toBe(false)
    })

    it('passes with a lawful FFmpeg, and texts may speak of any', () => {
      pack('app.asar', program('a whole archive'))
      pack('app.asar.unpacked/ffmpeg.node', program('Lavc62.3', lawful))
      pack('app.asar.unpacked/build.sh', './configure \\\n--enable-gpl --enable-nonfree\n')
      expect(() => afterPack(context())).not.toThrow()
      expect(existsSync(app)).toBe(true)
    })
  })

  it('is asked by electron-builder before and after it packs', () => {
    const config = readFileSync(join(import.meta.dirname, '../../electron-builder.yml'), 'utf8')
    expect(config).toMatch(/^beforePack: \.\/scripts\/installer\/before-pack\.mjs$/m)
    expect(config).toMatch(/^afterPack: \.\/scripts\/installer\/after-pack\.mjs$/m)
  })
})
