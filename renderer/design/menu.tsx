import { Check } from 'lucide-react'
import { useId, useRef, type KeyboardEvent, type ReactNode } from 'react'
import styles from './menu.module.css'

/** One choice of a menu; the menu closes when it is chosen. */
export interface MenuItem {
  id: string
  label: ReactNode
  /** What typing letters jumps to; the words of `label`. */
  words: string
  icon?: ReactNode
  /** For a choice among several: which one holds. */
  checked?: boolean
  onSelect: () => void
}

/** What opens a menu, and what is in it. */
export interface MenuProps {
  /** Accessible name of the list. */
  name: string
  /** What opens it; gets the attributes that make it a menu button. */
  renderTrigger: (button: { popoverTarget: string; 'aria-haspopup': 'menu' }) => ReactNode
  items: readonly MenuItem[]
  /** Shown above the items, or instead of them where there are none. */
  note?: ReactNode
}

/** A list of choices under a button; arrows, Home, End and letters move in it, Escape leaves it. */
export function Menu({ name, renderTrigger, items, note }: MenuProps) {
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const typed = useRef({ text: '', at: 0 })
  const entries = () => [...(list.current?.querySelectorAll<HTMLElement>('[data-entry]') ?? [])]

  function onKeyDown(event: KeyboardEvent): void {
    const all = entries()
    const at = all.findIndex((entry) => entry === document.activeElement)
    const target = nextEntry(event.key, at, all.length) ?? (event.key.length === 1 ? find(event.key, all) : undefined)
    if (target === undefined) return
    event.preventDefault()
    event.stopPropagation()
    all[target]?.focus()
  }

  function find(letter: string, all: HTMLElement[]): number | undefined {
    const now = performance.now()
    const text = (now - typed.current.at < 700 ? typed.current.text : '') + letter.toLowerCase()
    typed.current = { text, at: now }
    const found = all.findIndex((entry) => entry.dataset['entry']?.toLowerCase().startsWith(text))
    return found < 0 ? undefined : found
  }

  return (
    <>
      {renderTrigger({ popoverTarget: id, 'aria-haspopup': 'menu' })}
      <div
        id={id}
        ref={list}
        role="menu"
        tabIndex={-1}
        aria-label={name}
        popover="auto"
        className={`${styles.menu} scroll`}
        onKeyDown={onKeyDown}
        onToggle={(event) => {
          if (event.newState !== 'open') return
          placeBelow(event.currentTarget, id)
          const checked = event.currentTarget.querySelector<HTMLElement>('[aria-checked="true"]')
          ;(checked ?? entries()[0])?.focus()
        }}
      >
        {note && <p className={styles.note}>{note}</p>}
        {items.map((item) => (
          <button
            key={item.id}
            type="button"
            tabIndex={-1}
            data-entry={item.words}
            role={item.checked === undefined ? 'menuitem' : 'menuitemradio'}
            aria-checked={item.checked}
            className={styles.item}
            onClick={() => {
              list.current?.hidePopover()
              item.onSelect()
            }}
          >
            {item.icon}
            <span className={styles.label}>{item.label}</span>
            {item.checked && <Check aria-hidden="true" />}
          </button>
        ))}
      </div>
    </>
  )
}

function nextEntry(key: string, at: number, count: number): number | undefined {
  if (count === 0) return undefined
  if (key === 'ArrowDown') return (at + 1) % count
  if (key === 'ArrowUp') return (at - 1 + count) % count
  if (key === 'Home') return 0
  if (key === 'End') return count - 1
  return undefined
}

function placeBelow(menu: HTMLElement, id: string): void {
  const trigger = document.querySelector(`[popovertarget="${CSS.escape(id)}"]`)?.getBoundingClientRect()
  if (!trigger) return
  const { width, height } = menu.getBoundingClientRect()
  const left = Math.max(8, Math.min(trigger.left, window.innerWidth - width - 8))
  const below = trigger.bottom + 4
  const top = below + height < window.innerHeight - 8 ? below : Math.max(8, trigger.top - height - 4)
  menu.style.left = `${left}px`
  menu.style.top = `${top}px`
}
