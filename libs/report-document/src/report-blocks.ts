import { annexBlocks } from './annex-blocks.js';
import { drawChart } from './chart-svg.js';
import { printedTable } from './printed-table.js';
import { germanDay, germanMoment } from './german-date.js';
import { leftOutInAll, leftOutTable, leftOutWords } from './left-out.js';
import { isTooFew } from './publication-rules.js';
import type { OpinionResults, ReportDocument, TopicSection } from './report-document.js';
import type { Amount, Sentence } from './report-sentence.js';
import { said } from './said.js';
import { germanNumber } from './sentences-of.js';
import { opinionGroupsTable, opinionsDisputedTable, opinionsTable } from './opinion-tables.js';
import { disputedTable, minoritiesTable, SIDE_WORDS } from './standpoint-tables.js';
import { answersTable, changesTable, chartsOf, placesTable, topicsTable } from './tables-of.js';
import { topicSidesTable, topicSidesWords } from './topic-sides.js';
import type { Block } from './block.js';

/** Width of the text on A4, in pixels at 96 dpi. */
export const TEXT_WIDTH = 672;

export function blocksOf(document: ReportDocument): Block[] {
  return [
    ...placeBlocks(document),
    ...topicBlocks(document),
    ...section('Wer fehlt', sentences(document.missing)),
    ...disputedBlocks(document),
    ...minorityBlocks(document),
    ...changeBlocks(document),
    ...answerBlocks(document),
    ...opinionBlocks(document),
    ...furtherBlocks(document),
    ...coverageBlocks(document),
    ...annexBlocks(document),
  ];
}

export function heading(level: 2 | 3 | 4, text: string): Block {
  return { kind: 'heading', level, text };
}

export function text(line: string): Block {
  return { kind: 'text', text: line };
}

/** A part without anything in it has no heading either. */
function section(title: string, blocks: readonly Block[]): Block[] {
  return blocks.length === 0 ? [] : [heading(2, title), ...blocks];
}

function sentences(all: readonly Sentence[]): Block[] {
  return all.length === 0 ? [] : [{ kind: 'sentences', sentences: all.map(said) }];
}

function table(whole: Parameters<typeof printedTable>[0]): Block[] {
  return whole.rows.length === 0 ? [] : [{ kind: 'table', table: printedTable(whole) }];
}

function topicBlocks(document: ReportDocument): Block[] {
  return section('Was die Menschen wollen', [
    ...table(topicsTable(document)),
    ...document.topics.flatMap(oneTopic),
  ]);
}

function oneTopic(topic: TopicSection): Block[] {
  const parts = [
    ['Was vorgeschlagen wird', topic.proposed],
    ['Warum', topic.reasons],
    ['Unter welchen Bedingungen', topic.conditions],
    ['Was dagegen spricht', topic.against],
  ] as const;
  return [
    heading(3, topic.name),
    ...(topic.words.length === 0 ? [] : [text(`Häufige Wörter: ${topic.words.join(', ')}.`)]),
    ...parts
      .filter(([, all]) => all.length > 0)
      .flatMap(([title, all]) => [heading(4, title), ...sentences(all)]),
    ...noted(topicSidesWords(topic)),
    ...noted(leftOutWords(topic.leftOut)),
  ];
}

function placeBlocks(document: ReportDocument): Block[] {
  const [chart] = chartsOf(document).filter((one) => one.key === 'ortschaften');
  return section('Beteiligung nach Ortschaft', [
    ...sentences(document.placesNote),
    ...(chart ? [drawn(chart)] : []),
    ...table(placesTable(document)),
  ]);
}

function drawn(chart: Parameters<typeof drawChart>[0]): Block {
  return { kind: 'chart', chart: drawChart(chart, TEXT_WIDTH) };
}

function disputedBlocks(document: ReportDocument): Block[] {
  return section('Was umstritten ist', [
    ...noted(document.disputedNote),
    ...table(disputedTable(document)),
    ...noted(document.disputedTopicsNote),
    ...table(topicSidesTable(document)),
    ...document.disputed
      .filter((point) => point.sentences.length > 0 || point.leftOut)
      .flatMap((point) => [
        heading(3, `${point.title} (${point.label})`),
        ...sentences(point.sentences),
        ...noted(leftOutWords(point.leftOut)),
      ]),
  ]);
}

