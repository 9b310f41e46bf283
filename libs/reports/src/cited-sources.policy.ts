import type { CitedText } from './cited-text.repository.js';
import type { SentenceSource } from './sentence-source.entity.js';

/** A source with what stands there now. */
export type CitedSource = SentenceSource & { cited: CitedText };

/** By sentence; `cited` in the order of `sources`. */
export function sourcesBySentence(
  sources: readonly SentenceSource[],
  cited: readonly CitedText[],
): Map<string, CitedSource[]> {
  const bySentence = new Map<string, CitedSource[]>();
  for (const [index, source] of sources.entries()) {
    const text = cited[index];
    if (!text) continue;
    const of = bySentence.get(source.sentenceId) ?? [];
    bySentence.set(source.sentenceId, [...of, { ...source, cited: text }]);
  }
  return bySentence;
}
