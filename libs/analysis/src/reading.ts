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
  label: SentenceLabel;
}

/** Says of each text which topics it is in, and which of its sentences may be quoted for them. */
export function readTexts(texts: readonly ReadText[], reader: TopicReader): WhatWasRead {
  const topics = new Int16Array(2 * texts.length);
  const candidates: Candidate[] = [];
  texts.forEach((text, at) => {
    const { theme, found } = reader.topicsOf(wholeOf(text), text.theme);
    const topic = found ?? text.inherited;
    topics[2 * at] = theme ?? -1;
    topics[2 * at + 1] = topic ?? -1;
    const of = [theme, topic].filter((one) => one !== null);
    if (of.length > 0) candidates.push(...candidatesOf(text, at, of, reader));
  });
  return { topics, candidates };
}

export const wholeOf = ({ title, body }: Pick<ReadText, 'title' | 'body'>): string =>
  title === '' ? body : `${title}\n${body}`;

/** The best sentence of a text for each side of each topic: a person has only one quote there anyway. */
function candidatesOf(
  text: ReadText,
  at: number,
  topics: readonly number[],
  reader: TopicReader,
): Candidate[] {
  const best = new Map<string, Candidate>();
  for (const { text: words, label, ...place } of quotableOf(text)) {
    const side = sideOf(words, label, text.stance);
    const likeness = reader.likeness(words, text.theme, topics);
    topics.forEach((topic, nr) => {
      const worth = worthOf(likeness[nr] ?? 0, { label, votes: text.votes });
      const known = best.get(`${topic} ${side}`);
      if (!known || worth > known.worth)
        best.set(`${topic} ${side}`, { text: at, topic, side, label, worth, ...place });
    });
  }
  return [...best.values()];
}

function quotableOf({ title, body }: ReadText): Sentence[] {
  const spans = splitSentences(body);
  const head = title === '' ? [] : [{ start: 0, end: title.length, text: title }];
  const labels = labelDocument([
    ...head.map(({ text }) => ({ text, title: true })),
    ...spans.map(({ text }) => ({ text, title: false })),
  ]);
  return [...head, ...spans].flatMap((span, at): Sentence[] =>
    isQuotable(span.text) && personalPassages(span.text).length === 0
      ? [
          {
            part: at < head.length ? 'title' : 'text',
            start: span.start,
            end: span.end,
            text: span.text,
            label: labels[at] ?? 'neither',
          },
        ]
      : [],
  );
}
