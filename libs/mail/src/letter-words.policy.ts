import type { Language } from '@ein/platform';
import type { LetterKind } from './letter-kinds.js';

/** What a town may say in its own words. Reasons, ways out, links and values are none of them, so nobody can take those away. */
export const LETTER_PARTS = ['greeting', 'sentence', 'closing'] as const;
export type LetterPart = (typeof LETTER_PARTS)[number];
export type LetterWords = Partial<Record<LetterPart, string>>;

/** Stands for all kinds at once. */
export const ALL_LETTERS = 'all';

const LANGUAGE = { de: 'De', en: 'En' } as const;

/** Where in the setting one part stands: `answerLetter.sentenceDe`. */
export const wordsKey = (
  kind: LetterKind | typeof ALL_LETTERS,
  part: LetterPart,
  language: Language,
): string => `${kind}.${part}${LANGUAGE[language]}`;

/** The words of one kind; where it has none, those of all kinds. */
export function wordsFor(
  stored: Readonly<Record<string, unknown>>,
  kind: LetterKind,
  language: Language,
): LetterWords {
  const words: LetterWords = {};
  for (const part of LETTER_PARTS) {
    const own =
      stored[wordsKey(kind, part, language)] ?? stored[wordsKey(ALL_LETTERS, part, language)];
    if (typeof own === 'string' && own !== '') words[part] = own;
  }
  return words;
}
