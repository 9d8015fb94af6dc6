import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react'
import { useTip } from './tooltip.tsx'
import styles from './button.module.css'

interface Common extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'type'> {
  ref?: Ref<HTMLButtonElement>
  /** True while what it stands for is on or open. */
  pressed?: boolean
}

/** How a button with words looks, and whether it submits its form. */
export interface ButtonProps extends Common {
  /** `primary` once per view at most; `quiet` has an outline; `bare` is words alone. */
  look?: 'primary' | 'quiet' | 'bare'
  icon?: ReactNode
  submit?: boolean
}

/** A button with words, and perhaps an icon before them. */
export function Button({ look = 'quiet', icon, submit = false, pressed, className, children, ...rest }: ButtonProps) {
  return (
    <button
      {...rest}
      type={submit ? 'submit' : 'button'}
      aria-pressed={pressed}
      className={`${styles.button} ${styles[look]} ${className ?? ''}`}
    >
      {icon}
      {children !== undefined && <span>{children}</span>}
    </button>
  )
}

/** The icon of a button, and the words that stand for it. */
export interface IconButtonProps extends Common {
  /** What it does, in words: its accessible name, and its tip. */
  name: string
  /** Keys that do the same, as shown in the tip. */
  keys?: string
  icon: ReactNode
}

/** A square button with an icon; its words show on hover and focus, and are always there for a screen reader. */
export function IconButton({ name, keys, icon, pressed, className, ...rest }: IconButtonProps) {
  const tip = useTip(name, keys)
  return (
    <button
      {...rest}
      {...tip.anchor}
      type="button"
      aria-label={name}
      aria-pressed={pressed}
      className={`${styles.button} ${styles.icon} ${className ?? ''}`}
    >
      {icon}
      {tip.element}
    </button>
  )
}
