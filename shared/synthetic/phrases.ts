/** Word lists that synthetic texts are put together from. Plausible, and meant to be nobody's. */
import type { AreaKind } from '../domain/area'
import type { Direction } from '../domain/level'
import type { MeasureType } from '../domain/measure'

type Words = readonly [string, ...string[]]

export const AREAS: readonly {
  readonly name: string
  readonly kind: AreaKind
  readonly moneyLaundering: boolean
}[] = [
  { name: 'Acquisizione e gestione del personale', kind: 'general', moneyLaundering: false },
  { name: 'Affari legali e contenzioso', kind: 'general', moneyLaundering: false },
  { name: 'Contratti pubblici', kind: 'general', moneyLaundering: true },
  { name: 'Controlli, verifiche, ispezioni e sanzioni', kind: 'general', moneyLaundering: false },
  { name: 'Gestione delle entrate, delle spese e del patrimonio', kind: 'general', moneyLaundering: false },
  { name: 'Gestione dei fondi strutturali', kind: 'specific', moneyLaundering: false },
  { name: 'Incarichi e nomine', kind: 'general', moneyLaundering: false },
  { name: 'Pianificazione territoriale', kind: 'specific', moneyLaundering: false },
  { name: 'Provvedimenti ampliativi con effetto economico', kind: 'general', moneyLaundering: true },
  { name: 'Provvedimenti ampliativi senza effetto economico', kind: 'general', moneyLaundering: true },
  { name: 'Altri servizi', kind: 'specific', moneyLaundering: false },
]

export const FACTORS: readonly string[] = [
  'Assenza di misure di controllo',
  'Mancanza di trasparenza',
  'Norme complesse e poco chiare',
  'Esercizio prolungato ed esclusivo della responsabilità',
  'Scarsa responsabilizzazione interna',
  'Inadeguatezza o assenza di competenze',
  'Inadeguata diffusione della cultura della legalità',
  'Mancata distinzione tra politica e amministrazione',
]

export const INDICATORS: readonly { readonly name: string; readonly direction: Direction }[] = [
  { name: 'Livello di interesse esterno', direction: 'direct' },
  { name: 'Discrezionalità del decisore interno', direction: 'direct' },
  { name: 'Eventi corruttivi in passato', direction: 'direct' },
  { name: 'Opacità del processo decisionale', direction: 'direct' },
  { name: 'Collaborazione del responsabile', direction: 'inverse' },
  { name: 'Attuazione delle misure', direction: 'inverse' },
]

export const ACTIONS: Words = [
  'Affidamento',
  'Autorizzazione',
  'Verifica',
  'Rendicontazione',
  'Assegnazione',
  'Controllo',
  'Programmazione',
  'Rilascio',
  'Liquidazione',
  'Gestione',
  'Revisione',
  'Accertamento',
  'Concessione',
  'Collaudo',
  'Selezione',
  'Aggiornamento',
  'Valutazione',
  'Rinnovo',
  'Monitoraggio',
  'Istruttoria',
]

export const OBJECTS: Words = [
  'dei lavori di manutenzione',
  'delle forniture informatiche',
  'dei servizi di pulizia',
  'dei contributi alle associazioni',
  'degli incarichi professionali',
  'delle occupazioni di suolo pubblico',
  'dei passi carrabili',
  'delle assunzioni a tempo determinato',
  'dei canoni di locazione',
  'delle polizze assicurative',
  'dei progetti europei',
  'degli espropri',
  'delle sanzioni amministrative',
  'dei trasporti eccezionali',
  'degli impianti di trattamento',
  'delle scuole guida',
  'degli immobili dell’ente',
  'dei rimborsi e delle missioni',
  'dei pareri urbanistici',
  'delle perizie di variante',
  'dei subappalti',
  'delle nomine in società',
  'dei servizi di trasporto',
  'degli accessi agli atti',
  'delle entrate non tributarie',
  'dei mezzi e dei veicoli',
  'delle aree verdi',
  'dei beni mobili dismessi',
  'delle transazioni',
  'dei piani di sicurezza',
]

