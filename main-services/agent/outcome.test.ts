import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { TurnEvent } from '#shared/model/turn.ts'
import type { Studio } from '../studio.ts'
import { studioWithTexts, type TestStudio } from '../../tests/support/studio.ts'

let test: TestStudio
let directory: string
let studio: Studio

beforeEach(async () => {
  test = await studioWithTexts()
  ;({ studio, folder: directory } = test)
})
afterEach(() => test.end())

async function say(text: string) {
  let said = ''
  let done: Extract<TurnEvent, { type: 'done' }> | undefined
  for await (const event of await studio.client().agent.say({ text, session: 'test' })) {
    if (event.type === 'text') said += event.text
    if (event.type === 'done') done = event
  }
  if (!done) throw new Error('The turn did not end.')
  return { ...done, text: said }
}

const steps = async () => (await studio.client().history.list({})).length

describe('M2.1 a turn that could not do what was asked says so', () => {
  it.each([
    ['not possible yet', 'make a film of my texts'],
    ['not possible yet', 'write a poem about autumn'],
    ['not understood', 'qwertz uiop asdfgh'],
    ['needs an answer first', 'organise my texts'],
    ['nothing found', 'make a gallery of the unicorns'],
    ['nothing found', 'find the unicorns'],
    ['nowhere to do it', 'arrange them in a circle'],
    ['nothing to take back', 'undo'],
    ['nothing to do again', 'redo'],
    ['nothing was asked', 'yes please'],
  ])('%s: %s', async (_why, text) => {
    const turn = await say(text)
    expect(turn.status).toBe('declined')
    expect(turn.text).toMatch(/^\S.*[.?!”]$/)
    expect(turn.created).toEqual({ canvases: [], layouts: [], environments: [], exports: [] })
    expect(await steps()).toBe(0)
  })

  it('changes nothing where nothing of what is meant stands there', async () => {
    await say('make a gallery of everything')
    const before = await steps()
    const again = await say('add the texts')
    expect(again).toMatchObject({
      status: 'declined',
      text: expect.stringContaining('All of it stands there already.'),
    })
    expect(await steps()).toBe(before)
  })

  it('is partial where a part was left out, and names it', async () => {
    const turn = await say('make a gallery of the texts, and then make a film of it')
    expect(turn.status).toBe('partial')
    expect(turn.text).toContain('films')
    expect(turn.created.environments).toHaveLength(1)
  })

  it('is partial where one of several paths leads nowhere, takes the others in and names it', async () => {
    const notes = join(directory, 'more notes')
    mkdirSync(notes)
    for (const name of ['four.md', 'five.md']) writeFileSync(join(notes, name), `# ${name}\n\nOn ${name}.\n`)
    // Sorts before the mistyped path, and is nothing that was asked for by its name.
    writeFileSync(join(notes, 'broken.png'), '\x89PNG\r\n\x1a\n', 'latin1')
    const turn = await say(`import "${notes}" and "${join(directory, 'more ntes')}"`)
    expect(turn.status).toBe('partial')
    expect(turn.text).toMatch(/^Took in 2 files\. 2 files could not be read.*more ntes.*Did you mean .*more notes\?/)
    const all = await say(`import "${notes}"`)
    expect(all.status).toBe('completed')
  })

  it('is declined where every path leads nowhere', async () => {
    const turn = await say(`import ${join(directory, 'nothing')} and ${join(directory, 'nothing-either')}`)
    expect(turn.status).toBe('declined')
    expect(turn.text).toContain(`there is no file or folder at ${join(directory, 'nothing')}, nor at the other path.`)
  })

  it('is partial where there was less to take back than asked', async () => {
    await say('make a gallery of everything')
    const turn = await say('undo the last three steps')
    expect(turn.status).toBe('partial')
    expect(await studio.client().environments.list({})).toEqual([])
  })

  it('is kept with what was said, for a window that reads it again', async () => {
    const { sessionId } = await say('make a film')
    await say('make a gallery of everything')
    const messages = await studio.client().agent.messages({ sessionId })
    expect(messages.map(({ role, status }) => [role, status])).toEqual([
      ['user', null],
      ['agent', 'declined'],
      ['user', null],
      ['agent', 'completed'],
    ])
  })

  it('is completed where it was done or answered', async () => {
    for (const text of ['hello', 'how many texts are there', 'make a grid of the texts', 'undo']) {
      expect([text, (await say(text)).status]).toEqual([text, 'completed'])
    }
  })
})

