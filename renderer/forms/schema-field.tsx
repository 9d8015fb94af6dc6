import { Plus, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button, Chip, Field, IconButton, SelectField, Switch, TextField } from '#renderer/design/index.ts'
import type { PlanStep } from '#shared/model/workflow.ts'
import { choiceWords, fieldWords, isAngle, namedIn } from './names.ts'
import { NamedField } from './named-field.tsx'
import { essence, type FieldSchema } from './operations.ts'
import { referenceIn, referenceWords } from './references.ts'
import styles from './forms.module.css'

/** A field of an operation, what it holds now, and who is told when that changes. */
export interface SchemaFieldProps {
  /** The operation it belongs to. */
  path: string
  name: string
  schema: FieldSchema
  required: boolean
  value: unknown
  onChange: (value: unknown) => void
  /** Earlier steps that the value may refer to. */
  steps?: readonly PlanStep[]
}

/** Tells whether there is a control for such a value. What has none is never asked for. */
export function isDrawable(path: string, name: string, full: FieldSchema): boolean {
  const schema = essence(full)
  if (namedIn(path, name) !== null || schema.enum) return true
  if (schema.format === 'uuid') return false
  if (schema.type === 'object') return schema.properties !== undefined
  if (schema.type !== 'array') return ['boolean', 'number', 'integer', 'string'].includes(schema.type ?? '')
  const items = essence(schema.items ?? {})
  return schema.prefixItems !== undefined || (items.format !== 'uuid' && isDrawable(path, name, items))
}

/** One field of an operation, drawn as its schema asks, in words people use. */
export function SchemaField(props: SchemaFieldProps): ReactNode {
  const { path, name, required, value, onChange, steps = [] } = props
  const schema = essence(props.schema)
  const words = fieldWords(path, name)
  const label = required ? words.label : `${words.label} (if you like)`
  const reference = referenceIn(value)
  if (reference) {
    return (
      <div className={styles.given}>
        <p className={styles.label}>{words.label}</p>
        <p>{referenceWords(reference, steps)}</p>
      </div>
    )
  }
  const kind = namedIn(path, name)
  if (kind !== null) {
    const many = schema.type === 'array'
    return <NamedField label={label} kind={kind} many={many} required={required} value={value} onChange={onChange} />
  }
  if (!isDrawable(path, name, schema)) return null
  const labelled = { ...props, schema, label, ...(words.hint === undefined ? {} : { hint: words.hint }) }
  if (schema.enum) return <ChoiceField {...labelled} choices={schema.enum} />
  switch (schema.type) {
    case 'boolean':
      return <Switch label={words.label} checked={value === true} onChange={onChange} />
    case 'number':
    case 'integer':
      return <NumberField {...labelled} />
    case 'object':
      return <ObjectField {...labelled} />
    case 'array':
      return <ListField {...labelled} />
    default:
      return <StringField {...labelled} />
  }
}

type Labelled = SchemaFieldProps & { label: string; hint?: string }

function ChoiceField({ label, required, value, onChange, choices }: Labelled & { choices: readonly string[] }) {
  return (
    <SelectField
      label={label}
      value={typeof value === 'string' ? value : ''}
      options={[
        { value: '', label: required ? 'Choose' : 'As it is' },
        ...choices.map((choice) => ({ value: choice, label: choiceWords(choice) })),
      ]}
      onChange={({ currentTarget }) => onChange(currentTarget.value === '' ? undefined : currentTarget.value)}
    />
  )
}

function StringField({ label, hint, schema, value, onChange }: Labelled) {
  const type = schema.pattern?.includes('#') ? 'color' : schema.pattern?.startsWith('^\\d{4}-') ? 'date' : 'text'
  return (
    <TextField
      label={label}
      hint={hint}
      type={type}
      autoComplete="off"
      maxLength={schema.maxLength}
      value={typeof value === 'string' ? value : type === 'color' ? '#ffffff' : ''}
      onChange={({ currentTarget }) => onChange(currentTarget.value === '' ? undefined : currentTarget.value)}
    />
  )
}

const perDegree = Math.PI / 180

