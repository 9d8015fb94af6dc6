import { Vector3 } from 'three'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Item } from '#shared/model/environment.ts'
import { frameSeconds, headlessPlace, type HeadlessPlace } from '../../../tests/support/headless-place.ts'
import { PageElement, standInPage, type Page } from '../../../tests/support/page.ts'
import type { Editor } from './editor.ts'
import { KeyboardControls } from './keyboard-controls.ts'

let page: Page
let place: HeadlessPlace
let keys: KeyboardControls
let editor: Editor | undefined
let cancelled: number
let played: boolean
const labels: string[] = []

beforeEach(async () => {
  page = standInPage()
  place = await headlessPlace(6, 'gallery', (environment) => {
    environment.viewpoints = [{ id: 'v', name: 'A view', camera: { position: [1, 2, 3], target: [0, 2, 0], fov: 1 } }]
  })
  const { live } = place
  labels.length = 0
  cancelled = 0
  played = false
  editor = {
    set: (...all) => (labels.push(all[1]), live.set(...all)),
    add: (...all) => (labels.push(all[1]), live.add(...all)),
    remove: (...all) => (labels.push(all[1]), live.remove(...all)),
    undo: () => live.undo(),
    redo: () => live.redo(),
  }
  keys = new KeyboardControls(page.space as unknown as HTMLElement, {
    stage: place.stage,
    editor: () => editor,
    cancel: () => (cancelled += 1),
    everywhere: true,
    play: () => played,
  })
})
afterEach(() => {
  keys.dispose()
  place.close()
  vi.unstubAllGlobals()
})

const plain = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, isComposing: false, timeStamp: 0 }
type Keys = Partial<typeof plain>

/** Presses a key by its place on the keyboard; whether the space took it. */
function press(code: string, more: Keys & { on?: PageElement } = {}): boolean {
  const { on = page.space, ...held } = more
  const key = code.startsWith('Key') ? code.slice(3).toLowerCase() : code
  return page.happens(on, 'keydown', { ...plain, code, key, ...held }).defaultPrevented
}
const release = (code: string): Event => page.happens(page.window, 'keyup', { code })
const ctrl = { ctrlKey: true }
const alt = { altKey: true }
const ids = (): string[] => place.environment.items.map(({ id }) => id)
const selected = (): string[] => [...place.stage.selected]
const at = ({ position }: Pick<Item, 'position'>): Vector3 => new Vector3(...position)
const eye = (): Vector3 => new Vector3(...place.stage.rig.camera().position)
/** To the right, as one looks. */
const right = (): Vector3 => {
  const { position, target } = place.stage.rig.camera()
  const look = new Vector3(...target).sub(new Vector3(...position))
  return new Vector3(-look.z, 0, look.x).normalize()
}

describe('M6.4 walking by keys', () => {
  it('goes ahead as long as the key is held, by the pace of the place', () => {
    const before = eye()
    const look = new Vector3(...place.stage.rig.camera().target).sub(before).setY(0).normalize()
    expect(press('KeyW')).toBe(true)
    place.frames(10)
    const after = eye()
    expect(after.clone().sub(before).dot(look)).toBeGreaterThan(0.3)
    release('KeyW')
    place.frames(5)
    expect(eye().distanceTo(after)).toBeLessThan(1e-6)
  })

  it('goes three times as fast with Shift', () => {
    const walked = (more: Keys): number => {
      const before = eye()
      press('KeyD', more)
      place.frames(1)
      release('KeyD')
      return eye().distanceTo(before)
    }
    const slow = walked({})
    expect(walked({ shiftKey: true }) / slow).toBeGreaterThan(2)
  })

  it.each(['blur', 'window', 'field'])('stops when the keys go elsewhere (%s)', (how) => {
    press('KeyW')
    if (how === 'blur') page.happens(page.space, 'blur')
    else if (how === 'window') page.happens(page.window, 'blur')
    else page.happens(new PageElement('input'), 'focusin')
    const before = eye()
    place.frames(5)
    expect(eye().distanceTo(before)).toBeLessThan(1e-6)
  })

  it('goes by sticks as well: the left one walks, the right one looks', () => {
    const pad = (...axes: number[]) => ({ axes, buttons: [] })
    const before = eye()
    page.pads = [null, pad(0, -1, 0, 0)]
    place.frames(5)
    expect(eye().distanceTo(before)).toBeGreaterThan(0.1)
    const look = right()
    page.pads = [pad(0, 0, 1, 0)]
    place.frames(5)
    expect(right().angleTo(look)).toBeGreaterThan(0.1)
    page.pads = [pad(0, 0, 0, 0)]
    expect(place.stage.frame()).toBe(true)
    page.pads = []
    place.frames(60)
    expect(place.stage.frame()).toBe(false)
    expect(frameSeconds).toBeGreaterThan(0)
  })
})

