/** Where a work is shown when its link is opened. */
export interface WorkView {
  comeClose(itemId: string): void
  /** No work is open: the place as one comes in. */
  stepBack(): void
}

/** The works of the page, each a link `#work/N`: what is open stands in the address, so that Back and a bookmark work. */
export class Works {
  readonly #status: HTMLElement
  readonly #figures = new Map<string, HTMLElement>()
  #view: WorkView | undefined

  constructor(page: HTMLElement, status: HTMLElement) {
    this.#status = status
    for (const figure of page.querySelectorAll<HTMLElement>('figure[data-item]')) {
      this.#figures.set(figure.dataset['item'] ?? '', figure)
    }
    window.addEventListener('hashchange', () => this.#follow())
    // Opening what is open already changes no address, and comes close all the same.
    page.addEventListener('click', (event) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null
      if (link?.getAttribute('href') === location.hash) this.#follow()
    })
    this.#follow()
  }

  /** Shows works in a space from now on; undefined: on the plain page, where the browser itself goes to them. */
  show(view: WorkView | undefined): void {
    this.#view = view
    if (this.#current()) this.#follow()
  }

  /** Opens a work as its link does. */
  open(itemId: string): void {
    const figure = this.#figures.get(itemId)
    if (!figure) return
    const hash = `#${figure.id}`
    if (location.hash === hash) this.#follow()
    else location.hash = hash
  }

  /** Says which work one looks at, without going there. */
  say(itemId: string | undefined): void {
    this.#status.textContent = titleOf(itemId === undefined ? undefined : this.#figures.get(itemId))
  }

  #current(): HTMLElement | undefined {
    const id = location.hash.slice(1)
    return [...this.#figures.values()].find((figure) => figure.id === id)
  }

  #follow(): void {
    const figure = this.#current()
    for (const each of this.#figures.values()) {
      const link = each.querySelector('figcaption a')
      if (each === figure) link?.setAttribute('aria-current', 'true')
      else link?.removeAttribute('aria-current')
    }
    if (figure) this.#view?.comeClose(figure.dataset['item'] ?? '')
    else this.#view?.stepBack()
    this.#status.textContent = titleOf(figure)
  }
}

const titleOf = (figure: HTMLElement | undefined): string => figure?.querySelector('figcaption a')?.textContent ?? ''
