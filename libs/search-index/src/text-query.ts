import { type QueryWord, stem, synonymsOf, SYNONYM_GROUPS } from '@ein/german-text';
import type { WordList } from './word-list.js';

const MOST_BEGINNINGS = 40;
const MOST_CORRECTIONS = 8;
const SHORT_WORD = 5;

/** A query in PostgreSQL's words. */
export interface TextQuery {
  /** Every word must match, if only by a synonym, a correction or its parts. */
  all: string;
  /** Every word matches as it was typed: such hits come first. */
  own: string;
  /** Two neighbours stand side by side or as one word: such hits come first of all. */
  near: string;
  /** At least one word matches. */
  any: string;
  /** One word may be missing; null when there is only one. */
  relaxed: string | null;
  /** In about which share of the texts `all` and `any` are found. */
  shares: { all: number; any: number };
}

/** A word of the query with all that may stand for it. */
interface Group {
  query: string;
  share: number;
}

const synonymStems = new Map<string, string[]>();
for (const word of new Set(SYNONYM_GROUPS.flat())) {
  const known = synonymStems.get(stem(word)) ?? [];
  synonymStems.set(stem(word), [...new Set([...known, ...synonymsOf(word).map(stem)])]);
}

/** Turns words into `tsquery` texts over stems: forms, synonyms, parts of compounds, beginnings, corrections. */
export function textQueryOf(words: readonly QueryWord[], list: WordList): TextQuery | null {
  if (words.length === 0) return null;
  const found = words.map((word, index) => groupOf(word, index === words.length - 1, list));
  const groups = found.map(({ query }) => query);
  const relaxed = leaveOneOut(groups);
  const pairs = words.slice(1).map((word, index) => neighbours(words[index]!, word));
  return {
    all: or([
      and(groups),
      ...pairs.map((pair, index) =>
        and([...groups.slice(0, index), pair.joined, ...groups.slice(index + 2)]),
      ),
    ]),
    own: and(words.map((word) => lexeme(word.stem))),
    near: or(pairs.flatMap((pair) => [pair.joined, pair.sideBySide])),
    any: or(groups),
    relaxed: relaxed.length > 0 ? or(relaxed) : null,
    shares: {
      all: found.reduce((share, group) => share * group.share, 1),
      any: 1 - found.reduce((share, group) => share * (1 - group.share), 1),
    },
  };
}

/** "Haupt Bahnhof" is also "Hauptbahnhof". */
function neighbours(first: QueryWord, second: QueryWord): { joined: string; sideBySide: string } {
  return {
    joined: lexeme(stem(first.folded + second.folded)),
    sideBySide: `(${lexeme(first.stem)} <-> ${lexeme(second.stem)})`,
  };
}

function groupOf(word: QueryWord, isLast: boolean, list: WordList): Group {
  const found = new Set<string>();
  for (const synonym of synonymStems.get(word.stem) ?? [])
    if (list.hasStem(synonym)) found.add(synonym);
  const mayGoOn =
    isLast && (word.open || !list.hasWord(word.folded) || word.folded.length <= SHORT_WORD);
  if (mayGoOn) for (const one of list.stemsBeginning(word.folded, MOST_BEGINNINGS)) found.add(one);
  if (found.size === 0 && !list.hasStem(word.stem))
    for (const one of list.stemsNear(word.folded, MOST_CORRECTIONS)) found.add(one);
  // The stem itself even when the list does not know it: the list may be a minute old.
  const stems = [...new Set([word.stem, ...found])];
  const alternatives = stems.map(lexeme);
  if (word.halves) alternatives.push(`(${word.halves.map(lexeme).join(' <-> ')})`);
  return { query: or(alternatives), share: list.shareWithAny(stems) };
}

function leaveOneOut(groups: readonly string[]): string[] {
  return groups.length < 2
    ? []
    : groups.map((_, index) => and(groups.filter((_group, at) => at !== index)));
}

const lexeme = (text: string) => `'${text.replace(/['\\]/gu, '')}'`;
const and = (terms: readonly string[]) =>
  terms.length === 1 ? terms.join('') : `(${terms.join(' & ')})`;
const or = (terms: readonly string[]) =>
  terms.length <= 1 ? terms.join('') : `(${terms.join(' | ')})`;
