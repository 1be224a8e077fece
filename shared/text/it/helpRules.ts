/** The ten rules, for the help. Their sources are those of the checks. */
export const helpRules: readonly { readonly title: string; readonly text: string }[] = [
  {
    title: 'Ogni livello ha una motivazione',
    text: 'Vale per ciascun indicatore e per la valutazione complessiva. Un livello senza motivazione è incompleto.',
  },
  {
    title: 'Il livello complessivo è un giudizio',
    text: 'Mai una media o un altro calcolo. Il programma mostra l’esposizione massima tra gli indicatori come orientamento, e non scrive mai un livello.',
  },
  {
    title: 'Tra più rischi vale il più alto',
    text: 'Se i rischi di un processo hanno livelli diversi, il livello del processo è il più alto.',
  },
  {
    title: 'Chi scende ne dice il motivo',
    text: 'Un livello complessivo sotto l’esposizione massima, o una ponderazione diversa dalla valutazione, è ammesso ma vuole un suo motivo.',
  },
  {
    title: 'Ogni rischio ha almeno una misura',
    text: 'Per i rischi di livello A ce ne vuole di norma una specifica, oppure il motivo per cui non serve. Si trattano in ordine decrescente di livello.',
  },
  {
    title: 'Ogni misura è programmata',
    text: 'Almeno una fase, con tempi, struttura responsabile, indicatore e valore atteso.',
  },
  {
    title: 'Ogni processo ha rischi, ogni rischio fattori',
    text: 'Ogni processo ha almeno un rischio; ogni rischio indica i suoi fattori abilitanti; ciascuno è contrastato da una misura.',
  },
  {
    title: 'Ogni processo ha un responsabile',
    text: 'Ogni processo ha una struttura responsabile; ogni area e ogni struttura hanno almeno un processo, o il motivo per cui no.',
  },
  {
    title: 'Nelle aree antiriciclaggio si dice se c’è il rischio',
    text: 'Autorizzazioni e concessioni, contratti pubblici, contributi: ogni processo indica un rischio di riciclaggio o perché non c’è.',
  },
  {
    title: 'Quello che è scritto vale qualcosa',
    text: 'Non la stessa motivazione copiata su molti processi, non due parole, non misure che nessun rischio usa, non processi doppi, non fasi scadute senza monitoraggio.',
  },
]
