import { readFileSync } from 'node:fs';
import { hintsIn } from './text-hints.policy.js';
import { WordList } from './word-list.policy.js';

/** A line that somebody could write on the platform, and what a person says about it. */
export interface HintLine {
  harmful: boolean;
  group: string;
  text: string;
}

export interface HintFigures {
  /** By group: how many lines, and how many of them are flagged. */
  groups: { harmful: boolean; group: string; lines: number; flagged: number }[];
  /** Share of the flagged lines that are harmful. */
  precision: number;
  /** Share of the harmful lines that are flagged. */
  recall: number;
  /** Share of the harmless lines that are flagged. */
  falseAlarms: number;
  wrong: HintLine[];
}

export const HALVES = ['develop', 'held-out'] as const;

export function readLines(half: (typeof HALVES)[number]): HintLine[] {
  return readFileSync(new URL(`../lines/${half}.tsv`, import.meta.url), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const [verdict = '', group = '', text = ''] = line.split('\t');
      return { harmful: verdict === 'harmful', group, text };
    });
}

/** Counts what the product's own list and patterns flag. */
export function measureHints(lines: readonly HintLine[], list = new WordList()): HintFigures {
  const seen = lines.map((line) => ({
    ...line,
    flagged: hintsIn([{ part: 'body', text: line.text }], list).length > 0,
  }));
  const count = (of: typeof seen) => of.length;
  const flagged = seen.filter((line) => line.flagged);
  const harmful = seen.filter((line) => line.harmful);
  const right = flagged.filter((line) => line.harmful);
  const groups = [...new Set(seen.map(({ harmful: bad, group }) => `${bad}\t${group}`))].map(
    (key) => {
      const [bad, group = ''] = key.split('\t');
      const of = seen.filter((line) => `${line.harmful}` === bad && line.group === group);
      const hits = of.filter((line) => line.flagged);
      return { harmful: bad === 'true', group, lines: count(of), flagged: count(hits) };
    },
  );
  return {
    groups,
    precision: count(right) / count(flagged),
    recall: count(right) / count(harmful),
    falseAlarms: (count(flagged) - count(right)) / (count(seen) - count(harmful)),
    wrong: seen.filter((line) => line.harmful !== line.flagged),
  };
}
