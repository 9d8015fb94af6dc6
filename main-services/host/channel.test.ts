import { describe, expect, it } from 'vitest'
import { Channel } from './channel.ts'

const bounded = (most: number, size?: (item: string) => number) => {
  let left = 0
  const channel = new Channel<string>(() => (left += 1), {
    most,
    ...(size ? { size } : {}),
    overflow: () => new Error('behind'),
  })
  return { channel, left: () => left }
}

describe('M6.9 a stream to a reader that is too slow', () => {
  it('ends with an error and gives nothing of what waited: the reader knows that it missed something', async () => {
    const { channel, left } = bounded(3)
    for (const item of ['a', 'b', 'c', 'd', 'e']) channel.push(item)
    await expect(channel.next()).rejects.toThrow('behind')
    expect(left()).toBe(1)
    channel.push('f')
    await expect(channel.next()).rejects.toThrow('behind')
  })

  it('counts what waits, not what passes', async () => {
    const { channel } = bounded(2)
    for (let round = 0; round < 50; round += 1) {
      channel.push('a')
      channel.push('b')
      expect([await channel.next(), await channel.next()].map(({ value }) => value)).toEqual(['a', 'b'])
    }
    const waiting = channel.next()
    channel.push('c')
    await expect(waiting).resolves.toMatchObject({ value: 'c' })
  })

  it('counts by size, and lets one item alone be as large as it is', async () => {
    const { channel } = bounded(10, (item) => item.length)
    channel.push('x'.repeat(1000))
    await expect(channel.next()).resolves.toMatchObject({ done: false })
    channel.push('x'.repeat(6))
    channel.push('x'.repeat(6))
    await expect(channel.next()).rejects.toThrow('behind')
  })

  it('holds everything where it has no bound, and ends in order', async () => {
    const channel = new Channel<number>()
    for (let item = 0; item < 20_000; item += 1) channel.push(item)
    channel.close()
    const read: number[] = []
    for await (const item of channel) read.push(item)
    expect(read).toHaveLength(20_000)
    expect(read.at(-1)).toBe(19_999)
  })
})
