import { useMemo } from 'react'
import { Dialog } from '#renderer/design/index.ts'
import { openOverlay } from '#renderer/state/index.ts'
import { keysHere, shortcuts, type ShortcutActions } from './shortcuts.ts'
import styles from './dialogs.module.css'

/** All keys on one card. */
export function KeysDialog({ actions }: { actions: ShortcutActions }) {
  const groups = useMemo(() => shortcuts(actions), [actions])
  return (
    <Dialog title="All keys" size="wide" onClose={() => openOverlay(null)}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard */}
      <div role="group" aria-label="Keys" tabIndex={0} className={`${styles.columns} scroll`}>
        {groups.map((group) => (
          <section key={group.title} className={styles.section}>
            <h3>{group.title}</h3>
            <dl className={styles.keys}>
              {group.keys.map(({ keys, does }) => (
                <div key={`${keys} ${does}`}>
                  <dt>
                    <kbd>{keysHere(keys)}</kbd>
                  </dt>
                  <dd>{does}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}
