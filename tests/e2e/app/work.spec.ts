import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from './support/app.ts'
import { branchingPlan, runElsewhere } from './support/branching.ts'
import { machineryOn } from './support/machinery.ts'

test.describe('M3.9 what was worked on', () => {
  let folder = ''
  test.beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'promenade-work-'))
    await writeFile(join(folder, 'index.html'), 'mine')
  })
  test.afterEach(() => rm(folder, { recursive: true }))

  test('a plan with branches is a graph that tells how far each step is, and leads to all that happened', async ({
    app,
    studio,
  }) => {
    const { page } = app
    await app.open(studio)
    await runElsewhere(studio.workspace, 'Two places of one', branchingPlan(folder))
    await page.keyboard.press('ControlOrMeta+j')
    await page.getByRole('button', { name: 'Earlier conversations' }).click()
    await page.getByRole('menuitemradio', { name: /^Two places/ }).click()
    const plan = page.getByRole('list', { name: 'Plan' })
    const step = (title: string) => plan.getByRole('button', { name: new RegExp(`^${title}`) })
    // Branches stand side by side, what comes after both below them.
    const [gallery, circle, build] = await Promise.all(
      ['lay them out as a gallery', 'lay them out in a circle', 'build one place'].map((title) =>
        step(title).boundingBox(),
      ),
    )
    expect(gallery?.y).toBe(circle?.y)
    expect(build?.y).toBeGreaterThan((gallery?.y ?? 0) + (gallery?.height ?? 0))
    await expect(step('gather the films')).toHaveText(/left out.*only if something was found.*after “find the films”/)
    await expect(step('export it')).toHaveText(/waiting for you.*after any one of them/)
    await expect(step('light it warm')).toHaveText(/done/)
    await app.expectAccessible()

    // Keys lead along the lines.
    await step('gather them').focus()
    await page.keyboard.press('ArrowDown')
    await expect(step('lay them out as a gallery')).toBeFocused()
    await page.keyboard.press('ArrowRight')
    await expect(step('lay them out in a circle')).toBeFocused()
    await page.keyboard.press('ArrowDown')
    await expect(step('build one place')).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('region', { name: 'Step: build one place of both' })).toContainText('Built “Both”')

    // What another process does shows by itself.
    const { lines } = await studio.command('approvals', 'list')
    expect((await studio.command('approvals', 'allow', String(lines[0]?.['id']))).code).toBe(0)
    await expect(step('export it')).toHaveText(/done/, { timeout: 30_000 })

    await page.getByRole('button', { name: 'Show the whole plan' }).click()
    const dialog = page.getByRole('dialog', { name: 'What was worked on' })
    const story = dialog.getByRole('region', { name: 'How it went', exact: true })
    await expect(story).toContainText('8 of 9 steps done')
    await story
      .getByRole('list', { name: 'Plan' })
      .getByRole('button', { name: /^export it/ })
      .click()
    const happened = story.getByRole('list', { name: 'What happened' })
    const exported = happened.getByRole('listitem').filter({ hasText: 'export it' })
    await expect(exported).toContainText('You allowed it')
    await expect(exported).toContainText('Wrote 12 things')
    await expect(story.getByRole('region', { name: 'What it wrote' })).toContainText(folder)
    const closed = happened.locator('button[aria-expanded=false]')
    while ((await closed.count()) > 0) await closed.first().click()
    expect(await machineryOn(page)).toEqual([])
    await app.expectAccessible()
  })

  test('a plan with branches that waits says what it will take, and is seen whole and changed before it runs @thorough', async ({
    app,
    studio,
  }) => {
    const { page } = app
    await app.open(studio)
    await app.command('j')
    await page.getByRole('switch', { name: 'Show me the plan first' }).check()
    await app.say('make a gallery of the photos taken in 2015, and a circle of the blue pictures')
    const foot = page.getByText(/first guess/)
    await expect(foot).toBeVisible()
    await page.getByRole('button', { name: 'Show the whole plan' }).click()
    const dialog = page.getByRole('dialog', { name: 'The plan' })
    const steps = dialog.getByRole('list', { name: 'Plan' }).getByRole('listitem')
    const before = await steps.count()
    await app.expectAccessible()
    await dialog
      .getByRole('button', { name: /^Leave out/ })
      .last()
      .click()
    expect(await steps.count()).toBeLessThan(before)
    await steps.first().getByRole('button').first().click()
    await expect(dialog.getByRole('region', { name: /^Step:/ })).toBeVisible()
    await app.expectAccessible()
    expect(await machineryOn(page)).toEqual([])
  })

  test('how the work goes: what took longest, what failed, how good forecasts are @thorough', async ({
    app,
    studio,
  }) => {
    const { page } = app
    await app.open(studio)
    await app.say('make a gallery of the photos taken in 2015')
    await app.say('light it warm')
    await app.command('k')
    await page.keyboard.type('What was worked on')
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: 'What was worked on' })
    await expect(dialog.getByRole('list', { name: 'Pieces of work' }).getByRole('button')).toHaveText([
      /^light it warm.*done/,
      /^make a gallery.*done/,
    ])
    await app.expectAccessible()
    await dialog.getByRole('button', { name: 'How it is going' }).click()
    await expect(dialog.getByRole('row', { name: /^Build a place/ })).toContainText('1')
    await expect(dialog.getByRole('region', { name: 'Forecasts' })).toContainText('Half of 2 plans were off by at most')
    await expect(dialog).toContainText('Nothing waits now.')
    expect(await machineryOn(page)).toEqual([])
    await app.expectAccessible()
  })
})
