import { useId, type InputHTMLAttributes, type ReactNode, type Ref, type SelectHTMLAttributes } from 'react'
import styles from './field.module.css'

interface FieldProps {
  label: string
  /** One sentence below, when the label alone does not say enough. */
  hint?: ReactNode
  /** What is wrong with what stands there, as a sentence. */
  problem?: string | undefined
  /** The label is read aloud but not shown. */
  hiddenLabel?: boolean
}

interface Wiring {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
}

/** A label, a control, and what is to be said about it. */
export function Field({
  label,
  hint,
  problem,
  hiddenLabel = false,
  renderControl,
}: FieldProps & { renderControl: (wiring: Wiring) => ReactNode }) {
  const id = useId()
  const note = problem ?? hint
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={hiddenLabel ? 'sr-only' : styles.label}>
        {label}
      </label>
      {renderControl({
        id,
        'aria-describedby': note === undefined ? undefined : `${id}-note`,
        'aria-invalid': problem === undefined ? undefined : true,
      })}
      {note !== undefined && (
        <p id={`${id}-note`} className={problem === undefined ? styles.hint : styles.problem}>
          {note}
        </p>
      )}
    </div>
  )
}

/** What stands in and around a text field; whatever else a native input takes is passed on. */
export interface TextFieldProps extends FieldProps, Omit<InputHTMLAttributes<HTMLInputElement>, 'id'> {
  ref?: Ref<HTMLInputElement>
  /** Stands inside, at the end: a unit such as `m`. */
  unit?: string
  icon?: ReactNode
}

/** A field for a line of text or a number, with its label, hint and unit. */
export function TextField({ label, hint, problem, hiddenLabel, unit, icon, ...input }: TextFieldProps) {
  return (
    <Field
      label={label}
      hint={hint}
      {...(problem === undefined ? {} : { problem })}
      {...(hiddenLabel === undefined ? {} : { hiddenLabel })}
      renderControl={(wiring) => (
        <div className={styles.box}>
          {icon}
          <input {...input} {...wiring} className={styles.input} />
          {unit && <span className={styles.unit}>{unit}</span>}
        </div>
      )}
    />
  )
}

/** The choices of a select; whatever else a native select takes is passed on. */
export interface SelectFieldProps extends FieldProps, Omit<SelectHTMLAttributes<HTMLSelectElement>, 'id'> {
  options: readonly { value: string; label: string }[]
}

/** A choice among a few, as the system draws it. */
export function SelectField({ label, hint, options, hiddenLabel, ...select }: SelectFieldProps) {
  return (
    <Field
      label={label}
      hint={hint}
      {...(hiddenLabel === undefined ? {} : { hiddenLabel })}
      renderControl={(wiring) => (
        <select {...select} {...wiring} className={`${styles.box} ${styles.select}`}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    />
  )
}

/** What a switch says, and what it sets. */
export interface SwitchProps {
  label: string
  hint?: ReactNode
  checked: boolean
  onChange: (checked: boolean) => void
}

/** A switch for what takes effect at once. */
export function Switch({ label, hint, checked, onChange }: SwitchProps) {
  return (
    <Field
      label={label}
      hint={hint}
      renderControl={(wiring) => (
        <input
          {...wiring}
          type="checkbox"
          role="switch"
          aria-checked={checked}
          className={styles.switch}
          checked={checked}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
      )}
    />
  )
}