describe('M6.4 going to things and views by keys', () => {
  it('Tab goes from thing to thing, and out of the space after the last', () => {
    expect(press('Tab')).toBe(true)
    expect(selected()).toEqual([ids()[0]])
    press('Tab')
    expect(selected()).toEqual([ids()[1]])
    expect(press('Tab', { shiftKey: true })).toBe(true)
    expect(selected()).toEqual([ids()[0]])
    expect(press('Tab', { shiftKey: true })).toBe(false)
    place.stage.select([ids().at(-1) ?? ''])
    expect(press('Tab')).toBe(false)
    place.stage.select([])
    press('Tab', { shiftKey: true })
    expect(selected()).toEqual([ids().at(-1)])
  })

  it('brings what Tab chose into view', () => {
    place.stage.travel({ position: [0, 1.6, 0], target: [0, 50, 0.1], fov: 0.9 })
    place.frames(2)
    press('Tab')
    place.frames(2)
    const rect = place.stage.project(ids()[0] ?? '')
    expect(rect?.width).toBeGreaterThan(40)
  })

  it('after Escape, Tab leads out of the space', () => {
    press('Tab')
    expect(press('Escape')).toBe(true)
    expect(cancelled).toBe(1)
    expect(press('Tab')).toBe(false)
    press('KeyO')
    expect(press('Tab')).toBe(true)
    press('Escape')
    page.happens(page.space, 'blur')
    expect(press('Tab')).toBe(true)
  })

  it('F goes before what is selected, the numbers to views, and O and Home show it all', () => {
    expect(press('KeyF')).toBe(false)
    const [first] = ids()
    place.stage.select([first ?? ''])
    expect(press('KeyF')).toBe(true)
    place.frames(2)
    expect(eye().distanceTo(at(place.item(first ?? '')))).toBeLessThan(4)
    expect(press('Digit1')).toBe(true)
    place.frames(2)
    expect(eye().toArray()).toEqual([1, 2, 3])
    expect(press('Digit2')).toBe(false)
    expect(press('KeyO')).toBe(true)
    place.frames(2)
    const high = eye()
    expect(high.y).toBeGreaterThan(3)
    expect(press('Home')).toBe(true)
    place.frames(2)
    expect(eye().distanceTo(high)).toBeGreaterThan(0.5)
  })

  it('K and Space play what can be played, and belong to others where it cannot', () => {
    expect([press('KeyK'), press('Space')]).toEqual([false, false])
    played = true
    expect([press('KeyK'), press('Space')]).toEqual([true, true])
    expect(press('KeyX')).toBe(false)
    // While words are made of several keys, none of them is a command.
    expect(press('KeyK', { isComposing: true })).toBe(false)
  })
})

