import { foldWord } from './fold.js';
import type { Vocabulary } from './search-index.js';
import { editDistance, allowedTypos, ONE_TYPO_FROM, TWO_TYPOS_FROM } from './spelling.js';
import { stem } from './stems.js';
import { STOP_WORDS, SYNONYM_GROUPS } from './vocabulary.js';

/** Where words are looked for, most telling first. */
export const SEARCHABLE = ['title', 'text', 'parts'];

/** Never a `deu` locale: measured on German ideas it loses more than it finds (recall 0.81 to 0.70). */
export function meilisearchSettings(vocabulary: Vocabulary): object {
  return {
    searchableAttributes: SEARCHABLE,
    displayedAttributes: ['id', 'digest'],
    filterableAttributes: ['id', 'placeId', 'categoryId', 'projectId', 'status'],
    sortableAttributes: [],
    // Exactness before the attribute: a whole word in the text says more than a word's beginning in the title.
    rankingRules: [
      'words',
      'typo',
      'proximity',
      'exactness',
      'attribute',
      'sort',
      'publishedAt:desc',
    ],
    stopWords: [...STOP_WORDS],
    synonyms: synonymsFor(vocabulary.words),
    typoTolerance: {
      minWordSizeForTypos: { oneTypo: ONE_TYPO_FROM, twoTypos: TWO_TYPOS_FROM },
      disableOnNumbers: true,
      disableOnWords: confusable(vocabulary.placeNames),
    },
    pagination: { maxTotalHits: 10_000_000 },
    faceting: { maxValuesPerFacet: 500 },
  };
}

/** The groups in every form in which their words stand in the texts, because Meilisearch compares forms. */
export function synonymsFor(words: readonly string[]): Record<string, string[]> {
  const forms = new Map<string, string[]>();
  for (const word of words) {
    const root = stem(word);
    const known = forms.get(root);
    if (known) known.push(word);
    else forms.set(root, [word]);
  }
  const table = new Map<string, Set<string>>();
  for (const group of SYNONYM_GROUPS) {
    const members = group.map((word) => [...new Set([word, ...(forms.get(stem(word)) ?? [])])]);
    for (const [index, own] of members.entries())
      for (const word of own) {
        const others = table.get(word) ?? new Set<string>();
        for (const other of members.filter((_, at) => at !== index).flat())
          if (other !== word) others.add(other);
        table.set(word, others);
      }
  }
  return Object.fromEntries([...table].map(([word, others]) => [word, [...others]]));
}

/** Place names that are only a slip away from each other, such as Holtensen and Hallensen. */
export function confusable(placeNames: readonly string[]): string[] {
  const names = placeNames.map(foldWord);
  const near = (a: string, b: string) =>
    a !== b && editDistance(a, b, allowedTypos(a)) <= allowedTypos(a);
  return names.filter((name) => names.some((other) => near(name, other)));
}