export const QUALIFIERS: Words = [
  'ordinarie',
  'd’urgenza',
  'sotto soglia',
  'sopra soglia',
  'della zona nord',
  'della zona sud',
  'della zona costiera',
  'della zona montana',
  'su istanza di parte',
  'd’ufficio',
  'a rilevanza pluriennale',
  'con fondi propri',
  'con fondi regionali',
  'con fondi europei',
  'con fondi PNRR',
  'in convenzione con i Comuni',
  'per gli istituti scolastici',
  'per la rete stradale',
  'per le sedi istituzionali',
  'per gli impianti sportivi',
  'per la protezione civile',
  'di competenza delegata',
  'di primo livello',
  'di secondo livello',
  'presso terzi',
  'in economia',
  'a sportello',
  'a graduatoria',
  'con avviso pubblico',
  'con procedura telematica',
  'per il primo semestre',
  'per il secondo semestre',
  'in regime transitorio',
  'con silenzio assenso',
  'in forma associata',
  'a carattere stagionale',
  'per eventi e manifestazioni',
  'a tutela dell’ambiente',
  'a seguito di sopralluogo',
  'a seguito di ricorso',
]

export const PHASES: Words = [
  'Ricezione e protocollazione dell’istanza',
  'Rilevazione del fabbisogno',
  'Nomina del responsabile del procedimento',
  'Verifica dei requisiti e della documentazione',
  'Richiesta di integrazioni',
  'Sopralluogo e relazione tecnica',
  'Acquisizione dei pareri',
  'Valutazione comparativa delle proposte',
  'Adozione del provvedimento',
  'Pubblicazione e comunicazione agli interessati',
  'Liquidazione e pagamento',
  'Controllo successivo a campione',
]

export const INPUTS: Words = [
  'Istanza di parte',
  'Programma annuale',
  'Segnalazione',
  'Fabbisogno del settore',
  'Obbligo di legge',
]
export const OUTPUTS: Words = [
  'Determinazione',
  'Autorizzazione',
  'Contratto',
  'Verbale',
  'Relazione',
  'Graduatoria approvata',
]

export const EVENTS: Words = [
  'Alterazione dell’istruttoria per favorire un richiedente',
  'Frazionamento artificioso per restare sotto la soglia',
  'Omissione di controlli dovuti in cambio di utilità',
  'Diffusione anticipata di informazioni riservate',
  'Definizione di requisiti su misura di un concorrente',
  'Rallentamento della pratica per indurre una promessa',
  'Riconoscimento di spese non dovute o non documentate',
  'Scelta ripetuta dello stesso operatore senza confronto',
  'Mancata applicazione delle penali previste',
  'Uso della discrezionalità tecnica per scopi privati',
]

const FIRST: Words = [
  'Nel triennio l’ufficio ha trattato',
  'Il registro delle pratiche conta',
  'Dagli archivi del settore risultano',
  'La relazione annuale riporta',
  'Gli atti estratti per il controllo successivo comprendono',
  'Il dirigente ha preso in esame',
  'Secondo i dati del protocollo si contano',
  'Il monitoraggio dei tempi ha riguardato',
]

const THINGS: Words = [
  'procedimenti conclusi',
  'istanze di soggetti privati',
  'affidamenti di importo modesto',
  'provvedimenti con parere tecnico',
  'pratiche avviate d’ufficio',
  'domande presentate da imprese',
  'liquidazioni documentate',
  'sopralluoghi verbalizzati',
]

const WHY: Words = [
  'con un beneficio economico che per il singolo destinatario resta contenuto',
  'con interessi rilevanti di pochi operatori che tornano ogni anno',
  'e la decisione è vincolata da requisiti fissati in un regolamento',
  'e la scelta tecnica lascia al funzionario margini che nessuna tabella riduce',
  'senza che siano emersi rilievi degli organi di controllo',
  'e in due casi il controllo interno ha chiesto di integrare la motivazione',
  'con pubblicazione degli atti in Amministrazione trasparente entro i termini',
  'anche se i criteri di priorità non sono pubblicati',
  'e il responsabile ha inviato i contributi richiesti dal RPCT nei tempi',
  'mentre i dati per il monitoraggio sono arrivati dopo un sollecito',
]

