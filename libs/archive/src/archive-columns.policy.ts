/** Every column of the archive, in its order, with what it means to somebody who finds it in fifty years. */
export const ARCHIVE_COLUMNS = {
  id: 'Kennung der Entscheidung',
  decidedAt: 'Zeitpunkt der Entscheidung (UTC)',
  about:
    'worum es ging: idea, comment, notice, edit, photo, appeal und andere Arten der Warteschlange',
  ideaNumber: 'Nummer der Idee',
  commentNumber: 'Nummer des Beitrags unter der Idee',
  action: 'was entschieden wurde',
  before: 'Sichtbarkeit davor',
  trigger: 'Anlass: notice, own_initiative, order, check_before_publication, appeal',
  order: 'Behörde und Aktenzeichen einer Anordnung',
  noticeCount: 'Zahl der Meldungen, die dazu geführt haben',
  facts: 'Sachverhalt',
  reason: 'Begründung, wie sie mitgeteilt wurde',
  groundKind: 'Art der Grundlage: legal, house_rule',
  ground: 'Grundlage in Worten',
  ruleNumber: 'Nummer der Spielregel',
  ruleVersion: 'Fassung der Spielregeln',
  scope: 'Geltungsbereich',
  startsAt: 'gilt ab (UTC)',
  endsAt: 'gilt bis (UTC), leer: ohne Ende',
  automatedDetection: 'ob ein Programm darauf hingewiesen hatte',
  automatedDecision: 'ob ein Programm entschieden hat: immer false',
  redress: 'mitgeteilte Rechtsbehelfe neben der Beschwerde',
  toldAt: 'wann die Mitteilung abging (UTC)',
  undoneAt: 'wann die Entscheidung zurückgenommen wurde (UTC), innerhalb von zehn Sekunden',
  appealOf: 'Kennung der Entscheidung, gegen die sich die Beschwerde richtete',
  appealedAt: 'wann gegen diese Entscheidung Beschwerde eingelegt wurde (UTC)',
} as const;
export type ArchiveColumn = keyof typeof ARCHIVE_COLUMNS;
export type ArchivedDecision = Record<ArchiveColumn, string | number | boolean | null>;

export const COLUMN_NAMES = Object.keys(ARCHIVE_COLUMNS) as ArchiveColumn[];

/** One line of a CSV: semicolons, quotes where needed, and text that a spreadsheet would take for a formula made harmless. */
export function csvLine(values: readonly (string | number | boolean | null)[]): string {
  return `${values.map(csvCell).join(';')}\r\n`;
}

function csvCell(value: string | number | boolean | null): string {
  if (typeof value !== 'string') return value === null ? '' : String(value);
  // OWASP, CSV injection: these begin a formula.
  const harmless = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[";\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** What lies beside the files, for whoever opens them one day. */
export const README_OF_ARCHIVE = [
  'Entscheidungen der Moderation',
  '',
  'Jede Zeile ist eine Entscheidung, die älteste zuerst, mit allen Feldern nach Art. 17 Abs. 3 der Verordnung (EU) 2022/2065.',
  'Nicht enthalten ist, wer geschrieben, gemeldet oder entschieden hat, und nicht der Text, um den es ging.',
  'Begründung und Sachverhalt sind Worte der Moderation.',
  'Zeiten stehen in UTC (ISO 8601), Text in UTF-8. Die Prüfsummen sind SHA-256.',
  'In der CSV-Datei steht vor Text, den ein Tabellenprogramm als Formel läse, ein Hochkomma.',
  '',
  ...COLUMN_NAMES.map((name) => `${name}: ${ARCHIVE_COLUMNS[name]}`),
  '',
].join('\n');
