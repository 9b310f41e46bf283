import { createHash } from 'node:crypto';
import type { Findings, FoundTopic, Quote } from '@ein/topics';
import type { PublicText } from './contribution.repository.js';

/** A quote without its text: that is read where it stands, whenever it is shown. */
export type StoredQuote = Omit<Quote, 'text'>;
type Side = 'proposed' | 'reasons' | 'conditions' | 'against';
export type StoredTopic = Omit<FoundTopic, Side> & Record<Side, StoredQuote[]>;
export type StoredFindings = Omit<Findings, 'topics'> & { topics: StoredTopic[] };

const SIDES: readonly Side[] = ['proposed', 'reasons', 'conditions', 'against'];

export const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');

export const quotesOf = (topic: StoredTopic): StoredQuote[] => SIDES.flatMap((side) => topic[side]);

export const withoutText = ({ text: _, ...quote }: Quote): StoredQuote => quote;

/** The sentence where a quote says that it stands; null when the text is not the same any more. */
export function textAt(text: PublicText | undefined, { source }: StoredQuote): string | null {
  if (!text || text.version !== source.version) return null;
  const whole = source.part === 'title' ? text.title : text.body;
  const words = whole.slice(source.start, source.end);
  return digestOf(words) === source.sha256 ? words : null;
}

/** Findings with the texts of their quotes; what is no longer there to be read is left out. */
export function withTexts(
  { topics, ...rest }: StoredFindings,
  texts: ReadonlyMap<string, PublicText>,
): Findings {
  const read = (quotes: readonly StoredQuote[]) =>
    quotes.flatMap((quote): Quote[] => {
      const text = textAt(texts.get(quote.source.id), quote);
      return text === null ? [] : [{ text, ...quote }];
    });
  return {
    ...rest,
    topics: topics.map((topic) => ({
      ...topic,
      proposed: read(topic.proposed),
      reasons: read(topic.reasons),
      conditions: read(topic.conditions),
      against: read(topic.against),
    })),
  };
}
