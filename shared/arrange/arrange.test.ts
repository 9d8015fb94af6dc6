import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Arrangement, type Vector3 } from '#shared/model/layout.ts'
import { arrange, colorName, naturalSize, type Arrangeable, type Arranged, type Placed } from './index.ts'

const thing = (index: number, over: Partial<Arrangeable> = {}): Arrangeable => ({
  id: `i${index}`,
  name: `IMG_${index}.jpg`,
  mediaType: 'image',
  width: 3000,
  height: 2000,
  takenAt: null,
  color: '#808080',
  folder: 'trip',
  camera: null,
  ...over,
})

const pixels = fc.option(fc.oneof(fc.integer({ min: 1, max: 9000 }), fc.constantFrom(0, -5, 1e9, 1e-9, Number.NaN)), {
  nil: null,
})
const hostileSide = fc.oneof(
  fc.double({ min: 0.05, max: 12, noNaN: true }),
  fc.constantFrom(0, -1, Number.NaN, Number.POSITIVE_INFINITY, 1e300, 1e-300),
)
const anything: fc.Arbitrary<Arrangeable> = fc.record(
  {
    id: fc.constant(''),
    name: fc.string(),
    mediaType: fc.constantFrom('image', 'video', 'audio', 'model', 'text'),
    width: pixels,
    height: pixels,
    takenAt: fc.oneof(
      fc.constantFrom(null, '', 'yesterday', '2019-99-99T00:00:00', '2019-06'),
      fc
        .date({ min: new Date('1890-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
        .map((date) => date.toISOString().slice(0, 19)),
    ),
    color: fc.oneof(
      fc.constantFrom('', 'red'),
      fc.integer({ min: 0, max: 0xffffff }).map((number) => `#${number.toString(16).padStart(6, '0')}`),
    ),
    folder: fc.constantFrom('', 'a', 'b', 'c'),
    camera: fc.constantFrom(null, 'Canon', 'Pixel'),
    body: fc.tuple(hostileSide, hostileSide, hostileSide),
  },
  { requiredKeys: ['id', 'name', 'mediaType', 'width', 'height', 'takenAt', 'color', 'folder', 'camera'] },
)
const things = fc
  .array(anything, { maxLength: 90 })
  .map((list) => list.map((one, index) => ({ ...one, id: `i${index}` })))
const anArrangement = fc.constantFrom(...Arrangement.options)
const options = fc.record(
  {
    gap: fc.double({ min: 0, max: 5, noNaN: true }),
    columns: fc.integer({ min: 1, max: 40 }),
    radius: fc.double({ min: 0.1, max: 50, noNaN: true }),
    clusterBy: fc.constantFrom('color' as const, 'type' as const, 'month' as const, 'folder' as const),
    title: fc.string(),
  },
  { requiredKeys: [] },
)

/** Whether two boxes that are turned about the vertical share space: none of their sides' directions parts them. */
function overlap(a: Placed, b: Placed): boolean {
  const slack = 1e-6 * Math.max(1, ...a.size, ...b.size)
  if (Math.abs(a.position[1] - b.position[1]) >= (a.size[1] + b.size[1]) / 2 - slack) return false
  const axes = [a, b].flatMap(({ rotation: [, yaw] }) => [
    [Math.cos(yaw), -Math.sin(yaw)],
    [Math.sin(yaw), Math.cos(yaw)],
  ])
  return axes.every(([x = 0, z = 0]) => {
    const reach = ({ size, rotation: [, yaw] }: Placed): number =>
      (Math.abs(x * Math.cos(yaw) - z * Math.sin(yaw)) * size[0] +
        Math.abs(x * Math.sin(yaw) + z * Math.cos(yaw)) * size[2]) /
      2
    const apart = Math.abs((a.position[0] - b.position[0]) * x + (a.position[2] - b.position[2]) * z)
    return apart < reach(a) + reach(b) - slack
  })
}

/** True if JSON would lose a number. */
const losesNumbers = (arranged: Arranged): boolean => {
  let bad = false
  JSON.stringify(arranged, (_, value: unknown) => {
    bad ||= typeof value === 'number' && !Number.isFinite(value)
    return value
  })
  return bad
}

describe('M6.5 every arrangement', () => {
  it('places each thing once, finite, inside its room, above the floor, without overlaps', () => {
    fc.assert(
      fc.property(things, anArrangement, options, (list, arrangement, given) => {
        const arranged = arrange(list, arrangement, given)
        expect(arranged.placements.map(({ id }) => id).toSorted()).toEqual(list.map(({ id }) => id).toSorted())
        expect(losesNumbers(arranged)).toBe(false)
        const [width, height, depth] = arranged.room.size
        for (const { position, size } of arranged.placements) {
          expect(Math.min(...size)).toBeGreaterThan(0)
          expect(Math.abs(position[0])).toBeLessThanOrEqual(width / 2)
          expect(Math.abs(position[2])).toBeLessThanOrEqual(depth / 2)
          expect(position[1] - size[1] / 2).toBeGreaterThanOrEqual(0)
          expect(position[1] + size[1] / 2).toBeLessThanOrEqual(height)
        }
        arranged.placements.forEach((a, index) => {
          for (const b of arranged.placements.slice(index + 1)) expect([a, b, overlap(a, b)]).toEqual([a, b, false])
        })
      }),
      { numRuns: 300 },
    )
  })

  it('gives the same for the same', () => {
    fc.assert(
      fc.property(things, anArrangement, options, (list, arrangement, given) => {
        expect(arrange(list, arrangement, given)).toEqual(arrange(structuredClone(list), arrangement, given))
      }),
      { numRuns: 60 },
    )
  })

  it.each(Arrangement.options)('carries 100,000 things (%s)', (arrangement) => {
    const many = Array.from({ length: 100_000 }, (_, index) =>
      thing(index, {
        width: 1000 + (index % 7) * 300,
        takenAt: index % 11 === 0 ? null : new Date(1e12 + index * 3.6e6).toISOString().slice(0, 19),
      }),
    )
    const { placements } = arrange(many, arrangement)
    expect(new Set(placements.map(({ position }) => position.join())).size).toBe(100_000)
  })
})

describe('M6.5 circle', () => {
  it('stands all at one radius and one height, facing the middle', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 400 }),
        fc.option(fc.double({ min: 0.1, max: 80, noNaN: true })),
        (count, radius) => {
          const list = Array.from({ length: count }, (_, index) => thing(index, { width: 800 + (index % 5) * 900 }))
          const { placements } = arrange(list, 'circle', radius === null ? {} : { radius })
          const first = Math.hypot(placements[0]?.position[0] ?? 0, placements[0]?.position[2] ?? 0)
          expect(first).toBeGreaterThanOrEqual((radius ?? 2.5) - 1e-9)
          for (const { position, rotation } of placements) {
            const reach = Math.hypot(position[0], position[2])
            expect(Math.abs(reach - first)).toBeLessThan(1e-9)
            expect(position[1]).toBe(placements[0]?.position[1])
            expect(Math.sin(rotation[1]) * reach + position[0]).toBeCloseTo(0, 9)
            expect(Math.cos(rotation[1]) * reach + position[2]).toBeCloseTo(0, 9)
          }
          if (count < 2) return
          const middle = [0, 2].map(
            (axis) => placements.reduce((sum, { position }) => sum + (position[axis] ?? 0), 0) / count,
          )
          expect(Math.hypot(...middle)).toBeLessThan(1e-9)
        },
      ),
    )
  })

  it('keeps a radius that is large enough', () => {
    const { placements } = arrange([thing(0), thing(1), thing(2)], 'circle', { radius: 7 })
    for (const { position } of placements) expect(Math.hypot(position[0], position[2])).toBeCloseTo(7, 12)
  })
})

