import { describe, expect, it } from 'vitest'
import type { PlanStep } from '#shared/model/workflow.ts'
import { complaint } from './complaint.ts'
import { filterWords } from './filter-words.ts'
import { choiceWords, fieldWords } from './names.ts'
import { essence, jsonSchema, operationAt, operations, type FieldSchema, type Operation } from './operations.ts'
import { sayArguments } from './sayings.ts'
import { isDrawable } from './schema-field.tsx'

const place = '01890000-0000-7000-8000-000000000001'
/** What belongs to the machinery and to nobody's eyes. */
const machinery =
  /[0-9a-f]{8}-[0-9a-f]{4}|\$from|[{}[\]]|\b[a-z]+[A-Z]\w*|\b\w+_\w+|\b[a-z]+\.[a-z]+[A-Z]?\w*\b|\bIds?\b|JSON/

const named = (path: string): Operation => {
  const found = operationAt(path)
  if (!found) throw new Error(`The contract has no ${path}.`)
  return found
}

/** Every field of an operation, at any depth. */
function fieldsOf(schema: FieldSchema): [string, FieldSchema][] {
  return Object.entries(essence(schema).properties ?? {}).flatMap(([name, inner]) => [
    [name, inner] as [string, FieldSchema],
    ...fieldsOf(inner),
    ...fieldsOf(essence(inner).items ?? {}),
  ])
}

describe('M4.1 forms are made from the contract, in words people use', () => {
  it('offers what has a title, by that title, once', () => {
    const titles = operations().map(({ title }) => title)
    expect(new Set(titles).size).toBe(titles.length)
    expect(titles.filter((title) => machinery.test(title))).toEqual([])
    expect(operations().map(({ path }) => path)).not.toContain('environments.sync')
  })

  it.each(operations().map((operation) => [operation.path, operation] as const))(
    '%s: its fields have names, its choices words, and what must be given has a control',
    (path, operation) => {
      const schema = jsonSchema(operation)
      const wrong = fieldsOf(schema).flatMap(([name, field]) => {
        const words = [fieldWords(path, name).label, ...(essence(field).enum ?? []).map(choiceWords)]
        return words.filter((word) => machinery.test(word))
      })
      expect(wrong).toEqual([])
      const mute = (schema.required ?? []).filter(
        (name) => name !== 'camera' && !isDrawable(path, name, schema.properties?.[name] ?? {}),
      )
      expect(mute).toEqual([])
      expect(`${operation.title} ${operation.description}`).not.toMatch(/\$from|[{}]|\b[a-z]+[A-Z]/)
    },
  )

  it('says what an operation gave in a sentence', () => {
    expect(named('environments.arrange').summary({ arrangement: 'circle' }, { itemIds: ['a', 'b'] })).toBe(
      'Arranged 2 things as a circle.',
    )
    expect(named('history.undo').summary({}, { entry: null })).toBe('There was nothing to take back.')
    expect(named('canvases.list').summary({}, [])).toBe('Looked through no canvases.')
  })

  it('names what is missing as the form does', () => {
    const { input } = named('canvases.create')
    const { error } = input.safeParse({ assetIds: 'x', name: '' }, { reportInput: true })
    expect(complaint('canvases.create', error?.issues ?? [])).toBe(
      '“Name” is still empty, “Which things” does not fit.',
    )
    const { error: missing } = input.safeParse({}, { reportInput: true })
    expect(complaint('canvases.create', missing?.issues ?? [])).toBe(
      '“Name” is still missing, “Which things” is still missing.',
    )
  })
})

describe('M2.1 what a step works with, in words', () => {
  const steps: PlanStep[] = [
    {
      id: 's1',
      tool: 'assets.find',
      args: { filter: { types: ['image'], takenFrom: '2015-01-01', takenTo: '2015-12-31' }, order: 'taken', limit: 23 },
      dependsOn: [],
      title: 'find 23 sunsets',
    },
    {
      id: 's2',
      tool: 'canvases.create',
      args: { name: 'Sunsets', assetIds: { $from: 's1', path: 'assetIds' }, notes: '' },
      dependsOn: ['s1'],
      title: 'gather them',
    },
    {
      id: 's3',
      tool: 'layouts.create',
      args: {
        name: 'Sunsets',
        canvasIds: [{ $from: 's2', path: 'id' }],
        arrangement: 'cluster',
        options: { gap: 0.5 },
      },
      dependsOn: ['s2'],
      title: 'gather them in clusters',
    },
    {
      id: 's4',
      tool: 'environments.adjust',
      args: { environmentId: place, itemIds: ['a', 'b'], turn: Math.PI / 2, scale: 1.5 },
      dependsOn: [],
      title: 'turn them',
    },
    {
      id: 's5',
      tool: 'environments.setLighting',
      args: { environmentId: place, lighting: { preset: 'warm', color: '#ff0000' } },
      dependsOn: [],
      title: 'light it warm',
    },
    {
      id: 's6',
      tool: 'assets.find',
      args: { filter: { ids: { $from: 's1', path: 'assetIds' }, colors: ['red'] }, order: 'taken-desc' },
      dependsOn: ['s1'],
      title: 'the red ones',
    },
  ]
  const say = (index: number) => {
    const step = steps[index]
    if (!step) throw new Error('There is no such step.')
    const lines = sayArguments(named(step.tool), step.args, {
      steps,
      nameOf: (kind, id) => (kind === 'places' && id === place ? 'Far horizons' : undefined),
    })
    return lines.map(({ label, words }) => `${label}: ${words}`)
  }

  it('says what, from where, how many and which look', () => {
    expect(say(0)).toEqual(['What: Pictures, taken in 2015', 'In the order: Oldest first', 'How many at most: 23'])
    expect(say(1)).toEqual(['Name: “Sunsets”', 'Which things: What was found in step 1 (23 sunsets)'])
    expect(say(2)).toEqual([
      'Name: “Sunsets”',
      'Canvases: What was gathered in step 2',
      'Arranged as: Clusters',
      'How exactly: Space between: 0.50 m',
    ])
    expect(say(3)).toEqual([
      'Place: “Far horizons”',
      'Which of what stands there: 2 selected things',
      'Turn by: 90°',
      'Times as large: 1.5',
    ])
    expect(say(4)).toEqual(['Place: “Far horizons”', 'Light: Mood: warm, tint: red'])
    expect(say(5)[0]).toBe('What: Red things, among what was found in step 1 (23 sunsets)')
  })

  it('shows no id, no braces and no name of the machinery', () => {
    for (const [index] of steps.entries()) for (const line of say(index)) expect(line).not.toMatch(machinery)
  })

  it('says a search as one would', () => {
    expect(filterWords({})).toBe('things')
    expect(filterWords({ types: ['image', 'video'], colors: ['red', 'blue'], text: 'harbour' })).toBe(
      'red or blue pictures and films with the words “harbour”',
    )
    expect(filterWords({ takenFrom: '2015-07-01', takenTo: '2015-07-31', folder: '/home/ada/Lund' })).toBe(
      'things, taken in July 2015, in the folder “Lund”',
    )
    expect(filterWords({ takenFrom: '2015-07-04', takenTo: '2015-07-04', except: [{ types: ['text'] }] })).toBe(
      'things, taken on 4 July 2015, but not texts',
    )
  })
})