const THEN: Words = [
  'La firma è distinta dall’istruttoria e ogni passaggio resta nel fascicolo informatico.',
  'Le pratiche sono assegnate a rotazione fra tre istruttori e il dirigente ne verifica una parte ogni mese.',
  'Manca però una lista di controllo comune e ciascun istruttore segue la propria prassi.',
  'Il confronto con enti simili mostra qualche caso di cattiva amministrazione in attività dello stesso genere.',
  'Il sorteggio semestrale degli atti non ha rilevato scostamenti dai criteri approvati.',
  'Le misure previste sono attuate in parte, perché la formazione del personale è stata rinviata.',
  'L’utenza può seguire lo stato della domanda sul portale e i reclami sono rimasti pochi.',
  'Restano possibili pressioni, dato che gli interessati conoscono da anni chi decide.',
]

export const LAST: Words = [
  'Il livello tiene conto anche dell’organico ridotto dell’ufficio.',
  'Si conferma il giudizio dell’anno precedente.',
  'Il giudizio sarà rivisto dopo il prossimo monitoraggio.',
  'Il confronto con il referente anticorruzione ha portato alla stessa conclusione.',
]

/** Opening, number of things, reason; then more or less of the rest. Between 15 and 60 words. */
export const MOTIVATION = { first: FIRST, things: THINGS, why: WHY, more: THEN, last: LAST } as const

export const MEASURE_NAMES: readonly { readonly name: string; readonly type: MeasureType; readonly factors: string }[] =
  [
    { name: 'Controllo a campione con scheda di verifica', type: 'control', factors: 'ae' },
    { name: 'Pubblicazione dei criteri e degli esiti', type: 'transparency', factors: 'be' },
    { name: 'Doppia istruttoria nelle pratiche sensibili', type: 'regulation', factors: 'ad' },
    { name: 'Assegnazione casuale delle pratiche', type: 'rotation', factors: 'dg' },
    { name: 'Modelli di atto con motivazione guidata', type: 'simplification', factors: 'bc' },
    { name: 'Formazione mirata degli istruttori', type: 'training', factors: 'fg' },
    { name: 'Dichiarazione sui conflitti di interesse per ogni pratica', type: 'conflict', factors: 'gh' },
    { name: 'Registro degli incontri con i portatori di interesse', type: 'lobbying', factors: 'bh' },
  ]

export const GENERAL_MEASURES: readonly {
  readonly name: string
  readonly type: MeasureType
  readonly factors: string
}[] = [
  { name: 'Codice di comportamento', type: 'ethics', factors: 'eg' },
  { name: 'Prevenzione dei conflitti di interesse', type: 'conflict', factors: 'egh' },
  { name: 'Rapporti con il pubblico', type: 'ethics', factors: 'bg' },
  { name: 'Correttezza e buon andamento', type: 'ethics', factors: 'eg' },
  { name: 'Collaborazione attiva dei dipendenti', type: 'awareness', factors: 'eg' },
  { name: 'Comportamento nei rapporti privati', type: 'ethics', factors: 'g' },
  { name: 'Lavoro agile', type: 'regulation', factors: 'ae' },
  { name: 'Inconferibilità e incompatibilità', type: 'conflict', factors: 'h' },
  { name: 'Commissioni e assegnazioni agli uffici', type: 'conflict', factors: 'dh' },
  { name: 'Divieto di pantouflage', type: 'conflict', factors: 'egh' },
  { name: 'Formazione del personale', type: 'training', factors: 'cfg' },
  { name: 'Rotazione ordinaria', type: 'rotation', factors: 'd' },
  { name: 'Rotazione straordinaria', type: 'rotation', factors: 'dg' },
  { name: 'Misure organizzative per i procedimenti', type: 'regulation', factors: 'acd' },
  { name: 'Misure organizzative di controllo', type: 'control', factors: 'ae' },
  { name: 'Tutela di chi segnala illeciti', type: 'reporting', factors: 'ag' },
]

export const CADENCES: Words = [
  'mensile',
  'trimestrale',
  'semestrale, entro il 30 giugno e il 31 dicembre',
  'annuale, entro il 30 novembre',
  'a ogni procedimento',
]
