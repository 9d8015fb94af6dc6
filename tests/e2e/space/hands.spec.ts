import type { Page } from '@playwright/test'
import { Euler, Vector3 } from 'three'
import type { Item } from '#shared/model/environment.ts'
import { colorOf } from './page/things.ts'
import { expect, handleAt, type HandleName, near, open, rgb, test, width } from './support.ts'

const still = (page: Page) => page.evaluate(() => window.promenadeSpace?.settled())
const inDocument = (page: Page) => page.evaluate(() => window.fixture.host.environment().items)
const select = (page: Page, ids: string[]) => page.evaluate((all) => window.fixture.space.commands.select(all), ids)

/** Puts things where a person would have put them before; a step of its own. */
const move = (page: Page, changes: Pick<Item, 'id' | 'position'>[]) =>
  page.evaluate((all) => window.fixture.live.set(crypto.randomUUID(), 'Move', all), changes)

/** Where a thing's front looks. */
const frontOf = ({ rotation }: Item) => new Vector3(0, 0, 1).applyEuler(new Euler(...rotation))
const at = ({ position }: Item) => new Vector3(...position)
const half = (item: Item, axis: 0 | 1 | 2) => (item.size[axis] * item.scale[axis]) / 2

/** The first wall on which three hang: what hangs there from left to right, where it looks, and to the right along it. */
function wallOf(items: Item[]): { hung: Item[]; front: Vector3; along: Vector3 } {
  const [first] = items
  if (!first) throw new Error('Nothing stands there.')
  const front = frontOf(first)
  const along = new Vector3(front.z, 0, -front.x)
  const hung = items
    .filter((item) => frontOf(item).distanceTo(front) < 1e-6 && Math.abs(at(item).sub(at(first)).dot(front)) < 0.01)
    .toSorted((a, b) => at(a).sub(at(b)).dot(along))
  expect(hung.length).toBeGreaterThanOrEqual(3)
  return { hung, front, along }
}

/** Looks at what hangs there, straight on or from aside (radians). */
async function lookAt(page: Page, items: Item[], aside = 0, away = 7): Promise<void> {
  const middle = items.reduce((sum, item) => sum.add(at(item)), new Vector3()).divideScalar(items.length)
  const front = frontOf(items[0] as Item).applyAxisAngle(new Vector3(0, 1, 0), aside)
  const position = middle.clone().addScaledVector(front, away).toArray()
  await page.evaluate((camera) => window.promenadeSpace?.travel(camera), {
    position,
    target: middle.toArray() as [number, number, number],
    fov: 0.96,
  })
  await still(page)
}

/** Takes hold of a handle and drags it by pixels. */
async function dragHandle(page: Page, handle: HandleName, path: readonly { x: number; y: number }[]): Promise<void> {
  const { x, y } = await handleAt(page, handle)
  await page.mouse.move(x, y)
  await page.mouse.down()
  for (const by of path) await page.mouse.move(x + by.x, y + by.y)
  await page.mouse.up()
  await still(page)
}

async function undoOnce(page: Page, before: readonly Item[]): Promise<void> {
  await page.getByRole('application').focus()
  await page.keyboard.press('ControlOrMeta+z')
  await expect.poll(() => inDocument(page)).toEqual(before)
}

