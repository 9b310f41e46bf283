import type { PlaceRow, ReportDocument } from './report-document.js';
import type { Amount } from './report-sentence.js';
import { germanDay } from './german-date.js';
import { germanNumber } from './sentences-of.js';
import type { ReportChart, ReportTable } from './report-table.js';
import { leftOutTable } from './left-out.js';
import { disputedChart, disputedTable, minoritiesTable } from './standpoint-tables.js';
import {
  opinionGroupsTable,
  opinionsChart,
  opinionsDisputedTable,
  opinionsTable,
} from './opinion-tables.js';
import { column, standOf, sum } from './table-parts.js';
import { topicSidesTable } from './topic-sides.js';

/** Every table of a report, each with a key that names its CSV file. Empty ones are left out. */
export function tablesOf(document: ReportDocument): ReportTable[] {
  return [
    ideasTable(document),
    placesTable(document),
    disputedTable(document),
    topicSidesTable(document),
    minoritiesTable(document),
    decisionsTable(document),
    topicsTable(document),
    changesTable(document),
    answersTable(document),
    opinionGroupsTable(document),
    opinionsTable(document),
    opinionsDisputedTable(document),
    leftOutTable(document),
    ...document.tables,
    ...document.charts.map((chart) => chart.table),
  ].filter((table, index, all) => {
    const first = all.findIndex((other) => other.key === table.key);
    return table.rows.length > 0 && first === index;
  });
}

export function ideasTable({ questions, cutoff }: ReportDocument): ReportTable {
  return {
    key: 'ideen',
    caption: 'Meist unterstützte Ideen',
    columns: [
      column('idee', 'Idee', 'link'),
      column('nummer', 'Nummer', 'text'),
      column('unterstuetzungen', 'Unterstützungen', 'number'),
    ],
    rows: questions.wants.ideas.map((idea) => [
      { text: idea.title, path: idea.path },
      idea.label,
      idea.votes,
    ]),
    note: standOf(cutoff),
  };
}

export function placesTable({ places, cutoff }: ReportDocument): ReportTable {
  return {
    key: 'ortschaften',
    caption: 'Menschen, Ideen und Einwohner nach Ortschaft',
    columns: [
      column('ortschaft', 'Ortschaft', 'link'),
      column('menschen', 'Menschen', 'number'),
      column('ideen', 'Ideen', 'number'),
      column('einwohner', 'Einwohner', 'number'),
      column('quelle', 'Quelle', 'text'),
      column('je-tausend', 'Menschen je 1.000 Einwohner', 'number'),
    ],
    rows: places.map((place) => [
      place.path === null ? place.name : { text: place.name, path: place.path },
      place.people,
      place.ideas,
      place.residents,
      sourceOf(place),
      place.perThousand,
    ]),
    note: standOf(cutoff),
  };
}

function sourceOf({ residentsSource, residentsYear }: PlaceRow): string {
  const named = [residentsSource, residentsYear].filter((part) => part !== null);
  return named.join(', ') || 'keine Angabe';
}

export function decisionsTable({ questions }: ReportDocument): ReportTable {
  return {
    key: 'entscheidungen',
    caption: 'Was zu entscheiden ist',
    columns: [
      column('sache', 'Sache', 'link'),
      column('termin', 'Termin', 'date'),
      column('gremium', 'Gremium', 'text'),
      column('nummer', 'Idee', 'text'),
    ],
    rows: questions.decide.decisions.map((decision) => [
      decision.path === null ? decision.subject : { text: decision.subject, path: decision.path },
      decision.date ?? { value: null, word: 'noch offen' },
      decision.body,
      decision.label ?? '–',
    ]),
    note: partOf(questions.decide),
  };
}

