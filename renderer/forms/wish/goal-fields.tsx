import { SelectField, TextField } from '#renderer/design/index.ts'
import { useSelection } from '#renderer/state/index.ts'
import type { Appearance, Goal } from '#shared/model/goal.ts'
import { Arrangement, type ArrangementOptions } from '#shared/model/layout.ts'
import { choiceWords } from '../names.ts'
import { jsonSchema, operationAt, type FieldSchema } from '../operations.ts'
import { SchemaField } from '../schema-field.tsx'
import { SetFields } from './set-fields.tsx'

/** A goal that a form changes. */
export interface GoalFieldsProps {
  goal: Goal
  onChange: (goal: Goal) => void
  /** Only what it is about, not how it is to be. */
  onlySet?: boolean
}

type Of<Kind extends Goal['do']> = Extract<Goal, { do: Kind }>

/** Asks for what a goal says: which things, in which form, under which name, in which light. */
export function GoalFields({ goal, onChange, onlySet = false }: GoalFieldsProps) {
  switch (goal.do) {
    case 'make':
      return (
        <>
          <SetFields set={goal.of} onChange={(of) => onChange({ ...goal, of })} />
          {!onlySet && (
            <>
              <ShapeFields shape={goal} onChange={(shape) => onChange({ ...goal, ...shape })} />
              <NameField label="Name (if you like)" name={goal.name} onChange={(name) => onChange({ ...goal, name })} />
              <LookFields
                look={goal.look}
                parts={['lighting', 'backdrop']}
                onChange={(look) => onChange({ ...goal, look })}
              />
            </>
          )}
        </>
      )
    case 'find':
    case 'add':
    case 'count':
      return <SetFields set={goal.of} onChange={(of) => onChange({ ...goal, of })} />
    case 'remove':
      return <StandingFields goal={goal} onChange={onChange} />
    case 'arrange':
      // Of the library, where nothing stood yet.
      return goal.of.set === 'here' || goal.of.set === 'said' ? (
        <ArrangeFields goal={goal} onChange={onChange} />
      ) : (
        <>
          <SetFields set={goal.of} onChange={(of) => onChange({ ...goal, of })} />
          {!onlySet && <ShapeFields shape={goal} onChange={(shape) => onChange({ ...goal, ...shape })} />}
        </>
      )
    case 'rename':
      return <NameField label="Name" name={goal.name} onChange={(name) => onChange({ ...goal, name: name ?? '' })} />
    case 'look': {
      const parts = goal.look.backdrop ? (['backdrop'] as const) : (['lighting'] as const)
      return <LookFields look={goal.look} parts={parts} onChange={(look) => onChange({ ...goal, look })} />
    }
    default:
      return null
  }
}

function NameField({
  label,
  name,
  onChange,
}: {
  label: string
  name: string | null
  onChange: (name: string | null) => void
}) {
  return (
    <TextField
      label={label}
      autoComplete="off"
      maxLength={200}
      value={name ?? ''}
      onChange={({ currentTarget: { value } }) => onChange(value === '' ? null : value)}
    />
  )
}

/** Which of what stands here: what is selected, all of it, or what it shows. */
function StandingFields({ goal, onChange }: { goal: Of<'remove'>; onChange: (goal: Goal) => void }) {
  const selected = useSelection().length
  const isSelected = goal.of.set === 'said'
  return (
    <>
      <SelectField
        label="Which"
        value={isSelected ? 'selected' : 'what'}
        options={[
          ...(selected > 0 || isSelected ? [{ value: 'selected', label: `What is selected (${selected})` }] : []),
          { value: 'what', label: 'What fits here' },
        ]}
        onChange={({ currentTarget: { value } }) =>
          onChange({ ...goal, of: value === 'selected' ? { set: 'said', as: 'selected' } : { set: 'all' } })
        }
      />
      {!isSelected && <SetFields set={goal.of} onChange={(of) => onChange({ ...goal, of })} />}
    </>
  )
}

