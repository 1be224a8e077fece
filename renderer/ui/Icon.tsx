/** Icons of Designers Italia (bootstrap-italia, BSD-3-Clause). Decoration only: the words stand beside them. */
import sprites from 'bootstrap-italia/dist/svg/sprites.svg?url'

export type IconName =
  | 'arrow-left'
  | 'arrow-right'
  | 'check'
  | 'check-circle'
  | 'chart-line'
  | 'close'
  | 'copy'
  | 'delete'
  | 'download'
  | 'error'
  | 'expand'
  | 'external-link'
  | 'file'
  | 'files'
  | 'flag'
  | 'folder'
  | 'funnel'
  | 'help-circle'
  | 'info-circle'
  | 'list'
  | 'locked'
  | 'minus'
  | 'arrow-up'
  | 'arrow-down'
  | 'inbox'
  | 'file-xlsx'
  | 'key'
  | 'pencil'
  | 'plus'
  | 'print'
  | 'pa'
  | 'refresh'
  | 'restore'
  | 'search'
  | 'settings'
  | 'share'
  | 'tool'
  | 'upload'
  | 'user'
  | 'warning-circle'

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className="icon" aria-hidden="true" focusable="false">
      <use href={`${sprites}#it-${name}`} />
    </svg>
  )
}