describe('M6.5 timeline', () => {
  it('goes from the entrance to the far end in order of time, what has no date last', () => {
    const list = ['2019-05-01T10:00:00', null, '2015-03-02T08:00:00', '2017-01-01T00:00:00'].map((takenAt, index) =>
      thing(index, { takenAt }),
    )
    const { placements, room } = arrange(list, 'timeline')
    expect(placements.map(({ id }) => id)).toEqual(['i2', 'i3', 'i0', 'i1'])
    const along = placements.map(({ position }) => position[2])
    expect(along).toEqual(along.toSorted((a, b) => b - a))
    expect(room.signs.map(({ text }) => text)).toEqual(['2015', '2017', '2019', 'no date'])
  })

  it('names months or days where that is what divides', () => {
    const signs = (...times: string[]): string[] =>
      arrange(
        times.map((takenAt, index) => thing(index, { takenAt })),
        'timeline',
      ).room.signs.map(({ text }) => text)
    expect(signs('2019-05-01T10:00:00', '2020-01-09T10:00:00')).toEqual(['May 2019', 'January 2020'])
    expect(signs('2019-05-01T10:00:00', '2019-05-09T10:00:00')).toEqual(['1 May 2019', '9 May 2019'])
  })
})

describe('M6.5 gallery', () => {
  it('hangs pictures at eye height on several walls, of one visual weight, looking into the hall', () => {
    const list = Array.from({ length: 9 }, (_, index) => thing(index, index % 2 ? { width: 2000, height: 3000 } : {}))
    const { placements, room } = arrange(list, 'gallery')
    expect(new Set(placements.map(({ zone }) => zone))).toEqual(new Set(['left wall', 'wall ahead', 'right wall']))
    for (const { position, rotation, size } of placements) {
      expect(position[1]).toBe(1.55)
      expect(size[0] * size[1]).toBeCloseTo(1.2, 6)
      const toMiddle: Vector3 = [-position[0], 0, -position[2]]
      expect(Math.sin(rotation[1]) * toMiddle[0] + Math.cos(rotation[1]) * toMiddle[2]).toBeGreaterThan(0)
    }
    expect(room.walls.length).toBeGreaterThanOrEqual(4)
  })

  it('leaves the entrance free', () => {
    for (const count of [1, 5, 40, 300]) {
      const { placements, room, camera } = arrange(
        Array.from({ length: count }, (_, index) => thing(index)),
        'gallery',
      )
      const front = room.size[2] / 2
      for (const { position } of placements) expect(front - position[2]).toBeGreaterThan(0.7)
      const before = room.walls.filter(({ from, to }) => from[1] === front && to[1] === front)
      expect(before.map(({ from, to }) => Math.min(Math.abs(from[0]), Math.abs(to[0])))).toEqual([1.5, 1.5])
      expect(front - camera.position[2]).toBeGreaterThan(0)
    }
  })

  it('puts up partitions for many', () => {
    const walls = (count: number): number =>
      arrange(
        Array.from({ length: count }, (_, index) => thing(index)),
        'gallery',
      ).room.walls.length
    expect(walls(6)).toBe(5)
    expect(walls(60)).toBeGreaterThan(6)
    expect(walls(600)).toBeGreaterThan(walls(60))
  })
})

