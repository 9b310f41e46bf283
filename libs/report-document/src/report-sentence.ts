/**
 * A figure, or the word that stands for it: a number is null when it is suppressed (`unter 5`) or unknown (`keine Angabe`).
 * With a number, a word is how the sentence says it (`neun`, `fast doppelt so viele`).
 */
export interface Amount {
  readonly value: number | null;
  readonly word: string | null;
}

/** Where a sentence comes from: characters `start` to `end` (UTF-16) of one version of one text. */
export interface SourceRef {
  readonly kind: 'idea' | 'comment' | 'answer' | 'paper';
  readonly id: string;
  /** What people quote: `Idee 187`, `K-4711`. */
  readonly label: string;
  /** Path on the platform, beginning with a slash. */
  readonly path: string;
  readonly version: number;
  readonly part: 'title' | 'text';
  readonly start: number;
  readonly end: number;
  /** Of the quoted characters as UTF-8, hexadecimal. */
  readonly sha256: string;
  /** When this version was written, ISO 8601. */
  readonly date: string;
  /** `outdated`: the text was changed since. `removed`: it may no longer be shown, and the members above are empty. */
  readonly state: 'current' | 'outdated' | 'removed';
}

export type Stance = 'for' | 'if' | 'against' | 'question';

/** Somebody's words, letter by letter. */
export interface QuoteSentence {
  readonly kind: 'quote';
  /** Of the sentence, unique in its edition. */
  readonly id: string;
  /** Null when the source was removed: its place stays. */
  readonly text: string | null;
  readonly source: SourceRef;
  readonly stance: Stance | null;
  /** Supports of the idea, or good reasons of the comment. */
  readonly votes: Amount | null;
}

/** One figure of a counted sentence, with the query that gave it. */
export interface CountSlot {
  readonly query: string;
  readonly params: Readonly<Record<string, string | number | boolean | null>>;
  /** Null when it is suppressed; then `word` says so. */
  readonly result: number | string | null;
  /** How the sentence says the result, else the result itself. */
  readonly word: string | null;
  /** The list that the result counts, or null where there is none to open. */
  readonly path: string | null;
}

/** A sentence of ours with figures: `{people} Menschen haben sich beteiligt.` */
export interface CountSentence {
  readonly kind: 'count';
  readonly id: string;
  readonly template: string;
  readonly slots: Readonly<Record<string, CountSlot>>;
}

/** A sentence the administration wrote about what others wrote. */
export interface EditorSentence {
  readonly kind: 'editor';
  readonly id: string;
  readonly text: string;
  readonly sources: readonly SourceRef[];
}

/** A sentence without a source, marked as `Einschätzung der Verwaltung`. */
export interface AssessmentSentence {
  readonly kind: 'assessment';
  readonly id: string;
  readonly text: string;
  readonly sources: readonly SourceRef[];
}

export type Sentence = QuoteSentence | CountSentence | EditorSentence | AssessmentSentence;

/** A figure on its own, large, with what it counts. */
export interface Figure {
  readonly key: string;
  readonly label: string;
  readonly slot: CountSlot;
}
