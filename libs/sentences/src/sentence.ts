/** A sentence as it stands in a text: `text` is exactly `source.slice(start, end)`, offsets are UTF-16 code units. */
export interface SentenceSpan {
  start: number;
  end: number;
  text: string;
}

/** What a sentence does: it says what should be done (position), why (reason), both, or neither. */
export type SentenceLabel = 'position' | 'reason' | 'both' | 'neither';

/** A sentence in its contribution: what it does depends on where it stands and on what stands around it. */
export interface DocumentSentence {
  text: string;
  /** Of the title of the contribution. */
  title: boolean;
}
