/** The words of the first sheet, «Metodologia»: how the annexes were made and how to read them. */
export const methodology = {
  title: 'Metodologia',
  introduction:
    'Come sono stati individuati, valutati e trattati i rischi riportati negli allegati, e come si leggono le tabelle. ' +
    'Riferimenti: PNA 2019 (delibera ANAC n. 1064/2019), Allegato 1; PNA 2022 e aggiornamento 2023; PIAO, sottosezione 2.3.',
  edition: {
    title: 'Ente ed edizione',
    columns: ['Dato', 'Valore'],
    body: 'Ente',
    taxCode: 'Codice fiscale',
    ipaCode: 'Codice IPA',
    triennium: 'Triennio',
    status: 'Stato dell’edizione',
    act: 'Atto di adozione',
    rpct: 'Responsabile della prevenzione della corruzione e della trasparenza (RPCT)',
    launderingOfficer: 'Gestore delle comunicazioni antiriciclaggio',
  },
  scale: {
    title: 'Scala dei livelli di rischio',
    paragraphs: [
      'La scala è ordinale e qualitativa: le lettere si confrontano, non si sommano e non si mediano.',
      'La lettera è sempre scritta; il colore della cella è solo un aiuto e segue l’esposizione al rischio. Una cella vuota significa «non ancora valutato».',
    ],
    columns: ['Sigla', 'Livello', 'Significato'],
    names: { B: 'Rischio basso', M: 'Rischio moderato', A: 'Rischio alto' },
    meanings: {
      B: 'L’esposizione è contenuta: bastano di norma le misure generali già in atto.',
      M: 'L’esposizione merita attenzione: le misure vanno programmate e seguite.',
      A: 'L’esposizione è elevata: massima priorità di trattamento, con eventuali misure specifiche.',
    },
  },
  indicators: {
    title: 'Indicatori di stima del livello di rischio',
    paragraphs: [
      'Ogni rischio è valutato su ciascun indicatore e nel complesso; ogni livello ha la sua motivazione, riportata nell’ultima colonna a destra dell’allegato 2.',
      'Per un indicatore diretto A significa più rischio; per uno inverso A significa meno rischio, e il colore della cella lo rispecchia.',
    ],
    columns: ['N.', 'Indicatore', 'Verso', 'B significa', 'M significa', 'A significa'],
    directions: { direct: 'Diretto: A = più rischio', inverse: 'Inverso: A = meno rischio' },
  },
  factors: {
    title: 'Fattori abilitanti',
    paragraphs: [
      'Le circostanze che favoriscono il verificarsi degli eventi rischiosi, considerate per ciascun rischio.',
    ],
    columns: ['Lettera', 'Fattore', 'Spiegazione'],
  },
  rules: {
    title: 'Regole della valutazione',
    paragraphs: [
      'a) Se per un processo sono ipotizzabili più eventi rischiosi con un diverso livello di rischio, per stimare l’esposizione complessiva si fa riferimento al valore più alto.',
      'b) La valutazione complessiva non è la media dei singoli indicatori né il risultato di un calcolo: prevale il giudizio qualitativo, sempre motivato alla luce dei dati e delle evidenze raccolte.',
      'La valutazione nasce dall’autovalutazione della struttura responsabile; il RPCT la pondera. Quando il RPCT esprime un livello diverso, è il suo che vale e che si stampa, con la sua motivazione.',
    ],
  },
  treatment: {
    title: 'Ordine di trattamento',
    paragraphs: [
      'La priorità va agli oggetti di analisi con valutazione complessiva A, poi si procede in ordine decrescente: M, infine B.',
      'Ogni oggetto di analisi ha almeno una misura; per quelli valutati A si prevedono eventuali misure specifiche. Ogni misura ha almeno una fase, con tempi, responsabile, indicatore e valore atteso.',
    ],
  },
  areas: {
    title: 'Aree di rischio',
    paragraphs: ['Il numero dell’area è la prima parte del numero del processo: 3.12 è il processo 12 dell’area 3.'],
    columns: ['N.', 'Area di rischio', 'Tipo', 'Antiriciclaggio', 'Note'],
    launderingNote: 'soggetta agli obblighi del D.Lgs. 231/2007, art. 10',
  },
  legend: {
    title: 'Come si leggono gli allegati',
    perProcess:
      'Ogni riga è un processo: parla il rischio più grave, cioè il primo tra quelli al livello più alto; la colonna «Catalogo dei rischi principali» li elenca tutti e, nell’allegato 2, con il livello di ciascuno quando sono più d’uno.',
    perRisk:
      'Ogni riga è un rischio: il suo numero è quello del processo seguito dal numero del rischio (3.12.1 è il primo rischio del processo 3.12).',
    paragraphs: [
      'Allegato 1, colonna E: le attività del processo in ordine; tra parentesi la struttura che le svolge, quando non è quella responsabile (colonna G).',
      'Allegato 2, ultima colonna: prima la motivazione della valutazione complessiva, poi quella di ciascun indicatore, con il numero e il livello.',
      'Allegato 3: le lettere a), b), c) … della colonna E (misure) corrispondono a quelle della colonna F (programmazione). Le misure generali precedono le specifiche.',
      'Nella cartella di lavoro un testo più lungo di una pagina continua nella riga successiva, che porta lo stesso numero seguito da «(segue)».',
    ],
  },
}
