/** The menu bar (shown with Alt): editing, zoom, quit. Roles bring their own shortcuts. */
import { Menu, type MenuItemConstructorOptions } from 'electron'
import { it } from '../shared/text/it'

/** Builds and sets the menu. Undo and redo are the register's own, so they are not in it. */
export function setMenu(): void {
  const words = it.app.menu
  const template: MenuItemConstructorOptions[] = [
    {
      label: words.file,
      submenu: [
        { role: 'close', label: words.close },
        { role: 'quit', label: words.quit },
      ],
    },
    {
      label: words.edit,
      submenu: [
        { role: 'cut', label: words.cut },
        { role: 'copy', label: words.copy },
        { role: 'paste', label: words.paste },
        { role: 'selectAll', label: words.selectAll },
      ],
    },
    {
      label: words.view,
      submenu: [
        { role: 'zoomIn', label: words.zoomIn },
        { role: 'zoomIn', visible: false, acceleratorWorksWhenHidden: true, accelerator: 'CommandOrControl+=' },
        { role: 'zoomOut', label: words.zoomOut },
        { role: 'resetZoom', label: words.resetZoom },
        { role: 'togglefullscreen', label: words.fullScreen },
      ],
    },
  ]
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}
