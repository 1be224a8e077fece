/** Puts the application on the page. */
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import type { OpenFailure } from '../data/openRegister'
import { App } from './App'

/** Shows the application; `begun` is the work of `begin`, under way or done. */
export function show(begun: Promise<OpenFailure | null>): void {
  const place = document.getElementById('app')
  if (!place) throw new Error('index.html has no place for the application')
  createRoot(place).render(
    <StrictMode>
      <App begun={begun} />
    </StrictMode>,
  )
}
