import type { OpinionStatement, ReportDocument } from './report-document.js';
import type { ReportChart, ReportTable } from './report-table.js';
import { column } from './table-parts.js';

const MEANT = { agree: 'Zustimmung', disagree: 'Ablehnung' } as const;
const SHARES = [
  column('zustimmung', 'Zustimmung', 'share'),
  column('uebersprungen', 'Übersprungen', 'share'),
  column('ablehnung', 'Ablehnung', 'share'),
];

/** Groups of people who answer alike, and how large they are. */
export function opinionGroupsTable({ opinions }: ReportDocument): ReportTable {
  return {
    key: 'meinungsgruppen-groesse',
    caption: 'Gruppen und ihre Größe',
    columns: [column('gruppe', 'Gruppe', 'text'), column('menschen', 'Menschen', 'number')],
    rows: (opinions?.groups ?? []).map(({ name, people }) => [name, people]),
    note: null,
  };
}

/** What all groups share, and what sets each apart. */
export function opinionsTable(document: ReportDocument): ReportTable {
  return {
    key: 'meinungsgruppen',
    caption: 'Worin alle Gruppen übereinstimmen und was jede auszeichnet',
    columns: [
      column('aussage', 'Aussage', 'link'),
      column('gruppe', 'Gruppe', 'text'),
      column('seite', 'Gemeint ist', 'text'),
      ...SHARES,
    ],
    rows: namedIn(document).map(({ group, statement }) => [
      linked(statement),
      group,
      statement.side === null ? '–' : MEANT[statement.side],
      statement.agree,
      statement.pass,
      statement.disagree,
    ]),
    note: null,
  };
}

function namedIn({ opinions }: ReportDocument): { group: string; statement: OpinionStatement }[] {
  const { consensus = [], groups = [] } = opinions ?? {};
  return [
    ...consensus.map((statement) => ({
      group: groups.length ? 'Alle Gruppen' : 'Alle',
      statement,
    })),
    ...groups.flatMap(({ name, statements }) =>
      statements.map((statement) => ({ group: name, statement })),
    ),
  ];
}

/** Statements that divide people, with the shares of each group. */
export function opinionsDisputedTable({ opinions }: ReportDocument): ReportTable {
  return {
    key: 'umstrittene-aussagen',
    caption: 'Aussagen, bei denen die Antworten auseinandergehen',
    columns: [column('aussage', 'Aussage', 'link'), column('gruppe', 'Gruppe', 'text'), ...SHARES],
    rows: (opinions?.disputed ?? []).flatMap((statement) =>
      statement.shares.map(({ group, agree, disagree, pass }) => [
        ...[linked(statement), group, agree, pass, disagree],
      ]),
    ),
    note: null,
  };
}

function linked({ text, path }: Pick<OpinionStatement, 'text' | 'path'>) {
  return path === null ? text : { text, path };
}

/** The same statements drawn: what is not shown stays empty. */
export function opinionsChart(document: ReportDocument): ReportChart | null {
  const { opinions, cutoff } = document;
  const table = opinionsTable(document);
  const rows = namedIn(document).map(({ group, statement }, nr) => [
    `${group}: ${statement.text}`,
    ...(table.rows[nr] ?? []).slice(1),
  ]);
  if (!opinions || rows.length === 0) return null;
  return {
    key: 'meinungsgruppen',
    kind: 'stances',
    title: 'Was Gruppen gemeinsam ist und was sie auszeichnet',
    subtitle: 'Anteil derer, die geantwortet haben. Was nicht gezeigt ist, bleibt leer.',
    table: { ...table, rows },
    labelColumn: 'aussage',
    valueColumns: ['zustimmung', 'uebersprungen', 'ablehnung'],
    asideColumn: null,
    reference: null,
    whole: 1,
    rowsShown: 20,
    n: opinions.people,
    date: opinions.countedAt ?? cutoff,
  };
}
