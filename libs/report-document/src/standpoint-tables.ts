import type { DisputedPoint, ReportDocument, StancePoint } from './report-document.js';
import type { Amount } from './report-sentence.js';
import type { ReportChart, ReportTable } from './report-table.js';
import { column, standOf, sum } from './table-parts.js';

/** The disputed points of the first page and of their own section, each idea once. */
export function disputedTable({ questions, disputed, cutoff }: ReportDocument): ReportTable {
  const all: (StancePoint | DisputedPoint)[] = [...questions.disputed.points, ...disputed];
  const points = all.filter(
    (point, index) => all.findIndex((other) => other.label === point.label) === index,
  );
  return {
    key: 'umstritten',
    caption: 'Beiträge dafür, mit Bedingung und dagegen',
    columns: [
      column('idee', 'Idee', 'link'),
      column('nummer', 'Nummer', 'text'),
      column('dafuer', 'Dafür', 'number'),
      column('wenn', 'Ja, wenn …', 'number'),
      column('dagegen', 'Dagegen', 'number'),
    ],
    rows: points.map((point) => [
      { text: point.title, path: point.path },
      point.label,
      point.for,
      point.if,
      point.against,
    ]),
    note: standOf(cutoff),
  };
}

/** Where the few stand, in a word. */
export const SIDE_WORDS = { for: 'dafür', against: 'dagegen' } as const;

export function minoritiesTable({ minorities, cutoff }: ReportDocument): ReportTable {
  return {
    key: 'minderheiten',
    caption: 'Was wenige sagen, gegen die meisten',
    columns: [
      column('idee', 'Idee', 'link'),
      column('nummer', 'Nummer', 'text'),
      column('thema', 'Thema', 'text'),
      column('seite', 'Die wenigen sind', 'text'),
      column('wenige', 'Menschen auf ihrer Seite', 'number'),
      column('viele', 'Auf der anderen Seite', 'number'),
    ],
    rows: minorities.map(({ name, label, path, theme, side, people, others }) => [
      { text: name, path },
      label,
      theme,
      SIDE_WORDS[side],
      people,
      others,
    ]),
    note: standOf(cutoff),
  };
}

export function disputedChart(document: ReportDocument): ReportChart | null {
  const table = disputedTable(document);
  if (table.rows.length === 0) return null;
  return {
    key: 'umstritten',
    kind: 'stances',
    title: 'Was ist umstritten?',
    subtitle: 'Zahl der Beiträge.',
    table,
    labelColumn: 'idee',
    valueColumns: ['dafuer', 'wenn', 'dagegen'],
    asideColumn: null,
    reference: null,
    rowsShown: 10,
    n: sum(table.rows.flatMap((row) => row.slice(2) as Amount[])),
    date: document.cutoff,
  };
}
