import { expect, test } from './support.ts'

const [film, left, right] = [
  { x: 0.43, y: 0.45, width: 0.04, height: 0.1 },
  { x: 0, y: 0.45, width: 0.5, height: 0.1 },
  { x: 0.5, y: 0.45, width: 0.5, height: 0.1 },
]

test('M6.2 two stages in one page draw two places, each by its own clock and its own eyes @thorough', async ({
  page,
  pages,
}) => {
  await page.goto(`${pages.url}stages.html`)
  await page.waitForFunction(() => window.stages !== undefined)
  const frame = (which: 'moving' | 'paired', seconds: number) =>
    page.evaluate(
      async ([name, at]) => {
        await window.stages?.frameAt(name, at)
        return window.stages?.picture(name) ?? ''
      },
      [which, seconds] as const,
    )
  const brightness = (which: 'moving' | 'paired', part: typeof film) =>
    page.evaluate(([name, where]) => window.stages?.colour(name, where) ?? [], [which, part] as const)

  await test.step('a frame is the same picture whenever it is asked for, with a film and a moving model in it', async () => {
    const hundredth = await frame('moving', 100 / 30)
    const [, light = 0] = await brightness('moving', film)
    const fortieth = await frame('moving', 40 / 30)
    const [, dark = 0] = await brightness('moving', film)
    // The film has come to another shade, and the model has turned on.
    expect(light - dark).toBeGreaterThan(40)
    expect(fortieth).not.toBe(hundredth)
    expect(await frame('moving', 0)).not.toBe(fortieth)
    expect((await frame('moving', 100 / 30)) === hundredth).toBe(true)
    // The film is over after four seconds and begins anew, and so does the model.
    expect((await frame('moving', 220 / 30)) === hundredth).toBe(true)
  })

  await test.step('two eyes see what is near at different places, and what is far at the same', async () => {
    const before = await page.evaluate(() => window.stages?.now('moving'))
    await frame('paired', 5)
    const columns = await page.evaluate(() => {
      const shares = Array.from({ length: 40 }, (_, index) => index / 40)
      return shares.map((x) => window.stages?.colour('paired', { x, y: 0.45, width: 1 / 40, height: 0.1 }) ?? [])
    })
    const strip = (from: number) => columns.slice(from, from + 20).map((colour) => colour.map(Math.round).join())
    const [, ...kinds] = [...new Set([...strip(0), ...strip(20)])]
    expect(kinds.length).toBeGreaterThan(0)
    const near = (all: string[]) => all.flatMap((colour, index) => (colour === all[0] ? [] : [index]))
    const [forLeft, forRight] = [near(strip(0)), near(strip(20))]
    expect(forLeft.length).toBeGreaterThan(0)
    expect(forRight.length).toBeGreaterThan(0)
    // The left eye sees the near panel further to the right.
    const mean = (all: number[]) => all.reduce((sum, index) => sum + index, 0) / all.length
    expect(mean(forLeft)).toBeGreaterThan(mean(forRight) + 1)
    expect(await brightness('paired', left)).not.toEqual([0, 0, 0])
    expect(await brightness('paired', right)).not.toEqual([0, 0, 0])
    expect(await page.evaluate(() => window.stages?.now('moving'))).toBe(before)
    expect(await page.evaluate(() => window.stages?.now('paired'))).toBe(5)
  })

  await test.step('what is selected on one is not on the other', async () => {
    const selected = await page.evaluate(() => {
      window.stages?.select('moving', ['i1'])
      return [window.stages?.selected('moving'), window.stages?.selected('paired')]
    })
    expect(selected).toEqual([['i1'], []])
  })
})
