/** Why a hand-out or a hand-back is not read. Always in Italian, like the refusals of register files. */
export const handoutFiles = {
  notJson: (detail: string) =>
    `Il file è danneggiato: il testo non si legge come JSON (${detail}). Farselo mandare di nuovo.`,
  notHandout: 'Il file non è una consegna del programma. Scegliere un file che finisce per .consegna.json.',
  notHandBack:
    'Il file non è una riconsegna. Scegliere i file che i responsabili hanno mandato: finiscono per .riconsegna.json o .xlsx.',
  isHandout:
    'Il file è una consegna, così come è stata mandata al responsabile: quella che torna finisce per .riconsegna.json. Chiederla al responsabile.',
  isHandBack:
    'Il file è una riconsegna: si riunisce nel registro da cui è partita. Aprire quel registro e, in «Consegne», scegliere «Riunisci…».',
  noVersion: 'Il file è danneggiato: manca la versione, o non è un numero intero da 1 in su. Farselo mandare di nuovo.',
  fromTheFuture: (version: number, here: number) =>
    `Il file è stato scritto da una versione più recente del programma (formato ${version}, qui si arriva al ${here}). Aggiornare il programma; il file non è stato toccato.`,
  altered:
    'Il contenuto del file non è più quello scritto dal programma: è danneggiato o è stato modificato a mano. Farselo mandare di nuovo.',
  alteredBase:
    'La parte del file che dice che cosa era stato consegnato è stata modificata: non si può più confrontare. Farsi mandare di nuovo la riconsegna.',
  noOrigin: 'Il file è danneggiato: manca da quale consegna viene. Farselo mandare di nuovo.',
  unknownKeys: (keys: readonly string[]) =>
    `Il file ha voci sconosciute: «${keys.join('», «')}». Farselo mandare di nuovo.`,
  invalid: (detail: string) => `Il file non si può aprire. ${detail}`,
  noBase:
    'Di questa copia manca che cosa era stato consegnato (la prima copia di sicurezza): non si può riconsegnare. Riaprire la consegna su un altro computer, oppure chiederne una nuova al RPCT.',
  sealed: 'Il file è cifrato e la sua passphrase non è stata data.',
  notOpened: {
    wrongPassphrase: 'Il file è cifrato con un’altra passphrase. Riunirlo da solo, con la sua.',
    damaged: 'Il file cifrato è danneggiato o è stato modificato. Farselo mandare di nuovo.',
    fromTheFuture:
      'Il file è stato cifrato da una versione più recente del programma. Aggiornare il programma; il file non è stato toccato.',
  },
  tooLarge: (limit: string) => `Il file supera ${limit}: non può essere una consegna.`,
}
