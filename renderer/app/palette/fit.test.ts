import { expect, it } from 'vitest'
import { fit } from './fit.ts'

it('finds entries by the beginnings of words, not by letters scattered over them', () => {
  expect(fit('Fly', 'fly')).toBe(1)
  expect(fit('Take out of this place…', 'fly', ['remove', 'away'])).toBe(0)
  expect(fit('Take out of this place…', 'rem', ['remove', 'away'])).toBeGreaterThan(0)
})

it('puts what is called so before what is only looked for by it', () => {
  expect(fit('Light this place…', 'light')).toBeGreaterThan(fit('Walk', 'light', ['light on your feet']))
  expect(fit('Go to a place…', 'place to')).toBeLessThan(fit('Place things', 'place'))
})
