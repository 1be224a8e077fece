/** The screen «Cruscotto»: what to do next, and how far the work is. */
const of = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`

export const dashboard = {
  print: 'Stampa',
  pdf: 'PDF…',
  pdfSaved: (path: string) => `PDF salvato: ${path}`,
  pdfTitle: (body: string, years: string) => `Cruscotto – ${body} – Triennio ${years}`,
  working: 'Controllo in corso…',
  next: 'Che cosa fare adesso',
  howFar: 'A che punto è il lavoro',
  nextFirst: 'Adesso',
  nextLater: 'Poi',
  nextDone: 'Fatto',
  steps: {
    heading: {
      later: 'Completare i dati dell’ente',
      todo: () => 'Completare i dati dell’ente',
      hint: 'Il nome dell’ente e del RPCT compaiono su ogni allegato.',
      done: () => 'Dati dell’ente completi',
      action: 'Completa i dati',
    },
    units: {
      later: 'Descrivere le strutture dell’ente',
      todo: () => 'Descrivere le strutture dell’ente',
      hint: 'Settori e uffici, ciascuno con il suo responsabile: servono per dire chi fa che cosa.',
      done: (count: number) => of(count, 'struttura', 'strutture'),
      action: 'Aggiungi le strutture',
    },
    processes: {
      later: 'Mappare i processi',
      todo: () => 'Mappare i processi',
      hint: 'Uno per uno, oppure scegliendoli dalla raccolta dei processi tipici.',
      done: (count: number) => of(count, 'processo mappato', 'processi mappati'),
      action: 'Aggiungi i processi',
    },
    risks: {
      later: 'Scrivere i rischi di ogni processo',
      todo: (count: number) =>
        count === 1 ? '1 processo è senza eventi rischiosi' : `${count} processi sono senza eventi rischiosi`,
      hint: 'Ogni processo ha almeno un rischio: che cosa può andare storto?',
      done: (count: number) => of(count, 'rischio nel catalogo', 'rischi nel catalogo'),
      action: 'Scrivi i rischi',
    },
    assessments: {
      later: 'Valutare i rischi',
      todo: (count: number) => (count === 1 ? '1 rischio è da valutare' : `${count} rischi sono da valutare`),
      hint: 'Un livello e una motivazione per ciascun indicatore e nel complesso.',
      done: (count: number) => (count === 1 ? '1 rischio valutato' : `Tutti i ${count} rischi sono valutati`),
      action: 'Valuta i rischi',
    },
    measures: {
      later: 'Collegare le misure ai rischi',
      todo: (count: number) => (count === 1 ? '1 rischio è senza misure' : `${count} rischi sono senza misure`),
      hint: 'Ogni rischio ha almeno una misura che ne contrasta i fattori abilitanti.',
      done: (count: number) => (count === 1 ? 'Il rischio ha le sue misure' : `Tutti i ${count} rischi hanno misure`),
      action: 'Collega le misure',
    },
    schedules: {
      later: 'Programmare le misure',
      todo: (count: number) =>
        count === 1 ? '1 misura in uso è da programmare' : `${count} misure in uso sono da programmare`,
      hint: 'Almeno una fase con tempi, struttura responsabile, indicatore e valore atteso.',
      done: (count: number) =>
        count === 1 ? 'La misura in uso è programmata' : `Tutte le ${count} misure in uso sono programmate`,
      action: 'Programma le misure',
    },
    weighing: {
      later: 'Ponderare le valutazioni inviate',
      todo: (count: number) =>
        count === 1 ? '1 valutazione aspetta il RPCT' : `${count} valutazioni aspettano il RPCT`,
      hint: 'Una alla volta: livello del RPCT, misure, poi approvare o restituire.',
      done: (count: number) => of(count, 'valutazione approvata', 'valutazioni approvate'),
      action: 'Pondera',
    },
    findings: {
      later: 'Risolvere i rilievi bloccanti',
      todo: (count: number) => (count === 1 ? 'Resta 1 rilievo bloccante' : `Restano ${count} rilievi bloccanti`),
      hint: 'Sono le regole del piano: così gli allegati non si possono pubblicare.',
      done: () => 'Nessun rilievo bloccante',
      action: 'Vedi i rilievi',
    },
    submit: {
      later: 'Inviare le valutazioni al RPCT',
      todo: (count: number) =>
        count === 1 ? '1 valutazione è completa e da inviare' : `${count} valutazioni sono complete e da inviare`,
      hint: 'In «Valutazioni», con «Invia al RPCT…», tutte insieme; oppure una per una dalla scheda.',
      done: () => 'Tutte le valutazioni sono inviate',
      action: 'Vai a inviare',
    },
    handBack: {
      later: 'Riconsegnare le valutazioni al RPCT',
      todo: (count: number) =>
        count === 1
          ? '1 valutazione è completa e da riconsegnare'
          : `${count} valutazioni sono complete e da riconsegnare`,
      hint: 'Si salva un file da mandare al RPCT; si può fare anche in più volte.',
      done: () => 'Tutte le valutazioni sono inviate: il file della riconsegna va mandato al RPCT',
      action: 'Vai a riconsegnare',
    },
    export: {
      later: 'Esportare gli allegati',
      todo: () => 'Esportare gli allegati',
      hint: 'Il registro è pronto: rivedere l’anteprima e scegliere i formati.',
      done: () => 'Esportare gli allegati',
      action: 'Vai agli allegati',
    },
  },
  statuses: {
    title: 'Valutazioni per stato',
    goTo: (count: number, status: string) => `${status}: ${count}. Vai alle righe`,
  },
  areas: {
    title: 'Rischi per area e livello',
    help: 'Il livello che conta: quello del RPCT dove c’è, altrimenti quello della struttura.',
    lead: 'I numeri portano alle righe.',
    area: 'Area di rischio',
    processes: 'Processi',
    none: 'Senza livello',
    risks: 'Rischi',
    spread: 'Distribuzione',
    total: 'Totale',
    goTo: (count: number, level: string, area: string) =>
      `${count === 1 ? '1 rischio' : `${count} rischi`}, livello ${level.toLowerCase()}, ${area}: vai alle righe`,
    goToOpen: (count: number, area: string) =>
      `${count === 1 ? '1 rischio' : `${count} rischi`} senza livello, ${area}: vai alle righe`,
    goToProcesses: (count: number, area: string) =>
      `${count === 1 ? '1 processo' : `${count} processi`}, ${area}: vai alle righe`,
    goToRisks: (count: number, area: string) =>
      `${count === 1 ? '1 rischio' : `${count} rischi`}, ${area}: vai alle righe`,
  },
  units: {
    title: 'Valutazioni per struttura',
    help: 'Un rischio è valutato quando ha tutti i livelli con la loro motivazione. Gli uffici contano nel loro settore.',
    unit: 'Struttura responsabile',
    risks: 'Rischi',
    assessed: 'Valutati',
    submitted: 'Inviati',
    evaluated: 'Ponderati',
    approved: 'Approvati',
    progress: 'Avanzamento',
    noUnit: 'Senza struttura',
    others: (count: number) => (count === 1 ? 'Un’altra struttura' : `Altre ${count} strutture, più avanti`),
    empty: 'Non c’è ancora nessun rischio da valutare.',
    percent: (done: number, total: number) => `${total === 0 ? 0 : Math.floor((done * 100) / total)} %`,
    ofTotal: (done: number, total: number) => `${done} di ${total}`,
  },
  measures: {
    title: 'Misure',
    help: 'Da programmare: misure del piano con fasi mancanti o incomplete (tempi, responsabile, indicatore, valore atteso).',
    type: 'Tipologia',
    general: 'Generali',
    specific: 'Specifiche',
    unused: 'Non usate',
    open: 'Da programmare',
    total: 'Totale',
    goTo: (label: string) => `${label}: vai alle misure`,
  },
  findings: {
    title: 'Rilievi',
    lead: 'Quanti per gravità; i numeri portano all’elenco.',
    severity: 'Gravità',
    count: 'Rilievi',
    rule: 'I controlli con più rilievi',
    goTo: (label: string) => `${label}: vai ai rilievi`,
    none: 'Nessun rilievo.',
  },
  printed: (body: string, years: string, day: string) => `${body} – Triennio ${years} – situazione al ${day}`,
}
