import { describe, expect, it } from 'vitest'
import { Streamer, type Arrived, type BitmapRequest, type StreamerOptions, type Want } from './streamer.ts'

/** As much of a decoded picture as a streamer knows of it. */
class Picture {
  closed = 0

  close(): void {
    this.closed += 1
  }
}

interface Flight {
  request: BitmapRequest
  picture: Picture
  land(): Promise<void>
  fail(): Promise<void>
}

/** What hangs on a promise that was settled has run after this. */
const turns = async (): Promise<void> => {
  for (let turn = 0; turn < 6; turn++) await Promise.resolve()
}

function streamerOf(options: StreamerOptions = {}) {
  const flights: Flight[] = []
  const streamer = new Streamer((request) => {
    const picture = new Picture()
    const { promise, resolve, reject } = Promise.withResolvers<ImageBitmap>()
    flights.push({
      request,
      picture,
      land: () => (resolve(picture as unknown as ImageBitmap), turns()),
      fail: () => (reject(new Error('gone')), turns()),
    })
    return promise
  }, options)
  return { streamer, flights, names: () => flights.map(({ request }) => request.assetId) }
}

const want = (asset: number, level = 0): Want => ({
  asset,
  level,
  request: { assetId: `a${asset}`, derivative: 'tile', size: 128 },
})

function delivered(streamer: Streamer): number[] {
  const assets: number[] = []
  streamer.deliver(({ asset }: Arrived<ImageBitmap>) => assets.push(asset) > 0)
  return assets
}

describe('M6.2 fetching renditions', () => {
  it('takes the most wanted first, a few at a time', async () => {
    const { streamer, flights, names } = streamerOf({ concurrent: 2 })
    streamer.want([want(3), want(1), want(2)], 1)
    expect(names()).toEqual(['a3', 'a1'])
    expect(streamer.pending).toBe(3)
    await flights[0]?.land()
    expect(names()).toEqual(['a3', 'a1', 'a2'])
    expect(delivered(streamer)).toEqual([3])
  })

  it('goes by what is wanted now: what waits is forgotten, what flies is called off', async () => {
    const { streamer, flights, names } = streamerOf({ concurrent: 1 })
    streamer.want([want(1), want(2)], 1)
    streamer.want([want(3)], 2)
    expect(flights[0]?.request.signal.aborted).toBe(true)
    expect(names()).toEqual(['a1', 'a3'])
    // It lands all the same: nobody is to see it, and its memory is given back.
    await flights[0]?.land()
    expect(flights[0]?.picture.closed).toBe(1)
    await flights[1]?.land()
    expect(delivered(streamer)).toEqual([3])
    expect(streamer.pending).toBe(0)
  })

  it('does not ask again for what flies or has arrived, but for each level of an asset', async () => {
    const { streamer, flights, names } = streamerOf()
    streamer.want([want(1, 0)], 1)
    streamer.want([want(1, 0), want(1, 1)], 2)
    expect(names()).toHaveLength(2)
    await flights[0]?.land()
    streamer.want([want(1, 0), want(1, 1)], 3)
    expect(names()).toHaveLength(2)
    expect(delivered(streamer)).toEqual([1])
    streamer.want([want(1, 0), want(1, 1)], 4)
    expect(names()).toHaveLength(3)
  })

  it('tells that something has arrived, and gives each picture back once it was handed over', async () => {
    let arrivals = 0
    const { streamer, flights } = streamerOf({ onArrival: () => (arrivals += 1) })
    streamer.want([want(1), want(2)], 1)
    await flights[0]?.land()
    await flights[1]?.land()
    expect(arrivals).toBe(2)
    const seen: number[] = []
    streamer.deliver(({ asset, bitmap }) => {
      expect((bitmap as unknown as Picture).closed).toBe(0)
      seen.push(asset)
      return false
    })
    expect(seen).toEqual([1])
    expect(flights.map(({ picture }) => picture.closed)).toEqual([1, 0])
    expect(delivered(streamer)).toEqual([2])
    expect(flights.map(({ picture }) => picture.closed)).toEqual([1, 1])
  })

  it('tries what failed again after ever more sweeps, and anew once it has come', async () => {
    const { streamer, flights } = streamerOf({ patience: 2 })
    let sweep = 0
    const sweepsUntilAsked = (): number => {
      const [from, before] = [sweep, flights.length]
      while (flights.length === before && sweep < 1000) streamer.want([want(1)], (sweep += 1))
      return sweep - from
    }
    expect(sweepsUntilAsked()).toBe(1)
    await flights[0]?.fail()
    expect(streamer.failed).toBe(1)
    expect(sweepsUntilAsked()).toBe(4)
    await flights[1]?.fail()
    expect(sweepsUntilAsked()).toBe(8)
    await flights[2]?.land()
    expect([streamer.failed, delivered(streamer)]).toEqual([0, [1]])
    expect(sweepsUntilAsked()).toBe(1)
    await flights[3]?.fail()
    expect(sweepsUntilAsked()).toBe(4)
  })

  it('does not hold it against a picture that it was called off', async () => {
    const { streamer, flights } = streamerOf()
    streamer.want([want(1)], 1)
    streamer.want([], 2)
    await flights[0]?.fail()
    expect(streamer.failed).toBe(0)
    streamer.want([want(1)], 3)
    expect(flights).toHaveLength(2)
  })

  it('ends with everything called off and given back', async () => {
    const { streamer, flights } = streamerOf({ concurrent: 2 })
    streamer.want([want(1), want(2), want(3)], 1)
    await flights[0]?.land()
    expect(flights).toHaveLength(3)
    streamer.close()
    expect(flights.map(({ picture }) => picture.closed)).toEqual([1, 0, 0])
    expect(flights.slice(1).map(({ request }) => request.signal.aborted)).toEqual([true, true])
    await flights[1]?.land()
    await flights[2]?.fail()
    expect(flights[1]?.picture.closed).toBe(1)
    expect([streamer.pending, streamer.failed, flights.length]).toEqual([0, 0, 3])
  })
})