function minorityBlocks(document: ReportDocument): Block[] {
  return section('Was wenige sagen', [
    ...noted(document.minoritiesNote),
    ...table(minoritiesTable(document)),
    ...document.minorities
      .filter((view) => view.sentences.length > 0 || view.leftOut)
      .flatMap((view) => [
        heading(3, `${view.name} (${view.label}), ${SIDE_WORDS[view.side]}`),
        ...sentences(view.sentences),
        ...noted(leftOutWords(view.leftOut)),
      ]),
  ]);
}

const noted = (note: string | null | undefined): Block[] => (note ? [text(note)] : []);

function changeBlocks(document: ReportDocument): Block[] {
  const said = comparisonOf(document);
  return section('Was sich seit der letzten Ausgabe geändert hat', [
    ...(said === null ? [] : [text(said)]),
    ...table(changesTable(document)),
  ]);
}

/** What the changes are counted from, or that there is nothing to compare with; null where an edition did not say. */
export function comparisonOf({ comparedWith, changes }: ReportDocument): string | null {
  if (comparedWith === undefined) return null;
  if (comparedWith === null)
    return 'Zu dieser Auswahl gibt es noch keine Ausgabe, die am selben Tag beginnt. Darum steht hier keine Änderung.';
  const since = `Verglichen mit der ${String(comparedWith.number)}. Ausgabe vom ${germanDay(comparedWith.publishedAt)}.`;
  return changes.length > 0 ? since : `${since} Keine der Zahlen hat sich geändert.`;
}

function answerBlocks(document: ReportDocument): Block[] {
  return section('Was die Stadt geantwortet hat', [
    ...table(answersTable(document)),
    ...document.answers
      .filter((answer) => answer.sentences.length > 0)
      .flatMap((answer) => [
        heading(3, `${answer.title} (${answer.label})`),
        ...sentences(answer.sentences),
      ]),
  ]);
}

function opinionBlocks(document: ReportDocument): Block[] {
  const { opinions } = document;
  if (opinions === null) return [];
  const [chart] = chartsOf(document).filter((one) => one.key === 'meinungsgruppen');
  return section('Meinungsgruppen', [
    ...opinionWords(opinions).map(text),
    ...table(opinionGroupsTable(document)),
    ...(chart ? [drawn(chart)] : []),
    ...table(opinionsTable(document)),
    ...table(opinionsDisputedTable(document)),
  ]);
}

/** How many answered and when it was counted, why there are no groups, how they are made. */
export function opinionWords({ people, votes, tooFew, note, countedAt }: OpinionResults): string[] {
  const shown = (amount: Amount) => amount.word ?? whole(amount.value ?? 0);
  const counted =
    countedAt === null || people.value === null
      ? []
      : [
          `Menschen: ${shown(people)}. Antworten: ${shown(votes)}. Stand der Auszählung: ${germanMoment(countedAt)}.`,
        ];
  return [...(tooFew === null ? [] : [tooFew]), ...counted, ...(note === null ? [] : [note])];
}

function furtherBlocks({ charts, tables }: ReportDocument): Block[] {
  return section('Weitere Auswertungen', [
    ...charts.flatMap((chart) => [drawn(chart), ...table(chart.table)]),
    ...tables.flatMap(table),
  ]);
}

function coverageBlocks(document: ReportDocument): Block[] {
  const { coverage, readUntil } = document;
  const { contributions, covered } = coverage;
  const [people, quoted] = [numberOf(coverage.people), numberOf(coverage.peopleQuoted)];
  return section('Was dieser Bericht abdeckt', [
    text(
      `${whole(covered)} von ${whole(contributions)} Ideen und Beiträgen stehen in einem Thema.` +
        (people === null || quoted === null
          ? ''
          : ` ${whole(quoted)} von ${whole(people)} Menschen sind mit mindestens einem Satz zitiert.`) +
        (readUntil ? ` Stand der Auswertung: ${germanMoment(readUntil)}.` : ''),
    ),
    ...noted(leftOutInAll(document)),
    ...table(leftOutTable(document)),
    ...sentences(coverage.sentences),
  ]);
}

/** Null for a group so small that it is not told. */
function numberOf(people: Amount | number): number | null {
  const value = typeof people === 'number' ? people : people.value;
  return value !== null && isTooFew(value) ? null : value;
}

function whole(value: number): string {
  return germanNumber(value, 0);
}
