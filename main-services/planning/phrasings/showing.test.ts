import { describe, expect, it } from 'vitest'
import { builtInPlanner, type Situation } from '../index.ts'
import { fresh, situation, withSelection } from '../../../tests/support/library.ts'

/** The steps of the window in a plan, and the names of the others. */
async function steps(sentence: string, context: Situation): Promise<string> {
  const { steps: all, confidence } = await builtInPlanner.plan(sentence, context)
  if (all.length === 0) return confidence < 0.5 ? 'ask' : 'answer'
  return all
    .map(({ tool, args }) => {
      const [area, name = ''] = tool.split('.')
      if (area !== 'window') return name
      const value = args['panel'] ?? args['view'] ?? args['target']
      return `${name} ${typeof value === 'string' ? value : value === undefined ? '' : JSON.stringify(value)}`.trim()
    })
    .join('; ')
}

const looking = (overrides: Partial<Situation> = {}) => situation({ window: true, ...overrides })

const inAWindow: readonly (readonly [sentence: string, outline: string])[] = [
  ['open the library', 'open library'],
  ['show me the library', 'open library'],
  ['please bring up the settings', 'open settings'],
  ['hide the conversation', 'close conversation'],
  ['show all shortcuts', 'open keys'],
  ['close that', 'close top'],
  ['close the panel please', 'close top'],
  ['fly', 'view fly'],
  ['let me fly around', 'view fly'],
  ['walk around', 'view walk'],
  ['overview', 'view overview'],
  ['zoom out', 'view overview'],
  ['show me an overview', 'view overview'],
  ['show the whole gallery', 'view overview'],
  ...['grid', 'timeline', 'circle', 'cluster', 'wall'].flatMap((form): [string, string][] => [
    [`show the whole ${form}`, 'view overview'],
    [`show me the whole ${form}`, 'view overview'],
  ]),
  ['let me see the entire grid', 'view overview'],
  ['show the grid', 'setBackdrop'],
  ['select the second', 'select {"nth":2}'],
  ['select the last one', 'select {"nth":-1}'],
  ['pick the third picture', 'select {"nth":3,"types":["image"]}'],
  ['select the videos', 'find; select {"assetIds":{"$from":"s1","path":"assetIds"}}'],
  ['select everything', 'select all'],
  ['deselect all', 'select none'],
  ['focus on the second one', 'focus {"nth":2}'],
  ['go to the third one', 'focus {"nth":3}'],
  ['zoom in on it', 'focus selection'],
  ['select the second one and make it bigger', 'select {"nth":2}; adjust'],
  ['go to the sunset gallery, then arrange these in a circle', 'goTo; arrange'],
  ['go to the sunset gallery and open the library', 'goTo; open library'],
]

describe('M4.2 sentences that the window carries out', () => {
  it.each(inAWindow)('in a window: %s', async (sentence, expected) => {
    expect(await steps(sentence, looking())).toBe(expected)
  })

  it('arranges what the place it went to shows, after it went there', async () => {
    const { steps: all } = await builtInPlanner.plan(
      'go to the sunset gallery, then arrange these in a circle',
      withSelection({ window: true }),
    )
    expect(all[1]).toMatchObject({ tool: 'environments.arrange', dependsOn: [all[0]?.id] })
    expect(all[1]?.args['environmentId']).toBe(all[0]?.args['environmentId'])
    expect(all[1]?.args).not.toHaveProperty('itemIds')
  })

  it('means what it has just selected by "it"', async () => {
    const { steps: all } = await builtInPlanner.plan('select the second one and make it bigger', looking())
    expect(all[1]?.args['itemIds']).toEqual({ $from: all[0]?.id, path: 'itemIds' })
  })

  it.each(['First', 'Second', 'Last', 'Home', 'Overview', 'Library', 'Back', '3', 'The last one'])(
    'goes to the place that is called just so: %s',
    async (name) => {
      const place = { id: '0197a000-0000-7000-8000-00000000abcd', name, kind: 'gallery', count: 4 } as const
      const named = looking({ environments: [place] })
      const said = [
        `go to ${name}`,
        `go to “${name}”`,
        `Please take me to ${name.toLowerCase()}.`,
        `go back to ${name} now`,
      ]
      for (const sentence of said) {
        expect([sentence, (await builtInPlanner.plan(sentence, named)).steps]).toEqual([
          sentence,
          [expect.objectContaining({ tool: 'window.goTo', args: { environmentId: place.id } })],
        ])
      }
    },
  )

  it('takes a number with an article for the thing, unless a place is called so with its article', async () => {
    const called = (name: string) =>
      looking({ environments: [{ id: '0197a000-0000-7000-8000-00000000abcd', name, kind: 'gallery', count: 4 }] })
    expect(await steps('go to the second', called('Second'))).toBe('focus {"nth":2}')
    expect(await steps('go to the second', called('The Second'))).toBe('goTo')
    expect(await steps('go to the overview', called('Overview'))).toBe('view overview')
    expect(await steps('open the library', called('Library'))).toBe('open library')
  })

  it('leaves to searching and telling what nobody looks at', async () => {
    expect(await steps('overview', situation())).toBe('facets; list')
    expect(await steps('select the videos', situation())).toBe('find')
    expect(await steps('show me the videos', looking())).toBe('find')
    expect(await steps('go to the moon', looking())).toBe('ask')
    expect(await steps('open the library', fresh())).toBe('open library')
  })
})
