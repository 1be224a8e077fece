import { Component, type ErrorInfo, type ReactNode } from 'react'
import { it } from '../../shared/text/it'
import { Button } from '../ui/Button'

/** Shows what to do when a part of the window fails because of a bug; what was saved is not touched. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, { readonly error: Error | null }> {
  override state: { readonly error: Error | null } = { error: null }

  static getDerivedStateFromError(error: Error) {
    return { error }
  }

  override componentDidCatch(error: Error, info: ErrorInfo): void {
    console.error(error, info.componentStack)
  }

  override render(): ReactNode {
    const { error } = this.state
    if (!error) return this.props.children
    return (
      <main className="page">
        <div className="inner" role="alert">
          <h1>{it.frame.crashed}</h1>
          <pre className="note">{error.message}</pre>
          <div>
            <Button look="primary" icon="refresh" onClick={() => location.reload()}>
              {it.frame.reloadWindow}
            </Button>
          </div>
        </div>
      </main>
    )
  }
}
