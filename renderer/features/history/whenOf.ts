/** A moment on the clock of this computer. */
export function whenOf(at: string): string {
  return new Date(at).toLocaleString('it-IT', { dateStyle: 'short', timeStyle: 'medium' })
}
