import { Chip, SelectField } from '#renderer/design/index.ts'
import { count, useSelection } from '#renderer/state/index.ts'
import { AssetsField } from './assets-field.tsx'
import type { Named } from './names.ts'
import { useChoices, type Choice } from './use-names.ts'
import styles from './forms.module.css'

/** A field that holds ids, one or `many`, of things that have names. */
export interface NamedFieldProps {
  label: string
  kind: Named
  many: boolean
  required: boolean
  value: unknown
  onChange: (value: unknown) => void
}

/** Chooses things by their names. */
export function NamedField(props: NamedFieldProps) {
  if (props.kind === 'assets') return <AssetsField {...props} />
  if (props.kind === 'items' && props.many) return <ItemsField {...props} />
  return props.many ? <SeveralField {...props} /> : <OneField {...props} />
}

const shown = ({ name, beside }: Choice) => (beside === '' ? name : `${name} (${beside})`)

function OneField({ label, kind, required, value, onChange }: NamedFieldProps) {
  const choices = useChoices(kind)
  const none = choices.length === 0 ? 'There are none yet' : required ? 'Choose' : 'None'
  return (
    <SelectField
      label={label}
      value={typeof value === 'string' ? value : ''}
      options={[{ value: '', label: none }, ...choices.map((choice) => ({ value: choice.id, label: shown(choice) }))]}
      onChange={({ currentTarget }) => onChange(currentTarget.value === '' ? undefined : currentTarget.value)}
    />
  )
}

function SeveralField({ label, kind, value, onChange }: NamedFieldProps) {
  const choices = useChoices(kind)
  const list: unknown[] = Array.isArray(value) ? value : []
  const toggle = (id: string) => {
    const next = list.includes(id) ? list.filter((each) => each !== id) : [...list, id]
    onChange(next.length === 0 ? undefined : next)
  }
  return (
    <fieldset className={styles.nested}>
      <legend>{label}</legend>
      <div className={styles.chips}>
        {choices.length === 0 && <p className={styles.none}>There are none yet.</p>}
        {choices.map((choice) => (
          <Chip key={choice.id} on={list.includes(choice.id)} onClick={() => toggle(choice.id)}>
            {shown(choice)}
          </Chip>
        ))}
      </div>
    </fieldset>
  )
}

/** Which of the things that stand in the place: all, those selected, or those that were named before. */
function ItemsField({ label, required, value, onChange }: NamedFieldProps) {
  const selection = useSelection()
  const list = Array.isArray(value) ? value : []
  const same = list.length === selection.length && list.every((id, index) => id === selection[index])
  const current = list.length === 0 ? '' : same ? 'selected' : 'these'
  return (
    <SelectField
      label={label}
      value={current}
      options={[
        { value: '', label: required ? 'Choose' : 'All that stands there' },
        ...(selection.length > 0 ? [{ value: 'selected', label: `What is selected (${selection.length})` }] : []),
        ...(current === 'these' ? [{ value: 'these', label: `These ${count(list.length, 'thing')}` }] : []),
      ]}
      onChange={({ currentTarget }) => {
        if (currentTarget.value === 'selected') onChange([...selection])
        else if (currentTarget.value === '') onChange(undefined)
      }}
    />
  )
}
