/** The tour in five steps. */
export const tour = {
  offer: 'Prima volta? Un giro in cinque passi mostra dove si fa che cosa. Si può lasciare quando si vuole.',
  start: 'Comincia il giro',
  startWithSample: 'Comincia il giro con un registro di esempio',
  refuse: 'No, grazie',
  step: (number: number, total: number) => `Passo ${number} di ${total}`,
  next: 'Avanti',
  back: 'Indietro',
  leave: 'Lascia il giro',
  done: 'Fine',
  leaveHint: 'Esc lascia il giro; da «Aiuto» (F1) si può rifare.',
  steps: {
    dashboard: {
      title: 'Il Cruscotto: a che punto siamo',
      text: 'In alto c’è che cosa fare adesso, con il pulsante che ci porta. Sotto: livelli per area, avanzamento per struttura, misure, rilievi. Ogni numero porta alle sue righe.',
    },
    processes: {
      title: 'I Processi: che cosa fa l’ente',
      text: 'Si comincia da qui. «Scegli dalla raccolta…» offre processi tipici da adattare; nella griglia si scrive come in un foglio di calcolo; a destra la scheda della riga scelta, con fasi, rischi e schema da stampare.',
    },
    assessments: {
      title: 'Le Valutazioni: tutto da tastiera',
      text: 'Scelta una riga, B, M o A danno il livello e il cursore va alla motivazione; Tab passa all’indicatore che segue; Alt+Pag↓ alla prossima da completare. Il programma non scrive mai un livello da sé.',
    },
    checks: {
      title: 'I Controlli: che cosa manca',
      text: 'Le regole sono guardate di continuo. Bloccante vuol dire che l’allegato non è completo; ogni rilievo dice la fonte e porta al campo dove si rimedia.',
    },
    annexes: {
      title: 'Gli Allegati: le quattro tabelle',
      text: 'Sono sempre pronti: qui si vedono come saranno stampati, e si esportano. E per trovare qualsiasi cosa, da ogni punto: Ctrl+K.',
    },
  },
}
