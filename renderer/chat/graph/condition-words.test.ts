import { describe, expect, it } from 'vitest'
import type { PlanStep } from '#shared/model/workflow.ts'
import { conditionWords } from './condition-words.ts'

const step = (more: Partial<PlanStep>): PlanStep => ({
  id: 's2',
  tool: 'exports.gallery',
  args: {},
  dependsOn: ['s1'],
  title: 'export it',
  ...more,
})
const steps = [
  step({ id: 's1', tool: 'assets.find', title: 'find the sunsets', dependsOn: [] }),
  step({ id: 's3', tool: 'canvases.create', title: 'gather them', dependsOn: [] }),
]

describe('M3.9 a condition in words', () => {
  it.each<[Partial<PlanStep>, string]>([
    [{ when: { $from: 's1', path: 'assetIds', is: 'there' } }, 'only if something was found'],
    [{ when: { $from: 's1', path: 'assetIds', is: 'empty' } }, 'only if nothing was found'],
    [{ when: { $from: 's3', path: 'count', is: 'more', value: 1200 } }, 'only if “gather them” gave more than 1,200'],
    [{ when: { $from: 's3', path: 'name', is: 'equal', value: 'Zoo' } }, 'only if “gather them” gave “Zoo”'],
    [
      { when: { $from: 's3', path: '', is: 'different', value: null } },
      'only if “gather them” gave anything but nothing',
    ],
    [{ dependsOn: ['s1', 's3'], join: 'any' }, 'after any one of them'],
    [{ dependsOn: ['s1', 's3', 's4'], join: 2 }, 'after any 2 of 3'],
    [{ dependsOn: ['s1', 's3'], join: 2 }, ''],
    [{ dependsOn: ['s1', 's3'], join: 'all' }, ''],
    [
      { when: { $from: 's1', path: 'assetIds', is: 'there' }, dependsOn: ['s1', 's3'], join: 'any' },
      'only if something was found, after any one of them',
    ],
  ])('%j', (more, words) => expect(conditionWords(step(more), steps)).toBe(words))
})
