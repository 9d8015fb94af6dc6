import { vi } from 'vitest'

/** Where every element begins, CSS pixels from the top left of the page. */
const corner = { left: 40, top: 20 }

/** As much of an element as those who listen to keys and pointers need. */
export class PageElement extends EventTarget {
  readonly style: Record<string, string> = {}
  className = ''
  textContent = ''
  hidden = false
  readonly children: PageElement[] = []
  parent: PageElement | undefined
  readonly #tag: string
  readonly #attributes: Readonly<Record<string, string>>

  constructor(tag: string, attributes: Readonly<Record<string, string>> = {}) {
    super()
    this.#tag = tag
    this.#attributes = attributes
  }

  append(...children: PageElement[]): this {
    for (const child of children) child.parent = this
    this.children.push(...children)
    return this
  }

  remove(): void {
    this.parent?.children.splice(this.parent.children.indexOf(this), 1)
    this.parent = undefined
  }

  contains(other: PageElement | undefined): boolean {
    return other === this || (other !== undefined && this.contains(other.parent))
  }

  closest(selectors: string): PageElement | null {
    return this.#matches(selectors) ? this : (this.parent?.closest(selectors) ?? null)
  }

  querySelector(selectors: string): PageElement | null {
    for (const child of this.children) {
      const found = child.#matches(selectors) ? child : child.querySelector(selectors)
      if (found) return found
    }
    return null
  }

  getBoundingClientRect(): { left: number; top: number } {
    return corner
  }

  setPointerCapture(): void {}

  /** For `tag`, `.class`, `[name]`, `[name="value"]`, and `:not([name="value"])` after one of them. */
  #matches(selectors: string): boolean {
    return selectors.split(',').some((selector) => {
      const [wanted = '', except] = selector.trim().split(':not(')
      return this.#is(wanted) && !(except !== undefined && this.#is(except.slice(0, -1)))
    })
  }

  #is(selector: string): boolean {
    const [, tag = '', className, name = '', value] =
      /^([a-z]*)(?:\.([\w-]+))?(?:\[([\w-]+)(?:="(.*)")?\])?$/.exec(selector) ?? []
    if (tag !== '' && tag !== this.#tag) return false
    if (className !== undefined && this.#attributes['class'] !== className) return false
    return name === '' || (name in this.#attributes && (value ?? this.#attributes[name]) === this.#attributes[name])
  }
}

class PagePointerEvent extends Event {}

/** A page with a space in it. */
export interface Page {
  /** Where the space begins, CSS pixels. */
  left: number
  top: number
  body: PageElement
  /** The element of the space. */
  space: PageElement
  window: EventTarget
  /** What the gamepads say; null is a socket with nothing in it. */
  pads: (Partial<Gamepad> | null)[]
  /** Gives a target what happened to it, then those that it lies in, then the window. */
  happens(target: PageElement | EventTarget, type: string, more?: object): Event
}

/** A page that stands in for a browser's, until `vi.unstubAllGlobals`. */
export function standInPage(): Page {
  const window = new EventTarget()
  const root = new PageElement('html')
  const body = new PageElement('body')
  const space = new PageElement('div')
  root.append(body.append(space))
  const page: Page = {
    ...corner,
    body,
    space,
    window,
    pads: [],
    happens: (target, type, more = {}) => {
      const event = type.startsWith('pointer')
        ? new PagePointerEvent(type, { cancelable: true })
        : new Event(type, { cancelable: true })
      for (const [name, value] of Object.entries({ target, ...more })) Object.defineProperty(event, name, { value })
      let at = target instanceof PageElement ? target : undefined
      for (; at; at = at.parent) at.dispatchEvent(event)
      window.dispatchEvent(event)
      return event
    },
  }
  vi.stubGlobal('window', window)
  vi.stubGlobal('document', {
    body,
    documentElement: root,
    querySelector: (selectors: string) => root.querySelector(selectors),
    createElement: (tag: string) => new PageElement(tag),
  })
  vi.stubGlobal('Element', PageElement)
  vi.stubGlobal('Node', PageElement)
  vi.stubGlobal('PointerEvent', PagePointerEvent)
  vi.stubGlobal('navigator', { getGamepads: () => page.pads })
  return page
}
