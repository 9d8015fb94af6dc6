/**
 * What an exported gallery runs: reads its data, and where the browser can, lays the walkable space over the plain
 * page. A classic script without imports, because it must also run from disk.
 */
import './gallery.css'
import type { GalleryScene } from '#shared/model/gallery.ts'
import { GalleryStore } from './gallery-data.ts'
import { canWalk, Walk } from './walk.ts'
import { Works } from './works.ts'

/** `#plain` in the address stays on the plain page. */
const plainHash = '#plain'

const store = GalleryStore.install(globalThis)

/** Words in the space are painted once: their fonts must be there before. */
const fonts = ["16px 'Newsreader Variable'", "16px 'Source Sans 3 Variable'"]

async function main(): Promise<void> {
  const scene = await store.scene
  const [root, plain, status] = ['walk', 'plain', 'status'].map((id) => document.getElementById(id))
  const enter = document.querySelector<HTMLButtonElement>('#enter')
  if (!root || !plain || !status || !enter) return
  const works = new Works(plain, status)
  if (!canWalk()) return
  await Promise.allSettled(fonts.map((font) => document.fonts.load(font)))
  offerWalk(scene, { root, plain, enter }, works)
}

function offerWalk(
  scene: GalleryScene,
  { root, plain, enter }: { root: HTMLElement; plain: HTMLElement; enter: HTMLButtonElement },
  works: Works,
): void {
  let walk: Walk | undefined
  const leave = (): void => {
    root.hidden = true
    document.body.classList.remove('walking')
    walk?.rest()
    works.show(undefined)
    enter.focus()
  }
  const begin = (): void => {
    root.hidden = false
    // From here on the page's list of works stands beside the space.
    document.body.classList.add('walking')
    walk ??= new Walk(root, scene, store, {
      leave,
      list: plain,
      opened: (id) => works.open(id),
      seen: (id) => works.say(id),
    })
    walk.begin()
    works.show(walk)
  }
  enter.hidden = false
  enter.addEventListener('click', begin)
  if (location.hash !== plainHash) begin()
}

void main()
