import { contributionsTable, howManyListed } from './annex-blocks.js';
import { blank, form, heading, paragraph, type DocxBlock, type DocxWriter } from './docx-parts.js';
import { germanDay, germanMoment } from './german-date.js';
import { leftOutInAll, leftOutTable, leftOutWords } from './left-out.js';
import { printedTable } from './printed-table.js';
import type { LeftOutQuotes, ReportDocument, TopicSection } from './report-document.js';
import type { Sentence } from './report-sentence.js';
import type { ReportTable } from './report-table.js';
import { slotText } from './sentences-of.js';
import { opinionGroupsTable, opinionsDisputedTable, opinionsTable } from './opinion-tables.js';
import { comparisonOf, opinionWords } from './report-blocks.js';
import { disputedTable, minoritiesTable, SIDE_WORDS } from './standpoint-tables.js';
import {
  answersTable,
  changesTable,
  decisionsTable,
  ideasTable,
  placesTable,
  topicsTable,
} from './tables-of.js';
import { topicSidesTable, topicSidesWords } from './topic-sides.js';

/** The sections of a council paper in Lower Saxony; what only the administration can say is left to fill in. */
export function vorlage(document: ReportDocument, writer: DocxWriter): DocxBlock[] {
  return [
    ...occasion(document, writer),
    ...wishes(document, writer),
    ...reasons(document, writer),
    ...spread(document, writer),
    ...opinionsOfOffices(),
    ...proposals(),
    ...bodies(),
    ...annexes(document, writer),
  ];
}

function table(writer: DocxWriter, whole: ReportTable): DocxBlock[] {
  return whole.rows.length === 0 ? [] : writer.table(printedTable(whole));
}

function occasion(document: ReportDocument, writer: DocxWriter): DocxBlock[] {
  const { who } = document.questions;
  return [
    heading(1, '1 Anlass'),
    paragraph(document.subtitle),
    paragraph(`${document.scope.words} Stand ${germanMoment(document.cutoff)}.`),
    ...who.figures.map(({ label, slot }) => paragraph(`${slotText(slot)} ${label}`)),
    ...writer.sentences(who.lead),
    ...document.caveats.map(paragraph),
    ...changes(document, writer),
    ...answers(document, writer),
    ...deadlines(document, writer),
  ];
}

function titled(title: string, blocks: readonly DocxBlock[]): DocxBlock[] {
  return blocks.length === 0 ? [] : [heading(2, title), ...blocks];
}

function changes(document: ReportDocument, writer: DocxWriter): DocxBlock[] {
  const said = comparisonOf(document);
  return titled('Seit der letzten Ausgabe', [
    ...(said === null ? [] : [paragraph(said)]),
    ...table(writer, changesTable(document)),
  ]);
}

function answers(document: ReportDocument, writer: DocxWriter): DocxBlock[] {
  return titled('Was die Stadt geantwortet hat', [
    ...table(writer, answersTable(document)),
    ...document.answers.flatMap((answer) => writer.sentences(answer.sentences)),
  ]);
}

function deadlines(document: ReportDocument, writer: DocxWriter): DocxBlock[] {
  return titled('Was bis wann zu entscheiden ist', [
    ...writer.sentences(document.questions.decide.lead),
    ...table(writer, decisionsTable(document)),
  ]);
}

function wishes(document: ReportDocument, writer: DocxWriter): DocxBlock[] {
  const { wants } = document.questions;
  return [
    heading(1, '2 Wunsch'),
    ...writer.sentences(wants.lead),
    ...table(writer, ideasTable(document)),
    ...table(writer, topicsTable(document)),
    ...document.topics.flatMap((topic) =>
      part(2, topic.name, { sentences: topic.proposed }, writer),
    ),
  ];
}

function part(
  level: 2 | 3,
  title: string,
  { sentences, leftOut }: { sentences: readonly Sentence[]; leftOut?: readonly LeftOutQuotes[] },
  writer: DocxWriter,
): DocxBlock[] {
  const said = [...writer.sentences(sentences), ...noted(leftOutWords(leftOut))];
  return said.length === 0 ? [] : [heading(level, title), ...said];
}

