/** A sentence as it stands in a text: `text` is exactly `source.slice(start, end)`, offsets are UTF-16 code units. */
export interface SentenceSpan {
  start: number;
  end: number;
  text: string;
}

/** What a sentence does: it says what should be done (position), why (reason), both, or neither. */
export type SentenceLabel = 'position' | 'reason' | 'both' | 'neither';
