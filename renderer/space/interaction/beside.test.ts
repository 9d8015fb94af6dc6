import { describe, expect, it } from 'vitest'
import type { Standing, Surroundings } from '#shared/arrange/index.ts'
import { besideOf } from './beside.ts'

const hung = (id: string, x: number): Standing => ({
  id,
  position: [x, 1.5, 0.08],
  rotation: [0, 0, 0],
  scale: [1, 1, 1],
  size: [1, 1, 0.04],
})

const on = (length: number, ...items: Standing[]): Surroundings => ({
  items,
  faces: [{ from: [-length / 2, 0], to: [length / 2, 0], base: 0, height: 4, normal: [0, 1] }],
  ground: 0,
})

describe('M6.4 doubles stand beside what they double', () => {
  const one = hung('one', 0)

  it('on the right along the wall, whichever way one looks', () => {
    expect(besideOf([one], on(10, one), [0, 0, 1])).toEqual([1.2, 0, 0])
  })

  it('on the left where something hangs on the right, or the wall ends', () => {
    expect(besideOf([one], on(10, one, hung('other', 1.3)), [1, 0, 0])).toEqual([-1.2, 0, 0])
    const last = hung('last', 1.4)
    expect(besideOf([last], on(4.2, last), [1, 0, 0])[0]).toBeCloseTo(-1.2, 9)
  })

  it('a little aside and below where neither is free, so that one sees that there are two', () => {
    const [x, y] = besideOf([one], on(10, one, hung('a', 1.3), hung('b', -1.3)), [1, 0, 0])
    expect(x).toBeGreaterThan(0.05)
    expect(y).toBeLessThan(-0.05)
  })

  it('several keep their shape and go as one', () => {
    const two = [hung('a', -1), hung('b', 1)]
    expect(besideOf(two, on(20, ...two), [1, 0, 0])[0]).toBeCloseTo(3.2, 9)
  })
})
