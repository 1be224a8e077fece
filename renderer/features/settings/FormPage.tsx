/** A section that is one form: its title above, its fields in a column that reads well. */
import type { ReactNode } from 'react'

interface FormPageProps {
  readonly title: string
  readonly narrow?: boolean
  readonly children: ReactNode
}

export function FormPage({ title, narrow, children }: FormPageProps) {
  return (
    <div className="work">
      <div className="bar">
        <h1>{title}</h1>
      </div>
      <div className="page">
        <div className={narrow ? 'inner form narrow' : 'inner form'}>{children}</div>
      </div>
    </div>
  )
}
