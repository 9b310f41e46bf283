import { germanMoment } from './german-date.js';
import { printedTable } from './printed-table.js';
import type { Block } from './block.js';
import type { Contribution, ReportDocument } from './report-document.js';
import type { ReportTable } from './report-table.js';
import { germanNumber } from './sentences-of.js';
import { column } from './table-parts.js';

export const STANCE_WORDS = {
  for: 'Dafür',
  if: 'Ja, wenn …',
  against: 'Dagegen',
  question: 'Frage',
} as const;

/** Annex A: what was read. Annex B: how. */
export function annexBlocks(document: ReportDocument): Block[] {
  return [...contributionBlocks(document), ...methodBlocks(document)];
}

function contributionBlocks({ contributions }: ReportDocument): Block[] {
  const { total, listed } = contributions;
  const title: Block = { kind: 'heading', level: 2, text: 'Anlage A: Ideen und Beiträge' };
  if (total === 0) {
    return [title, { kind: 'text', text: 'Im gewählten Ausschnitt steht keine Idee.' }];
  }
  const some = howManyListed(contributions);
  const note = listed.length < total ? [{ kind: 'text', text: some } as const] : [];
  const table = printedTable(contributionsTable(listed));
  return [title, ...note, ...(listed.length === 0 ? [] : [{ kind: 'table', table } as const])];
}

/** Names the file only where there is one. */
export function howManyListed({ total, listed, csvPath }: ReportDocument['contributions']): string {
  const [part, all] = [germanNumber(listed.length, 0), germanNumber(total, 0)];
  if (listed.length === 0)
    return `Im gewählten Ausschnitt stehen ${all} Ideen und Beiträge. ${
      csvPath === null
        ? 'Sie sind hier nicht abgedruckt.'
        : `Alle stehen in der Datei ${csvPath} auf der Plattform, soweit sie noch öffentlich sind.`
    }`;
  const rest =
    csvPath === null || listed.length === total
      ? ''
      : ' Alle stehen in der CSV-Datei dieser Ausgabe.';
  return `Hier stehen ${part} von ${all}.${rest}`;
}

export function contributionsTable(listed: readonly Contribution[]): ReportTable {
  return {
    key: 'beitraege',
    caption: 'Ideen und Beiträge im gewählten Ausschnitt',
    columns: [
      column('kennung', 'Kennung', 'link'),
      column('text', 'Titel und Text', 'text'),
      column('ort', 'Ortschaft', 'text'),
      column('haltung', 'Haltung', 'text'),
      column('datum', 'Datum', 'date'),
      column('stimmen', 'Stimmen', 'number'),
    ],
    rows: listed.map((one) => [
      { text: one.label, path: one.path },
      `${one.title}: ${one.text ?? 'nicht mehr öffentlich'}`,
      one.place ?? 'ganze Stadt',
      one.stance === null ? '–' : STANCE_WORDS[one.stance],
      one.date,
      one.votes,
    ]),
    note: 'Stimmen: Unterstützungen einer Idee, „Guter Grund“ eines Beitrags.',
  };
}

function methodBlocks({
  method,
  methodVersion,
  cutoff,
  readUntil,
  previousHash,
  scope,
}: ReportDocument): Block[] {
  const parameters: ReportTable = {
    key: 'methode',
    caption: 'Werte der Methode',
    columns: [column('name', 'Wert', 'text'), column('wert', 'Größe', 'text')],
    rows: [
      ['Ausschnitt', scope.words],
      ['Fassung der Methode', methodVersion],
      ['Nichts Neueres wurde gelesen', germanMoment(readUntil ?? cutoff)],
      [
        'Prüfsumme der vorigen Ausgabe',
        previousHash?.replace(/(.{8})(?=.)/g, '$1 ') ?? 'keine: Dies ist die erste.',
      ],
      ...method.parameters.map(({ name, value }) => [name, value]),
    ],
    note: null,
  };
  return [
    { kind: 'heading', level: 2, text: 'Anlage B: Wie dieser Bericht entstand' },
    ...method.paragraphs.map((paragraph) => ({ kind: 'text', text: paragraph }) as const),
    { kind: 'table', table: printedTable(parameters) },
  ];
}
