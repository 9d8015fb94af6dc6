import { describe, expect, it } from 'vitest'
import { ago, baseName, bytes, clock, count, degrees, duration, folderOf, metres, takenOn } from './formats.ts'

describe('words for numbers', () => {
  it('gives sizes a unit that fits', () => {
    expect([0, 999, 1_000, 12_345_678, 999_000_000_000].map(bytes)).toEqual([
      '0 B',
      '999 B',
      '1.0 kB',
      '12.3 MB',
      '999 GB',
    ])
  })

  it('counts one and many', () => {
    expect(count(1, 'picture')).toBe('1 picture')
    expect(count(0, 'picture')).toBe('0 pictures')
    expect(count(1234, 'body', 'bodies')).toBe('1,234 bodies')
  })

  it('says how long', () => {
    expect([0.2, 3.4, 60, 250, 7500].map(duration)).toEqual([
      'less than a second',
      '3 s',
      '1 min',
      '4 min 10 s',
      '2 h 5 min',
    ])
  })

  it('never says 60 s', () => {
    expect(duration(59.7)).toBe('1 min')
  })

  it('reads a clock', () => {
    expect([5, 65, 3723].map(clock)).toEqual(['0:05', '1:05', '1:02:03'])
  })

  it('measures', () => {
    expect(metres(1.2345)).toBe('1.23 m')
    expect(metres(-12.34)).toBe('-12.3 m')
    expect(degrees(Math.PI / 2)).toBe('90°')
  })
})

describe('words for times', () => {
  it('says a camera time as it stood on the camera, whatever zone this machine is in', () => {
    expect(takenOn('2015-07-04T18:30:00')).toBe('4 July 2015, 18:30')
    expect(takenOn('2015-07-04')).toBe('4 July 2015')
    expect(takenOn('long ago')).toBe('long ago')
  })

  it('says how long ago', () => {
    const now = new Date(2026, 5, 15, 12, 0).getTime()
    const before = (...parts: [number, number, number, number]) => ago(new Date(...parts, 0).getTime(), now)
    expect(ago(now - 10_000, now)).toBe('just now')
    expect(ago(now - 60_000, now)).toBe('1 minute ago')
    expect(before(2026, 5, 15, 9)).toBe('3 hours ago')
    expect(before(2026, 5, 14, 23)).toBe('yesterday')
    expect(before(2026, 5, 12, 12)).toBe('3 days ago')
    expect(before(2026, 2, 3, 12)).toBe('3 March')
    expect(before(2019, 2, 3, 12)).toBe('3 March 2019')
  })
})

describe('words for paths', () => {
  it('takes them apart on any system', () => {
    expect(baseName('/home/ada/Photos/')).toBe('Photos')
    expect(baseName('C:\\Photos\\a b.jpg')).toBe('a b.jpg')
    expect(folderOf('/home/ada/a.jpg')).toBe('/home/ada')
  })
})
