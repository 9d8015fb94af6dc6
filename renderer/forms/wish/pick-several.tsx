import { X } from 'lucide-react'
import { Chip, SelectField } from '#renderer/design/index.ts'
import styles from '../forms.module.css'

/** A list from which several may be chosen, and what is chosen. */
export interface PickSeveralProps {
  label: string
  /** Where none is chosen. */
  none: string
  options: readonly { value: string; label: string }[]
  chosen: readonly string[]
  onChange: (chosen: string[]) => void
}

/** Chooses some of a long list: each one chosen becomes a chip, which a press takes out again. */
export function PickSeveral({ label, none, options, chosen, onChange }: PickSeveralProps) {
  const called = (value: string) => options.find((option) => option.value === value)?.label ?? value
  const left = options.filter(({ value }) => !chosen.includes(value))
  const lead = chosen.length === 0 ? none : 'Or also…'
  return (
    <div className={styles.several}>
      <SelectField
        label={label}
        value=""
        options={[{ value: '', label: lead }, ...left]}
        onChange={({ currentTarget: { value } }) => value !== '' && onChange([...chosen, value])}
      />
      {chosen.length > 0 && (
        <div className={styles.chips}>
          {chosen.map((value) => (
            <Chip
              key={value}
              icon={<X aria-hidden="true" />}
              aria-label={`Leave out “${called(value)}”`}
              onClick={() => onChange(chosen.filter((one) => one !== value))}
            >
              {called(value)}
            </Chip>
          ))}
        </div>
      )}
    </div>
  )
}
