import type { Sentence, SourceRef } from './report-sentence.js';
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
export const NOT_PUBLIC = 'Quelle nicht mehr öffentlich';

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
    warning: warningOf(sentence.kind, new Set(sources.map((source) => source.state))),
  };
}

/** A quote that was taken away says so in place of its words. */
function warningOf(kind: Sentence['kind'], states: ReadonlySet<SourceRef['state']>): string | null {
  if (kind !== 'quote' && states.has('removed')) return NOT_PUBLIC;
  return states.has('outdated') ? OUTDATED : null;
}
