/** Entry point of the window. */
import '@fontsource/titillium-web/latin-400.css'
import '@fontsource/titillium-web/latin-600.css'
import '@fontsource/titillium-web/latin-700.css'
import './ui/theme.css'
import './ui/layout.css'
import './ui/controls.css'
import './ui/lists.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/App'

const place = document.getElementById('app')
if (!place) throw new Error('index.html has no place for the application')
createRoot(place).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
