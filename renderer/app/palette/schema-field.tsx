import type { ReactNode } from 'react'
import { Chip, Field, SelectField, Switch, TextField } from '#renderer/design/index.ts'
import { useCanvases, useEnvironments, useLayouts } from '#renderer/state/index.ts'
import { words, type FieldSchema } from './operations.ts'
import styles from './palette.module.css'

export interface SchemaFieldProps {
  name: string
  schema: FieldSchema
  required: boolean
  value: unknown
  onChange: (value: unknown) => void
}

/** One field of an operation, drawn as its schema asks. What no simple control fits is written as JSON. */
export function SchemaField(props: SchemaFieldProps): ReactNode {
  const { name, schema, required, value, onChange } = props
  const label = required ? words(name) : `${words(name)} (if you like)`
  const choice = idChoice(name)
  if (choice) return <IdField {...props} label={label} choice={choice} />
  if (schema.enum) {
    return (
      <SelectField
        label={label}
        value={typeof value === 'string' ? value : ''}
        options={[{ value: '', label: required ? 'Choose' : 'As it is' }, ...schema.enum.map(option)]}
        onChange={({ currentTarget }) => onChange(currentTarget.value === '' ? undefined : currentTarget.value)}
      />
    )
  }
  switch (schema.type) {
    case 'boolean':
      return <Switch label={label} checked={value === true} onChange={onChange} />
    case 'number':
    case 'integer':
      return <NumberField label={label} schema={schema} value={value} onChange={onChange} />
    case 'string':
      return <StringField label={label} schema={schema} value={value} onChange={onChange} />
    case 'object':
      return schema.properties ? <ObjectField {...props} label={label} /> : <JsonField label={label} {...props} />
    case 'array':
      return <ListField {...props} label={label} />
    default:
      return <JsonField label={label} {...props} />
  }
}

const option = (value: string) => ({ value, label: value })

type Labelled = Pick<SchemaFieldProps, 'schema' | 'value' | 'onChange'> & { label: string }

function StringField({ label, schema, value, onChange }: Labelled) {
  const isColor = schema.pattern?.includes('#') ?? false
  return (
    <TextField
      label={label}
      autoComplete="off"
      placeholder={isColor ? '#ffd9a8' : undefined}
      maxLength={schema.maxLength}
      value={typeof value === 'string' ? value : ''}
      onChange={({ currentTarget }) => onChange(currentTarget.value === '' ? undefined : currentTarget.value)}
    />
  )
}

function NumberField({ label, schema, value, onChange }: Labelled) {
  return (
    <TextField
      label={label}
      type="number"
      step={schema.type === 'integer' ? 1 : 'any'}
      min={schema.minimum}
      max={schema.maximum !== undefined && Math.abs(schema.maximum) < 2 ** 52 ? schema.maximum : undefined}
      value={typeof value === 'number' ? value : ''}
      onChange={({ currentTarget }) => onChange(currentTarget.value === '' ? undefined : currentTarget.valueAsNumber)}
    />
  )
}

function ObjectField({ schema, label, value, onChange }: SchemaFieldProps & { label: string }) {
  const object = isRecord(value) ? value : {}
  return (
    <fieldset className={styles.nested}>
      <legend>{label}</legend>
      {Object.entries(schema.properties ?? {}).map(([name, inner]) => (
        <SchemaField
          key={name}
          name={name}
          schema={inner}
          required={schema.required?.includes(name) ?? false}
          value={object[name]}
          onChange={(next) => onChange(withField(object, name, next))}
        />
      ))}
    </fieldset>
  )
}

/** The object with one field set, or without it where `value` is undefined; `undefined` once it is empty. */
export function withField(
  object: Record<string, unknown>,
  name: string,
  value: unknown,
): Record<string, unknown> | undefined {
  const { [name]: _, ...rest } = object
  const next = value === undefined ? rest : { ...rest, [name]: value }
  return Object.keys(next).length === 0 ? undefined : next
}

