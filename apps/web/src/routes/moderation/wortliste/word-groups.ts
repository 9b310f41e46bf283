import { m } from '#lib/messages/generated/messages.js';
import { CATEGORIES, type HintCategory } from '../hint-words.ts';
import type { Word } from './words.graphql.ts';

/** The kinds a word can be put down as; "NONE" is an exception, which is never marked. */
export const KINDS: readonly (HintCategory | 'NONE')[] = [
  'INSULT',
  'HATE',
  'SIGNS',
  'THREAT',
  'PERSONAL_DATA',
  'ADS',
  'OFF_TOPIC',
  'NONE',
];

export const kindOf = (word: Word): HintCategory | 'NONE' => word.category ?? 'NONE';

export const kindWord = (kind: HintCategory | 'NONE'): string =>
  kind === 'NONE' ? m.words_exception() : CATEGORIES[kind]();

/** Words with what somebody looks for in them; all without it. */
export function narrowed(words: readonly Word[], wanted: string): Word[] {
  const small = wanted.toLocaleLowerCase('de');
  return words.filter(({ word }) => word.toLocaleLowerCase('de').includes(small));
}
