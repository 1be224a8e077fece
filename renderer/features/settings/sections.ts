/** The sections of the settings. The place within them is `section` or `section/row`. */

export const SECTIONS = ['heading', 'units', 'areas', 'factors', 'indicators', 'work', 'lock'] as const

export type Section = (typeof SECTIONS)[number]

/** Sections that hold rows of the register. */
export type RowSection = Exclude<Section, 'heading' | 'work' | 'lock'>

export interface SettingsPlace {
  readonly section: Section
  readonly rowId: string | null
}

/** Reads a place; the first section where it names none. */
export function settingsPlace(place: string | undefined): SettingsPlace {
  const [name, rowId] = (place ?? '').split('/')
  const section = SECTIONS.find((each) => each === name) ?? 'heading'
  return { section, rowId: rowId === undefined || rowId === '' ? null : rowId }
}

/** Writes a place. */
export function placeText(section: Section, rowId: string | null): string {
  return rowId === null ? section : `${section}/${rowId}`
}
