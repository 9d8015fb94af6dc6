import { describe, expect, it } from 'vitest'
import { Draft } from './draft.ts'
import { itemOf, resultOf, step } from './step.ts'

const environmentId = '0197b000-0000-7000-8000-000000000001'

/** Never called: each line is refused by the compiler, and `npm test -- types` fails where one is not. */
export function doesNotCompile(draft: Draft): void {
  // @ts-expect-error -- no such tool
  step('environments.vanish', { environmentId })
  // @ts-expect-error -- no such arrangement
  step('environments.arrange', { environmentId, arrangement: 'heap' })
  // @ts-expect-error -- an argument that the tool does not take
  step('environments.arrange', { environmentId, arrangement: 'grid', arangement: 'grid' })
  // @ts-expect-error -- an argument is missing
  step('environments.addAssets', { environmentId })
  // @ts-expect-error -- one id where a list is wanted
  step('environments.addAssets', { environmentId, assetIds: environmentId })
  // @ts-expect-error -- deep inside an argument
  step('assets.find', { filter: { except: [{ types: ['smell'] }] } })
  // @ts-expect-error -- a window's own words
  step('window.open', { panel: 'cellar' })

  const found = draft.add(step('assets.find', { filter: {} }), { title: 'find all' })
  // @ts-expect-error -- the result has no such name
  resultOf(found, 'assets')
  // @ts-expect-error -- a number where ids are wanted
  step('environments.addAssets', { environmentId, assetIds: resultOf(found, 'total') })
  // @ts-expect-error -- a list where one is wanted
  step('environments.rename', { environmentId: resultOf(found, 'assetIds'), name: 'Blue' })
  // @ts-expect-error -- a reference that nobody made
  step('environments.addAssets', { environmentId, assetIds: { $from: 's1', path: 'assetIds' } })
  // @ts-expect-error -- a tool that changes no place
  draft.change('items', step('assets.find', { filter: {} }), 'find')
}

describe('M4.1 steps made from the contract', () => {
  it('hold what a plan needs, with references where values are', () => {
    const draft = new Draft()
    const found = draft.add(step('assets.find', { filter: { types: ['text'] } }), { title: 'find the notes' })
    const third = itemOf(resultOf(found, 'assetIds'), 2)
    draft.change('items', step('environments.addAssets', { environmentId, assetIds: [third] }), 'add the third')
    expect(draft.steps).toEqual([
      { id: 's1', tool: 'assets.find', args: { filter: { types: ['text'] } }, dependsOn: [], title: 'find the notes' },
      {
        id: 's2',
        tool: 'environments.addAssets',
        args: { environmentId, assetIds: [{ $from: 's1', path: 'assetIds.2' }] },
        dependsOn: ['s1'],
        title: 'add the third',
      },
    ])
  })

  it('search for the same once', () => {
    const draft = new Draft()
    const all = () => draft.read(step('assets.find', { filter: {} }), { title: 'find all' })
    expect([all(), all()]).toEqual([all(), all()])
    expect(draft.steps).toHaveLength(1)
  })
})
