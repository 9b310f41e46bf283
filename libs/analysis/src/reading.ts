import { personalPassages } from '@ein/personal-data';
import { labelDocument, type SentenceLabel, splitSentences } from '@ein/sentences';
import { isQuotable, type Quote, type Side, sideOf, type TopicReader, worthOf } from '@ein/topics';

/** An idea or a comment as it is read. */
export interface ReadText {
  kind: 'idea' | 'comment';
  id: string;
  version: number;
  /** Empty for a comment. */
  title: string;
  body: string;
  /** The author; of an imported idea the idea. */
  person: string;
  /** Id of the theme of its (main) idea. */
  theme: string;
  stance: Quote['stance'];
  votes: number;
  /** The found topic of the idea that a comment stands under. */
  inherited: number | null;
}

/** A sentence that may stand for a topic; `text` is the place of its text in what was read. */
export interface Candidate {
  text: number;
  topic: number;
  side: Side;
  part: 'title' | 'text';
  start: number;
  end: number;
  label: SentenceLabel;
  worth: number;
}

export interface WhatWasRead {
  /** By text: its theme and the found topic, as places in the model; -1 for none. */
  topics: Int16Array;
  candidates: Candidate[];
}

interface Sentence {
  part: 'title' | 'text';
  start: number;
  end: number;
  text: string;
}

/**
 * By `barOf` a topic and side: what a sentence must be worth to come among the best that are kept there already. What lies below could
 * only be thrown away again, so it is neither labelled nor looked through for personal data.
 */
export type Bars = ReadonlyMap<string, number>;

export const barOf = (topic: number, side: Side): string => `${topic} ${side}`;

/** Says of each text which topics it is in, and which of its sentences may be quoted for them. */
export function readTexts(
  texts: readonly ReadText[],
  reader: TopicReader,
  bars: Bars,
): WhatWasRead {
  const topics = new Int16Array(2 * texts.length);
  const candidates: Candidate[] = [];
  texts.forEach((text, at) => {
    const { theme, found } = reader.topicsOf(wholeOf(text), text.theme);
    const topic = found ?? text.inherited;
    topics[2 * at] = theme ?? -1;
    topics[2 * at + 1] = topic ?? -1;
    const of = [theme, topic].filter((one) => one !== null);
    if (of.length > 0) candidates.push(...candidatesOf(text, at, { of, reader, bars }));
  });
  return { topics, candidates };
}

export const wholeOf = ({ title, body }: Pick<ReadText, 'title' | 'body'>): string =>
  title === '' ? body : `${title}\n${body}`;

interface Reading {
  /** The topics that the text is in. */
  of: readonly number[];
  reader: TopicReader;
  bars: Bars;
}

/** The best sentence of a text for each side of each topic: a person has only one quote there anyway. */
function candidatesOf(text: ReadText, at: number, { of, reader, bars }: Reading): Candidate[] {
  const best = new Map<string, Candidate>();
  const sentences = sentencesOf(text);
  let labels: SentenceLabel[] | null = null;
  sentences.forEach(({ text: words, ...place }, nr) => {
    if (!isQuotable(words)) return;
    const likeness = reader.likeness(words, text.theme, of);
    if (!mayBeKept({ words, likeness, text, of, bars })) return;
    // All at once, because sentences are labelled by what stands around them; but only where one of them may be kept.
    labels ??= labelDocument(
      sentences.map(({ text, part }) => ({ text, title: part === 'title' })),
    );
    const label = labels[nr] ?? 'neither';
    const side = sideOf(words, label, text.stance);
    of.forEach((topic, nr) => {
      const worth = worthOf(likeness[nr] ?? 0, { label, votes: text.votes });
      const key = barOf(topic, side);
      const least = best.get(key)?.worth;
      if (least === undefined ? worth < (bars.get(key) ?? 0) : worth <= least) return;
      if (personalPassages(words).length > 0) return;
      best.set(key, { text: at, topic, side, label, worth, ...place });
    });
  });
  return [...best.values()];
}

const LABELS: readonly SentenceLabel[] = ['position', 'reason', 'both', 'neither'];

/** Whether there is any label with which this sentence would come among the best. */
function mayBeKept(one: {
  words: string;
  likeness: readonly number[];
  text: ReadText;
  of: readonly number[];
  bars: Bars;
}): boolean {
  const { words, likeness, text, of, bars } = one;
  return LABELS.some((label) => {
    const side = sideOf(words, label, text.stance);
    return of.some((topic, nr) => {
      const worth = worthOf(likeness[nr] ?? 0, { label, votes: text.votes });
      return worth >= (bars.get(barOf(topic, side)) ?? 0);
    });
  });
}

function sentencesOf({ title, body }: ReadText): Sentence[] {
  const spans = splitSentences(body).map((span): Sentence => ({ part: 'text', ...span }));
  if (title === '') return spans;
  return [{ part: 'title', start: 0, end: title.length, text: title }, ...spans];
}