function ListField(props: SchemaFieldProps & { label: string }) {
  const { schema, label, value, onChange } = props
  const list: unknown[] = Array.isArray(value) ? value : []
  if (schema.prefixItems) {
    return (
      <fieldset className={styles.tuple}>
        <legend>{label}</legend>
        {schema.prefixItems.map((inner, index) => (
          <NumberField
            key={axes[index] ?? index}
            label={axes[index] ?? String(index + 1)}
            schema={inner}
            value={list[index]}
            onChange={(next) => onChange(schema.prefixItems?.map((_, at) => (at === index ? next : (list[at] ?? 0))))}
          />
        ))}
      </fieldset>
    )
  }
  if (schema.items?.enum) {
    return (
      <fieldset className={styles.nested}>
        <legend>{label}</legend>
        <div className={styles.chips}>
          {schema.items.enum.map((choice) => (
            <Chip key={choice} on={list.includes(choice)} onClick={() => onChange(toggled(list, choice))}>
              {choice}
            </Chip>
          ))}
        </div>
      </fieldset>
    )
  }
  if (schema.items?.type === 'string') return <LinesField {...props} />
  return <JsonField {...props} />
}

const axes = ['x', 'y', 'z']

const toggled = (list: unknown[], value: unknown) => {
  const next = list.includes(value) ? list.filter((each) => each !== value) : [...list, value]
  return next.length === 0 ? undefined : next
}

function LinesField({ label, value, onChange }: Labelled) {
  return (
    <Field
      label={label}
      hint="One a line."
      renderControl={(wiring) => (
        <textarea
          {...wiring}
          rows={3}
          className={styles.area}
          defaultValue={Array.isArray(value) ? value.join('\n') : ''}
          onChange={({ currentTarget }) => {
            const lines = currentTarget.value.split('\n').filter((line) => line.trim() !== '')
            onChange(lines.length === 0 ? undefined : lines)
          }}
        />
      )}
    />
  )
}

function JsonField({ label, onChange }: Labelled) {
  return (
    <Field
      label={label}
      hint="As JSON."
      renderControl={(wiring) => (
        <textarea
          {...wiring}
          rows={3}
          spellCheck={false}
          className={styles.area}
          onChange={({ currentTarget: { value } }) => onChange(parsed(value))}
        />
      )}
    />
  )
}

/** What does not read as JSON is passed on as text, which the contract then refuses with a sentence. */
function parsed(text: string): unknown {
  if (text.trim() === '') return undefined
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

type Kind = 'environments' | 'canvases' | 'layouts'

function idChoice(name: string): { kind: Kind; many: boolean } | null {
  const match = /^(environment|canvas|layout)Id(s?)$/.exec(name)
  if (!match) return null
  const kind = ({ environment: 'environments', canvas: 'canvases', layout: 'layouts' } as const)[match[1] ?? '']
  return kind ? { kind, many: match[2] === 's' } : null
}

function IdField({
  label,
  choice,
  value,
  onChange,
}: SchemaFieldProps & { label: string; choice: { kind: Kind; many: boolean } }) {
  const environments = useEnvironments()
  const canvases = useCanvases(choice.kind === 'canvases')
  const layouts = useLayouts(choice.kind === 'layouts')
  const rows = { environments, canvases, layouts }[choice.kind].data ?? []
  if (!choice.many) {
    return (
      <SelectField
        label={label}
        value={typeof value === 'string' ? value : ''}
        options={[{ value: '', label: 'Choose' }, ...rows.map(({ id, name }) => ({ value: id, label: name }))]}
        onChange={({ currentTarget }) => onChange(currentTarget.value === '' ? undefined : currentTarget.value)}
      />
    )
  }
  const list: unknown[] = Array.isArray(value) ? value : []
  return (
    <fieldset className={styles.nested}>
      <legend>{label}</legend>
      <div className={styles.chips}>
        {rows.length === 0 && <p className={styles.none}>There are none yet.</p>}
        {rows.map(({ id, name }) => (
          <Chip key={id} on={list.includes(id)} onClick={() => onChange(toggled(list, id))}>
            {name}
          </Chip>
        ))}
      </div>
    </fieldset>
  )
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
