import { expect, test } from './support/app.ts'
import { settled, standing } from './support/place.ts'

test.describe('M4.2 words reach the window that said them', () => {
  test.beforeEach(async ({ app, studio }) => {
    await app.open(studio)
    await app.say('make a gallery of the photos taken in 2015 and call it Beach')
    await app.say('make a grid of everything and call it Harbour')
    await settled(app.page)
  })

  test('goes to a place, and "these" are what it shows then', async ({ app, context, studio }) => {
    const { page } = app
    const bystander = await context.newPage()
    await bystander.goto(studio.url)
    const place = page.getByRole('navigation', { name: 'Place' })
    const elsewhere = bystander.getByRole('navigation', { name: 'Place' })
    await expect(elsewhere).toContainText('Harbour')

    await app.say('go to the Beach gallery')
    await expect(place).toContainText('Beach')
    await expect(page.getByRole('article').last()).toContainText('You are in “Beach” now.')
    await settled(page)
    expect(await standing(page)).toHaveLength(3)
    const before = await standing(page)
    await app.say('arrange these in a circle')
    await expect.poll(() => standing(page)).not.toEqual(before)

    await app.say('go to the Harbour grid, then arrange these as a timeline')
    await expect(place).toContainText('Harbour')
    await expect(page.getByRole('article').last()).toContainText('Arranged 6 things as a timeline.')
    await expect(elsewhere).toContainText('Harbour')
    await bystander.close()
  })

  test('opens, closes, flies, selects and goes up to things', { tag: '@thorough' }, async ({ app }) => {
    const { page } = app
    await app.say('open the library')
    await expect(page.getByRole('listbox', { name: 'Media' })).toBeVisible()
    await app.say('close that')
    await expect(page.getByRole('listbox', { name: 'Media' })).toHaveCount(0)
    await app.say('select the second')
    await expect(page.getByRole('region', { name: 'Selected' })).toBeVisible()
    await app.say('fly')
    await expect(page.getByRole('article').last()).toContainText('You fly now.')
    await app.say('deselect all')
    await expect(page.getByRole('region', { name: 'Selected' })).toHaveCount(0)
    await app.say('focus on it')
    const turn = page.getByRole('article').last()
    await expect(turn).toContainText('nothing is selected')
    await expect(turn.getByRole('button', { name: 'Change the sentence' })).toBeVisible()
    await app.say('show the whole place')
    await expect(page.getByRole('article').last()).toContainText('This is the whole place.')
  })
})
