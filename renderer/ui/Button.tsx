import type { MouseEventHandler, ReactNode } from 'react'
import { Icon, type IconName } from './Icon'

interface ButtonProps {
  readonly children?: ReactNode
  readonly onClick?: MouseEventHandler<HTMLButtonElement>
  /** `primary` once a screen, for the next thing to do. */
  readonly look?: 'primary' | 'secondary' | 'plain' | 'danger'
  readonly icon?: IconName
  readonly disabled?: boolean
  /** The name for screen readers and the tooltip, where there are no words on the button. */
  readonly label?: string
  readonly shortcut?: string
  readonly type?: 'button' | 'submit'
  /** The form that it submits, where it stands outside of it. */
  readonly form?: string
}

/** A button, with words, an icon, or both. */
export function Button({
  children,
  onClick,
  look = 'secondary',
  icon,
  disabled,
  label,
  shortcut,
  type,
  form,
}: ButtonProps) {
  const title = shortcut ? `${label ?? ''} (${shortcut})`.trim() : label
  return (
    <button
      type={type ?? 'button'}
      form={form}
      className={`button ${look}${children ? '' : ' bare'}`}
      onClick={onClick}
      disabled={disabled ?? false}
      aria-label={label}
      title={title}
      aria-keyshortcuts={shortcut?.replace('Ctrl', 'Control')}
    >
      {icon ? <Icon name={icon} /> : null}
      {children}
    </button>
  )
}
