/** The picture of a process, and moving its phases. */
export const picture = {
  button: 'Schema',
  title: (name: string) => `Schema del processo ${name}`,
  caption: (name: string, phases: number) =>
    `${name}: da che cosa parte, ${phases === 1 ? 'una fase' : `${phases} fasi`} in ordine con chi le svolge, che cosa ne esce.`,
  input: 'Input',
  output: 'Output',
  phases: 'Fasi',
  phase: (number: number) => `Fase ${number}`,
  responsible: 'Struttura responsabile',
  area: 'Area di rischio',
  by: 'Svolta da',
  handover: 'Passa a',
  missing: 'da scrivere',
  noUnit: 'struttura da scegliere',
  noPhases: 'Nessuna fase scritta: si aggiungono nella scheda, sotto «Attività».',
  print: 'Stampa',
  printed: (body: string, triennium: string, date: string) => `${body} · ${triennium} · stampato il ${date}`,
  drag: 'Trascinare per spostare la fase (da tastiera: Alt+↑, Alt+↓)',
  moved: (to: number, total: number) => `Fase spostata al posto ${to} di ${total}.`,
}