function ArrangeFields({ goal, onChange }: { goal: Of<'arrange'>; onChange: (goal: Goal) => void }) {
  const selected = useSelection().length
  return (
    <>
      <SelectField
        label="Which"
        value={goal.of.set === 'said' ? 'selected' : 'all'}
        options={[
          { value: 'all', label: 'Everything here' },
          ...(selected > 0 || goal.of.set === 'said'
            ? [{ value: 'selected', label: `What is selected (${selected})` }]
            : []),
        ]}
        onChange={({ currentTarget: { value } }) =>
          onChange({ ...goal, of: value === 'selected' ? { set: 'said', as: 'selected' } : { set: 'here' } })
        }
      />
      <ShapeFields shape={goal} onChange={(shape) => onChange({ ...goal, ...shape })} />
    </>
  )
}

interface Shape {
  arrangement: Arrangement
  options: ArrangementOptions
  rows?: number | undefined
}

/** What one may choose about each arrangement. */
const optionsOf: Readonly<Record<Arrangement, readonly (keyof ArrangementOptions)[]>> = {
  gallery: ['gap'],
  timeline: ['gap'],
  cluster: ['clusterBy', 'gap'],
  grid: ['columns', 'gap'],
  circle: ['radius', 'gap'],
}

function ShapeFields({ shape, onChange }: { shape: Shape; onChange: (shape: Shape) => void }) {
  const { arrangement, options, rows } = shape
  const known = fieldsOf('environments.arrange', 'options').properties ?? {}
  return (
    <>
      <SelectField
        label="Arranged as"
        value={arrangement}
        options={Arrangement.options.map((one) => ({ value: one, label: choiceWords(one) }))}
        onChange={({ currentTarget: { value } }) => {
          const next = Arrangement.parse(value)
          const kept = Object.fromEntries(
            optionsOf[next].flatMap((key) => (options[key] === undefined ? [] : [[key, options[key]]])),
          )
          onChange({ arrangement: next, options: kept, rows: next === 'grid' ? rows : undefined })
        }}
      />
      {arrangement === 'grid' && (
        <TextField
          label="Rows (if you like)"
          type="number"
          min={1}
          max={1000}
          step={1}
          value={rows ?? ''}
          onChange={({ currentTarget: { value, valueAsNumber } }) =>
            onChange({ ...shape, rows: value === '' ? undefined : Math.max(1, Math.round(valueAsNumber)) })
          }
        />
      )}
      {optionsOf[arrangement].map((key) => (
        <SchemaField
          key={key}
          path="environments.arrange"
          name={key}
          schema={known[key] ?? {}}
          required={false}
          value={options[key]}
          onChange={(value) => {
            const { [key]: _, ...rest } = options
            onChange({ ...shape, options: value === undefined ? rest : { ...rest, [key]: value } })
          }}
        />
      ))}
    </>
  )
}

const lookFields = {
  lighting: 'environments.setLighting',
  backdrop: 'environments.setBackdrop',
} as const

interface LookFieldsProps {
  look: Appearance
  parts: readonly (keyof typeof lookFields)[]
  onChange: (look: Appearance) => void
}

function LookFields({ look, parts, onChange }: LookFieldsProps) {
  return parts.map((part) => (
    <SchemaField
      key={part}
      path={lookFields[part]}
      name={part}
      schema={fieldsOf(lookFields[part], part)}
      required={parts.length === 1}
      value={look[part]}
      onChange={(value) => {
        const { [part]: _, ...rest } = look
        onChange(value === undefined && parts.length > 1 ? rest : { ...rest, [part]: value ?? {} })
      }}
    />
  ))
}

function fieldsOf(path: string, name: string): FieldSchema {
  const operation = operationAt(path)
  return (operation && jsonSchema(operation).properties?.[name]) ?? {}
}
