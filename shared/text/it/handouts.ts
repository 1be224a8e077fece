/** Hand-outs to the managers and what comes back: the screen «Consegne», the preview of a merge, its report. */

import type { HandoutKind } from '../../domain/handout'
import type { MergeRefusal, MergeWarning } from '../../handout/mergeFiles'

/** The names of the fields that a manager's file can change, by their path. */
const fields = {
  name: 'Denominazione',
  input: 'Input',
  phases: 'Attività',
  output: 'Output',
  noLaunderingReason: 'Perché non c’è rischio di riciclaggio',
  areaId: 'Area di rischio',
  unitId: 'Struttura responsabile',
  involvedUnitIds: 'Altre strutture coinvolte',
  number: 'Numero',
  processId: 'Processo',
  description: 'Descrizione del rischio',
  factorIds: 'Fattori abilitanti',
  moneyLaundering: 'Rischio di riciclaggio',
  measureIds: 'Misure',
  noSpecificMeasureReason: 'Perché non serve una misura specifica',
  assessment: 'Valutazione',
  'assessment.overall': 'Valutazione complessiva',
  'assessment.overall.level': 'Valutazione complessiva',
  'assessment.overall.motivation': 'Motivazione',
  'assessment.belowHighestReason': 'Perché è sotto l’esposizione massima',
  'assessment.evidence': 'Evidenze',
  evaluation: 'Ponderazione del RPCT',
  'evaluation.level': 'Livello della ponderazione',
  'evaluation.reason': 'Motivo della ponderazione',
  'evaluation.priority': 'Priorità',
  'evaluation.decision': 'Decisione',
  previous: 'Edizione prima',
}

