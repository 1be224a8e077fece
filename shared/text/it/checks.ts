/** Messages of the checks: what is wrong, where, and what to do. `where` is the label of the row («Processo 3.4 «…»»). */

/** `['1', '4', '6']` → `1, 4 e 6`; beyond ten, the first ten and how many more. */
function list(items: readonly string[]): string {
  const shown = items.length > 11 ? items.slice(0, 10) : items
  if (shown.length < items.length) return `${shown.join(', ')} e altri ${items.length - shown.length}`
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} e ${shown.at(-1)}`
}

const day = (iso: string) => iso.split('-').reverse().join('.')
const plural = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`

export const checks = {
  severities: { blocking: 'Bloccante', warning: 'Avviso', info: 'Nota' },
  titles: {
    'R01-not-assessed': 'Rischio non valutato',
    'R01-level-missing': 'Livello mancante',
    'R01-motivation-missing': 'Motivazione mancante',
    'R02-arithmetic': 'Giudizio complessivo ricavato da un calcolo',
    'R03-provisional-level': 'Livello del processo provvisorio',
    'R04-below-highest': 'Valutazione complessiva sotto il massimo',
    'R04-evaluation-differs': 'Ponderazione diversa senza motivo',
    'R05-no-measure': 'Rischio senza misure',
    'R05-high-without-specific': 'Rischio alto senza misura specifica',
    'R05-high-not-first': 'Rischio alto senza priorità alta',
    'R05-high-accepted': 'Rischio alto lasciato senza trattamento',
    'R06-no-step': 'Misura senza programmazione',
    'R06-step-incomplete': 'Programmazione incompleta',
    'R07-no-risk': 'Processo senza rischi',
    'R07-no-factor': 'Rischio senza fattori abilitanti',
    'R07-factor-unmet': 'Fattore abilitante non contrastato',
    'R08-process-without-unit': 'Processo senza struttura responsabile',
    'R08-area-without-process': 'Area di rischio senza processi',
    'R08-unit-without-process': 'Struttura senza processi',
    'R09-no-statement': 'Riciclaggio non esaminato',
    'R09-contradiction': 'Riciclaggio: indicazioni contrastanti',
    'R09-no-anomaly-indicators': 'Area senza indicatori di anomalia',
    'R09-no-officer': 'Gestore antiriciclaggio mancante',
    'R10-same-motivation': 'Motivazione ripetuta',
    'R10-short-motivation': 'Motivazione troppo breve',
    'R10-unused-measure': 'Misura che nessun rischio usa',
    'R10-unused-general': 'Misure generali che nessun rischio usa',
    'R10-same-measure': 'Misura scritta più volte',
    'R10-same-process-name': 'Processi con lo stesso nome',
    'R10-same-process-number': 'Processi con lo stesso numero',
    'R10-same-risk-number': 'Rischi con lo stesso numero',
    'R10-name-missing': 'Nome o descrizione mancante',
    'R10-process-incomplete': 'Processo descritto in parte',
    'R10-step-overdue': 'Fase scaduta senza monitoraggio',
    'H01-name-missing': 'Nome dell’ente mancante',
    'H02-rpct-missing': 'RPCT mancante',
    'H03-tax-code': 'Codice fiscale dell’ente',
    'H04-ipa-code': 'Codice IPA',
    'H05-edition-years': 'Durata dell’edizione',
    'H06-adoption-act': 'Atto di adozione incompleto',
    'O01-no-office': 'Obblighi senza ufficio responsabile',
    'O02-unverified': 'Obblighi da verificare',
  },
  labels: {
    unnamed: 'senza nome',
    heading: 'Ente ed edizione',
    area: (number: number, name: string) => `Area ${number} «${name}»`,
    unit: (name: string) => `Struttura «${name}»`,
    process: (number: string, name: string) => `Processo ${number} «${name}»`,
    risk: (process: string, number: number) => `${process}, rischio ${number}`,
    measure: (code: string, name: string) => `Misura ${code} «${name}»`,
    obligation: (number: number, name: string) => `Obbligo ${number} «${name}»`,
    indicator: (number: number) => `indicatore ${number}`,
    overall: 'valutazione complessiva',
    stepParts: {
      timing: 'i tempi',
      unit: 'la struttura responsabile',
      indicator: 'l’indicatore',
      target: 'il valore atteso',
    },
    processParts: { input: 'l’input', phases: 'le attività', output: 'l’output' },
    nameParts: {
      process: 'il nome del processo',
      risk: 'la descrizione del rischio',
      measure: 'il nome della misura',
      unit: 'il nome della struttura',
    },
  },
  messages: {
    'R01-not-assessed': (where: string, indicators: number) =>
      `${where}: il rischio non è ancora valutato. Assegnare un livello (B, M o A) con la sua motivazione a ciascuno dei ${indicators} indicatori e alla valutazione complessiva.`,
    'R01-level-missing': (where: string, parts: readonly string[]) =>
      `${where}: manca il livello (${list(parts)}). Scegliere B, M o A e scriverne la motivazione.`,
    'R01-motivation-missing': (where: string, parts: readonly string[]) =>
      `${where}: c’è il livello ma manca la motivazione (${list(parts)}). Scrivere perché quel livello, con i fatti che l’ufficio conosce.`,
    'R02-arithmetic': (where: string) =>
      `${where}: la motivazione della valutazione complessiva parla di una media o di un altro calcolo sugli indicatori. Il livello complessivo è un giudizio qualitativo: scrivere che cosa lo giustifica.`,
    'R03-provisional-level': (where: string, level: string, open: number, all: number) =>
      `${where}: il livello ${level} è provvisorio, perché ${plural(open, 'rischio', 'rischi')} su ${all} non ${open === 1 ? 'ha' : 'hanno'} ancora una valutazione complessiva. Per il processo conta il livello più alto: completare le valutazioni.`,
    'R04-below-highest': (where: string, overall: string, exposure: string) =>
      `${where}: la valutazione complessiva è ${overall}, ma almeno un indicatore espone a ${exposure}. È ammesso, purché se ne dica il motivo: scriverlo, o rivedere il livello.`,
    'R04-evaluation-differs': (where: string, level: string, overall: string | null) =>
      `${where}: la ponderazione del RPCT (${level}) è diversa dall’autovalutazione (${overall ?? 'senza livello'}) e non dice perché. Scrivere il motivo della ponderazione.`,
    'R05-no-measure': (where: string) =>
      `${where}: nessuna misura. Ogni rischio ne vuole almeno una: sceglierla tra quelle del registro o scriverne una nuova.`,
    'R05-high-without-specific': (where: string) =>
      `${where}: il livello è A e ci sono solo misure generali. Aggiungere una misura specifica, oppure scrivere perché non serve.`,
    'R05-high-not-first': (where: string) =>
      `${where}: il livello è A ma la priorità non è alta. Il trattamento va in ordine decrescente di livello: alzare la priorità, oppure scriverne il motivo nella ponderazione.`,
    'R05-high-accepted': (where: string) =>
      `${where}: il livello è A ma la decisione è di non aggiungere misure a quelle generali. Cambiare la decisione, oppure scriverne il motivo nella ponderazione.`,
    'R06-no-step': (where: string) =>
      `${where}: manca la programmazione. Aggiungere almeno una fase con tempi, struttura responsabile, indicatore e valore atteso.`,
    'R06-step-incomplete': (where: string, step: number, missing: readonly string[], others: number) =>
      `${where}: la fase ${step} è incompleta, senza ${list(missing)}${others > 0 ? ` (incomplete in tutto ${others + 1} fasi)` : ''}. Completare la programmazione.`,
    'R07-no-risk': (where: string) =>
      `${where}: nessun evento rischioso. Descriverne almeno uno: quale comportamento può deviare il processo dal suo fine.`,
    'R07-no-factor': (where: string) =>
      `${where}: nessun fattore abilitante. Indicare quali condizioni rendono possibile l’evento.`,
    'R07-factor-unmet': (where: string, letters: readonly string[]) =>
      `${where}: ${letters.length === 1 ? 'il fattore abilitante' : 'i fattori abilitanti'} ${list(letters.map((letter) => `${letter})`))} non ${letters.length === 1 ? 'è contrastato' : 'sono contrastati'} da nessuna delle sue misure. Aggiungere una misura che lo faccia, o indicare nella misura i fattori su cui agisce.`,
    'R08-process-without-unit': (where: string) =>
      `${where}: manca la struttura responsabile. Sceglierla dall’organigramma.`,
    'R08-area-without-process': (where: string) =>
      `${where}: nessun processo mappato. Mapparne almeno uno, oppure scrivere perché l’area non riguarda l’ente.`,
    'R08-unit-without-process': (where: string) =>
      `${where}: non compare in nessun processo, e nemmeno gli uffici sotto di essa. Mappare i suoi processi, oppure scrivere perché non ne ha.`,
    'R09-no-statement': (where: string) =>
      `${where}: l’area è soggetta alle norme antiriciclaggio, ma non c’è né un rischio di riciclaggio né il motivo per cui manca. Segnare il rischio o scrivere il motivo.`,
    'R09-contradiction': (where: string) =>
      `${where}: c’è un rischio di riciclaggio e insieme il motivo per cui non ce ne sarebbe. Togliere l’uno o l’altro.`,
    'R09-no-anomaly-indicators': (where: string) =>
      `${where}: è soggetta alle norme antiriciclaggio ma non ha indicatori di anomalia. Riportare quelli delle istruzioni UIF che servono agli uffici.`,
    'R09-no-officer': () =>
      'Ente ed edizione: manca il gestore delle comunicazioni antiriciclaggio. Indicarlo, perché ci sono aree soggette al D.Lgs. 231/2007.',
    'R10-same-motivation': (where: string, part: string, quoted: string, levels: number, processes: number) =>
      `${where}, ${part}: la motivazione «${quoted}» è la stessa per ${levels} livelli in ${plural(processes, 'processo', 'processi')}. Scrivere per ciascuno la sua: che cosa distingue quel processo.`,
    'R10-short-motivation': (where: string, parts: readonly string[], fewest: number) =>
      `${where}: motivazione di meno di ${fewest} parole (${list(parts)}). Dire i fatti: norme che vincolano, importi, controlli, che cosa è pubblicato.`,
    'R10-unused-measure': (where: string) =>
      `${where}: nessun rischio la usa. Collegarla ai rischi a cui risponde, o toglierla.`,
    'R10-unused-general': (codes: readonly string[]) =>
      `Misure generali che nessun rischio richiama: ${list(codes)}. Valgono comunque per tutto l’ente; assegnarle ai rischi a cui rispondono aiuta a vedere che cosa fanno.`,
    'R10-same-measure': (where: string, codes: readonly string[]) =>
      `${where}: scritta uguale anche come ${list(codes)}. Una misura si scrive una volta e si assegna a più rischi: tenerne una.`,
    'R10-same-process-name': (where: string, numbers: readonly string[]) =>
      `${where}: hanno lo stesso nome anche i processi ${list(numbers)}. Distinguerli nel nome, o unirli.`,
    'R10-same-process-number': (where: string, others: number) =>
      `${where}: lo stesso numero è usato da ${plural(others, 'altro processo', 'altri processi')} dell’area. Rinumerare.`,
    'R10-same-risk-number': (where: string) => `${where}: il processo ha più rischi con questo numero. Rinumerare.`,
    'R10-name-missing': (where: string, part: string) =>
      `${where}: manca ${part}. Scriverlo, perché compare negli allegati.`,
    'R10-process-incomplete': (where: string, missing: readonly string[]) =>
      `${where}: la descrizione è incompleta, senza ${list(missing)}. L’allegato 1 ha una colonna per ciascuno: completarla.`,
    'R10-step-overdue': (where: string, step: number, date: string) =>
      `${where}: la fase ${step} scadeva il ${day(date)} e non ha un monitoraggio. Verificare se è stata attuata, o aggiornare i tempi.`,
    'H01-name-missing': () =>
      'Ente ed edizione: manca il nome dell’ente. Scriverlo come deve comparire negli allegati.',
    'H02-rpct-missing': () =>
      'Ente ed edizione: manca il responsabile della prevenzione della corruzione e della trasparenza. Indicarlo.',
    'H03-tax-code': (code: string) =>
      code === ''
        ? 'Ente ed edizione: manca il codice fiscale dell’ente (11 cifre).'
        : `Ente ed edizione: «${code}» non è il codice fiscale di un ente. Servono 11 cifre, l’ultima di controllo: ricopiarlo dall’Indice delle pubbliche amministrazioni.`,
    'H04-ipa-code': (code: string) =>
      code === ''
        ? 'Ente ed edizione: manca il codice IPA. Si trova su indicepa.gov.it.'
        : `Ente ed edizione: «${code}» non ha la forma di un codice IPA (lettere, cifre e trattino basso, senza spazi: per esempio p_lu). Si trova su indicepa.gov.it.`,
    'H05-edition-years': (first: number, last: number) =>
      `Ente ed edizione: il periodo ${first}-${last} non è un triennio. Correggere gli anni dell’edizione.`,
    'H06-adoption-act': () =>
      'Ente ed edizione: l’edizione è adottata ma l’atto non è completo. Indicarne tipo, numero e data.',
    'O01-no-office': (missing: number, all: number, first: number) =>
      `Trasparenza: ${plural(missing, 'obbligo', 'obblighi')} di pubblicazione su ${all} senza ufficio responsabile, a cominciare dal n. ${first}. Indicare chi trasmette e chi pubblica.`,
    'O02-unverified': (numbers: readonly string[]) =>
      `Trasparenza: il testo di ${plural(numbers.length, 'obbligo', 'obblighi')} non è stato verificato alla fonte (n. ${list(numbers)}). Confrontarlo con l’elenco dell’ANAC prima di pubblicare.`,
  },
}
