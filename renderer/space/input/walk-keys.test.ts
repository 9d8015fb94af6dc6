import { describe, expect, it } from 'vitest'
import { gamepadPush, WalkKeys } from './walk-keys.ts'

describe('M6.3 walking by keys and gamepad', () => {
  it('goes no faster slantwise, and not at all when opposite keys are held', () => {
    const keys = new WalkKeys()
    keys.down('KeyW')
    keys.down('KeyD')
    const { right, ahead } = keys.push()
    expect(Math.hypot(right, ahead)).toBeCloseTo(1)
    keys.down('KeyA')
    expect(keys.push()).toMatchObject({ right: 0, ahead: 1 })
    keys.release()
    expect(keys.active).toBe(false)
  })

  it('takes arrows as letters, and Shift as haste', () => {
    const keys = new WalkKeys()
    keys.down('ArrowDown')
    keys.fast = true
    expect(keys.push().ahead).toBe(-3)
    keys.down('KeyX')
    keys.up('ArrowDown')
    expect(keys.active).toBe(false)
  })

  it('lets a resting thumb rest, and counts from the edge of its rest', () => {
    const pad = (axes: number[]) => [null, { axes, buttons: [] }]
    expect(gamepadPush(pad([0.1, -0.1, 0.05, 0]))).toBeUndefined()
    expect(gamepadPush(pad([0, -1, 0, 0]))?.ahead).toBeCloseTo(1)
    expect(gamepadPush(pad([0.15, 0, 0, 0]))?.right).toBeLessThan(0.05)
  })
})
