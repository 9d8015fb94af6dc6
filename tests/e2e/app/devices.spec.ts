import type { Page } from '@playwright/test'
import { AppPage, emptyWorkspace, expect, test } from './support/app.ts'

const openDevices = async (app: AppPage): Promise<void> => {
  await app.command(',')
  await app.page.getByRole('button', { name: 'Headsets, phones and other computers' }).click()
}

/** What somebody meets who has no key. */
const closed = (page: Page) => page.getByRole('heading', { name: 'This studio is closed' })

test.describe('M9.8 the door, as people meet it', () => {
  test.use(emptyWorkspace)

  test('the key leaves the address, and the browser is known from then on', async ({ app, studio, browser }) => {
    await app.open(studio)
    expect(app.page.url()).not.toContain('key')
    await app.page.goto(new URL('/', studio.url).href)
    await expect(app.composer).toBeVisible()
    const stranger = await browser.newContext()
    const page = await stranger.newPage()
    await page.goto(new URL('/', studio.url).href)
    await expect(closed(page)).toBeVisible()
    await new AppPage(page).expectAccessible()
    await stranger.close()
  })

  test('a device is let in by a code, named, and shut out while it looks', async ({ app, studio, browser }) => {
    await app.open(studio)
    await openDevices(app)
    await expect(app.page.getByText('No other device yet.')).toBeVisible()
    await app.page.getByRole('button', { name: 'Let a device in' }).click()
    const code =
      (await app.page
        .getByRole('status')
        .filter({ hasText: /^[0-9A-Z]{4}-[0-9A-Z]{4}$/ })
        .textContent()) ?? ''
    await app.expectAccessible()

    const elsewhere = await browser.newContext()
    const device = await elsewhere.newPage()
    await device.goto(new URL('/pair', studio.url).href)
    await device.getByLabel('Code').fill(code.toLowerCase())
    await device.getByRole('button', { name: 'Pair' }).click()
    const theirs = new AppPage(device)
    await expect(theirs.composer).toBeVisible()
    expect(device.url()).toBe(new URL('/', studio.url).href)
    // It may not open another workspace of the computer, so it is not offered.
    await expect(app.page.getByRole('button', { name: 'Open the sample hall', includeHidden: true })).toHaveCount(1)
    await expect(device.getByRole('button', { name: 'Import a folder' })).toBeVisible()
    await expect(device.getByRole('button', { name: 'Open the sample hall' })).toHaveCount(0)
    await theirs.command(',')
    await expect(device.getByText(/^This is “/)).toBeVisible()
    await expect(device.getByRole('button', { name: 'Headsets, phones and other computers' })).toHaveCount(0)
    await expect(device.getByRole('button', { name: 'Check the workspace' })).toHaveCount(0)

    await expect(app.page.getByText(/” is in\.$/)).toBeVisible()
    await app.page.getByRole('button', { name: /^Rename/ }).click()
    await app.page.getByRole('textbox', { name: /^Name of/ }).fill('Ada’s headset')
    await app.page.getByRole('button', { name: 'Keep' }).click()
    await expect(app.page.getByRole('listitem').filter({ hasText: 'Ada’s headset' })).toBeVisible()
    await app.expectAccessible()
    await app.page.getByRole('button', { name: 'Shut out Ada’s headset' }).click()
    await expect(app.page.getByText('No other device yet.')).toBeVisible()

    await expect(device.getByText('The studio cannot be reached.')).toBeVisible()
    await device.goto(new URL('/', studio.url).href)
    await expect(closed(device)).toBeVisible()
    await elsewhere.close()
  })

  test('a folder is agreed to and taken back, all by keyboard', async ({ app, studio, pictures }) => {
    await app.open(studio)
    await openDevices(app)
    const field = app.page.getByRole('textbox', { name: 'Path of a folder' })
    await field.fill('/no/such/folder')
    await field.press('Enter')
    await expect(app.page.getByText('There is no folder at /no/such/folder.')).toBeVisible()
    await field.fill(pictures)
    await field.press('Enter')
    await expect(app.page.getByRole('listitem').filter({ hasText: pictures })).toBeVisible()
    await app.page.getByRole('button', { name: `Stop using ${pictures}` }).press('Enter')
    await expect(app.page.getByText(/^None: a device can neither/)).toBeVisible()
  })
})
