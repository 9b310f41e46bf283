import type { QueryWord } from './search-text.js';
import { stem } from './stems.js';
import { synonymsOf, SYNONYM_GROUPS } from './vocabulary.js';
import type { WordList } from './word-list.js';

const MOST_BEGINNINGS = 40;
const MOST_CORRECTIONS = 8;
const SHORT_WORD = 5;

/** A query in PostgreSQL's words. */
export interface TextQuery {
  /** Every word must match. */
  all: string;
  /** One word may be missing; null when there is only one. */
  relaxed: string | null;
}

const synonymStems = new Map<string, string[]>();
for (const word of new Set(SYNONYM_GROUPS.flat())) {
  const known = synonymStems.get(stem(word)) ?? [];
  synonymStems.set(stem(word), [...new Set([...known, ...synonymsOf(word).map(stem)])]);
}

/** Turns words into `tsquery` texts over stems: forms, synonyms, parts of compounds, beginnings, corrections. */
export function textQueryOf(words: readonly QueryWord[], list: WordList): TextQuery | null {
  if (words.length === 0) return null;
  const groups = words.map((word, index) => groupOf(word, index === words.length - 1, list));
  const relaxed = leaveOneOut(groups);
  return {
    all: or([and(groups), ...joinedNeighbours(words, groups, list)]),
    relaxed: relaxed.length > 0 ? or(relaxed) : null,
  };
}

function groupOf(word: QueryWord, isLast: boolean, list: WordList): string {
  const found = new Set<string>();
  for (const synonym of synonymStems.get(word.stem) ?? [])
    if (list.hasStem(synonym)) found.add(synonym);
  const mayGoOn =
    isLast && (word.open || !list.hasWord(word.folded) || word.folded.length <= SHORT_WORD);
  if (mayGoOn) for (const one of list.stemsBeginning(word.folded, MOST_BEGINNINGS)) found.add(one);
  if (found.size === 0 && !list.hasStem(word.stem))
    for (const one of list.stemsNear(word.folded, MOST_CORRECTIONS)) found.add(one);
  // The stem itself even when the list does not know it: the list may be a minute old.
  const alternatives = [...new Set([word.stem, ...found])].map(lexeme);
  if (word.parts.length > 1) alternatives.push(and(word.parts.map(lexeme)));
  return or(alternatives);
}

/** "Haupt Bahnhof" also as "Hauptbahnhof". */
function joinedNeighbours(
  words: readonly QueryWord[],
  groups: readonly string[],
  list: WordList,
): string[] {
  return words.slice(1).flatMap((word, index) => {
    const joined = stem((words[index]?.folded ?? '') + word.folded);
    if (!list.hasStem(joined)) return [];
    return [and([...groups.slice(0, index), lexeme(joined), ...groups.slice(index + 2)])];
  });
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
  terms.length === 1 ? terms.join('') : `(${terms.join(' | ')})`;
