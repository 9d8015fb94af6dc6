import { expect, test } from './support/app.ts'

test.describe('M1.1 the library', () => {
  test.beforeEach(async ({ app, studio }) => {
    await app.open(studio)
    await app.command('l')
    await expect(app.media).toHaveCount(6)
  })

  test('finds by words while one types, and says when nothing fits', async ({ app }) => {
    const search = app.page.getByRole('searchbox', { name: 'Search the library' })
    await search.fill('meadow')
    await expect(app.media).toHaveCount(1)
    await expect(app.media.and(app.page.getByLabel('spring meadow.jpg'))).toBeVisible()
    await search.fill('no such thing')
    await expect(app.page.getByText('Nothing here fits all of that.')).toBeVisible()
    await app.page.getByRole('button', { name: 'Show everything' }).click()
    await expect(app.media).toHaveCount(6)
  })

  test('filters by year and colour, with counts that stay true', async ({ app }) => {
    await app.page.getByRole('button', { name: 'Filters' }).click()
    await app.page.getByRole('button', { name: '2015 3' }).click()
    await expect(app.media).toHaveCount(3)
    // The other year is still offered with its own count: one can change one's mind.
    await expect(app.page.getByRole('button', { name: '2019 3' })).toBeVisible()
    await app.page.getByRole('button', { name: /^green 1/ }).click()
    await expect(app.media.and(app.page.getByLabel('spring meadow.jpg'))).toBeVisible()
    await expect(app.media).toHaveCount(1)
    await app.page.getByRole('button', { name: 'Clear' }).click()
    await expect(app.media).toHaveCount(6)
  })

  test('picks by mouse and by keyboard', async ({ app }) => {
    const options = app.media
    await options.nth(1).click()
    await expect(app.page.getByText(/^1 file picked/)).toBeVisible()
    await options.nth(4).click({ modifiers: ['Shift'] })
    await expect(app.page.getByText(/^4 files picked/)).toBeVisible()
    await options.nth(0).click({ modifiers: ['ControlOrMeta'] })
    await expect(app.page.getByText(/^5 files picked/)).toBeVisible()
    await app.page.keyboard.press('ArrowRight')
    await expect(options.nth(1)).toBeFocused()
    await app.page.keyboard.press(' ')
    await expect(options.nth(1)).toHaveAttribute('aria-selected', 'false')
    await expect(app.page.getByText('“These” means 4 files picked in the library.')).toBeVisible()
  })

  test('tells what is known of a file', async ({ app }) => {
    await app.media.and(app.page.getByLabel('wheat.jpg')).focus()
    await app.page.keyboard.press('Enter')
    const facts = app.page.getByRole('region', { name: 'Facts' })
    await expect(facts).toContainText('10 April 2019, 12:00')
    await expect(facts).toContainText('Sea camera')
    await expect(facts).toContainText('1200 × 1600 px')
  })
})
