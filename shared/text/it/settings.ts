/** The screen «Impostazioni»: body and edition, units, areas, factors, indicators, who works. */
const used = (parts: readonly string[]) => (parts.length === 0 ? 'Non è ancora usata.' : `In uso: ${parts.join(', ')}.`)
const times = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`

/** Where a unit is used. */
export interface UnitUseCounts {
  readonly responsible: number
  readonly involved: number
  readonly measures: number
  readonly obligations: number
  readonly below: number
}

export const settings = {
  list: 'Sezioni delle impostazioni',
  sections: {
    heading: 'Ente ed edizione',
    units: 'Strutture',
    areas: 'Aree di rischio',
    factors: 'Fattori abilitanti',
    indicators: 'Indicatori',
    work: 'Chi lavora e lingua',
    lock: 'Passphrase',
  },
  rows: (count: number) => (count === 1 ? '1 riga' : `${count} righe`),
  removed: (name: string) => `Eliminazione fatta: «${name}». Si può annullare.`,
  unnamed: 'senza nome',
  body: {
    title: 'Ente',
    name: 'Nome dell’ente',
    nameHelp: 'Come va scritto sugli allegati.',
    kind: 'Tipo di ente',
    taxCode: 'Codice fiscale',
    taxCodeHelp: '11 cifre.',
    ipaCode: 'Codice IPA',
    ipaCodeHelp: 'Si trova su indicepa.gov.it, per esempio p_lu.',
    rpct: 'RPCT',
    rpctHelp: 'Responsabile della prevenzione della corruzione e della trasparenza (art. 1, c. 7, L. 190/2012).',
    launderingOfficer: 'Gestore antiriciclaggio',
    launderingHelp: 'Chi comunica alla UIF le operazioni sospette (art. 10 D.Lgs. 231/2007; D.M. Interno 25.9.2015).',
  },
  edition: {
    title: 'Edizione',
    help: 'Un’edizione copre tre anni. La bozza diventa «in consultazione» quando la si pubblica per le osservazioni, «adottata» con l’atto.',
    firstYear: 'Primo anno',
    lastYear: 'Ultimo anno',
    status: 'Stato',
    act: 'Atto di adozione',
    actHelp: 'Serve quando l’edizione è adottata: compare sotto il titolo degli allegati.',
    actKind: 'Tipo di atto',
    actKindHelp: 'Per esempio «Decreto del Presidente».',
    actNumber: 'Numero',
    actDate: 'Data',
    noticeTitle: 'Avviso',
    notice: 'Avviso stampato su ogni allegato',
    noticeHelp: 'Per esempio «dati dimostrativi». Di norma resta vuoto.',
  },
  next: {
    title: 'Prossima edizione',
    help: 'Un nuovo registro parte da questo: stessi processi, rischi e misure, tutto da valutare di nuovo. Livelli e motivazioni di oggi restano accanto, da confermare o cambiare.',
    button: 'Prepara la prossima edizione…',
    dialogTitle: 'Prepara la prossima edizione',
    firstYear: 'Primo anno del nuovo triennio',
    becomes: (triennium: string) => `Il nuovo registro sarà l’edizione ${triennium}, in bozza.`,
    needsYear: (from: number) => `Scrivere un anno tra ${from} e 2198.`,
    what: [
      'Restano: ente, strutture, aree, processi, rischi, fattori, misure con le loro fasi, obblighi di pubblicazione.',
      'Si svuotano: valutazioni, ponderazioni, evidenze con i file allegati, invii e approvazioni, consegne, atto di adozione.',
      'Questo registro non cambia e resta nell’elenco.',
    ],
    unassessed: (count: number) =>
      count === 1
        ? 'Un rischio non è ancora valutato: nella prossima edizione non avrà un livello da confermare.'
        : `${count} rischi non sono ancora valutati: nella prossima edizione non avranno un livello da confermare.`,
    overdue: (count: number, year: number) =>
      count === 1
        ? `Una fase di una misura scade prima del ${year}: la data resta, e va riprogrammata.`
        : `${count} fasi di misure scadono prima del ${year}: le date restano, e vanno riprogrammate.`,
    create: 'Crea l’edizione',
    creating: 'Preparazione della nuova edizione…',
    created: (triennium: string) =>
      `Questa è l’edizione ${triennium}. Si comincia dalle Valutazioni: Alt+C conferma quanto detto nella precedente.`,
  },
  units: {
    one: 'Struttura',
    name: 'Nome',
    kind: 'Tipo',
    parent: 'Sta sotto',
    noParent: '– al primo livello –',
    number: 'Ordine',
    numberHelp: 'Il posto tra le strutture dello stesso livello.',
    manager: 'Responsabile',
    managerHelp: 'Dirigente o titolare di incarico di elevata qualificazione.',
    contact: 'Referente',
    contactHelp: 'Referente per anticorruzione e antiriciclaggio, se c’è.',
    functions: 'Che cosa fa',
    noProcessReason: 'Perché non ha processi',
    noProcessHelp: 'Si scrive solo se nessun processo riguarda la struttura.',
    processes: 'Processi',
    processesHelp: 'Processi di cui la struttura è responsabile',
    add: 'Nuova struttura',
    addBelow: 'Nuova sotto questa',
    added: 'Struttura aggiunta: scriverne il nome.',
    remove: 'Elimina la struttura',
    empty: 'Non c’è ancora nessuna struttura.',
    emptyHint: 'Cominciare dai settori o dalle aree dell’organigramma; gli uffici stanno sotto.',
    use: ({ responsible, involved, measures, obligations, below }: UnitUseCounts) =>
      used([
        ...(responsible > 0 ? [`responsabile di ${times(responsible, 'processo', 'processi')}`] : []),
        ...(involved > 0 ? [`coinvolta in ${times(involved, 'processo', 'processi')}`] : []),
        ...(measures > 0 ? [times(measures, 'misura', 'misure')] : []),
        ...(obligations > 0 ? [times(obligations, 'obbligo di pubblicazione', 'obblighi di pubblicazione')] : []),
        ...(below > 0 ? [`${times(below, 'struttura sotto di essa', 'strutture sotto di essa')}`] : []),
      ]),
  },
  areas: {
    one: 'Area di rischio',
    number: 'Numero',
    numberHelp: 'È la prima parte del numero dei processi.',
    name: 'Nome',
    kind: 'Tipo',
    moneyLaundering: 'Soggetta alle norme antiriciclaggio',
    moneyLaunderingHelp:
      'Autorizzazioni e concessioni, contratti pubblici, contributi e vantaggi economici (art. 10 D.Lgs. 231/2007).',
    launderingShort: 'Antiriciclaggio',
    anomalyIndicators: 'Indicatori di anomalia',
    anomalyHelp: 'Uno per riga, dalle istruzioni UIF del 23 aprile 2018.',
    noProcessReason: 'Perché non ha processi',
    noProcessHelp: 'Si scrive solo se l’area non riguarda l’ente.',
    processes: 'Processi',
    add: 'Nuova area',
    added: 'Area aggiunta: scriverne il nome.',
    remove: 'Elimina l’area',
    empty: 'Non c’è nessuna area di rischio.',
    emptyHint: 'Aggiungerne una: i processi stanno nelle aree.',
    use: (processes: number) => used(processes > 0 ? [times(processes, 'processo', 'processi')] : []),
  },
  factors: {
    one: 'Fattore abilitante',
    letter: 'Lettera',
    letterHelp: 'Una o due lettere minuscole: a, b, c …',
    name: 'Nome',
    explanation: 'Spiegazione',
    risks: 'Rischi',
    measures: 'Misure',
    add: 'Nuovo fattore',
    added: 'Fattore aggiunto: scriverne il nome.',
    remove: 'Elimina il fattore',
    empty: 'Non c’è nessun fattore abilitante.',
    emptyHint: 'Aggiungerne uno: ogni rischio indica i suoi.',
    use: (risks: number, measures: number) =>
      risks + measures === 0
        ? 'Non è ancora usato.'
        : `In uso: ${[
            ...(risks > 0 ? [times(risks, 'rischio', 'rischi')] : []),
            ...(measures > 0 ? [times(measures, 'misura', 'misure')] : []),
          ].join(', ')}.`,
  },
  indicators: {
    one: 'Indicatore',
    number: 'Numero',
    name: 'Nome',
    description: 'Descrizione',
    direction: 'Verso',
    directions: { direct: 'Diretto', inverse: 'Inverso' },
    directionHelp:
      'Se A vuol dire più rischio il verso è diretto; se vuol dire meno rischio (per esempio molta collaborazione) è inverso.',
    meanings: 'Che cosa significano le lettere',
    meaningsHelp: 'Le legge chi valuta, accanto a B, M e A.',
    meaning: (level: string) => `${level} significa`,
    ratings: 'Valutazioni',
    add: 'Nuovo indicatore',
    added: 'Indicatore aggiunto: scriverne il nome.',
    remove: 'Elimina l’indicatore',
    empty: 'Non c’è nessun indicatore.',
    emptyHint: 'Aggiungerne uno: ogni rischio si valuta su tutti gli indicatori.',
    more: 'Ogni rischio dovrà essere valutato anche su un indicatore nuovo.',
    use: (risks: number) =>
      risks === 0
        ? 'Nessun rischio è ancora valutato su questo indicatore.'
        : `Usato per ${times(risks, 'rischio', 'rischi')}.`,
  },
  sameNumber: (name: string) => `Lo stesso numero è di «${name}».`,
  sameLetter: (name: string) => `La stessa lettera è di «${name}».`,
  work: {
    author: 'Chi lavora',
    authorHelp: 'Nome e ruolo accompagnano ogni modifica nella storia del registro. Valgono su questo computer.',
    changeAuthor: 'Cambia chi lavora…',
    language: 'Lingua della finestra',
    languageHelp: 'Gli allegati restano in italiano.',
    version: (version: string) => `Registro Rischi ${version}`,
  },
}