function NumberField({ path, name, label, hint, schema, value, onChange }: Labelled) {
  const size = isAngle(name) ? perDegree : 1
  const shown = (number: number) => Number((number / size).toFixed(4))
  const { unit } = fieldWords(path, name)
  return (
    <TextField
      label={label}
      hint={hint}
      {...(unit === undefined ? {} : { unit })}
      type="number"
      step={schema.type === 'integer' ? 1 : 'any'}
      min={schema.minimum === undefined ? undefined : shown(schema.minimum)}
      max={schema.maximum !== undefined && Math.abs(schema.maximum) < 2 ** 52 ? shown(schema.maximum) : undefined}
      value={typeof value === 'number' ? shown(value) : ''}
      onChange={({ currentTarget }) =>
        onChange(currentTarget.value === '' ? undefined : currentTarget.valueAsNumber * size)
      }
    />
  )
}

function ObjectField({ path, schema, label, value, onChange, steps }: Labelled) {
  const object = isRecord(value) ? value : {}
  return (
    <fieldset className={styles.nested}>
      <legend>{label}</legend>
      {Object.entries(schema.properties ?? {}).map(([name, inner]) => (
        <SchemaField
          key={name}
          path={path}
          name={name}
          schema={inner}
          required={schema.required?.includes(name) ?? false}
          value={object[name]}
          onChange={(next) => onChange(withField(object, name, next))}
          {...(steps ? { steps } : {})}
        />
      ))}
    </fieldset>
  )
}

/** Sets one field of an object, or takes it out where `value` is undefined; `undefined` once the object is empty. */
export function withField(
  object: Record<string, unknown>,
  name: string,
  value: unknown,
): Record<string, unknown> | undefined {
  const { [name]: _, ...rest } = object
  const next = value === undefined ? rest : { ...rest, [name]: value }
  return Object.keys(next).length === 0 ? undefined : next
}

function ListField(props: Labelled) {
  const { schema, label, value, onChange } = props
  const list: unknown[] = Array.isArray(value) ? value : []
  if (schema.prefixItems) return <TupleField {...props} parts={schema.prefixItems} list={list} />
  const items = essence(schema.items ?? {})
  if (items.type === 'object') return <ObjectsField {...props} items={items} list={list} />
  if (!items.enum) return <LinesField {...props} />
  return (
    <fieldset className={styles.nested}>
      <legend>{label}</legend>
      <div className={styles.chips}>
        {items.enum.map((choice) => (
          <Chip key={choice} on={list.includes(choice)} onClick={() => onChange(toggled(list, choice))}>
            {choiceWords(choice)}
          </Chip>
        ))}
      </div>
    </fieldset>
  )
}

const axes = ['To the right', 'Up', 'Toward you']

function TupleField({ label, parts, list, ...rest }: Labelled & { parts: readonly FieldSchema[]; list: unknown[] }) {
  return (
    <fieldset className={styles.tuple}>
      <legend>{label}</legend>
      {parts.map((inner, index) => (
        <NumberField
          {...rest}
          key={axes[index] ?? index}
          label={axes[index] ?? `Part ${index + 1}`}
          schema={inner}
          value={list[index]}
          onChange={(next) => rest.onChange(parts.map((_, at) => (at === index ? (next ?? 0) : (list[at] ?? 0))))}
        />
      ))}
    </fieldset>
  )
}

const toggled = (list: readonly unknown[], value: unknown) => {
  const next = list.includes(value) ? list.filter((each) => each !== value) : [...list, value]
  return next.length === 0 ? undefined : next
}

/** Several of the same, one below the other. */
function ObjectsField({ label, items, list, onChange, ...rest }: Labelled & { items: FieldSchema; list: unknown[] }) {
  const put = (next: unknown[]) => onChange(next.length === 0 ? undefined : next)
  return (
    <fieldset className={styles.nested}>
      <legend>{label}</legend>
      {list.map((value, index) => (
        <div key={index} className={styles.one}>
          <ObjectField
            {...rest}
            label={`Number ${index + 1}`}
            schema={items}
            value={value}
            onChange={(next) => put(list.map((each, at) => (at === index ? (next ?? {}) : each)))}
          />
          <IconButton
            name={`Leave out number ${index + 1}`}
            icon={<X />}
            onClick={() => put(list.filter((_, at) => at !== index))}
          />
        </div>
      ))}
      <Button icon={<Plus aria-hidden="true" />} onClick={() => put([...list, {}])}>
        {list.length === 0 ? 'Add one' : 'Add another'}
      </Button>
    </fieldset>
  )
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

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
