/** The words of the domain, for the help. */
export const helpWords: readonly { readonly term: string; readonly meaning: string }[] = [
  { term: 'Registro', meaning: 'Un’edizione del piano di un ente, con tutto quello che contiene.' },
  {
    term: 'Edizione, triennio',
    meaning: 'I tre anni a cui il registro si riferisce, per esempio 2024-2026: bozza, in consultazione, adottata.',
  },
  {
    term: 'RPCT',
    meaning:
      'Responsabile della prevenzione della corruzione e della trasparenza (art. 1, c. 7, L. 190/2012): tiene il registro, pondera le valutazioni, decide priorità e misure.',
  },
  {
    term: 'PIAO',
    meaning:
      'Piano integrato di attività e organizzazione (D.L. 80/2021, art. 6). La sottosezione 2.3, «Rischi corruttivi e trasparenza», ha per allegati le quattro tabelle di questo registro.',
  },
  { term: 'PNA', meaning: 'Piano nazionale anticorruzione dell’ANAC; il metodo è nel PNA 2019, allegato 1.' },
  { term: 'Struttura', meaning: 'Settore, area o ufficio dell’organigramma, con chi ne è responsabile.' },
  {
    term: 'Area di rischio',
    meaning:
      'Gruppo di processi della stessa natura, per esempio «Contratti pubblici»: generale (di tutti gli enti) o specifica.',
  },
  {
    term: 'Processo',
    meaning:
      'Una sequenza di attività che trasforma qualcosa che arriva (input) in un risultato (output) per qualcuno: ha una struttura responsabile (PNA 2019, all. 1, § 3.2).',
  },
  {
    term: 'Evento rischioso, rischio',
    meaning: 'Che cosa può andare storto in un processo. Ogni processo ne ha almeno uno.',
  },
  { term: 'Catalogo dei rischi', meaning: 'Tutti i rischi del registro.' },
  {
    term: 'Fattore abilitante',
    meaning:
      'La condizione che rende possibile il rischio: otto, da a) a h) (PNA 2019, all. 1, riquadro 8). La misura deve neutralizzarlo.',
  },
  {
    term: 'Indicatore di rischio',
    meaning:
      'Un criterio con cui si stima l’esposizione: interesse esterno, discrezionalità, eventi passati, opacità, collaborazione, attuazione delle misure.',
  },
  {
    term: 'Verso di un indicatore',
    meaning:
      'Diretto: A vuol dire più rischio. Inverso: A vuol dire meno rischio (molta collaborazione). Il colore segue il rischio, la lettera no.',
  },
  {
    term: 'Livello',
    meaning: 'B basso, M moderato, A alto. È un giudizio, non un numero: non si somma e non si media.',
  },
  {
    term: 'Valutazione, autovalutazione',
    meaning: 'Quella del responsabile del processo: un livello motivato per ogni indicatore, e uno complessivo.',
  },
  {
    term: 'Ponderazione',
    meaning:
      'Il giudizio dell’RPCT su quella valutazione: livello, motivo, priorità, decisione. Sta accanto, non al posto.',
  },
  { term: 'Motivazione', meaning: 'Perché quel livello: dati, fatti, atti. Ogni livello ne ha una.' },
  {
    term: 'Misura generale, specifica',
    meaning:
      'Generale: vale per tutto l’ente. Specifica: risponde a certi rischi. Si scrive una volta e si assegna a molti rischi.',
  },
  {
    term: 'Programmazione, fase',
    meaning: 'I passi con cui una misura si attua: tempi, struttura responsabile, indicatore, valore atteso.',
  },
  { term: 'Monitoraggio', meaning: 'La verifica, due volte l’anno, che le fasi siano state fatte.' },
  {
    term: 'Obbligo di pubblicazione',
    meaning:
      'Una riga della tabella della trasparenza: che cosa si pubblica, con quale norma, ogni quanto, e chi ne risponde (D.Lgs. 33/2013).',
  },
  { term: 'Allegato', meaning: 'Una delle quattro tabelle: processi e rischi, analisi, misure, trasparenza.' },
  {
    term: 'Riciclaggio',
    meaning:
      'D.Lgs. 231/2007. Qui sta il rischio del processo. Le segnalazioni su singoli casi sono riservate per legge e non vanno scritte nel registro.',
  },
]
