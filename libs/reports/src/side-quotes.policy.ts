import { personalPassages } from '@ein/personal-data';
import { labelSentences, splitSentences } from '@ein/sentences';
import { isQuotable } from '@ein/topics';
import type { SidePassage, SideText } from './report-figures.js';

/** So many sentences of a side are quoted, each of another text. */
const QUOTED = 2;

/**
 * The first sentences, text by text, that say what should be done or why; of a text that says neither the first one that can stand
 * alone. None that may tell more about a person than is meant, because nobody looks at them before they are shown.
 */
export function passagesOf(texts: readonly SideText[]): SidePassage[] {
  return texts
    .flatMap((text): SidePassage[] => {
      const passage = sentenceOf(text.body);
      const { kind, sourceId, number, version, side } = text;
      return passage ? [{ kind, sourceId, number, version, side, ...passage }] : [];
    })
    .slice(0, QUOTED);
}

function sentenceOf(body: string): { start: number; end: number } | null {
  const spans = splitSentences(body);
  const labels = labelSentences({ title: null, sentences: spans.map(({ text }) => text) });
  const quotable = spans.map(({ text }) => isQuotable(text) && personalPassages(text).length === 0);
  const telling = spans.findIndex((_, nr) => quotable[nr] && labels[nr] !== 'neither');
  const span = spans[telling === -1 ? quotable.indexOf(true) : telling];
  return span ? { start: span.start, end: span.end } : null;
}
