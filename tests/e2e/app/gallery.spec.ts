import { expect, sharesOf, test } from './support/app.ts'
import { pictures } from './support/pictures.ts'
import { goTo, settled, standing } from './support/place.ts'

test.describe('M2.1 a sentence builds a place that is really to be seen', () => {
  test.beforeEach(async ({ app, studio }) => {
    await app.open(studio)
  })

  test('the pictures of that year hang there, in their own colours', async ({ app }) => {
    const colors = pictures.map(({ color }) => color)
    await app.say('make a gallery of the photos taken in 2015')
    await expect(app.page.getByRole('list', { name: 'Plan' }).getByText('done')).not.toHaveCount(0)
    await settled(app.page)
    const things = await standing(app.page)
    expect(things).toHaveLength(3)
    const space = app.page.locator('canvas')
    const seen = new Set<string>()
    for (const thing of things) {
      await goTo(app.page, thing.id)
      const shares = await sharesOf(space, colors)
      for (const [index, share] of shares.entries()) if (share > 0.1) seen.add(colors[index] ?? '')
    }
    expect(seen).toEqual(new Set(pictures.filter(({ year }) => year === 2015).map(({ color }) => color)))
  })

  test('a chip tells what its step did', async ({ app }) => {
    const { page } = app
    await app.say('make a gallery of the photos taken in 2015')
    await page.getByRole('list', { name: 'Plan' }).getByRole('button').first().click()
    const detail = page.getByRole('region', { name: /^Step:/ })
    await expect(detail).toContainText('Pictures, taken in 2015')
    await expect(detail).toContainText('Found 3 pictures.')
    await expect(detail).not.toContainText(/assets|[{}]/)
  })

  test('a plan can be looked at, lightened and then run', async ({ app, studio }) => {
    const { page } = app
    await app.command('j')
    await page.getByRole('switch', { name: 'Show me the plan first' }).check()
    await app.say('make a gallery of the photos taken in 2015, then light it warm')
    const plan = page.getByRole('list', { name: 'Plan' })
    await expect(plan.getByText('waiting').first()).toBeVisible()
    const steps = await plan.getByRole('listitem').count()
    await page.getByRole('button', { name: /Leave out “.*warm/ }).click()
    await expect(plan.getByRole('listitem')).toHaveCount(steps - 1)
    expect((await studio.command('list', 'environments')).lines.at(-1)).toMatchObject({ count: 0 })
    await page.getByRole('button', { name: 'Do this' }).click()
    await settled(page)
    expect(await standing(page)).toHaveLength(3)
  })

  test('a step is changed in words before it runs, and the plan follows', async ({ app }) => {
    const { page } = app
    await app.command('j')
    await page.getByRole('switch', { name: 'Show me the plan first' }).check()
    await app.say('make a gallery of the photos taken in 2015')
    const plan = page.getByRole('list', { name: 'Plan' })
    await plan.getByRole('button', { name: /^find/ }).click()
    const step = page.getByRole('region', { name: /^Step:/ })
    await step.getByLabel(/Taken until/).fill('2019-12-31')
    await step.getByRole('button', { name: 'Change the plan' }).click()
    await expect(plan.getByRole('listitem').first()).toContainText('find 6 photos taken from 2015 to 2019')
    await plan.getByRole('button', { name: /^gather/ }).click()
    await expect(page.getByRole('region', { name: /^Step: gather/ })).toContainText(
      'hat was found in step 1 (6 photos taken from 2015 to 2019)',
    )
    await page.getByRole('button', { name: 'Do this' }).click()
    await settled(page)
    expect(await standing(page)).toHaveLength(6)
  })

  test('a sentence that cannot be carried out is answered calmly, with what can be done', async ({ app }) => {
    const { page } = app
    await app.say('make a film of my pictures')
    const turn = page.getByRole('article').last()
    await expect(turn).toContainText('I cannot make films yet')
    await expect(turn.getByRole('alert')).toHaveCount(0)
    await turn.getByRole('button', { name: 'Make a gallery of everything' }).click()
    await settled(page)
    expect(await standing(page)).toHaveLength(6)
  })

  test('undo takes back a whole sentence and says which', async ({ app }) => {
    const { page } = app
    await app.say('make a gallery of everything')
    await settled(page)
    const before = await standing(page)
    await app.say('arrange them in a circle')
    await settled(page)
    expect(await standing(page)).not.toEqual(before)
    await page.keyboard.press('Escape')
    await app.command('z')
    await expect(page.getByRole('region', { name: 'Messages' })).toContainText('Undone: arrange them in a circle')
    await expect.poll(() => standing(page)).toEqual(before)
  })

  test('↑ brings back what was said', async ({ app }) => {
    await app.say('make a gallery of everything')
    await app.composer.press('ArrowUp')
    await expect(app.composer).toHaveValue('make a gallery of everything')
  })

  test('an earlier conversation is found again, with what was done', async ({ app, studio }) => {
    const { page } = app
    await app.say('make a gallery of the photos taken in 2015')
    await app.open(studio)
    await page.getByRole('button', { name: 'New conversation' }).click()
    await expect(page.getByRole('article')).toHaveCount(0)
    await page.getByRole('button', { name: 'Earlier conversations' }).click()
    await page.getByRole('menuitemradio').first().click()
    await expect(page.getByRole('article')).toContainText('make a gallery of the photos taken in 2015')
    await page.getByRole('button', { name: 'Do anything by name' }).focus()
    await app.say('arrange them in a circle')
    await expect(page.getByRole('article').last()).toContainText('3 things')
    await page.getByRole('button', { name: '4 steps' }).click()
    await expect(page.getByRole('list', { name: 'Plan' }).first()).toContainText('done')
  })

  test('what is dragged from the library hangs in the place', async ({ app }) => {
    const { page } = app
    await app.say('make a gallery of the photos taken in 2015')
    await settled(page)
    await app.command('l')
    await app.media.and(page.getByLabel('lagoon.jpg')).dragTo(page.getByRole('application'))
    await expect(page.getByText('1 thing added to the place.')).toBeVisible()
    await expect.poll(async () => (await standing(page)).length).toBe(4)

    // What is added from the library by its button is what one goes on with.
    await app.media.and(page.getByLabel('heather.jpg')).click()
    await page.getByRole('button', { name: 'Add to place' }).click()
    await expect.poll(async () => (await standing(page)).length).toBe(5)
    await expect(page.getByText('“These” means 1 thing selected in the place.')).toBeVisible()
    const [chosen] = await page.evaluate(() => window.promenadeSpace?.selected() ?? [])
    expect((await standing(page)).map(({ id }) => id)).toContain(chosen)
    await expect(page.getByRole('region', { name: 'Selected' })).toContainText('heather.jpg')
  })
})
