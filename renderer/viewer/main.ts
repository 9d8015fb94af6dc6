/**
 * What an exported gallery runs: reads its data, and where the browser can, lays the walkable space over the plain
 * page. A classic script without imports, because it must also run from disk.
 */
import './gallery.css'
import { GalleryStore } from './gallery-data.ts'
import { canWalk, Walk } from './walk.ts'

/** `#plain` in the address stays on the plain page. */
const plainHash = '#plain'

const store = GalleryStore.install(globalThis)

/** Words in the space are painted once: their fonts must be there before. */
const fonts = ["16px 'Newsreader Variable'", "16px 'Source Sans 3 Variable'"]

async function main(): Promise<void> {
  const scene = await store.scene
  const root = document.querySelector<HTMLElement>('#walk')
  const enter = document.querySelector<HTMLButtonElement>('#enter')
  const plain = document.querySelector<HTMLElement>('#plain')
  if (!root || !enter || !plain || !canWalk()) return
  await Promise.allSettled(fonts.map((font) => document.fonts.load(font)))
  let walk: Walk | undefined

  const leave = (): void => {
    root.hidden = true
    document.body.classList.remove('walking')
    walk?.rest()
    plain.inert = false
    enter.focus()
  }
  const begin = (): void => {
    walk ??= new Walk(root, scene, store, leave)
    root.hidden = false
    document.body.classList.add('walking')
    // What lies beneath must not be reached by Tab.
    plain.inert = true
    walk.begin()
  }

  enter.hidden = false
  enter.addEventListener('click', begin)
  if (location.hash !== plainHash) begin()
}

void main()
