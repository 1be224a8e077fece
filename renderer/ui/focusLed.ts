/** Before a control goes away with its row, its group's marked button (`data-led`) takes the cursor: it is never lost. */
export function focusLed(leaving: HTMLElement): void {
  leaving.closest('.group')?.querySelector<HTMLElement>('[data-led] button:enabled')?.focus()
}
