import { CircleCheck, TriangleAlert } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Button, Chip, Dialog, Ring } from '#renderer/design/index.ts'
import { baseName, count, putAwayImport, useImports, type ImportView } from '#renderer/state/index.ts'
import type { FileProblem } from '#shared/model/asset.ts'
import styles from './import-status.module.css'

/** The ring of a running import, "12 of 40", and the quiet chip of what could not be read. */
export function ImportStatus() {
  const { current, stop } = useImports()
  return current && <Notice current={current} stop={stop} />
}

function Notice({ current, stop }: { current: ImportView; stop: (() => void) | null }) {
  const [open, setOpen] = useState(false)
  const hold = useLeaving(current, open)
  const troubles = current.failed.length + current.skipped.length
  return (
    <div className={styles.status} role="status" {...hold}>
      {current.phase === 'done' ? (
        <CircleCheck aria-hidden="true" className={styles.done} />
      ) : (
        <Ring
          name={`Reading ${current.name}`}
          size={22}
          {...(current.phase === 'scanning' ? {} : { value: current.done / Math.max(1, current.total) })}
        />
      )}
      <p>{wordsFor(current)}</p>
      {troubles > 0 && (
        <Chip icon={<TriangleAlert aria-hidden="true" />} aria-haspopup="dialog" onClick={() => setOpen(true)}>
          {troubleWords(current)}
        </Chip>
      )}
      {/* One button, so that whoever stands on it with the keyboard still does when the import ends. */}
      <Button look="bare" onClick={stop ?? putAwayImport}>
        {stop ? 'Stop' : 'Put away'}
      </Button>
      {open && <Problems view={current} onClose={() => setOpen(false)} />}
    </div>
  )
}

/** How long the notice of an import stays that went well, milliseconds; twice as long where files were left out. */
const stay = 8000

/**
 * Puts the notice away by itself some time after an import that went well. One that names files that could not be read
 * stays, and so does every notice under the pointer, with the focus in it, or while what it names is looked at.
 */
function useLeaving({ phase, failed, skipped }: ImportView, looking: boolean) {
  const [pointed, setPointed] = useState(false)
  const [focused, setFocused] = useState(false)
  const over = phase === 'done' && failed.length === 0
  const leftOut = skipped.length > 0
  const held = pointed || focused || looking
  useEffect(() => {
    if (!over || held) return
    const timer = setTimeout(putAwayImport, leftOut ? 2 * stay : stay)
    return () => clearTimeout(timer)
  }, [over, held, leftOut])
  return {
    onPointerEnter: () => setPointed(true),
    onPointerLeave: () => setPointed(false),
    onFocus: () => setFocused(true),
    onBlur: () => setFocused(false),
  }
}

function wordsFor({ phase, done, total, name, result }: ImportView): string {
  if (phase === 'making') return `Making ${name}: ${done} of ${total}`
  if (phase === 'scanning') {
    return `Looking into ${name}: ${count(total, 'file')} so far${done > 0 ? `, ${done.toLocaleString('en-GB')} read` : ''}`
  }
  if (phase === 'reading') return `${done.toLocaleString('en-GB')} of ${total.toLocaleString('en-GB')}`
  if (!result) return `${name} is read.`
  const parts = [`${count(result.imported, 'file')} taken in`]
  if (result.unchanged > 0) parts.push(`${result.unchanged.toLocaleString('en-GB')} were here already`)
  if (result.duplicates > 0) parts.push(count(result.duplicates, 'double'))
  return `${parts.join(', ')}.`
}

function troubleWords({ failed, skipped }: ImportView): string {
  if (failed.length > 0) return `${count(failed.length, 'file')} could not be read`
  return `${count(skipped.length, 'file')} left out`
}

function Problems({ view, onClose }: { view: ImportView; onClose: () => void }) {
  return (
    <Dialog title={troubleWords(view)} onClose={onClose}>
      <div className={`${styles.problems} scroll`}>
        {view.failed.length > 0 && <List title="Could not be read" problems={view.failed} />}
        {view.skipped.length > 0 && <List title="Left out" problems={view.skipped} />}
      </div>
    </Dialog>
  )
}

function List({ title, problems }: { title: string; problems: readonly FileProblem[] }) {
  return (
    <section>
      <h3>{title}</h3>
      <ul>
        {problems.map(({ path, reason }) => (
          <li key={path}>
            <strong title={path}>{baseName(path)}</strong>
            <span>{reason}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