export function topicsTable({ topics, cutoff, readUntil }: ReportDocument): ReportTable {
  return {
    key: 'themen',
    caption: 'Themen in Zahlen',
    columns: [
      column('thema', 'Thema', 'link'),
      column('ideen', 'Ideen', 'number'),
      column('beitraege', 'Beiträge', 'number'),
      column('menschen', 'Menschen', 'number'),
    ],
    rows: topics.map((topic) => [
      topic.path === null ? topic.name : { text: topic.name, path: topic.path },
      topic.ideas,
      topic.comments,
      topic.people,
    ]),
    note: readUntil ? `Stand der Auswertung: ${germanDay(readUntil)}` : standOf(cutoff),
  };
}

function partOf({ inAll, decisions }: ReportDocument['questions']['decide']): string | null {
  if (inAll === undefined || inAll <= decisions.length) return null;
  return `Hier stehen die nächsten ${germanNumber(decisions.length, 0)} von ${germanNumber(inAll, 0)} Terminen.`;
}

const CHANGE_WORDS = { new: 'neu', gone: 'entfallen', changed: 'geändert' } as const;

export function changesTable({ changes }: ReportDocument): ReportTable {
  return {
    key: 'aenderungen',
    caption: 'Vorher und jetzt',
    columns: [
      column('sache', 'Sache', 'link'),
      column('art', 'Art', 'text'),
      column('vorher', 'Vorher', 'text'),
      column('jetzt', 'Jetzt', 'text'),
    ],
    rows: changes.map((change) => [
      change.path === null ? change.subject : { text: change.subject, path: change.path },
      CHANGE_WORDS[change.kind],
      change.before ?? '–',
      change.after ?? '–',
    ]),
    note: null,
  };
}

export function answersTable({ answers }: ReportDocument): ReportTable {
  return {
    key: 'antworten',
    caption: 'Antworten mit Stand und Datum',
    columns: [
      column('idee', 'Idee', 'link'),
      column('nummer', 'Nummer', 'text'),
      column('stand', 'Stand', 'text'),
      column('datum', 'Datum', 'date'),
      column('stelle', 'Stelle', 'text'),
    ],
    rows: answers.map((answer) => [
      { text: answer.title, path: answer.path },
      answer.label,
      answer.state,
      answer.date,
      answer.office ?? '–',
    ]),
    note: null,
  };
}

/** Every picture of a report, drawn from its tables. */
export function chartsOf(document: ReportDocument): ReportChart[] {
  return [
    placesChart(document),
    disputedChart(document),
    opinionsChart(document),
    ...document.charts,
  ].filter((chart) => chart !== null);
}

/** Where a document does not say how many places are drawn. */
const PLACES_DRAWN = 10;

/** Places by their size, the most active first; those without a figure stay in the table. */
export function placesChart(document: ReportDocument): ReportChart | null {
  const drawn = document.places.filter((place) => place.perThousand.value !== null);
  if (drawn.length === 0) return null;
  const average = document.townPerThousand;
  const digits = average === null || Number.isInteger(average) ? 0 : 1;
  const table = placesTable(document);
  const rank = (row: ReportTable['rows'][number]): number =>
    (row[5] as Amount).value ?? Number.NEGATIVE_INFINITY;
  const rows = table.rows.toSorted((a, b) => rank(b) - rank(a));
  return {
    key: 'ortschaften',
    kind: 'bars',
    title: 'Beteiligung nach Ortschaft',
    subtitle:
      average === null
        ? 'Menschen, die sich beteiligt haben, je 1.000 Einwohner.'
        : `Menschen, die sich beteiligt haben, je 1.000 Einwohner. Gepunktet: Durchschnitt der gezeigten Ortschaften, ${germanNumber(average, digits)}.`,
    table: { ...table, rows },
    labelColumn: 'ortschaft',
    valueColumns: ['je-tausend'],
    asideColumn: 'menschen',
    reference: average,
    rowsShown: document.placesDrawn ?? PLACES_DRAWN,
    n: sum(document.places.map((place) => place.people)),
    date: document.cutoff,
  };
}