describe('M4.2 what only a window can do, said where there is none', () => {
  it.each(['open the library', 'fly', 'close that', 'focus on the second one'])('declines: %s', async (text) => {
    await say('make a gallery of everything')
    const turn = await say(text)
    expect(turn).toMatchObject({ status: 'declined', created: { environments: [] } })
    expect(turn.text.toLowerCase()).toContain('there is no window to show it in.')
  })

  it('takes a place it goes to for the one that is meant, and changes nothing', async () => {
    const first = (await say('make a gallery of everything and call it First')).created.environments
    await say('make a grid of everything and call it Second')
    const went = await say('go to First')
    expect(went).toMatchObject({ status: 'completed', created: { environments: [] } })
    expect(went.text).toBe('“First” is the place that is meant from here on.')
    expect((await say('arrange these in a circle')).created.environments).toEqual(first)
  })
})

describe('M2.15 what was found, and what was answered', () => {
  it('gives the assets of a sentence that only finds, in order', async () => {
    const { assetIds } = await studio.client().assets.find({ filter: {}, order: 'taken' })
    expect(await say('find all texts')).toMatchObject({ status: 'completed', found: assetIds })
    expect(await say('make a gallery of them')).not.toHaveProperty('found')
  })

  it('gives the answer to a question as words, number and assets', async () => {
    const turn = await say('how many texts are there')
    const { assetIds } = await studio.client().assets.find({ filter: {} })
    expect(turn.answer).toEqual({ text: 'There are 3 texts.', count: 3, assetIds: expect.any(Array) })
    expect(turn.answer?.assetIds?.toSorted()).toEqual(assetIds.toSorted())
    expect((await say('how many of the first two texts')).answer).toMatchObject({ count: 2 })
    expect((await say('how many videos do I have')).answer).toMatchObject({ count: 0 })
    expect((await say('what do I have')).answer).toMatchObject({ count: 3, text: expect.stringContaining('3 texts') })
    expect(turn).not.toHaveProperty('found')
    expect(await say('hello')).not.toHaveProperty('answer')
    expect(await say('make a film')).not.toHaveProperty('answer')
  })

  it.each([
    ['which folders do I have', /^One folder: promenade-test-\w+\.$/, 1],
    ['which cameras do I have', /^There is no camera yet\.$/, 0],
    ['which galleries do I have', /^One place: Texts \(2\)\.$/, 1],
    ['how many galleries have I made', /^One place: Texts \(2\)\.$/, 1],
    ['what years are there', /^Nothing in the library says when it was taken\.$/, undefined],
    ['which colours are there', /^No colours are known yet\.$/, undefined],
    ['what do I have', /^3 in all: 3 texts, in 1 folder\. One place is made of them\.$/, 3],
  ])('tells of what there is as the tools of the plan read it: %s', async (text, words, count) => {
    await say('make a gallery of the first two texts and call it Texts')
    const { steps: planned } = await studio.client().agent.plan({ text })
    expect(planned.map(({ tool }) => tool)).toSatisfy((tools: string[]) =>
      tools.every((tool) => ['assets.facets', 'environments.list'].includes(tool)),
    )
    expect(planned.length).toBeGreaterThan(0)
    const { answer, status } = await say(text)
    expect(status).toBe('completed')
    expect(answer).toEqual({ text: expect.stringMatching(words), ...(count === undefined ? {} : { count }) })
  })

  it('counts with a tool of the plan, and what was only counted is not meant afterwards', async () => {
    await say('make a gallery of everything')
    const plan = await studio.client().agent.plan({ text: 'how many texts are there' })
    expect(plan.steps.map(({ tool }) => tool)).toEqual(['assets.find'])
    expect((await say('how many texts are there')).answer?.count).toBe(3)
    expect((await say('arrange them in a circle')).created.environments).toHaveLength(1)
    expect(await studio.client().environments.list({})).toHaveLength(1)
  })
})
