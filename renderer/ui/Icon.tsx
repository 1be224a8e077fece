/** Icons of Designers Italia (bootstrap-italia, BSD-3-Clause). Decoration only: the words stand beside them. */
import sprites from 'bootstrap-italia/dist/svg/sprites.svg?raw'

export type IconName =
  | 'arrow-left'
  | 'arrow-right'
  | 'check'
  | 'check-circle'
  | 'chart-line'
  | 'clock'
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

/** The drawings that are used, in the page itself: a file outside is read and parsed anew for each of them. */
function makeSheet(): (name: IconName) => string {
  const all = new DOMParser().parseFromString(sprites, 'image/svg+xml')
  const sheet = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  sheet.setAttribute('class', 'icon-sheet')
  sheet.setAttribute('aria-hidden', 'true')
  document.body.append(sheet)
  return (name) => {
    const id = `it-${name}`
    const symbol = all.getElementById(id)
    // Taken out of the file, it is found there once.
    if (symbol) sheet.append(symbol)
    return `#${id}`
  }
}

let addressOf: ReturnType<typeof makeSheet> | null = null

export function Icon({ name }: { readonly name: IconName }) {
  addressOf ??= makeSheet()
  return (
    <svg className="icon" aria-hidden="true" focusable="false">
      <use href={addressOf(name)} />
    </svg>
  )
}