describe('M6.5 cluster and grid', () => {
  it('gathers what belongs together under its name', () => {
    const list = Array.from({ length: 30 }, (_, index) => thing(index, { camera: index % 3 === 0 ? 'Canon' : 'Pixel' }))
    const { placements, room } = arrange(list, 'cluster', { clusterBy: 'camera' })
    expect(room.signs.map(({ text }) => text)).toEqual(['Pixel', 'Canon'])
    for (const { id, zone } of placements) expect(zone).toBe(Number(id.slice(1)) % 3 === 0 ? 'Canon' : 'Pixel')
  })

  it('chooses by year where the years divide, else by colour', () => {
    const years = Array.from({ length: 12 }, (_, index) =>
      thing(index, { takenAt: `${2015 + (index % 4)}-01-01T00:00:00` }),
    )
    expect(
      arrange(years, 'cluster')
        .room.signs.map(({ text }) => text)
        .toSorted(),
    ).toEqual(['2015', '2016', '2017', '2018'])
    const colours = Array.from({ length: 12 }, (_, index) => thing(index, { color: index % 2 ? '#d01020' : '#1040c0' }))
    expect(
      arrange(colours, 'cluster')
        .room.signs.map(({ text }) => text)
        .toSorted(),
    ).toEqual(['Blue', 'Red'])
  })

  it('fills a grid like a page', () => {
    const { placements } = arrange(
      [0, 1, 2, 3, 4].map((index) => thing(index)),
      'grid',
      { columns: 2 },
    )
    const [a, b, c] = placements.map(({ position }) => position)
    expect(b?.[0]).toBeGreaterThan(a?.[0] ?? 0)
    expect(b?.[1]).toBe(a?.[1])
    expect(c?.[0]).toBe(a?.[0])
    expect(c?.[1]).toBeLessThan(a?.[1] ?? 0)
  })
})

describe('M6.1 natural sizes', () => {
  it('follow the medium', () => {
    expect(naturalSize({ mediaType: 'audio', width: null, height: null })).toEqual([0.6, 0.6, 0.6])
    expect(naturalSize({ mediaType: 'text', width: null, height: null }).slice(0, 2)).toEqual([0.9, 1.2])
    const model = { mediaType: 'model', width: null, height: null } as const
    expect(naturalSize({ ...model, extent: [25, 80, 160] })).toEqual([25 / 160, 0.5, 1])
    expect(naturalSize({ ...model, extent: [0, 0, 0] })).toEqual([1, 1, 1])
    const [width, height] = naturalSize({ mediaType: 'video', width: 1920, height: 1080 })
    expect(width / height).toBeCloseTo(16 / 9, 9)
  })

  it('name colours as people do', () => {
    const named = ['#d01020', '#f08020', '#f0e040', '#30a040', '#20c0c0', '#2040d0', '#8030c0', '#f080b0', '#704020']
    expect(named.map(colorName)).toEqual([
      'red',
      'orange',
      'yellow',
      'green',
      'cyan',
      'blue',
      'purple',
      'pink',
      'brown',
    ])
    expect(['#050505', '#808080', '#fafafa', 'nonsense'].map(colorName)).toEqual(['black', 'grey', 'white', 'grey'])
  })
})
