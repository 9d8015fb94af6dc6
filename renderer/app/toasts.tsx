import { X } from 'lucide-react'
import { Button, IconButton } from '#renderer/design/index.ts'
import { dismiss, useToasts } from '#renderer/state/index.ts'
import styles from './toasts.module.css'

/** What is said in passing, above the foot of the window. */
export function Toasts() {
  const toasts = useToasts((state) => state.toasts)
  return (
    <div className={styles.toasts} role="region" aria-label="Messages" aria-live="polite">
      {toasts.map(({ id, text, kind, action }) => (
        <div key={id} className={styles.toast} data-kind={kind} role={kind === 'problem' ? 'alert' : undefined}>
          <p>{text}</p>
          {action && (
            <Button
              look="bare"
              onClick={() => {
                dismiss(id)
                action.run()
              }}
            >
              {action.label}
            </Button>
          )}
          <IconButton name="Put away" icon={<X />} onClick={() => dismiss(id)} />
        </div>
      ))}
    </div>
  )
}