describe('M6.4 changing a place by keys', () => {
  it('nudges by a centimetre along the view, ten with Shift, and quick ones are one step', async () => {
    const [id = ''] = ids()
    const before = at(place.item(id))
    expect(press('ArrowRight', alt)).toBe(false)
    place.stage.select([id])
    const along = right()
    expect(press('ArrowRight', { ...alt, timeStamp: 1000 })).toBe(true)
    press('ArrowUp', { ...alt, shiftKey: true, timeStamp: 1500 })
    press('ArrowLeft', { ...alt, timeStamp: 5000 })
    await place.settled()
    expect(at(place.item(id)).distanceTo(before.clone().add(new Vector3(0, 0.1, 0)))).toBeLessThan(1e-6)
    await place.live.undo()
    const nudged = before
      .clone()
      .addScaledVector(along, 0.01)
      .add(new Vector3(0, 0.1, 0))
    expect(at(place.item(id)).distanceTo(nudged)).toBeLessThan(1e-6)
    await place.live.undo()
    expect(at(place.item(id)).distanceTo(before)).toBeLessThan(1e-6)
    expect(labels).toEqual(['Move 1 thing', 'Move 1 thing', 'Move 1 thing'])
  })

  it('takes out what is selected, and nothing where one may not', async () => {
    const [id = ''] = ids()
    expect(press('Delete')).toBe(false)
    place.stage.select([id])
    const mine = editor
    editor = undefined
    expect(press('Delete')).toBe(false)
    editor = mine
    expect(press('Backspace')).toBe(true)
    await place.settled()
    expect([place.items().length, selected(), labels]).toEqual([5, [], ['Take out 1 thing']])
  })

  it('puts doubles beside things, and selects them', async () => {
    const two = ids().slice(0, 2)
    place.live.set(
      'g',
      'Group',
      two.map((id) => ({ id, group: 'pair' })),
    )
    expect(press('KeyD', ctrl)).toBe(false)
    place.stage.select(two)
    expect(press('KeyD', ctrl)).toBe(true)
    await place.settled()
    const copies = selected().map((id) => place.item(id))
    expect(copies.map(({ assetId }) => assetId)).toEqual(two.map((id) => place.item(id).assetId))
    expect(new Set(copies.map(({ group }) => group)).size).toBe(1)
    expect(['', 'pair']).not.toContain(copies[0]?.group)
    expect(at(copies[0] as Item).distanceTo(at(place.item(two[0] ?? '')))).toBeGreaterThan(0.2)
    expect([place.items().length, labels]).toEqual([8, ['Duplicate 2 things']])
  })

  it('makes a group of several, and single things of a group', async () => {
    place.stage.select(ids().slice(0, 1))
    expect(press('KeyG')).toBe(false)
    place.stage.select(ids().slice(0, 3))
    expect(press('KeyG')).toBe(true)
    await place.settled()
    const groups = (): string[] => place.items().map(({ group }) => group)
    const [group] = groups()
    expect(groups()).toEqual([group, group, group, '', '', ''])
    expect(group).not.toBe('')
    place.stage.select(ids().slice(0, 4))
    press('KeyG')
    await place.settled()
    const [wider] = groups()
    expect(groups()).toEqual([wider, wider, wider, wider, '', ''])
    press('KeyG')
    await place.settled()
    expect(groups()).toEqual(['', '', '', '', '', ''])
    expect(labels).toEqual(['Group 3 things', 'Group 4 things', 'Ungroup 4 things'])
  })

  it('brings things into line, and makes the spaces between them alike', async () => {
    const three = ids().slice(0, 3)
    place.stage.select(three.slice(0, 1))
    expect(press('KeyT', alt)).toBe(false)
    place.live.set(
      'g',
      'Move',
      three.map((id, index) => ({ id, position: [index ** 2, 2 + index, 9], rotation: [0, 0, 0] })),
    )
    place.stage.select(three.slice(0, 2))
    expect(press('KeyH', alt)).toBe(false)
    place.stage.select(three)
    expect(press('KeyM', alt)).toBe(true)
    await place.settled()
    const heights = three.map((id) => place.item(id).position[1])
    expect(Math.max(...heights) - Math.min(...heights)).toBeLessThan(1e-6)
    expect(press('KeyH', alt)).toBe(true)
    await place.settled()
    const edges = three
      .map((id) => place.item(id))
      .map(({ position, size }) => [position[0] - size[0] / 2, position[0] + size[0] / 2] as const)
      .toSorted(([one], [other]) => one - other)
    const gaps = [1, 2].map((index) => (edges[index]?.[0] ?? 0) - (edges[index - 1]?.[1] ?? 0))
    expect(gaps[0]).toBeCloseTo(gaps[1] ?? 0, 6)
    expect(labels).toEqual(['Align to the middle: 3 things', 'Space evenly 3 things'])
    expect(press('KeyX', alt)).toBe(false)
  })

  it('takes back and does again', async () => {
    const [id = ''] = ids()
    const before = place.item(id).position
    place.stage.select([id])
    press('ArrowUp', alt)
    expect(press('KeyZ', ctrl)).toBe(true)
    await vi.waitFor(() => expect(place.stage.item(id)?.position).toEqual(before))
    expect(press('KeyZ', { ctrlKey: true, shiftKey: true })).toBe(true)
    await vi.waitFor(() => expect(place.stage.item(id)?.position).not.toEqual(before))
    press('KeyZ', { metaKey: true })
    await vi.waitFor(() => expect(place.stage.item(id)?.position).toEqual(before))
    expect(press('KeyY', ctrl)).toBe(true)
    await vi.waitFor(() => expect(place.stage.item(id)?.position).not.toEqual(before))
    editor = undefined
    expect([press('KeyZ', ctrl), press('KeyY', ctrl), press('KeyS', ctrl)]).toEqual([false, false, false])
    expect(press('KeyA', ctrl)).toBe(true)
    expect(selected()).toEqual(ids())
  })
})

