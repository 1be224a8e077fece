/** Entry point of the window: starts reading the register, then loads the screens that show it. */
import '@fontsource/titillium-web/latin-400.css'
import '@fontsource/titillium-web/latin-600.css'
import '@fontsource/titillium-web/latin-700.css'
import './ui/theme.css'
import './ui/layout.css'
import './ui/controls.css'
import './ui/lists.css'
import { begin } from './app/begin'

const begun = begin()
void import('./app/show').then(({ show }) => show(begun))
