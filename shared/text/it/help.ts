/** The help: shortcuts, words, rules, saving. */
import { grid } from './grid'
import { helpRules } from './helpRules'
import { helpWords } from './helpWords'

export const help = {
  button: 'Aiuto',
  title: 'Aiuto',
  part: 'Parte dell’aiuto',
  parts: { keys: 'Tasti', words: 'Parole', rules: 'Regole', saving: 'Salvataggio' },
  source: 'Fonte',
  sources: 'Fonti',
  checks: 'Controlli',
  term: 'Parola',
  meaning: 'Significato',
  key: 'Tasti',
  does: 'Che cosa fanno',
  aboutField: 'Che cosa va scritto in questo campo',
  tourAgain: 'Rifai il giro in cinque passi',
  fieldHelp:
    'Accanto a molti campi c’è un «?» con che cosa va scritto e la fonte: si apre con un clic, o con Maiusc+F1 mentre si scrive nel campo.',
  keys: [
    {
      title: 'Dappertutto',
      rows: [
        { keys: ['Ctrl+K'], does: 'Cerca in tutto il registro, e trova ogni comando' },
        { keys: ['Ctrl+F'], does: 'Va al filtro delle righe della sezione' },
        { keys: ['F1'], does: 'Apre questo aiuto' },
        { keys: ['F6', 'Maiusc+F6'], does: 'Va alla parte che segue, o che precede: sezioni, aree, griglia, scheda' },
        { keys: ['Maiusc+F1'], does: 'Mostra o nasconde la spiegazione del campo in cui si scrive' },
        { keys: ['Ctrl+Z'], does: 'Annulla l’ultima modifica, e dice quale; in un campo, quello che si sta scrivendo' },
        { keys: ['Ctrl+Y', 'Ctrl+Maiusc+Z'], does: 'Ripete la modifica annullata' },
        { keys: ['Ctrl++', 'Ctrl+-', 'Ctrl+0'], does: 'Ingrandisce, riduce, torna alla misura normale' },
        { keys: ['↓', '↑', 'Spazio'], does: 'In un elenco di caselle: alla seguente, alla precedente, la segna' },
        { keys: ['Esc'], does: 'Chiude una finestra di dialogo; da una scheda riporta alla griglia' },
      ],
    },
    {
      title: 'Nelle valutazioni',
      rows: [
        { keys: ['B', 'M', 'A'], does: 'Danno il livello e portano alla motivazione' },
        { keys: ['Canc'], does: 'Toglie il livello' },
        {
          keys: ['Ctrl+Invio'],
          does: 'Dalla motivazione passa all’indicatore che segue; dall’ultima, a ciò che manca o al prossimo rischio',
        },
        { keys: ['Alt+C'], does: 'Conferma livello e motivazione dell’edizione precedente' },
        { keys: ['Alt+E'], does: 'Aggiunge un’evidenza' },
        { keys: ['Alt+Pag↓', 'Alt+Pag↑'], does: 'Va alla prossima, o alla precedente, da completare' },
      ],
    },
    {
      title: 'Nella ponderazione',
      rows: [
        { keys: ['B', 'M', 'A'], does: 'Danno il livello del RPCT; se serve un motivo, portano a scriverlo' },
        { keys: ['Ctrl+Invio'], does: 'Approva e passa alla prossima' },
        { keys: ['Alt+R'], does: 'Restituisce, con le osservazioni' },
        { keys: ['Alt+Pag↓', 'Alt+Pag↑'], does: 'Avanti e indietro nell’elenco, senza decidere' },
      ],
    },
    {
      title: 'Nella scheda del processo',
      rows: [{ keys: ['Alt+↑', 'Alt+↓'], does: 'Spostano la fase in cui si è; si può anche trascinarla' }],
    },
    {
      title: 'Nelle griglie',
      rows: grid.keys.list.map(([keys = '', does = '']) => ({ keys: keys.split(', '), does })),
    },
  ],
  words: helpWords,
  rulesHint:
    'Le regole vengono dal Piano nazionale anticorruzione e dalle norme. Il programma le controlla e lo dice nei Controlli; non riempie e non cambia mai un livello.',
  rules: helpRules,
  saving: [
    {
      title: 'Non c’è un comando «Salva»',
      text: 'Ogni modifica si salva da sé appena fatta. In alto a destra c’è sempre scritto se è salvata: «Salvato» compare solo quando la modifica è scritta sia nella banca dati del programma sia nel giornale su disco.',
    },
    {
      title: 'Se manca la corrente',
      text: 'Quanto era «Salvato» si ritrova. Alla riapertura il programma confronta banca dati e giornale, tiene il più recente, e se ha dovuto recuperare qualcosa lo dice.',
    },
    {
      title: 'Se il disco è pieno',
      text: 'In alto compare quante modifiche non sono salvate e perché. Restano nella finestra: liberare spazio e premere «Riprova a salvare».',
    },
    {
      title: 'Tornare indietro',
      text: '«Annulla» disfa le modifiche una per una, anche dopo aver chiuso e riaperto. Per tornare a un giorno prima: elenco dei registri, «Ripristina…», e scegliere una copia di sicurezza. Anche il ripristino si può annullare.',
    },
    {
      title: 'Portare il registro altrove',
      text: 'Nell’elenco dei registri, «Salva una copia…» scrive tutto il registro in un file; sull’altro computer si apre con «Apri un file…».',
    },
    {
      title: 'Dove stanno i dati',
      text: 'Solo su questo computer: il programma non si collega a nessuna rete e non manda niente a nessuno.',
    },
  ],
}