describe('M6.4 whose a key is', () => {
  const inPage = (...path: PageElement[]): PageElement => {
    let inner = page.body
    for (const element of path) {
      inner.append(element)
      inner = element
    }
    return inner
  }
  const element = (tag: string, attributes: Record<string, string> = {}) => new PageElement(tag, attributes)

  it('the space’s, wherever on the page nothing else wants it', () => {
    for (const on of [page.body, inPage(element('p'))]) expect(press('KeyO', { on })).toBe(true)
    expect(press('Tab', { on: page.body })).toBe(false)
    expect(press('KeyA', { on: page.body, ...ctrl })).toBe(true)
    expect(press('KeyZ', { on: page.body, ...ctrl })).toBe(false)
  })

  it('the field’s, the menu’s or the dialog’s that one is in', () => {
    const owners = [
      element('input'),
      element('textarea'),
      element('div', { contenteditable: 'true' }),
      element('div', { role: 'menu' }),
      element('div', { popover: '' }),
      element('dialog'),
    ]
    for (const owner of owners) {
      const on = inPage(owner, element('span'))
      expect([press('KeyO', { on }), press('KeyA', { on, ...ctrl })]).toEqual([false, false])
    }
    expect(press('KeyO', { on: inPage(element('div', { contenteditable: 'false' })) })).toBe(true)
    // Also within the space.
    const field = element('input')
    page.space.append(field)
    expect(press('KeyO', { on: field })).toBe(false)
  })

  it('nobody’s but the dialog’s, while one is open', () => {
    inPage(element('dialog', { open: '' }))
    expect(press('KeyO', { on: page.body })).toBe(false)
    expect(press('KeyO')).toBe(true)
  })

  it('the button’s that has the focus, as far as it presses; the list’s, as far as it moves', () => {
    played = true
    place.stage.select(ids().slice(0, 1))
    const button = inPage(element('button'))
    expect([press('Space', { on: button }), press('Enter', { on: button })]).toEqual([false, false])
    expect([press('KeyO', { on: button }), press('ArrowUp', { on: button })]).toEqual([true, true])
    release('ArrowUp')
    const inList = inPage(element('div', { class: 'scroll' }), element('button'))
    expect([press('KeyO', { on: inList }), press('ArrowUp', { on: inList })]).toEqual([true, false])
    const floating = element('button')
    page.space.append(floating)
    expect([press('KeyO', { on: floating }), press('Delete', { on: floating })]).toEqual([true, false])
  })

  it('no longer the space’s once that is gone', () => {
    keys.dispose()
    expect([press('KeyO'), press('KeyO', { on: page.body })]).toEqual([false, false])
  })

  it('not the space’s where somebody took it before', () => {
    page.body.addEventListener('keydown', (event) => event.preventDefault())
    place.stage.select(ids())
    press('Escape', { on: page.body })
    expect(cancelled).toBe(0)
  })
})
