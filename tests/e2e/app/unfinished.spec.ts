import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from './support/app.ts'
import { settled } from './support/place.ts'

/** A sentence of which the last step fails: a file stands where the folder should be. */
async function failing(workspace: string): Promise<{ text: string; inTheWay: string }> {
  const inTheWay = `${workspace}-in-the-way`
  await writeFile(inTheWay, 'A note.')
  return { text: `make a gallery of everything and call it Once, then export it to ${join(inTheWay, 'out')}`, inTheWay }
}

for (const theme of ['dark', 'light'] as const) {
  test(
    `M3.3 a plan of which a part failed offers four ways on, ${theme}`,
    { tag: theme === 'light' ? ['@thorough'] : [] },
    async ({ app, studio }, info) => {
      const { page } = app
      await page.setViewportSize(theme === 'dark' ? { width: 1440, height: 900 } : { width: 1024, height: 700 })
      await app.open(studio)
      await app.command('k')
      await page.keyboard.type(`${theme} theme`)
      await page.keyboard.press('Enter')
      const { text, inTheWay } = await failing(studio.workspace)
      await app.say(text)
      const turn = page.getByRole('article').last()
      const offers = turn.getByRole('group', { name: 'What now' })
      await expect(offers.getByRole('button')).toHaveText([
        'Try again from here',
        'Change and go on',
        'Accept what there is',
        'Take it all back',
      ])
      await settled(page)
      await app.expectAccessible()
      await page.screenshot({ path: info.outputPath('offers.png') })
      // By keyboard: the form opens with the hand in it, Back leads to where one came from.
      const change = offers.getByRole('button', { name: 'Change and go on' })
      await change.focus()
      await page.keyboard.press('Enter')
      const form = turn.getByRole('form')
      await expect(form.getByRole('textbox', { name: /folder/i })).toBeVisible()
      await app.expectAccessible()
      await page.screenshot({ path: info.outputPath('change.png') })
      await form.getByRole('button', { name: 'Back' }).press('Enter')
      await expect(change).toBeFocused()
      await page.keyboard.press('Enter')
      await form.getByRole('textbox', { name: /folder/i }).fill(`${inTheWay}-not/out`)
      await page.keyboard.press('Enter')
      await expect(turn).toContainText(`Wrote 6 things to ${inTheWay}-not/out`, { timeout: 30_000 })
      await expect(offers).toHaveCount(0)
      // The place was not made a second time.
      await page.getByRole('navigation', { name: 'Place' }).getByRole('button').nth(1).click()
      await expect(page.getByRole('menuitemradio', { name: /^Once/ })).toHaveCount(1)
      await rm(`${inTheWay}-not`, { recursive: true })
      await rm(inTheWay)
    },
  )
}

test('M3.3 what there is may be accepted, for good, and all of it taken back @thorough', async ({ app, studio }) => {
  const { page } = app
  await app.open(studio)
  const { text, inTheWay } = await failing(studio.workspace)
  const turn = page.getByRole('article').last()
  const offers = turn.getByRole('group', { name: 'What now' })
  const places = async () => {
    const { lines } = await studio.command('list', 'environments', '--json')
    return lines.filter(({ type }) => type === 'environment')
  }
  await app.say(text)
  await offers.getByRole('button', { name: 'Accept what there is' }).click()
  await expect(turn).toContainText('Kept as it is.')
  await expect(offers).toHaveCount(0)
  await page.reload()
  await expect(page.getByRole('article').last()).toContainText('Kept as it is.')
  await expect(offers).toHaveCount(0)
  expect(await places()).toHaveLength(1)
  await app.say('undo')
  expect(await places()).toEqual([])

  await app.say(text)
  await offers.getByRole('button', { name: 'Take it all back' }).click()
  await expect(turn).toContainText('All of it was taken back.')
  await expect(page.getByText(/^Undone: make a gallery/)).toBeVisible()
  expect(await places()).toEqual([])
  await rm(inTheWay)
})

test('M3.5 a step that has not begun is changed and left out by the plan view while its plan is under way @thorough', async ({
  app,
  studio,
}) => {
  const { page } = app
  await app.open(studio)
  const out = `${studio.workspace}-out`
  await app.say(`make a gallery of everything, then export it to ${out}`)
  // Writing over an export asks first: until somebody answers, that step has not begun.
  await app.say(`make it warm, then export it to ${out}, replace it`)
  const plan = page.getByRole('list', { name: 'Plan' })
  const step = plan.getByRole('listitem').filter({ hasText: 'export' })
  await expect(step).toContainText('waiting')
  await step.getByRole('button').first().click()
  const form = page.getByRole('region', { name: /^Step: export/ }).getByRole('form')
  await form.getByRole('textbox', { name: /title/i }).fill('Warm')
  await app.expectAccessible()
  await form.getByRole('button', { name: 'Change the plan' }).click()
  await expect(step).toContainText('Warm')
  await step.getByRole('button', { name: /^Leave out/ }).click()
  const turn = page.getByRole('article').last()
  await expect(turn).toContainText('The light is now warm', { timeout: 30_000 })
  await expect(step).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Allow' })).toHaveCount(0)
  await rm(out, { recursive: true })
})
