import { Quaternion, Vector3 } from 'three'
import { describe, expect, it } from 'vitest'
import type { Item } from '#shared/model/environment.ts'
import { Departed } from './departed.ts'
import type { Pose } from '../engine/tables/item-table.ts'

const item = (id: string, assetId: string): Item => ({
  id,
  assetId,
  roomId: 'room',
  position: [0, 0, 0],
  rotation: [0, 0, 0],
  scale: [1, 1, 1],
  size: [1, 1, 0.04],
  group: '',
  zone: '',
  caption: '',
})
const poseAt = (x: number): Pose => ({
  position: new Vector3(x, 0, 0),
  quaternion: new Quaternion(),
  half: new Vector3(1, 1, 1),
})

describe('M6.3 from one place to the next', () => {
  it('what shows the same flies from where it stood, each from its own', () => {
    const departed = new Departed()
    departed.leave([item('a', 'sea'), item('b', 'sea'), item('c', 'wood')], (id) => poseAt(id.charCodeAt(0)))
    const { flying, standing } = departed.take([
      item('1', 'sea'),
      item('2', 'sea'),
      item('3', 'sea'),
      item('4', 'wood'),
      item('5', 'town'),
    ])
    expect(flying.map(({ item, from }) => [item.id, String.fromCharCode(from.position.x)])).toEqual([
      ['1', 'a'],
      ['2', 'b'],
      ['4', 'c'],
    ])
    expect(standing.map(({ id }) => id)).toEqual(['3', '5'])
  })

  it('is told once', () => {
    const departed = new Departed()
    departed.leave([item('a', 'sea')], () => poseAt(1))
    departed.take([])
    expect(departed.take([item('1', 'sea')]).flying).toEqual([])
  })
})
