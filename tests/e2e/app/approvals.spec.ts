import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from './support/app.ts'

test.describe('M2.10 what waits for a person', () => {
  let folder = ''
  test.beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'promenade-asked-'))
    await writeFile(join(folder, 'index.html'), 'mine')
  })
  test.afterEach(() => rm(folder, { recursive: true }))
  const page = () => readFile(join(folder, 'index.html'), 'utf8')

  test('is answered in the conversation, also after a reload, and done once it is allowed', async ({ app, studio }) => {
    await app.open(studio)
    await app.say('make a gallery of the photos taken in 2015 and call it Hall')
    await app.say(`export it to "${folder}", replace it`)
    const card = app.page.getByRole('region', { name: 'Export a gallery?' })
    await expect(card).toContainText(`writes over what stands in ${folder}`)
    await expect(card).not.toContainText(/[{}]|exports\.gallery|[0-9a-f]{8}-/)
    await app.expectAccessible()
    expect(await page()).toBe('mine')
    await app.page.reload()
    await card.getByRole('button', { name: 'Allow' }).click()
    await expect(app.page.getByRole('article').last()).toContainText('Wrote 3 things')
    await expect(card).toHaveCount(0)
    expect(await page()).toContain('Hall')
  })

  test('is refused in the palette, and answered in the tray while the conversation is closed', async ({
    app,
    studio,
  }) => {
    await app.open(studio)
    await app.say('make a gallery of the photos taken in 2015 and call it Hall')
    await app.say(`export it to "${folder}", replace it`)
    await expect(app.page.getByRole('region', { name: 'Export a gallery?' })).toBeVisible()
    await app.command('k')
    await app.page.keyboard.type('Don’t: Export')
    await app.page.keyboard.press('Enter')
    await expect(app.page.getByRole('article').last()).toContainText('you did not allow')
    expect(await page()).toBe('mine')

    await app.say(`export it to "${folder}", replace it`)
    await app.command('j')
    const tray = app.page.getByRole('region', { name: 'What is working' })
    await tray.getByRole('region', { name: 'Export a gallery?' }).getByRole('button', { name: 'Allow' }).click()
    await expect(tray).toHaveCount(0)
    await app.command('j')
    await expect(app.page.getByRole('article').last()).toContainText('Wrote 3 things')
    expect(await page()).toContain('Hall')
    const { lines } = await studio.command('approvals', 'list')
    expect(lines.map(({ status }) => status)).toEqual(['allowed', 'denied'])
  })

  test('is changed and allowed in one, and only what was changed is done @thorough', async ({ app, studio }) => {
    const elsewhere = join(folder, 'elsewhere')
    await app.open(studio)
    await app.say('make a gallery of the photos taken in 2015 and call it Hall')
    await app.say(`export it to "${folder}", replace it`)
    const card = app.page.getByRole('region', { name: 'Export a gallery?' })
    await card.getByRole('button', { name: 'Change it' }).click()
    const confirm = card.getByRole('button', { name: 'Change and allow' })
    await expect(confirm).toBeDisabled()
    await app.expectAccessible()
    await card.getByRole('textbox', { name: /folder/i }).fill(elsewhere)
    await confirm.click()
    await expect(app.page.getByRole('article').last()).toContainText('Wrote 3 things')
    await expect(card).toHaveCount(0)
    expect(await readFile(join(elsewhere, 'index.html'), 'utf8')).toContain('Hall')
    expect(await page()).toBe('mine')
  })
})
