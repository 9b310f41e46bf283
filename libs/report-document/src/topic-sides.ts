import type { ReportDocument, TopicSection, TopicSides } from './report-document.js';
import type { Amount } from './report-sentence.js';
import type { ReportTable } from './report-table.js';
import { germanNumber } from './sentences-of.js';
import { column, standOf } from './table-parts.js';

type Divided = TopicSection & { readonly sides: TopicSides };

const dividedOf = ({ topics }: ReportDocument): Divided[] =>
  topics.filter((topic): topic is Divided => topic.sides !== undefined);

const told = ({ value, word }: Amount): string => word ?? germanNumber(value ?? 0, 0);

/** Whether a topic is contested, and its numbers; null where it was not looked. */
export function topicSidesWords({ sides }: TopicSection): string | null {
  if (!sides) return null;
  const { contested, for: pro, if: conditional, against } = sides;
  const counted = `Beiträge dafür: ${told(pro)}, mit Bedingung: ${told(conditional)}, dagegen: ${told(against)}.`;
  return contested
    ? `Dieses Thema ist umstritten. ${counted}`
    : `Dieses Thema ist nach unserem Maß nicht umstritten. ${counted}`;
}

/** How people stand to the topics that were found, the contested ones first. */
export function topicSidesTable(document: ReportDocument): ReportTable {
  const all = dividedOf(document);
  return {
    key: 'themen-umstritten',
    caption: 'Beiträge zu gefundenen Themen: dafür, mit Bedingung und dagegen',
    columns: [
      column('thema', 'Thema', 'text'),
      column('umstritten', 'Umstritten', 'text'),
      column('dafuer', 'Dafür', 'number'),
      column('wenn', 'Ja, wenn …', 'number'),
      column('dagegen', 'Dagegen', 'number'),
    ],
    rows: [...all]
      .sort((one, other) => Number(other.sides.contested) - Number(one.sides.contested))
      .map(({ name, sides }) => [
        name,
        sides.contested ? 'ja' : 'nein',
        sides.for,
        sides.if,
        sides.against,
      ]),
    note: standOf(document.readUntil ?? document.cutoff),
  };
}
