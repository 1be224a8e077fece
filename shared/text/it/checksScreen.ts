/** The screen «Controlli». What the checks say is in `checks`. */
export const checksScreen = {
  working: 'Controllo in corso…',
  total: (count: number) => (count === 1 ? '1 rilievo' : `${count} rilievi`),
  rows: (shown: number, total: number) =>
    shown === total ? (total === 1 ? '1 rilievo' : `${total} rilievi`) : `${shown} di ${total} rilievi`,
  severity: 'Gravità',
  severities: { all: 'Tutti', blocking: 'Bloccanti', warning: 'Avvisi', info: 'Note' },
  rules: 'Controlli',
  allRules: 'Tutti i controlli',
  rule: 'Controllo',
  where: 'Dove',
  message: 'Che cosa non va',
  basis: 'Fonte',
  chosen: 'Rilievo scelto',
  choose: 'Scegliere un rilievo per leggerlo per intero. Con Invio, o con due clic, si va al punto.',
  go: 'Vai al punto',
  goTo: (label: string) => `Vai al punto: ${label}`,
  blocking: (count: number) =>
    `${count === 1 ? '1 rilievo è bloccante' : `${count} rilievi sono bloccanti`}. Gli allegati si possono esportare lo stesso, per esempio per una bozza, ma così non si possono pubblicare.`,
  notBlocking: 'Nessun rilievo bloccante: gli allegati si possono pubblicare. Avvisi e note restano da leggere.',
  own: (blocking: number) =>
    blocking === 0
      ? 'Nei processi della propria struttura non c’è nessun rilievo bloccante. Avvisi e note restano da leggere.'
      : `Nei processi della propria struttura ${blocking === 1 ? '1 rilievo è bloccante' : `${blocking} rilievi sono bloccanti`}: così il piano non si può pubblicare.`,
  stillEmpty: 'Il registro è ancora senza processi: i controlli diranno di più quando ci saranno processi e rischi.',
  nothing: 'Nessun rilievo: il registro è in ordine.',
  nothingHint: 'Il prossimo passo sono gli allegati.',
  toAnnexes: 'Vai agli allegati',
  noneHere: 'Nessun rilievo con questi filtri.',
}
