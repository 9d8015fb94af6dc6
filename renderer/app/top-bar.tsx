import { Command, House, Images, Keyboard, MessageSquare, Redo2, Scan, Settings2, Undo2, Upload } from 'lucide-react'
import { Button, IconButton } from '#renderer/design/index.ts'
import { openOverlay, toggle, useNextSteps, useView, spaceCommands } from '#renderer/state/index.ts'
import { PlaceSwitcher } from './place-switcher.tsx'
import { keysHere, type ShortcutActions } from './shortcuts.ts'
import styles from './top-bar.module.css'

/** Where one is on the left, what one can do with it on the right. */
export function TopBar({ undo, redo }: ShortcutActions) {
  const chat = useView((view) => view.chat)
  const library = useView((view) => view.library)
  const environmentId = useView((view) => view.environmentId)
  const { data: next } = useNextSteps()
  const last = next?.undo
  const undone = next?.redo
  return (
    <header className={styles.frame}>
      <div className={styles.bar}>
        <nav className={styles.group} aria-label="Place">
          <Button
            look="bare"
            className={styles.labelled}
            pressed={library}
            icon={<Images aria-hidden="true" />}
            title={keysHere('⌘L')}
            onClick={() => toggle('library')}
          >
            Library
          </Button>
          <PlaceSwitcher />
          {environmentId !== null && (
            <>
              <IconButton
                name="Home: everything, from the entrance"
                keys="Home"
                icon={<House />}
                onClick={spaceCommands.home}
              />
              <IconButton
                name="Overview: everything, from above"
                keys="O"
                icon={<Scan />}
                onClick={spaceCommands.overview}
              />
            </>
          )}
        </nav>
        <div className={styles.group} role="toolbar" aria-label="Tools">
          <IconButton
            name={last ? `Undo: ${last.label}` : 'Undo'}
            keys={keysHere('⌘Z')}
            icon={<Undo2 />}
            disabled={!last}
            onClick={undo}
          />
          <IconButton
            name={undone ? `Do again: ${undone.label}` : 'Do again'}
            keys={keysHere('⇧⌘Z')}
            icon={<Redo2 />}
            disabled={!undone}
            onClick={redo}
          />
          <IconButton
            name="Do anything by name"
            keys={keysHere('⌘K')}
            icon={<Command />}
            onClick={() => openOverlay('palette')}
          />
          <IconButton name="All keys" keys="?" icon={<Keyboard />} onClick={() => openOverlay('keys')} />
          <IconButton
            name="Settings"
            keys={keysHere('⌘,')}
            icon={<Settings2 />}
            onClick={() => openOverlay('settings')}
          />
          {environmentId !== null && (
            <Button
              look="bare"
              className={styles.labelled}
              icon={<Upload aria-hidden="true" />}
              title={keysHere('⌘E')}
              onClick={() => openOverlay('take-out')}
            >
              Take out
            </Button>
          )}
          {!chat && (
            <Button
              look="bare"
              className={styles.labelled}
              icon={<MessageSquare aria-hidden="true" />}
              title={keysHere('⌘J')}
              onClick={() => toggle('chat')}
            >
              Conversation
            </Button>
          )}
        </div>
      </div>
    </header>
  )
}
