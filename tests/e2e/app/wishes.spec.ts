import type { Locator, Page } from '@playwright/test'
import { createStudio } from '#services/studio.ts'
import { documentOf } from '../../support/place-document.ts'
import { expect, test, type AppPage } from './support/app.ts'
import { machineryOn } from './support/machinery.ts'

const wish = 'make a circle of the photos from 2015, newest first'

/** The form's fields, told what the sentence says. */
async function fill(form: Locator): Promise<void> {
  await form.getByLabel('Year').selectOption('2015')
  await form.getByLabel('In the order').selectOption('Newest first')
}

async function settled(page: Page): Promise<void> {
  await expect(page.getByRole('article').last()).toContainText('Built “Photos taken in 2015” with 3 things.')
  await expect(page.getByRole('button', { name: 'Say it' })).toBeVisible()
}

async function fromPalette(app: AppPage, title: string): Promise<Locator> {
  await app.command('k')
  await app.page.keyboard.type(title)
  await app.page.keyboard.press('Enter')
  return app.page.getByRole('form', { name: title })
}

async function planFirst(app: AppPage): Promise<void> {
  const chat = app.page.getByRole('switch', { name: 'Show me the plan first' })
  if (!(await chat.isVisible())) await app.command('j')
  await chat.check()
}

test.describe('the same goals from a sentence, the palette and a chip', () => {
  test('leave the same document', async ({ app, studio }) => {
    const { page } = app
    await app.open(studio)
    await app.say(wish)
    await settled(page)

    const form = await fromPalette(app, 'Make a place')
    await form.getByRole('group', { name: 'Kinds' }).getByRole('button', { name: 'Photos' }).click()
    await fill(form)
    await form.getByLabel('Arranged as').selectOption('Circle')
    await expect(form.getByRole('status')).toContainText('3 photos taken in 2015, newest first')
    expect(await machineryOn(page)).toEqual([])
    await form.getByRole('button', { name: 'Make it' }).click()
    await settled(page)
    await expect(page.getByRole('article').last()).toContainText('Make a circle of photos taken in 2015, newest first')

    // Another sentence, changed by the form of its chip after it was done.
    await app.say('make a circle of the green photos, oldest first')
    await expect(page.getByRole('article').last()).toContainText('Built “Green photos”')
    await page.getByRole('list', { name: 'Plan' }).getByRole('button').first().click()
    await page.getByRole('button', { name: 'Change what you asked for' }).click()
    const changed = page.getByRole('form', { name: 'What you asked for' })
    await changed.getByRole('group', { name: 'Colours' }).getByRole('button', { name: 'Green' }).click()
    await fill(changed)
    expect(await machineryOn(page)).toEqual([])
    await changed.getByRole('button', { name: 'Do this instead' }).click()
    await expect(page.getByRole('article').last()).toContainText('Make a circle of photos')
    await settled(page)

    // And one changed before it was done.
    await planFirst(app)
    await app.say('make a circle of the yellow photos, oldest first')
    const plan = page.getByRole('list', { name: 'Plan' })
    await plan.getByRole('button', { name: /^find/ }).click()
    const draft = page.getByRole('region', { name: /^Step:/ })
    await draft.getByRole('group', { name: 'Colours' }).getByRole('button', { name: 'Yellow' }).click()
    await fill(draft)
    await draft.getByRole('button', { name: 'Change the plan' }).click()
    await expect(plan.getByRole('listitem').first()).toContainText('find 3 photos taken in 2015, newest first')
    await page.getByRole('button', { name: 'Do this' }).click()
    await settled(page)

    await studio.stop()
    const host = createStudio({ workspace: studio.workspace })
    const client = host.client()
    const places = await client.environments.list({ order: 'made' })
    const documents = await Promise.all(places.map(({ id }) => documentOf(client, id)))
    await host.close()
    expect(documents).toHaveLength(4)
    for (const other of documents) expect(other).toEqual(documents[0])
  })
})

test.describe('what else may have been meant', () => {
  test('is offered under the answer, and takes the first back', async ({ app, studio }) => {
    const { page } = app
    await app.open(studio)
    await app.say('lagoon, big')
    const offer = page.getByRole('group', { name: 'Or did you mean:' })
    await expect(offer.getByRole('button')).toHaveText(['Find lagoon'])
    await expect(page.getByRole('navigation', { name: 'Place' })).toContainText('Lagoon')
    await offer.getByRole('button').focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('article').last()).toContainText('Found 1')
    await expect(page.getByRole('button', { name: 'Say it' })).toBeVisible()
    expect((await studio.command('list', 'environments')).lines.at(-1)).toMatchObject({ count: 0 })
    await app.expectAccessible()
  })

  test('is one question with choices where nothing was understood', async ({ app, studio }) => {
    const { page } = app
    await app.open(studio)
    await app.say('restore the colours of the old lagoon photograph')
    await expect(page.getByRole('article').last()).toContainText('Did you mean one of these?')
    await page
      .getByRole('group', { name: 'Choose one' })
      .getByRole('button', { name: /^Make a gallery/ })
      .click()
    await expect(page.getByRole('article').last()).toContainText('Built “')
  })
})
