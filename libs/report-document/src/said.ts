import type { Sentence } from './report-sentence.js';
import { partsOf, sourcesOf, type SentencePart } from './sentences-of.js';

/** A sentence as it is printed: its words, the mark that says whose they are, and where they come from. */
export interface Said {
  readonly kind: Sentence['kind'];
  readonly mark: string | null;
  readonly parts: readonly SentencePart[];
  readonly sources: readonly SentencePart[];
  readonly warning: string | null;
}

export const ASSESSMENT = 'Einschätzung der Verwaltung';
export const OUTDATED = 'Quelle seither geändert';

export function said(sentence: Sentence): Said {
  const sources = sourcesOf(sentence);
  return {
    kind: sentence.kind,
    mark: sentence.kind === 'assessment' ? ASSESSMENT : null,
    parts: partsOf(sentence),
    // Of a text that was taken away not even its address is told.
    sources: sources
      .filter((source) => source.state !== 'removed')
      .map((source) => ({ text: source.label, path: source.path })),
    warning: sources.some((source) => source.state === 'outdated') ? OUTDATED : null,
  };
}
