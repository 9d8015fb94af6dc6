import { ArrowUp, Square } from 'lucide-react'
import { useEffect, useRef, type KeyboardEvent } from 'react'
import { IconButton } from '#renderer/design/index.ts'
import {
  count,
  isBusy,
  openPanel,
  problem,
  say,
  stop,
  useConversation,
  useStudio,
  useView,
  useSelection,
} from '#renderer/state/index.ts'
import styles from './composer.module.css'

/** Where a composer stands, and the words in its empty field. */
export interface ComposerProps {
  /** `line`: alone at the foot of the space; `panel`: at the foot of the chat. */
  look: 'line' | 'panel'
  prompt: string
}

/** Where one says what to make. Enter says it, Shift+Enter begins a line, ↑ brings back what was said before. */
export function Composer({ look, prompt }: ComposerProps) {
  const studio = useStudio()
  const draft = useConversation((state) => state.draft)
  const busy = useConversation(isBusy)
  const box = useRef<HTMLTextAreaElement>(null)
  const recall = useRecall()

  useEffect(() => {
    const element = box.current
    if (!element) return
    element.style.height = 'auto'
    element.style.height = `${element.scrollHeight}px`
  })

  function send(): void {
    const text = draft.trim()
    if (text === '' || busy) return
    recall.reset()
    openPanel('chat')
    void say(studio, text)
    // The line at the foot of the space gives way to the one in the panel, and so does the cursor.
    if (look === 'line') {
      requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-composer="panel"]')?.focus())
    }
  }

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>): void {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault()
      send()
    } else if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      if (recall.move(event.key === 'ArrowUp' ? -1 : 1, event.currentTarget)) event.preventDefault()
    } else if (event.key === 'Escape') {
      event.currentTarget.blur()
      // From here one goes on in the space: Tab from thing to thing, the arrows to walk.
      document.querySelector<HTMLElement>('[role="application"]')?.focus()
    }
  }

  return (
    <form
      className={`${styles.composer} ${styles[look]}`}
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <div className={styles.box}>
        <textarea
          ref={box}
          rows={1}
          data-composer={look}
          className={look === 'line' && draft === '' ? `serif ${styles.text} ${styles.asking}` : styles.text}
          aria-label="Say what you want to make"
          placeholder={prompt}
          value={draft}
          onChange={(event) => useConversation.setState({ draft: event.currentTarget.value })}
          onKeyDown={onKeyDown}
        />
        {busy ? (
          <StopButton />
        ) : (
          <IconButton
            name="Say it"
            keys="Enter"
            icon={<ArrowUp />}
            className={styles.send}
            disabled={draft.trim() === ''}
            onClick={send}
          />
        )}
      </div>
      <These />
    </form>
  )
}

function StopButton() {
  const studio = useStudio()
  const running = useConversation((state) => state.turns.findLast((turn) => turn.phase === 'running')?.id)
  return (
    <IconButton
      name="Stop"
      icon={<Square />}
      disabled={running === undefined}
      onClick={() => {
        if (running !== undefined) stop(studio, running).catch(problem)
      }}
    />
  )
}

/** Says what "these" would mean, while something is selected. */
function These() {
  const selected = useSelection().length
  const picked = useView((view) => view.picked.length)
  if (selected === 0 && picked === 0) return null
  const parts = [
    ...(selected > 0 ? [`${count(selected, 'thing')} selected in the place`] : []),
    ...(picked > 0 ? [`${count(picked, 'file')} picked in the library`] : []),
  ]
  return <p className={styles.these}>“These” means {parts.join(' and ')}.</p>
}

/** Walks through what was said before, from the newest. */
function useRecall() {
  const at = useRef<number | null>(null)
  return {
    reset: () => {
      at.current = null
    },
    move: (by: -1 | 1, box: HTMLTextAreaElement): boolean => {
      const { turns, draft } = useConversation.getState()
      const said = turns.map((turn) => turn.text).filter((text) => text !== '')
      const untouched = at.current === null ? draft === '' : draft === said[at.current]
      if (!untouched || box.selectionStart !== box.selectionEnd) return false
      const next = (at.current ?? said.length) + by
      if (next < 0 || next > said.length) return false
      at.current = next === said.length ? null : next
      useConversation.setState({ draft: said[next] ?? '' })
      return true
    },
  }
}
