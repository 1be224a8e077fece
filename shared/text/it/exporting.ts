/** An export under way. */
export const exporting = {
  choosing: 'Scegliere dove scrivere, nella finestra che si è aperta.',
  running: (done: number, total: number) =>
    `Scrittura: ${done.toLocaleString('it')} di ${total.toLocaleString('it')} righe`,
  finishing: 'Chiusura dei file…',
  stop: 'Interrompi',
  stopping: 'Interruzione in corso…',
  stopped: 'Esportazione interrotta: su disco non è cambiato niente.',
}
