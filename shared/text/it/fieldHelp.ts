/** What goes into the fields that want more than a line to say it, with the source where there is one. */
export const fieldHelp = {
  processName:
    'Che cosa si fa, e per chi: «Rilascio di concessioni stradali». Non il nome dell’ufficio, non quello della norma. Fonte: PNA 2019, all. 1, § 3.2.',
  processArea:
    'Il gruppo di processi della stessa natura. Le aree generali sono di tutti gli enti, le specifiche dipendono dalle funzioni dell’ente. Fonte: PNA 2019, all. 1, § 3.2.',
  processNumber: 'Il posto nell’area: il processo 12 dell’area 3 si stampa 3.12.',
  processUnit:
    'Chi risponde del processo: una sola struttura, colonna G dell’allegato 1. Le altre che partecipano stanno sotto, o nelle singole fasi. Fonte: PNA 2019, all. 1, § 3.2 (regola 8).',
  riskNumber: 'Il posto tra i rischi del processo: 3.12.1 è il primo rischio del processo 3.12.',
  motivation:
    'Che cosa si è guardato e che cosa si è trovato: dati, ricorsi, segnalazioni, esiti dei controlli, atti con il numero. Fonte: PNA 2019, all. 1, § 4.2 (regola 1).',
  overallMotivation:
    'Quali indicatori hanno pesato e perché, alla luce dei dati raccolti: è l’ultima colonna dell’allegato 2. Un giudizio, mai una media. Fonte: PNA 2019, all. 1, § 4.2 (regole 1 e 2).',
  priority: 'In quale ordine si tratta: prima i rischi A, poi M, poi B. Fonte: PNA 2019, all. 1, § 4.3 (regola 5).',
  decision:
    'Trattare con misure nuove o più forti, mantenere quelle in atto, o nessuna oltre alle generali. Prima si guarda se i controlli che ci sono bastano. Fonte: PNA 2019, all. 1, § 4.3.',
  measureName:
    'Che cosa si fa, in poche parole. Una misura si scrive una volta sola e si assegna a tutti i rischi a cui risponde.',
  measureCode: 'La sigla con cui la si riconosce: G01 per una generale, S03-02 per una specifica dell’area 3.',
  measureKind:
    'Generale: vale per tutto l’ente. Specifica: risponde a certi rischi; un rischio A ne vuole di norma una. Fonte: PNA 2019, all. 1, § 5.1.',
  measureType: 'Una delle undici tipologie. Fonte: PNA 2019, all. 1, § 5.1, riquadro 10.',
  measureRecovery: 'Per i progetti PNRR e PNC le misure hanno indicatori e valori attesi propri. Fonte: PNA 2022.',
  stepDescription:
    'Un passo che si può dire fatto o non fatto: non «migliorare i controlli», ma «estrarre il 10% degli atti».',
  stepTiming: 'Una data, o una cadenza («ogni semestre»). Fonte: PNA 2019, all. 1, § 5.2 (regola 6).',
  stepUnit: 'Chi attua il passo e ne risponde. Fonte: PNA 2019, all. 1, § 5.2.',
  stepIndicator:
    'Che cosa si conta per dire se il passo è fatto: «atti controllati sul totale». Fonte: PNA 2019, all. 1, § 5.2.',
  stepTarget:
    'Quanto ci si aspetta. Per esempio: 70% delle irregolarità sanate, 70% del personale formato, 100% delle segnalazioni esaminate. Fonte: PNA 2019, all. 1, § 5.2; gli esempi sono presi dal PIAO di una Provincia.',
  obligationUnit:
    'Chi individua, elabora e pubblica il dato: va indicato per ogni obbligo. Fonte: D.Lgs. 33/2013, art. 10, c. 1, e art. 43, c. 3.',
  obligationName:
    'Il nome dell’obbligo nell’elenco dell’ANAC: colonna D dell’allegato 4. Fonte: delibera ANAC 1310/2016, all. 1.',
  obligationContents: 'Che cosa si pubblica: colonna E dell’allegato 4. Fonte: delibera ANAC 1310/2016, all. 1.',
  obligationBasis: 'L’articolo che impone di pubblicare: colonna C dell’allegato 4.',
  obligationSection1: 'La voce di «Amministrazione trasparente» in cui sta. Fonte: D.Lgs. 33/2013, allegato A.',
  obligationSection2: 'La voce sotto quella. Fonte: D.Lgs. 33/2013, allegato A.',
  bodyKind: 'Serve a proporre la raccolta di processi più vicina; non cambia le regole.',
  editionYear: 'L’edizione copre tre anni e si aggiorna ogni anno entro il 31 gennaio. Fonte: D.L. 80/2021, art. 6.',
  editionStatus:
    'Bozza finché ci si lavora; in consultazione mentre è pubblicata per le osservazioni; adottata quando c’è l’atto.',
  actNumber: 'Il numero dell’atto con cui l’edizione è stata adottata.',
  actDate: 'Il giorno dell’atto, non quello della pubblicazione.',
  unitName: 'Come sta nell’organigramma: compare negli allegati.',
  unitKind: 'Area, settore o ufficio, come nell’organigramma dell’ente.',
  unitParent: 'La struttura di cui fa parte: da qui viene l’albero.',
  unitFunctions:
    'Le competenze, in breve: aiutano a capire quali processi mappare. Fonte: PNA 2019, all. 1, § 3.2 (contesto interno).',
  areaName: 'Come va scritto negli allegati.',
  areaKind: 'Generale: di tutti gli enti. Specifica: delle funzioni di questo ente. Fonte: PNA 2019, all. 1, § 3.2.',
  factorName:
    'La condizione che rende possibile il rischio, in poche parole. Fonte: PNA 2019, all. 1, § 4.2, riquadro 8.',
  factorExplanation: 'Quando si può dire che c’è: aiuta chi valuta a riconoscerlo. Sta nel foglio «Metodologia».',
  indicatorName:
    'Il criterio di stima, come va in testa alla colonna dell’allegato 2. Fonte: PNA 2019, all. 1, § 4.2, riquadro 9.',
  indicatorDescription: 'Che cosa si guarda per valutarlo: lo legge chi compila.',
  indicatorNumber: 'L’ordine delle colonne nell’allegato 2.',
  indicatorMeaning: 'Una frase che si possa riconoscere nei fatti, senza numeri inventati.',
}
