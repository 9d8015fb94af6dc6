import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from './support/app.ts'
import { settled } from './support/place.ts'

test('M3.3 a plan of which a part failed is tried again from where it stopped, by its button @thorough', async ({
  app,
  studio,
}) => {
  const { page } = app
  await app.open(studio)
  // A file stands where the folder should be.
  const inTheWay = `${studio.workspace}-in-the-way`
  await writeFile(inTheWay, 'A note.')
  await app.say(`make a gallery of everything and call it Once, then export it to ${join(inTheWay, 'out')}`)
  const turn = page.getByRole('article').last()
  const again = turn.getByRole('button', { name: 'Try again from here' })
  await expect(again).toBeVisible({ timeout: 30_000 })
  await settled(page)
  await rm(inTheWay)
  await again.click()
  await expect(turn).toContainText('Wrote 6 things', { timeout: 30_000 })
  await expect(again).toHaveCount(0)
  // The place was not made a second time.
  await page.getByRole('navigation', { name: 'Place' }).getByRole('button').nth(1).click()
  await expect(page.getByRole('menuitemradio', { name: /^Once/ })).toHaveCount(1)
})
