/** Search everywhere (Ctrl+K): rows of the register and commands. */
export const palette = {
  button: 'Cerca',
  title: 'Cerca in tutto il registro',
  placeholder: 'Processo, rischio, misura, struttura, obbligo o comando…',
  hint: 'Parole in qualsiasi ordine; qualche errore di battitura non importa.',
  keys: '↑ ↓ per scegliere · Invio per andarci · Esc per chiudere',
  results: 'Risultati',
  found: (shown: number, more: boolean) =>
    shown === 0
      ? 'Nessun risultato.'
      : shown === 1
        ? '1 risultato.'
        : more
          ? `I primi ${shown} risultati.`
          : `${shown} risultati.`,
  commandsFirst: (count: number) => `${count} comandi. Scrivere per cercare nel registro.`,
  preparing: 'Preparazione della ricerca…',
  none: (typed: string) => `Niente corrisponde a «${typed}».`,
  noneHint: 'Tutte le parole scritte devono trovarsi nella stessa riga: provare con meno parole.',
  kinds: {
    command: 'Comando',
    processes: 'Processo',
    risks: 'Rischio',
    measures: 'Misura',
    units: 'Struttura',
    areas: 'Area di rischio',
    obligations: 'Obbligo di pubblicazione',
  },
  unnamed: 'senza nome',
  commands: {
    goTo: (screen: string) => `Vai a ${screen}`,
    goToSettings: (section: string) => `Impostazioni: ${section}`,
    newProcess: 'Nuovo processo',
    newMeasure: 'Nuova misura',
    newSpecificMeasure: 'Nuova misura specifica',
    export: 'Esporta gli allegati',
    print: 'Stampa il Cruscotto',
    blocking: 'Mostra i rilievi bloccanti',
    help: 'Aiuto',
    who: 'Chi lavora: cambia nome, ruolo o struttura',
    tour: 'Giro in cinque passi',
    language: 'Switch to English',
    leave: 'Chiudi il registro e torna all’elenco',
  },
  /** Words by which a command is found too. */
  further: {
    dashboard: 'pannello riepilogo avanzamento prossimi passi',
    processes: 'mappatura mappa attività fasi',
    risks: 'catalogo eventi rischiosi',
    assessments: 'autovalutazione livelli indicatori ponderazione',
    weighing: 'ponderare approvare restituire inviate livello del RPCT',
    measures: 'prevenzione programmazione trattamento',
    transparency: 'obblighi pubblicazione amministrazione trasparente',
    checks: 'rilievi errori regole verifica',
    annexes: 'tabelle piao anteprima',
    history: 'modifiche giornale cronologia registro storia catena impronta',
    settings: 'ente edizione strutture aree fattori indicatori lingua',
    newProcess: 'aggiungi crea inserisci',
    newMeasure: 'aggiungi crea inserisci generale',
    newSpecificMeasure: 'aggiungi crea inserisci',
    undo: 'indietro ctrl+z',
    redo: 'avanti ctrl+y',
    export: 'excel xlsx csv json allegato salva file',
    print: 'pdf carta',
    blocking: 'errori controlli',
    help: 'scorciatoie tasti glossario parole regole f1',
    who: 'autore ruolo responsabile lettore RPCT utente',
    tour: 'guida presentazione tutorial prima volta',
    language: 'lingua inglese english',
    leave: 'esci registri inizio',
  },
  noArea: 'Prima serve un’area di rischio: si aggiunge nelle Impostazioni.',
}
