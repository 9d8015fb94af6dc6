import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AssetTable, none, slotCode } from '../tables/asset-table.ts'
import type { Level } from './ladder.ts'
import { slotsOf } from './ladder.ts'
import { LodRequests } from './requests.ts'
import { Residency, type ResidencyOptions } from './residency.ts'
import type { BitmapRequest } from './streamer.ts'

const ladder: Level[] = [
  { name: 'chip', size: 32, perSide: 2, layers: 2, derivative: 'tile' },
  { name: 'tile', size: 128, perSide: 1, layers: 3, derivative: 'tile' },
  { name: 'thumb', size: 512, perSide: 1, layers: 2, derivative: 'thumb' },
]

interface FakeBitmap {
  asset: string
  width: number
  height: number
  closed: boolean
  close(): void
}

/** A picture that knows whose it is, and whether it was let go of. */
function bitmapOf(asset: string, size: number): FakeBitmap {
  return {
    asset,
    width: size,
    height: size,
    closed: false,
    close() {
      this.closed = true
    },
  }
}

class Bench {
  readonly assets = new AssetTable(ladder.length)
  /** Whose picture lies in each slot of each level. */
  readonly memory = new Map<number, string>()
  readonly made: FakeBitmap[] = []
  readonly asked: BitmapRequest[] = []
  readonly waiting: { request: BitmapRequest; give: (size?: number) => void; refuse: () => void }[] = []
  readonly requests = new LodRequests()
  readonly residency: Residency
  readonly faults: string[] = []
  now = 0

  constructor(count: number, options: Partial<ResidencyOptions> = {}) {
    for (let index = 0; index < count; index++) {
      this.assets.put({ id: `a${index}`, kind: 'picture', color: '#808080', pixels: 4000 })
    }
    this.residency = new Residency({
      ladder,
      assets: this.assets,
      concurrent: 3,
      millisecondsPerFrame: 1000,
      fetch: (request) => this.#fetch(request),
      uploader: {
        upload: (level, slot, bitmap) => {
          const fake = bitmap as unknown as FakeBitmap
          if (fake.closed) this.faults.push(`uploaded after it was let go: ${fake.asset}`)
          this.memory.set(slotCode(level, slot), fake.asset)
        },
      },
      ...options,
    })
  }

  #fetch(request: BitmapRequest): Promise<ImageBitmap> {
    this.asked.push(request)
    return new Promise((resolve, reject) => {
      const give = (size = request.size): void => {
        const bitmap = bitmapOf(request.assetId, size)
        this.made.push(bitmap)
        resolve(bitmap as unknown as ImageBitmap)
      }
      const refuse = (): void => reject(new Error('gone'))
      this.waiting.push({ request, give, refuse })
    })
  }

  see(list: readonly [asset: number, level: number, priority: number][]): void {
    this.requests.clear()
    for (const one of list) this.requests.add(...one)
    this.residency.see(this.requests)
  }

  /** Lets one fetch end, whichever; then what hangs on it runs. */
  async answer(which: number, well: boolean): Promise<void> {
    const [one] = this.waiting.splice(which % Math.max(1, this.waiting.length), 1)
    if (well) one?.give()
    else one?.refuse()
    for (let turn = 0; turn < 6; turn++) await Promise.resolve()
  }

  async settle(): Promise<void> {
    for (let round = 0; round < 200 && (this.waiting.length > 0 || this.residency.pending > 0); round++) {
      await this.answer(0, true)
      this.residency.frame((this.now += 0.016))
    }
  }

  /** Faults so far: an asset that shows another's picture, now or in what fades out; a level over-full. */
  check(): string[] {
    for (let row = 0; row < this.assets.length; row++) {
      const id = this.assets.facts(row)?.id
      for (const code of [this.assets.shown(row), this.assets.former(row)]) {
        const shown = this.memory.get(code)
        if (code >= 0 && shown !== id) this.faults.push(`${id} shows ${shown}`)
      }
    }
    this.residency.used.forEach((used, level) => {
      const room = ladder[level]
      if (!room || used > slotsOf(room)) this.faults.push(`level ${level} holds ${used}`)
    })
    return this.faults
  }
}

