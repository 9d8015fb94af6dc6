import { X } from 'lucide-react'
import { IconButton } from '#renderer/design/index.ts'
import {
  useConversation,
  useInfo,
  usePreferences,
  useSetPreferences,
  useView,
  useSelection,
} from '#renderer/state/index.ts'
import { keysHere } from './shortcuts.ts'
import styles from './hints.module.css'

/** What is taught, one at a time, each when it first helps, and never again once it was seen. */
const hints: { id: string; when: (now: Now) => boolean; text: string }[] = [
  {
    id: 'make',
    when: ({ place, things }) => !place && things,
    text: 'All of this is in your library now. Say what to make of it: “a gallery of everything”.',
  },
  {
    id: 'walk',
    when: ({ place }) => place,
    text: 'Drag to look around, W A S D or the arrows to walk, the wheel to go nearer.',
  },
  {
    id: 'these',
    when: ({ selected }) => selected,
    text: 'What is selected is what “these” means. Try saying “bigger”.',
  },
  {
    id: 'undo',
    when: ({ said }) => said,
    text: `${keysHere('⌘Z')} takes back a whole sentence at once.`,
  },
]

interface Now {
  things: boolean
  place: boolean
  selected: boolean
  said: boolean
}

/** One hint at a time, the first that fits what is on screen and was not put away before. */
export function Hints() {
  const { seenHints, loaded } = usePreferences()
  const set = useSetPreferences()
  const { data: info } = useInfo()
  const things = (info?.counts.assets ?? 0) > 0
  const place = useView((view) => view.environmentId !== null)
  const selected = useSelection().length > 0
  const said = useConversation((state) => state.turns.some((turn) => (turn.created?.environments.length ?? 0) > 0))
  const hint = hints.find(({ id, when }) => !seenHints.includes(id) && when({ things, place, selected, said }))
  if (!loaded || !hint) return null
  return (
    <aside className={styles.hint} aria-label="Hint">
      <p>{hint.text}</p>
      <IconButton name="Got it" icon={<X />} onClick={() => set({ seenHints: [...seenHints, hint.id] })} />
    </aside>
  )
}