export const handouts = {
  fields,
  motivationOf: (indicator: string) => `Motivazione: ${indicator}`,
  wholeRow: 'Tutta la riga',
  rejections: {
    rowUnknown: 'la riga non è più nel registro',
    motivationMissing: 'il livello non ha la motivazione',
    referenceGone: 'la riga rimanda a una misura, un fattore o un indicatore che non è più nel registro',
  },
  hint: 'Chi valuta che cosa, che cosa è stato consegnato e che cosa è tornato.',
  handOut: 'Consegna…',
  merge: 'Riunisci…',
  reminders: (count: number) => (count === 0 ? 'Solleciti…' : `Solleciti… (${count})`),
  reading: 'Lettura dei file…',
  filterLabel: 'Quali responsabili',
  filters: {
    all: 'Tutti',
    toHandOut: 'Da consegnare',
    awaited: 'In attesa',
    late: 'In ritardo',
    back: 'Tornate',
  },
  columns: {
    choose: 'Scegli',
    unit: 'Struttura e responsabile',
    processes: 'Processi',
    risks: 'Rischi',
    handedOut: 'Consegnata',
    due: 'Scadenza',
    back: 'Tornata',
  },
  chooseUnit: (name: string) => `Scegli ${name}`,
  chooseShown: 'Scegli tutti quelli che si vedono',
  noManager: 'responsabile non indicato',
  kinds: { file: 'file del programma', workbook: 'foglio Excel' } satisfies Record<HandoutKind, string>,
  never: 'mai',
  noDue: 'senza scadenza',
  notBack: 'non ancora',
  daysLate: (days: number) => (days === 1 ? 'in ritardo di 1 giorno' : `in ritardo di ${days} giorni`),
  total: (count: number) => (count === 1 ? '1 responsabile' : `${count} responsabili`),
  unassigned: (count: number) =>
    count === 1
      ? 'Un processo non ha una struttura responsabile: non entra in nessuna consegna.'
      : `${count} processi non hanno una struttura responsabile: non entrano in nessuna consegna.`,
  toProcesses: 'Vai ai processi',
  empty: 'Non c’è ancora niente da consegnare.',
  emptyHint:
    'Ogni responsabile riceve i processi della propria struttura: prima servono i processi, ciascuno con la sua struttura.',
  noneHere: 'Nessun responsabile con questo filtro.',
  dialog: {
    title: 'Consegna ai responsabili',
    hint: 'Si scrive un file per ogni responsabile, con i suoi processi e niente degli altri, in una cartella a scelta. Poi si mandano come si vuole: posta elettronica, cartella di rete, chiavetta.',
    whom: 'A chi',
    search: 'Cerca una struttura o un responsabile',
    none: 'Nessuna struttura con queste parole.',
    more: (count: number) => `E altre ${count}: aggiungere parole.`,
    all: (count: number) => `Tutte (${count})`,
    counts: (processes: number, risks: number) =>
      `${processes === 1 ? '1 processo' : `${processes} processi`}, ${risks === 1 ? '1 rischio' : `${risks} rischi`}`,
    awaited: (day: string) => `consegnata il ${day}, non ancora tornata`,
    kinds: 'In quale forma',
    kindNames: {
      file: 'File per Registro Rischi: il responsabile lo apre nella sua copia del programma',
      workbook: 'Foglio Excel: per chi non ha il programma',
    } satisfies Record<HandoutKind, string>,
    kindsHelp: 'Con tutt’e due il responsabile sceglie: se li restituisce entrambi, il secondo può dare conflitti.',
    due: 'Da restituire entro il',
    dueHelp: 'Si può lasciare vuoto: allora nessuna risulta in ritardo.',
    again: (count: number) =>
      count === 1
        ? 'Una delle strutture scelte ha già una consegna non ancora tornata: ne avrà due.'
        : `${count} delle strutture scelte hanno già una consegna non ancora tornata: ne avranno due.`,
    chooseUnit: 'Scegliere almeno una struttura.',
    chooseKind: 'Scegliere almeno una forma.',
    pastDue: 'Il giorno è già passato: scegliere un giorno da oggi in poi.',
    start: (count: number) =>
      count === 1 ? 'Scegli la cartella e consegna 1' : `Scegli la cartella e consegna ${count}`,
    working: 'Scrittura dei file…',
    tooLong: 'Nulla è stato scritto: Excel non può tenere questi testi in una cella.',
    written: (count: number) => (count === 1 ? 'Scritto 1 file.' : `Scritti ${count} file.`),
    undoHint: 'La consegna è segnata nel registro; con «Annulla» si toglie il segno, i file restano dove sono.',
    folder: 'Cartella',
    openFolder: 'Apri la cartella',
  },
  merging: {
    title: 'Riunire quello che è tornato',
    sum: (files: number, applied: number, conflicts: number) =>
      `${files === 1 ? '1 file' : `${files} file`}: ${applied === 1 ? '1 valore da applicare' : `${applied} valori da applicare`}, ${conflicts === 0 ? 'nessun conflitto' : conflicts === 1 ? '1 conflitto' : `${conflicts} conflitti`}. Finché non si preme «Riunisci» non cambia niente.`,
    from: (manager: string, unit: string, day: string) =>
      `${[unit, manager].filter((part) => part !== '').join(' – ')}, ${day}`,
    counts: (applied: number, unchanged: number, rejected: number, conflicts: number) =>
      `Da applicare: ${applied} · già così: ${unchanged} · rifiutati: ${rejected} · in conflitto: ${conflicts}`,
    submits: (count: number) =>
      count === 1 ? 'Un rischio passa a «Inviata».' : `${count} rischi passano a «Inviata».`,
    absent: (count: number) =>
      count === 1
        ? 'Nel foglio manca una riga consegnata: per quel rischio non cambia niente.'
        : `Nel foglio mancano ${count} righe consegnate: per quei rischi non cambia niente.`,
    refused: 'Questo file non si riunisce.',
    refusals: {
      otherRegister: 'viene da un altro registro. Aprire quello da cui è partita la consegna.',
      otherEdition: 'viene da un’altra edizione (triennio) del registro: va riunita con quella.',
      altered:
        'ciò che era stato consegnato non è più lo stesso: il file è stato modificato a mano. Farselo mandare di nuovo.',
      isCopy: 'questo registro è la copia di un responsabile: si riunisce nel registro del RPCT.',
    } satisfies Record<MergeRefusal, string>,
    warnings: {
      olderThanMerge:
        'È di una consegna più vecchia dell’ultima riunione di questa struttura: dove il registro è cambiato da allora ci sono conflitti.',
      mergedBefore: 'Questa consegna è già stata riunita: conta solo ciò che è cambiato da allora.',
      notRecorded:
        'Il registro non ricorda di averla consegnata (la consegna è stata annullata, o fatta senza finestra): si può riunire lo stesso.',
      otherManager: 'Il responsabile indicato nel file non è più quello della struttura.',
    } satisfies Record<MergeWarning, string>,
    rejected: (count: number) => (count === 1 ? '1 valore rifiutato' : `${count} valori rifiutati`),
    where: 'Dove',
    value: 'Valore',
    reason: 'Perché',
    conflicts: (count: number) => (count === 1 ? '1 conflitto' : `${count} conflitti`),
    conflictsHelp: 'Cambiati sia qui sia nel file, dopo la consegna. Dove non si sceglie, resta com’è qui.',
    base: 'Consegnato',
    mine: 'Qui, adesso',
    theirs: 'Nel file',
    keepMine: 'Tieni questo',
    takeTheirs: 'Prendi questo',
    choiceOf: (subject: string, field: string) => `${subject}, ${field}`,
    allMine: 'Tutti come qui',
    allTheirs: 'Tutti come nel file',
    allMineEverywhere: 'Tutti i conflitti come qui',
    allTheirsEverywhere: 'Tutti i conflitti come nei file',
    empty: '(vuoto)',
    undecided: (count: number) =>
      count === 0
        ? ''
        : count === 1
          ? 'Un conflitto non è deciso: resta com’è qui.'
          : `${count} conflitti non sono decisi: restano come sono qui.`,
    nothing: 'Non c’è niente da riunire: il registro dice già così.',
    accept: 'Riunisci',
    done: (count: number) =>
      count === 1
        ? 'Riunito 1 file in un solo passo. Si annulla con Ctrl+Z.'
        : `Riuniti ${count} file in un solo passo. Si annulla con Ctrl+Z.`,
    moreRows: (count: number) => `… e altri ${count}.`,
  },
  reminding: {
    title: 'Solleciti',
    none: 'Nessuno da sollecitare: tutto ciò che è stato consegnato è tornato.',
    notYet: 'Nessuno da sollecitare: non è ancora stato consegnato niente.',
    hint: 'Chi non ha ancora restituito, il più in ritardo per primo. Il testo si può correggere qui prima di copiarlo.',
    who: 'Responsabili in attesa',
    subject: 'Oggetto',
    text: 'Testo',
    copy: 'Copia',
    copied: 'Testo copiato: incollarlo dove serve.',
    notCopied: 'Il testo non si è potuto copiare: selezionarlo e premere Ctrl+C.',
    mail: 'Apri nel programma di posta',
    mailWhole: 'Aperto nel programma di posta: manca solo l’indirizzo.',
    mailPaste: 'Il testo è troppo lungo per il programma di posta: è negli appunti, incollarlo nel messaggio.',
  },
  copy: {
    notice: (unit: string, due: string) =>
      `Copia per «${unit}»${due === '' ? '' : `, da riconsegnare entro il ${due}`}. Quando è pronta, si riconsegna al RPCT.`,
    open: 'Riconsegna…',
    title: 'Riconsegna al RPCT',
    from: (by: string, day: string) => `Consegnata il ${day}${by === '' ? '' : ` da ${by}`}.`,
    due: (day: string) => `Da riconsegnare entro il ${day}.`,
    late: (day: string, days: number) =>
      `Andava riconsegnata entro il ${day}: ${days === 1 ? 'un giorno fa' : `${days} giorni fa`}.`,
    noDue: 'Senza scadenza.',
    progress: (done: number, total: number) => `Valutazioni complete: ${done} di ${total}`,
    missing: (count: number) => (count === 1 ? 'Da completare: 1 rischio' : `Da completare: ${count} rischi`),
    complete: 'Tutte le valutazioni sono complete.',
    goTo: (name: string) => `Apri la valutazione: ${name}`,
    partly:
      'Si può riconsegnare anche una parte: i rischi incompleti restano aperti, e si riconsegna di nuovo più avanti.',
    handBack: 'Riconsegna al RPCT…',
    handedBack: (path: string) => `Riconsegna salvata in ${path}. Mandare questo file al RPCT.`,
    submitted: (count: number) =>
      count === 1
        ? 'Un rischio è segnato «Inviata»: per correggerlo ancora, Annulla (Ctrl+Z) e riconsegnare.'
        : `${count} rischi sono segnati «Inviata»: per correggerli ancora, Annulla (Ctrl+Z) e riconsegnare.`,
    startPage: (unit: string, manager: string, due: string) =>
      `Copia per ${[unit, manager].filter((part) => part !== '').join(' – ')}${due === '' ? '' : `, da riconsegnare entro il ${due}`}`,
    there: 'Questa consegna era già stata aperta qui: ecco la copia, con il lavoro fatto finora.',
  },
}
