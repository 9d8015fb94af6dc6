import { ArrowLeft } from 'lucide-react'
import { useEffect, useMemo, useRef, useState, type FormEvent } from 'react'
import { Button, IconButton, Ring } from '#renderer/design/index.ts'
import { reportOf, sentences, useStudio } from '#renderer/state/index.ts'
import { call, jsonSchema, openFields, type Operation } from './operations.ts'
import { SchemaField, withField } from './schema-field.tsx'
import styles from './palette.module.css'

export interface OperationFormProps {
  operation: Operation
  known: Record<string, unknown>
  onBack: () => void
  /** @param step of the history that it was */
  onDone: (result: unknown, step: string) => void
}

/** A little form made from an operation's schema. What the window knows is filled in and not asked. */
export function OperationForm({ operation, known, onBack, onDone }: OperationFormProps) {
  const { client } = useStudio()
  const [values, setValues] = useState<Record<string, unknown>>({})
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const required = useMemo(() => new Set(jsonSchema(operation).required), [operation])
  const fields = openFields(operation, known)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector<HTMLElement>('input, select, textarea')?.focus(), [])

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault()
    const input = operation.input.safeParse({ ...known, ...values })
    if (!input.success) return setProblem(complaint(input.error.issues))
    setBusy(true)
    try {
      const step = crypto.randomUUID()
      onDone(await call(client, operation.path, { ...known, ...values }, { step }), step)
    } catch (error) {
      setProblem(sentences(reportOf(error)))
    } finally {
      setBusy(false)
    }
  }

  return (
    <form ref={form} className={styles.form} onSubmit={(event) => void submit(event)}>
      <header className={styles.formHeader}>
        <IconButton name="Back to the list" icon={<ArrowLeft />} onClick={onBack} />
        <div>
          <h3>{operation.title}</h3>
          <p>{operation.description}</p>
        </div>
      </header>
      <div className={`${styles.fields} scroll`}>
        {fields.map(([name, schema]) => (
          <SchemaField
            key={name}
            name={name}
            schema={schema}
            required={required.has(name)}
            value={values[name] ?? schema.default}
            onChange={(value) => setValues((before) => withField(before, name, value) ?? {})}
          />
        ))}
      </div>
      <footer className={styles.formFooter}>
        {problem && (
          <p role="alert" className={styles.problem}>
            {problem}
          </p>
        )}
        {busy && <Ring name={operation.title} />}
        <Button submit look="primary" disabled={busy}>
          {operation.title}
        </Button>
      </footer>
    </form>
  )
}

/** What does not fit, as one sentence that names the fields as the form does. */
function complaint(issues: readonly { path: PropertyKey[]; message: string }[]): string {
  const parts = issues.slice(0, 3).map(({ path, message }) => `${path.map(String).join(' ') || 'this'}: ${message}`)
  return `This does not fit yet: ${parts.join('; ')}.`
}
