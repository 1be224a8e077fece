/** Registers locked with a passphrase: opening, locking, copies. */

const lost =
  'Nessuno può recuperare la passphrase: né chi gestisce il computer, né chi ha scritto il programma. Perduta la passphrase, è perduto il registro.'

export const vault = {
  lost,
  passphrase: 'Passphrase',
  show: 'Mostra',
  hide: 'Nascondi',
  capsLock: 'Il blocco delle maiuscole è attivo.',
  locked: 'chiuso con passphrase',
  keyMissing: 'manca il file della chiave',
  unlock: {
    title: 'Passphrase del registro',
    intro: (name: string) =>
      name === '' ? 'Il registro è cifrato su questo computer.' : `«${name}» è cifrato su questo computer.`,
    file: 'Il file scelto è cifrato.',
    open: 'Apri',
    opening: 'Verifico la passphrase…',
    wrong: `La passphrase non è quella giusta: non è stato cambiato nulla. Contano maiuscole, spazi e accenti. ${lost}`,
    empty: 'Scrivere la passphrase.',
  },
  copy: {
    title: 'Salva una copia',
    intro: (name: string) => `«${name}» è chiuso con una passphrase.`,
    form: 'Come scrivere la copia',
    sealed: 'Cifrata, con la stessa passphrase',
    clear: 'In chiaro: chi ha il file legge tutto',
    save: 'Scegli dove salvarla',
  },
  nextEdition: 'La nuova edizione sarà cifrata con la stessa passphrase.',
  handOut: {
    seal: 'Cifra i file con una passphrase',
    sealHelp:
      'Chi riceve il file deve conoscerla: dirla a voce, non nello stesso messaggio. I fogli Excel non si cifrano.',
    passphrase: 'Passphrase dei file',
    returned: (names: readonly string[]) =>
      names.length === 1 ? `Il file ${names[0]} è cifrato.` : `Sono cifrati ${names.length} file: ${names.join(', ')}.`,
    read: 'Leggi i file',
    handBack: 'La riconsegna sarà cifrata con la passphrase di questa copia.',
    handBackAction: 'Scegli dove salvarla',
  },
  settings: {
    title: 'Passphrase',
    plain: 'Il registro è in chiaro: chi usa questo computer con lo stesso utente, o ne copia il disco, può leggerlo.',
    locked: 'Il registro è cifrato su questo computer. Per aprirlo serve la passphrase.',
    what: 'Si cifrano banca dati, giornale e copie di sicurezza. Restano in chiaro il nome dell’ente e il triennio, per l’elenco dei registri, e le viste delle griglie salvate con un nome. I file già esportati altrove non cambiano.',
    setAside:
      'Le banche dati messe da parte come danneggiate non si possono cifrare: si eliminano. Le copie tolte dall’elenco restano dove sono e saranno nominate.',
    lock: 'Chiudi con passphrase',
    next: 'Nuova passphrase',
    nextHelp: (shortest: number) =>
      `Almeno ${shortest} caratteri: più è lunga, meglio è. Quattro o cinque parole a caso vanno bene.`,
    repeat: 'La stessa, ancora una volta',
    present: 'Passphrase attuale',
    understood: 'Ho capito: se la passphrase si perde, il registro è perduto. L’ho annotata in un posto sicuro.',
    tooShort: (shortest: number) => `Servono almeno ${shortest} caratteri.`,
    different: 'Le due non sono uguali.',
    tick: 'Per andare avanti occorre spuntare la casella.',
    working: 'Sto riscrivendo e rileggendo tutte le copie del registro…',
    done: 'Il registro è ora cifrato. Le copie in chiaro sono state tolte.',
    remains: (places: readonly string[]) =>
      `Restano in chiaro copie di prima: ${places.join('; ')}. Se non servono, cancellarle a mano.`,
    change: 'Cambia passphrase',
    changed: 'La passphrase è cambiata. Le copie fatte prima si aprono ancora con quella di prima.',
    remove: 'Togli la passphrase',
    removeWhat: 'Il registro torna in chiaro su questo computer.',
    removed: 'Il registro è di nuovo in chiaro.',
  },
}