function reasons(document: ReportDocument, writer: DocxWriter): DocxBlock[] {
  return [
    heading(1, '3 Argumente'),
    ...writer.sentences(document.questions.disputed.lead),
    ...noted(document.disputedNote),
    ...table(writer, disputedTable(document)),
    ...noted(document.disputedTopicsNote),
    ...table(writer, topicSidesTable(document)),
    ...document.topics.flatMap((topic) => argumentsOf(topic, writer)),
    ...document.disputed.flatMap((point) =>
      part(2, `Umstritten: ${point.title} (${point.label})`, point, writer),
    ),
    ...opinions(document, writer),
    ...titled('Was wenige sagen', [
      ...noted(document.minoritiesNote),
      ...table(writer, minoritiesTable(document)),
    ]),
    ...document.minorities.flatMap((view) =>
      part(
        2,
        `Was wenige sagen: ${view.name} (${view.label}), ${SIDE_WORDS[view.side]}`,
        view,
        writer,
      ),
    ),
  ];
}

function opinions(document: ReportDocument, writer: DocxWriter): DocxBlock[] {
  if (document.opinions === null) return [];
  return titled('Meinungsgruppen', [
    ...opinionWords(document.opinions).map(paragraph),
    ...table(writer, opinionGroupsTable(document)),
    ...table(writer, opinionsTable(document)),
    ...table(writer, opinionsDisputedTable(document)),
  ]);
}

const noted = (note: string | null | undefined): DocxBlock[] => (note ? [paragraph(note)] : []);

function argumentsOf(topic: TopicSection, writer: DocxWriter): DocxBlock[] {
  const parts = [
    ...part(3, 'Dafür', { sentences: topic.reasons }, writer),
    ...part(3, 'Bedingungen', { sentences: topic.conditions }, writer),
    ...part(3, 'Dagegen', { sentences: topic.against }, writer),
    ...noted(topicSidesWords(topic)),
    ...noted(leftOutWords(topic.leftOut)),
  ];
  return parts.length === 0 ? [] : [heading(2, topic.name), ...parts];
}

function spread(document: ReportDocument, writer: DocxWriter): DocxBlock[] {
  return [
    heading(1, '4 Räumliche Verteilung'),
    ...writer.sentences(document.placesNote),
    ...table(writer, placesTable(document)),
    ...part(2, 'Wer fehlt', { sentences: document.missing }, writer),
  ];
}

const FIELDS = ['Zuständigkeit', 'Kosten', 'Folgekosten', 'Klima', 'Recht', 'Alternativen'];

function opinionsOfOffices(): DocxBlock[] {
  return [
    heading(1, '5 Stellungnahme der Fachämter'),
    form(
      ['Punkt', 'Stellungnahme'],
      FIELDS.map((field) => [field, '']),
    ),
    paragraph(''),
  ];
}

function proposals(): DocxBlock[] {
  return [
    heading(1, '6 Beschlussvorschlag'),
    ...['A', 'B', 'C'].flatMap((letter) => [
      heading(2, `Variante ${letter}`),
      blank('Von der Verwaltung auszufüllen'),
    ]),
  ];
}

const BODIES = ['Ortsrat', 'Fachausschuss', 'Verwaltungsausschuss', 'Rat'];

function bodies(): DocxBlock[] {
  return [
    heading(1, '7 Beratungsfolge'),
    form(
      ['Gremium', 'Termin', 'Öffentlich', 'Ergebnis'],
      BODIES.map((body) => [body, '', '', '']),
    ),
    paragraph(''),
  ];
}

function annexes(document: ReportDocument, writer: DocxWriter): DocxBlock[] {
  const { listed, total } = document.contributions;
  const { method, methodVersion, publishedAt, cutoff } = document;
  return [
    heading(1, '8 Anlagen'),
    heading(2, 'Anlage A: Ideen und Beiträge'),
    paragraph(
      total === 0
        ? 'Im gewählten Ausschnitt steht keine Idee.'
        : howManyListed(document.contributions),
    ),
    ...table(writer, contributionsTable(listed)),
    heading(2, 'Anlage B: Methode'),
    ...method.paragraphs.map(paragraph),
    ...noted(leftOutInAll(document)),
    ...table(writer, leftOutTable(document)),
    ...method.parameters.map(({ name, value }) => paragraph(`${name}: ${value}`)),
    paragraph(`Fassung der Methode ${methodVersion}, ${germanDay(publishedAt ?? cutoff)}.`),
  ];
}
