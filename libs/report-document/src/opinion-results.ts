import type { Amount, SourceRef } from './report-sentence.js';

/** Groups of people who answer statements alike. */
export interface OpinionResults {
  readonly people: Amount;
  readonly votes: Amount;
  /** Why there are no groups, or null. */
  readonly tooFew: string | null;
  /** How they are made and what is left out; null where there are no figures. */
  readonly note: string | null;
  /** When answers were counted, ISO 8601; null: nobody has been counted. */
  readonly countedAt: string | null;
  readonly groups: readonly OpinionGroup[];
  /** What more than half of every group says. */
  readonly consensus: readonly OpinionStatement[];
  /** What divides people. */
  readonly disputed: readonly OpinionDisputed[];
  readonly path: string | null;
}

export interface OpinionGroup {
  readonly name: string;
  readonly people: Amount;
  /** What sets it apart. */
  readonly statements: readonly OpinionStatement[];
}

/** Shares of those who answered, 0 to 1. */
export interface OpinionShare {
  readonly group: string;
  readonly agree: Amount;
  readonly disagree: Amount;
  readonly pass: Amount;
}

export interface OpinionStatement extends Omit<OpinionShare, 'group'> {
  /** Of the sentence; the same wherever the statement stands. */
  readonly id: string;
  readonly label: string;
  readonly text: string;
  readonly path: string | null;
  /** The side that is meant, where one is. */
  readonly side: 'agree' | 'disagree' | null;
  /** The comment that it was taken from; null: staff wrote it. */
  readonly source: SourceRef | null;
}

export interface OpinionDisputed extends Pick<
  OpinionStatement,
  'id' | 'label' | 'text' | 'path' | 'source'
> {
  readonly shares: readonly OpinionShare[];
}
