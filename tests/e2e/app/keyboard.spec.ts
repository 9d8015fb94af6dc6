import { expect, test } from './support/app.ts'
import { settled, standing } from './support/place.ts'

test('everything from an empty window to a lit place, by keyboard alone', async ({ app, studio, pictures }) => {
  const { page } = app
  await app.open(studio)
  await app.command('i')
  await page.keyboard.type(pictures)
  await page.keyboard.press('Enter')
  await expect(page.getByText('6 were here already', { exact: false })).toBeVisible()

  await page.keyboard.press('/')
  await expect(app.composer).toBeFocused()
  await page.keyboard.type('make a gallery of the photos taken in 2019')
  await page.keyboard.press('Enter')
  await settled(page)
  expect(await standing(page)).toHaveLength(3)

  await app.command('k')
  await page.keyboard.type('Light this place')
  await page.keyboard.press('Enter')
  await expect(page.getByLabel(/Mood/)).toBeFocused()
  await page.keyboard.type('warm')
  for (const field of [/Brightness/, /Tint/]) {
    await page.keyboard.press('Tab')
    await expect(page.getByRole('dialog').getByLabel(field)).toBeFocused()
  }
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Light it so' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('article').last()).toContainText('The light is now warm')

  await app.command('l')
  const search = page.getByRole('searchbox', { name: 'Search the library' })
  await search.focus()
  await page.keyboard.type('heather')
  await expect(app.media).toHaveCount(1)
  await page.keyboard.press('Escape')
})