describe('M6.2 what lies in graphics memory', () => {
  it('never shows a wrong picture, whatever is seen, arrives, fails or is called off in between', async () => {
    const step = fc.oneof(
      fc.record({
        see: fc.uniqueArray(fc.tuple(fc.nat({ max: 19 }), fc.nat({ max: 2 }), fc.integer({ min: 1, max: 900 })), {
          selector: ([asset]) => asset,
          maxLength: 14,
        }),
      }),
      fc.record({ answer: fc.nat({ max: 5 }), well: fc.boolean() }),
      fc.record({ frame: fc.constant(true) }),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 60 }), async (steps) => {
        const bench = new Bench(20)
        for (const one of steps) {
          if ('see' in one) bench.see(one.see)
          else if ('answer' in one) await bench.answer(one.answer, one.well)
          else bench.residency.frame((bench.now += 0.016))
          expect(bench.check()).toEqual([])
        }
        await bench.settle()
        expect(bench.check()).toEqual([])
        expect(bench.made.every((bitmap) => bitmap.closed)).toBe(true)
      }),
      { numRuns: 150 },
    )
  })

  it('serves everything seen in the end, the most important first', async () => {
    const bench = new Bench(8)
    const seen = Array.from({ length: 8 }, (_, asset): [number, number, number] => [asset, 0, 100 + asset])
    bench.see(seen)
    expect(bench.asked[0]?.assetId).toBe('a7')
    await bench.settle()
    expect(seen.every(([asset]) => bench.assets.finest(asset) === 0)).toBe(true)
  })

  it('shows a coarse picture before the sharp one', async () => {
    const bench = new Bench(2)
    bench.see([[0, 2, 500]])
    expect(bench.asked.map(({ size }) => size)).toEqual([128, 512])
    await bench.settle()
    expect(bench.assets.finest(0)).toBe(2)
  })

  it('calls off what has left the view, and asks for it again when it is back', async () => {
    const bench = new Bench(4)
    bench.see([[0, 0, 10]])
    bench.see([[1, 0, 10]])
    expect(bench.asked[0]?.signal.aborted).toBe(true)
    await bench.settle()
    expect(bench.assets.finest(0)).toBe(none)
    bench.see([[0, 0, 10]])
    await bench.settle()
    expect(bench.assets.finest(0)).toBe(0)
    expect(bench.check()).toEqual([])
  })

  it('tries again what failed, later and not at once', async () => {
    const bench = new Bench(1)
    bench.see([[0, 0, 10]])
    await bench.answer(0, false)
    bench.see([[0, 0, 10]])
    expect(bench.asked).toHaveLength(1)
    for (let sweep = 0; sweep < 20; sweep++) bench.see([[0, 0, 10]])
    expect(bench.asked).toHaveLength(2)
    await bench.settle()
    expect(bench.assets.finest(0)).toBe(0)
  })

  it('falls back to what is left of an asset when its finest slot goes', async () => {
    const bench = new Bench(6)
    bench.see([[0, 1, 10]])
    await bench.settle()
    bench.see([[0, 2, 10]])
    await bench.settle()
    bench.see([
      [1, 2, 20],
      [2, 2, 20],
    ])
    await bench.settle()
    expect(bench.check()).toEqual([])
    expect(bench.assets.slot(0, 2)).toBe(none)
    expect(bench.assets.shown(0)).toBe(slotCode(1, bench.assets.slot(0, 1)))
  })

  it('takes no more in one frame than its share, and one picture always', async () => {
    const bench = new Bench(4, { bytesPerFrame: 1, concurrent: 4 })
    bench.see([0, 1, 2].map((asset) => [asset, 0, 10]))
    for (let asset = 0; asset < 3; asset++) await bench.answer(0, true)
    for (const uploads of [1, 2, 3, 3]) {
      bench.residency.frame((bench.now += 0.016))
      expect(bench.residency.uploads).toBe(uploads)
    }
    expect(bench.made.every((bitmap) => bitmap.closed)).toBe(true)
    const idle = new Bench(4, { millisecondsPerFrame: 0, concurrent: 4 })
    idle.see([0, 1].map((asset) => [asset, 0, 10]))
    for (let asset = 0; asset < 2; asset++) await idle.answer(0, true)
    idle.residency.frame(0)
    expect(idle.residency.uploads).toBe(1)
  })

  it('takes nothing that was decoded to another size than its slot has', async () => {
    const bench = new Bench(1)
    bench.see([[0, 0, 10]])
    bench.waiting[0]?.give(64)
    for (let turn = 0; turn < 6; turn++) await Promise.resolve()
    bench.residency.frame(1)
    expect([bench.residency.uploads, bench.assets.finest(0)]).toEqual([0, none])
    expect(bench.made[0]?.closed).toBe(true)
  })

  it('lets go of everything an asset holds, and fetches it anew', async () => {
    const bench = new Bench(2)
    bench.see([[0, 2, 500]])
    await bench.settle()
    expect(bench.residency.used).toEqual([0, 1, 1])
    bench.residency.forget(0)
    expect(bench.residency.used).toEqual([0, 0, 0])
    expect(bench.assets.shown(0)).toBe(none)
    bench.see([[0, 2, 500]])
    await bench.settle()
    expect(bench.asked).toHaveLength(4)
    expect(bench.check()).toEqual([])
    expect(bench.assets.finest(0)).toBe(2)
  })

  it('has room for more once it has grown, and everything stays where it is', async () => {
    const bench = new Bench(6)
    const all = [0, 1, 2, 3].map((asset): [number, number, number] => [asset, 2, 100 - asset])
    // The second sweep gives away what stood in for the first pictures.
    for (let sweep = 0; sweep < 2; sweep++) {
      bench.see(all)
      await bench.settle()
    }
    const before = [0, 1].map((asset) => bench.assets.slot(asset, 2))
    expect([0, 1, 2, 3].map((asset) => bench.assets.finest(asset))).toEqual([2, 2, 1, 1])
    bench.residency.grow(ladder.map((level) => ({ ...level, layers: level.layers * 2 })))
    bench.see(all)
    await bench.settle()
    expect([0, 1, 2, 3].map((asset) => bench.assets.finest(asset))).toEqual([2, 2, 2, 2])
    expect([0, 1].map((asset) => bench.assets.slot(asset, 2))).toEqual(before)
  })

  it('keeps what stands in for the picture to come longer than what nobody looks at', async () => {
    const bench = new Bench(8)
    // Three coarse pictures fill their level; then one of them is wanted sharp, and the others not at all.
    for (const asset of [0, 1, 2]) {
      bench.see([[asset, 1, 10]])
      await bench.settle()
    }
    bench.see([[0, 2, 10]])
    bench.see([
      [0, 2, 10],
      [3, 1, 5],
    ])
    const coarse = bench.waiting.findIndex(({ request }) => request.assetId === 'a3')
    await bench.answer(coarse, true)
    bench.residency.frame((bench.now += 0.016))
    expect(bench.assets.slot(3, 1)).not.toBe(none)
    expect([0, 1].map((asset) => bench.assets.finest(asset))).toEqual([1, none])
  })

  it('brings nothing more in once it is closed', async () => {
    const bench = new Bench(8)
    bench.see([0, 1, 2, 3, 4].map((asset) => [asset, 0, 10]))
    bench.residency.close()
    for (let asset = 0; asset < 3; asset++) await bench.answer(0, true)
    bench.residency.frame(1)
    expect([bench.asked.length, bench.residency.uploads, bench.residency.pending]).toEqual([3, 0, 0])
    expect(bench.made.every((bitmap) => bitmap.closed)).toBe(true)
  })
})
