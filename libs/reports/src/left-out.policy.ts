import type { LeftOutQuotes } from '@ein/report-document';
import type { CitedSource } from './cited-sources.policy.js';
import type { ReportSentence, Section } from './report-sentence.entity.js';
import type { SideFigures, SidePassage } from './report-figures.js';

/** Where a quote stands in a report, and where its words stand. */
export interface QuotePlace {
  section: Section | 'minorities';
  /** Key of its topic; empty for a side of an idea. */
  topic: string;
  sourceId: string;
  version: number;
  startAt: number;
}

export interface LeftOutQuote extends QuotePlace {
  /** Why, as staff wrote it for readers of the edition. */
  reason: string;
}

/** Reasons by `keyOfPlace`. */
export type LeftOut = ReadonlyMap<string, string>;

export const keyOfPlace = ({ section, topic, sourceId, version, startAt }: QuotePlace): string =>
  [section, topic, sourceId, version, startAt].join('|');

export const leftOutOf = (quotes: readonly LeftOutQuote[]): LeftOut =>
  new Map(quotes.map((quote) => [keyOfPlace(quote), quote.reason]));

export function placeOfSide(
  section: 'disputed' | 'minorities',
  { sourceId, version, start }: SidePassage,
): QuotePlace {
  return { section, topic: '', sourceId, version, startAt: start };
}

/** Null for what is no quote of a passage. */
export function placeOfSentence(
  { section, topic, kind }: ReportSentence,
  source: Pick<CitedSource, 'sourceId' | 'version' | 'startAt'> | undefined,
): QuotePlace | null {
  if (kind !== 'quote' || !source || source.startAt === null) return null;
  const { sourceId, version, startAt } = source;
  return { section, topic: topic ?? '', sourceId, version, startAt };
}

/** What the measure chose and everybody can read is left out with a reason; what is gone, or staff's own choice, without. */
export const needsReason = (
  { kind, label }: ReportSentence,
  source: CitedSource | undefined,
): boolean => kind === 'quote' && label !== null && source?.cited.standing === 'ok';

/** Every sentence that speaks for a side, with where it stands, the same order each time. */
export const placedPassages = (
  sides: SideFigures | undefined,
): { place: QuotePlace; passage: SidePassage }[] => [
  ...(sides?.contested ?? []).flatMap(({ quotes }) =>
    quotes.map((passage) => ({ place: placeOfSide('disputed', passage), passage })),
  ),
  ...(sides?.minorities ?? []).flatMap(({ quotes }) =>
    quotes.map((passage) => ({ place: placeOfSide('minorities', passage), passage })),
  ),
];

/** The same reason once with its number, the commonest first. */
export function toldReasons(reasons: readonly string[]): LeftOutQuotes[] {
  const counts = new Map<string, number>();
  for (const reason of reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts]
    .map(([reason, count]) => ({ reason, count }))
    .sort((one, other) => other.count - one.count || (one.reason < other.reason ? -1 : 1));
}
