/** What is shown only to those who may use it, and the reason told to those who may only read. */
import type { ReactNode } from 'react'
import type { TableName } from '../../shared/domain/register'
import { type Place, useMayAdd, useWhyNot } from '../store/usePermission'
import { useText } from '../store/viewStore'
import { Banner } from '../ui/Blocks'

/** Buttons that change a field, or without a path the row as a whole: only for those who may. */
export function IfMay({ place, children }: { readonly place: Place; readonly children: ReactNode }) {
  return useWhyNot(place) === null ? children : null
}

/** Buttons that add rows: only for those who may. A risk is added to the process named, or to one chosen later. */
export function IfMayAdd(props: {
  readonly table: TableName
  readonly processId?: string
  readonly children: ReactNode
}) {
  return useMayAdd(props.table, props.processId ?? null) ? props.children : null
}

/** At the top of a form, why it can only be read; nothing for those who may change it. */
export function ReadOnlyNote({ place }: { readonly place: Place }) {
  const { forbidden } = useText().workflow
  const reason = useWhyNot(place)
  return reason === null ? null : <Banner kind="info">{forbidden[reason]}</Banner>
}
