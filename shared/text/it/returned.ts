/** Self-assessment workbooks that come back: what is not taken, and why. */
import type { RejectionReason } from '../../handout/workbookCells'
import type { ForeignRefusal } from '../../handout/workbookMerge'
import type { ReturnRefusal } from '../../handout/workbookRows'

export const returned = {
  refusals: {
    noBase:
      'non è un foglio di autovalutazione, o il foglio nascosto «_registro» è stato tolto: farsi mandare il file consegnato, compilato, senza copiarne i fogli altrove.',
    alteredBase:
      'il foglio nascosto «_registro» è stato modificato: non si sa più che cosa era stato consegnato. Consegnare di nuovo il foglio e riportarvi i valori.',
    noRows:
      'manca la colonna nascosta «Codice della riga»: non si sa più a quale rischio appartiene ogni riga. Consegnare di nuovo il foglio e riportarvi i valori.',
    otherRegister: 'è stato consegnato da un altro registro: aprire quello, oppure scegliere il file giusto.',
    otherEdition: 'è stato consegnato da un’altra edizione (triennio) del registro: va riunito con quella.',
  } satisfies Readonly<Record<ReturnRefusal | ForeignRefusal, string>>,
  reasons: {
    notLevel: () => 'non è un livello: si scrive B (basso), M (moderato) o A (alto)',
    formula: () => 'è una formula: si scrive il valore, non un calcolo',
    errorValue: () => 'è un errore del foglio di calcolo, non un testo',
    tooLong: () => 'è più lungo di quanto tenga una cella di Excel (32.767 caratteri)',
    mergedCell: () => 'la cella è unita ad altre: separarle e scrivere il valore in ogni riga',
    levelWithoutMotivation: () => 'il livello non ha la motivazione',
    motivationRemoved: () => 'la motivazione è stata tolta, ma il livello c’è: resta quella di prima',
    motivationOfRefusedLevel: () => 'il livello accanto non è stato accettato: resta la motivazione di prima',
    copiesDiffer: (other: string) => `la riga c’è due volte con valori diversi (si veda ${other}): tenerne una`,
    unknownRow: () => 'la riga non è tra quelle consegnate',
    rowWithoutCode: () => 'la riga è stata aggiunta: non appartiene a nessun rischio consegnato',
    mixedRow: () =>
      'processo e rischio non sono quelli del codice della riga: le righe sono state ordinate solo in parte. Nessun valore della riga è stato preso',
    lockedCell: () => 'la cella non si modifica: resta il testo del registro',
    columnMissing: () => 'la colonna è stata tolta: restano i valori consegnati',
    columnTwice: () => 'la colonna c’è due volte: vale la prima da sinistra',
  } satisfies Readonly<Record<RejectionReason, (other: string) => string>>,
}