test(
  'M6.4 on a wall: a frame selects, a group shows itself and turns in the wall, what grows makes room',
  { tag: '@thorough' },
  async ({ page, pages }) => {
    await open(page, pages, 'count=9&kind=gallery')
    const before = await inDocument(page)
    const { hung, front, along } = wallOf(before)
    const three = hung.slice(0, 3)
    const ids = three.map(({ id }) => id)
    await lookAt(page, three)

    await test.step('a frame is drawn while one selects with it', async () => {
      const frame = page.locator('[data-box]')
      await expect(frame).toBeHidden()
      await page.keyboard.down('Shift')
      await page.mouse.move(8, 20)
      await page.mouse.down()
      await page.mouse.move(200, 180)
      await page.mouse.move(width - 8, 440)
      await expect(frame).toBeVisible()
      const drawn = await frame.boundingBox()
      expect(drawn).toEqual({ x: 8, y: 20, width: width - 16, height: 420 })
      const chosen = await page.evaluate(() => window.promenadeSpace?.selected() ?? [])
      expect(chosen).toEqual(expect.arrayContaining(ids))
      await page.mouse.up()
      await page.keyboard.up('Shift')
      await expect(frame).toBeHidden()
    })

    await test.step('a group shows itself, when it is selected and when one points at it', async () => {
      const frame = page.locator('[data-group]')
      await select(page, ids.slice(0, 2))
      await expect(frame).toHaveCount(0)
      await page.keyboard.press('g')
      await expect(frame).toContainText('Group of 2')
      await still(page)
      const drawn = await frame.boundingBox()
      for (const id of ids.slice(0, 2)) {
        const rect = await page.evaluate((item) => window.promenadeSpace?.project(item), id)
        expect(rect?.x).toBeGreaterThan(drawn?.x ?? Infinity)
        expect((rect?.x ?? Infinity) + (rect?.width ?? 0)).toBeLessThan((drawn?.x ?? 0) + (drawn?.width ?? 0))
      }
      await select(page, [])
      await expect(frame).toHaveCount(0)
      const rect = await page.evaluate((item) => window.promenadeSpace?.project(item), ids[0] ?? '')
      await page.mouse.move((rect?.x ?? 0) + (rect?.width ?? 0) / 2, (rect?.y ?? 0) + (rect?.height ?? 0) / 2)
      await expect(frame).toContainText('Group of 2')
    })

    await test.step('a group turns in the plane of its wall, as one step', async () => {
      const grouped = await inDocument(page)
      await select(page, ids.slice(0, 2))
      await still(page)
      const [top, upper, lower] = await Promise.all([
        handleAt(page, 'top'),
        handleAt(page, 'upperLeft'),
        handleAt(page, 'lowerLeft'),
      ])
      const reach = (upper.y + lower.y) / 2 - top.y
      const arc = [0.25, 0.5, 0.75, 1].map((share) => {
        const angle = (share * Math.PI) / 2
        return { x: reach * Math.sin(angle), y: reach * (1 - Math.cos(angle)) }
      })
      await dragHandle(page, 'top', arc)
      await expect.poll(() => inDocument(page)).not.toEqual(grouped)
      const now = await inDocument(page)
      const [left, right] = ids.slice(0, 2).map((id) => now.find((item) => item.id === id)) as [Item, Item]
      for (const [index, item] of [left, right].entries()) {
        expect(frontOf(item).distanceTo(front)).toBeLessThan(1e-6)
        expect(at(item).dot(front)).toBeCloseTo(at(three[index] as Item).dot(front), 6)
      }
      const between = at(right).sub(at(left))
      expect(between.length()).toBeCloseTo(at(three[1] as Item).distanceTo(at(three[0] as Item)), 4)
      // A quarter clockwise: what hung on the right hangs below.
      expect(between.y / between.length()).toBeLessThan(-0.9)
      await undoOnce(page, grouped)
      await undoOnce(page, before)
    })

    await test.step('what a handle makes larger moves its neighbours along, as one step', async () => {
      const [left, middle, right] = three as [Item, Item, Item]
      // Hung closer first: a quarter of a metre apart.
      const beside = (item: Item, side: 1 | -1) => ({
        id: item.id,
        position: at(middle)
          .addScaledVector(along, side * (half(middle, 0) + half(item, 0) + 0.25))
          .toArray(),
      })
      await move(page, [beside(left, -1), beside(right, 1)])
      const close = await inDocument(page)
      await select(page, [middle.id])
      await still(page)
      await dragHandle(page, 'lowerRight', [
        { x: 10, y: 10 },
        { x: 20, y: 20 },
        { x: 30, y: 30 },
      ])
      await expect.poll(() => inDocument(page)).not.toEqual(close)
      const after = await inDocument(page)
      const now = ids.map((id) => after.find((item) => item.id === id)) as [Item, Item, Item]
      expect(now[1].scale[0]).toBeGreaterThan(1.2)
      for (const [index, item] of now.slice(1).entries()) {
        const other = now[index] as Item
        expect(at(item).sub(at(other)).dot(along) - half(item, 0) - half(other, 0)).toBeGreaterThan(0.199)
        // Their backs stay on the wall.
        expect(at(item).dot(front) - half(item, 2)).toBeCloseTo(at(other).dot(front) - half(other, 2), 6)
      }
      for (const [index, side] of [
        [0, -1],
        [2, 1],
      ] as const) {
        const was = close.find(({ id }) => id === ids[index]) as Item
        expect(at(now[index]).sub(at(was)).dot(along) * side).toBeGreaterThan(0.05)
      }
      await undoOnce(page, close)
      await undoOnce(page, before)
    })

    await test.step('of two that overlap only the front one is seen, from wherever one looks', async () => {
      const [under, over] = [three[0] as Item, three[1] as Item]
      const position = at(under)
        .addScaledVector(along, 0.3)
        .add(new Vector3(0, 0.1, 0))
        .toArray()
      await move(page, [{ id: over.id, position }])
      await select(page, [])
      await still(page)
      const colors = new Set<string>()
      for (const aside of [0, 0.7, -0.9]) {
        await lookAt(page, [under], aside, 2.6)
        const seen = await overlapping(page, under.id, over.id)
        expect(seen).toHaveLength(16)
        for (const color of seen) colors.add(nameOf(color, under, over))
      }
      expect(colors.size).toBe(1)
      expect([...colors][0]).not.toBe('neither')
      // The selected one comes to the front.
      const hidden = [...colors][0] === under.id ? over.id : under.id
      await select(page, [hidden])
      await still(page)
      const seen = await overlapping(page, under.id, over.id)
      expect(new Set(seen.map((color) => nameOf(color, under, over)))).toEqual(new Set([hidden]))
    })
  },
)

/** Colours at points of the screen at which both of them are. */
function overlapping(page: Page, a: string, b: string): Promise<[number, number, number][]> {
  return page.evaluate(
    ([one, other]) => {
      const space = window.promenadeSpace
      const [first, second] = [space?.project(one), space?.project(other)]
      if (!space || !first || !second) return []
      const [left, top] = [Math.max(first.x, second.x), Math.max(first.y, second.y)]
      const right = Math.min(first.x + first.width, second.x + second.width)
      const bottom = Math.min(first.y + first.height, second.y + second.height)
      const shares = [0.2, 0.4, 0.6, 0.8]
      return shares.flatMap((across) =>
        shares.map((down) => space.pixel(left + (right - left) * across, top + (bottom - top) * down)),
      )
    },
    [a, b] as const,
  )
}

/** Whose colour that is. */
function nameOf(color: [number, number, number], ...items: Item[]): string {
  const found = items.find(({ assetId }) => near(color, rgb(colorOf(Number.parseInt(assetId.slice(-12), 16))), 8))
  return found?.id ?? 'neither'
}
