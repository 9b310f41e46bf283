import type { SentenceLabel } from '@ein/sentences';

/** Where a quote stands: characters `start` to `end` (UTF-16) of one version of one text. */
export interface QuoteSource {
  kind: 'idea' | 'comment';
  /** Of the idea or comment. */
  id: string;
  version: number;
  part: 'title' | 'text';
  start: number;
  end: number;
  /** Of the quoted characters as UTF-8, hexadecimal. */
  sha256: string;
}

/** A sentence somebody wrote, word for word. */
export interface Quote {
  text: string;
  source: QuoteSource;
  label: SentenceLabel;
  /** The stance its comment was given; ideas have none. */
  stance: 'for' | 'if' | 'against' | 'question' | null;
  /** Supports of the idea, or good reasons of the comment. */
  votes: number;
}

/** What people say about one matter. Counts are of everything in the scope, quotes are chosen. */
export interface FoundTopic {
  /** Same for the same topic in two runs over the same texts. */
  key: string;
  /** Name of the theme, or the most distinctive words. */
  name: string;
  origin: 'theme' | 'found';
  /** Key of the theme that a found topic lies inside. */
  within?: string;
  /** Words that set it apart, the most distinctive first. */
  words: string[];
  /** Mean adjusted Rand index over resamples, 0 to 1; null for a theme of the staff. */
  stability: number | null;
  ideas: number;
  comments: number;
  /** Distinct authors of those; whoever shows it suppresses small numbers. */
  people: number;
  /** What is proposed. */
  proposed: Quote[];
  /** Why. */
  reasons: Quote[];
  /** Under which conditions. */
  conditions: Quote[];
  /** What speaks against it. */
  against: Quote[];
}

/** What the analysis of a scope found. Same texts, same method version: same findings. */
export interface Findings {
  methodVersion: string;
  /** Nothing newer was read. */
  cutoff: string;
  ideas: number;
  comments: number;
  people: number;
  /** Comments and ideas that are in some topic, a theme or a found one; found ones do not overlap, so their sum says how many are in one. */
  covered: number;
  /** Distinct authors of all quotes. */
  peopleQuoted: number;
  topics: FoundTopic[];
}
