import { ArrowLeft } from 'lucide-react'
import { useEffect, useMemo, useRef, useState, type FormEvent } from 'react'
import { z } from 'zod'
import { Button, IconButton, Ring } from '#renderer/design/index.ts'
import { call, complaint, jsonSchema, SchemaField, withField, type Operation } from '#renderer/forms/index.ts'
import { reportOf, sentences, useStudio } from '#renderer/state/index.ts'
import { askedFields } from './known.ts'
import styles from './palette.module.css'

/** The operation to ask for, and what of its arguments the window knows. */
export interface OperationFormProps {
  operation: Operation
  known: Record<string, unknown>
  onBack: () => void
  /** @param step of the history that it was */
  onDone: (args: unknown, result: unknown, step: string) => void
}

/** A little form made from an operation's schema. What the window knows is filled in, and can be changed. */
export function OperationForm({ operation, known, onBack, onDone }: OperationFormProps) {
  const { client } = useStudio()
  const [values, setValues] = useState<Record<string, unknown>>(known)
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const required = useMemo(() => new Set(jsonSchema(operation).required), [operation])
  const [fields] = useState(() => askedFields(operation, known))
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector<HTMLElement>('input, select, textarea')?.focus(), [])

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault()
    const input = z.safeParse(operation.input, values, { reportInput: true })
    if (!input.success) return setProblem(complaint(operation.path, input.error.issues))
    setBusy(true)
    try {
      const step = crypto.randomUUID()
      onDone(values, await call(client, operation.path, values, { step }), step)
    } catch (error) {
      setProblem(sentences(reportOf(error)))
    } finally {
      setBusy(false)
    }
  }

  return (
    <form ref={form} className={styles.form} onSubmit={(event) => void submit(event)}>
      <div className={styles.formHeader}>
        <IconButton name="Back to the list" icon={<ArrowLeft />} onClick={onBack} />
        <div>
          <h3>{operation.title}</h3>
          <p>{operation.description}</p>
        </div>
      </div>
      <div className={`${styles.fields} scroll`}>
        {fields.map(([name, schema]) => (
          <SchemaField
            key={name}
            path={operation.path}
            name={name}
            schema={schema}
            required={required.has(name)}
            value={values[name] ?? schema.default}
            onChange={(value) => setValues((before) => withField(before, name, value) ?? {})}
          />
        ))}
      </div>
      <footer className={styles.formFooter}>
        {problem ? (
          <p role="alert" className={styles.problem}>
            {problem}
          </p>
        ) : (
          <p className={styles.promise}>{promiseOf(operation)}</p>
        )}
        {busy && <Ring name={operation.title} />}
        <Button submit look="primary" disabled={busy}>
          {operation.title}
        </Button>
      </footer>
    </form>
  )
}

/** What becomes of things, in a few words. */
function promiseOf({ safety, undoable }: Operation): string {
  if (safety === 'destructive') return 'This cannot be undone.'
  return undoable ? 'Undo takes it back.' : ''
}
