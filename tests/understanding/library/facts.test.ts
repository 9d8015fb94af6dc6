import { spawnSync } from 'node:child_process'
import { beforeAll, describe, expect, it } from 'vitest'
import { openMedia } from '../../support/media.ts'
import type { Fact } from './fact.ts'
import { factsOf } from './facts.ts'
import { readFacts } from './read-media.ts'
import { matches } from './select.ts'
import { ownMedia } from './workspaces.ts'

const canRead =
  spawnSync('exiftool', ['-ver']).status === 0 && spawnSync('mediainfo', ['--Version']).error === undefined
if (!canRead) console.warn('\n!!! SKIPPED: facts of media are not compared, exiftool or mediainfo is not installed.\n')
const media = openMedia()

const byName = (one: string, other: string): number => (one < other ? -1 : 1)

const named = (facts: readonly Fact[]): Map<string, Fact> => new Map(facts.map((fact) => [fact.name, fact]))

describe.skipIf(!canRead)('facts that sentences are judged by', () => {
  it.skipIf(!media)('are those of the real media', () => {
    expect(readFacts(media ?? '')).toEqual(factsOf('open'))
  })

  describe('of our own library', () => {
    let told: Map<string, Fact>
    beforeAll(async () => {
      told = named(readFacts(await ownMedia()))
    }, 120_000)

    it('are those of the files that were made', () => {
      const known = ({ name, folders, alsoNamed, kind, width, height, taken, camera, hasPlace, tags }: Fact) =>
        JSON.stringify([name, folders, alsoNamed, kind, width, height, taken, camera, hasPlace, tags])
      expect([...told.values()].map(known).toSorted(byName)).toEqual(factsOf('own').map(known).toSorted(byName))
    })

    it('are their durations to half a second', () => {
      const wrong = factsOf('own').filter(
        ({ name, seconds }) => Math.abs((told.get(name)?.seconds ?? 0) - (seconds ?? 0)) > 0.5,
      )
      expect(wrong.map(({ name }) => name)).toEqual([])
    })
  })
})

describe('choosing files by their facts', () => {
  const fact: Fact = {
    name: 'castle at sunset.jpg',
    folders: [['Trips', 'Lisbon']],
    alsoNamed: ['copy.jpeg'],
    kind: 'image',
    width: 1500,
    height: 1000,
    seconds: null,
    bytes: 900,
    taken: '2021-10-16T18:50:00',
    camera: 'Apple iPhone 12',
    hasPlace: true,
    color: 'orange',
    tags: ['sunset'],
  }

  it.each([
    { folder: 'Trips' },
    { word: 'castle' },
    { name: 'copy.jpeg' },
    { weekday: 'Saturday' as const, season: 'autumn' as const },
    { hours: [18, 24] as const },
    { hours: [18, 6] as const },
    { from: '2021-10-16', to: '2021-10-16' },
    { shape: 'landscape' as const, widerThan: 1499 },
    { camera: 'iphone' },
    { any: [{ year: 1999 }, { year: 2021 }] },
  ])('takes it by %o', (where) => expect(matches(fact, where)).toBe(true))

  it.each([
    { folder: 'Lis' },
    { word: 'cast' },
    { weekday: 'Sunday' as const },
    { hours: [0, 18] as const },
    { to: '2021-10-15' },
    { panoramic: true },
    { camera: false },
    { dated: false },
    { not: { tag: 'sunset' } },
  ])('leaves it by %o', (where) => expect(matches(fact, where)).toBe(false))
})
