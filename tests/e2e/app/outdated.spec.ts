import { expect, test } from './support/app.ts'

test.describe('M9.1 a page that is older than its studio', () => {
  test('says so, and is up to date after Reload', async ({ app, studio }) => {
    const { page } = app
    const note = page.getByRole('status').filter({ hasText: 'Promenade was updated. Reload to go on.' })
    await app.open(studio)
    await expect(note).toHaveCount(0)
    await page.route('**/health', (route) => route.fulfill({ json: { ok: true, version: '99.0.0', contract: 1 } }))
    await page.reload()
    await expect(note).toBeVisible()
    await app.expectAccessible()
    await page.unroute('**/health')
    await note.getByRole('button', { name: 'Reload' }).press('Enter')
    await expect(note).toHaveCount(0)
    await expect(app.composer).toBeVisible()
  })
})
