// Reads the facts of a folder of media with exiftool and mediainfo: node tests/understanding/library/read-media.ts FOLDER > open.json
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { MediaType } from '#shared/model/asset.ts'
import type { Fact } from './fact.ts'

const kinds: Readonly<Record<string, MediaType>> = {
  ...named('image', 'jpg jpeg png gif webp avif heic heif tiff svg'),
  ...named('video', 'mp4 mov webm'),
  ...named('audio', 'wav mp3 ogg flac m4a'),
  ...named('model', 'glb gltf'),
  ...named('text', 'txt md'),
}

function named(kind: MediaType, endings: string): Record<string, MediaType> {
  return Object.fromEntries(endings.split(' ').map((ending) => [ending, kind]))
}

type Said = Readonly<Record<string, unknown>>

/**
 * What exiftool says of everything in a folder that Promenade can show, files with the same bytes as one. Durations are
 * mediainfo's: of Ogg files exiftool only guesses them.
 */
export function readFacts(root: string): Fact[] {
  const paths = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .filter((path) => kindOf(path) !== undefined)
    .toSorted()
  const flags = ['-json', '-n', '-charset', 'filename=utf8', ...paths.map((path) => join(root, path))]
  // Its exit status is 1 as soon as it knows nothing of one file.
  const { stdout } = spawnSync('exiftool', flags, { encoding: 'utf8', maxBuffer: 1 << 28 })
  const said = JSON.parse(stdout) as Said[]
  const byPath = new Map(said.map((one) => [String(one['SourceFile']), one]))
  const byHash = new Map<string, Fact>()
  for (const path of paths) {
    const hash = createHash('sha256')
      .update(readFileSync(join(root, path)))
      .digest('hex')
    const folders = path.split('/').slice(0, -1)
    const name = path.split('/').at(-1) ?? path
    const same = byHash.get(hash)
    if (same) {
      byHash.set(hash, { ...same, folders: [...same.folders, folders], alsoNamed: [...same.alsoNamed, name] })
    } else {
      byHash.set(hash, factOf(name, folders, byPath.get(join(root, path)) ?? {}, join(root, path)))
    }
  }
  return [...byHash.values()]
}

const kindOf = (path: string): MediaType | undefined => kinds[path.split('.').at(-1)?.toLowerCase() ?? '']

function factOf(name: string, folders: readonly string[], said: Said, path: string): Fact {
  const kind = kindOf(name) ?? 'text'
  const seen = kind === 'image' || kind === 'video'
  const turned = kind === 'image' && Number(said['Orientation'] ?? 1) >= 5
  const [width, height] = [whole(said['ImageWidth']), whole(said['ImageHeight'])]
  return {
    name,
    folders: [folders],
    alsoNamed: [],
    kind,
    width: seen ? (turned ? height : width) : null,
    height: seen ? (turned ? width : height) : null,
    seconds: kind === 'video' || kind === 'audio' ? seconds(path) : null,
    bytes: Number(said['FileSize'] ?? 0),
    taken: time(said['DateTimeOriginal']) ?? time(said['CreateDate']),
    camera: [said['Make'], said['Model']].filter((part) => typeof part === 'string' && part !== '').join(' ') || null,
    hasPlace: said['GPSLatitude'] !== undefined,
    color: null,
    tags: [said['Keywords'] ?? said['Subject'] ?? []].flat().map(String),
  }
}

const words = (value: unknown): string => (typeof value === 'string' ? value : '')

const whole = (value: unknown): number | null => (typeof value === 'number' ? value : null)

function seconds(path: string): number {
  const { stdout } = spawnSync('mediainfo', ['--Output=General;%Duration%', path], { encoding: 'utf8' })
  return Number(stdout) / 1000
}

function time(value: unknown): string | null {
  const [, year, month, day, clock] = /^(\d{4}):(\d\d):(\d\d) (\d\d:\d\d:\d\d)/.exec(words(value)) ?? []
  return year === undefined || year === '0000' ? null : `${year}-${month}-${day}T${clock}`
}

if (import.meta.filename === process.argv[1]) {
  process.stdout.write(`${JSON.stringify(readFacts(process.argv[2] ?? '.'), null, 1)}\n`)
}
