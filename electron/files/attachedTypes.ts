/** What may be opened of files that came with a register: documents at once, others after a question, programs never. */

import { isDeviceName } from '../../shared/register/fileNames'

/** How a file is treated when it is to be opened, by the ending of its name. */
export type Opening = 'open' | 'ask' | 'never'

const DOCUMENTS = new Set(
  'pdf p7m txt csv odt ods odp odg docx xlsx pptx png jpg jpeg gif bmp tif tiff webp'.split(' '),
)

/** Programs, scripts, and what makes the system start one. The list is of the types that Windows and others run. */
const PROGRAMS = new Set(
  (
    'exe com bat cmd msi msp mst scr pif cpl ps1 psm1 psd1 ps2 vbs vbe vb js jse mjs ws wsf wsh wsc hta jar jnlp reg lnk ' +
    'url inf ins isp dll ocx sys drv msc gadget application appref-ms appx msix chm hlp iso img vhd vhdx sh bash zsh csh ' +
    'run bin out appimage deb rpm flatpakref snap desktop command app pkg dmg scpt scptd workflow action terminal tool ' +
    'webloc inetloc fileloc website mht mhtml py pyw pyc pl rb php xll wll settingcontent-ms library-ms search-ms ' +
    'diagcab theme themepack'
  ).split(' '),
)

/** The name under which a copy is written: no folder, no sign that a system refuses or that hides the true ending. */
export function safeFileName(name: string): string {
  const plain = name
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cf}\\/:*?"<>|]/gu, '_')
    .replaceAll(/^[\s.]+|[\s.]+$/g, '')
  const ending = /\.[^.]{1,20}$/.exec(plain)?.[0] ?? ''
  const stem = plain.slice(0, plain.length - ending.length).slice(0, 100) || 'allegato'
  return isDeviceName(`${stem}${ending}`) ? `_${stem}${ending}` : `${stem}${ending}`
}

/** How a file with this name is treated. One without an ending says nothing of itself: it is not opened. */
export function openingOf(name: string): Opening {
  const ending = /\.([^.]+)$/.exec(safeFileName(name))?.[1]?.toLowerCase()
  if (ending === undefined || PROGRAMS.has(ending)) return 'never'
  return DOCUMENTS.has(ending) ? 'open' : 'ask'
}
