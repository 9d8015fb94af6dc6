import { CircleCheck, TriangleAlert, X } from 'lucide-react'
import { useState } from 'react'
import { Button, Chip, Dialog, IconButton, Ring } from '#renderer/design/index.ts'
import { baseName, count, putAwayImport, useImports, type ImportView } from '#renderer/state/index.ts'
import type { FileProblem } from '#shared/model/asset.ts'
import styles from './import-status.module.css'

/** The ring of a running import, "12 of 40", and the quiet chip of what could not be read. */
export function ImportStatus() {
  const { current, stop } = useImports()
  const [open, setOpen] = useState(false)
  if (!current) return null
  const troubles = current.failed.length + current.skipped.length
  return (
    <div className={styles.status} role="status">
      {current.phase === 'done' ? (
        <CircleCheck aria-hidden="true" className={styles.done} />
      ) : (
        <Ring
          name={`Reading ${current.name}`}
          size={22}
          {...(isCounting(current) ? { value: current.done / Math.max(1, current.total) } : {})}
        />
      )}
      <p>{wordsFor(current)}</p>
      {troubles > 0 && (
        <Chip icon={<TriangleAlert aria-hidden="true" />} aria-haspopup="dialog" onClick={() => setOpen(true)}>
          {troubleWords(current)}
        </Chip>
      )}
      {stop ? (
        <Button look="bare" onClick={stop}>
          Stop
        </Button>
      ) : (
        <IconButton name="Put away" icon={<X />} onClick={putAwayImport} />
      )}
      {open && <Problems view={current} onClose={() => setOpen(false)} />}
    </div>
  )
}

/** While a folder is looked into, nobody knows how much there is; the sample hall counts what it makes. */
const isCounting = ({ phase, done }: ImportView): boolean => phase !== 'scanning' || done > 0

function wordsFor({ phase, done, total, name, result }: ImportView): string {
  if (phase === 'scanning' && done > 0) return `Making ${name}: ${done} of ${total}`
  if (phase === 'scanning') return `Looking into ${name}: ${count(total, 'file')} so far`
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
