import type { Words } from '@ein/accounts';
import {
  ALL_LETTERS,
  LETTER_KINDS,
  LETTER_PARTS,
  LETTER_WORDS,
  type LetterKind,
  type LetterPart,
  wordsKey,
} from '@ein/mail';
import { LANGUAGES, type Language } from '@ein/platform';
import type { TownTextSpec } from './town-text-spec.js';

/** One kind of letter, or all of them at once. */
export type LettersOf = LetterKind | typeof ALL_LETTERS;

const WORDS: Record<
  LetterPart,
  { title: Record<Language, Words>; hint: Words; size: [min: number, max: number] }
> = {
  greeting: {
    title: {
      de: { de: 'Anrede', en: 'Greeting, in German' },
      en: { de: 'Anrede, englisch', en: 'Greeting, in English' },
    },
    hint: {
      de: 'Steht am Anfang, mit einem Komma am Ende.',
      en: 'Stands at the beginning, with a comma at its end.',
    },
    size: [3, 60],
  },
  sentence: {
    title: {
      de: { de: 'Ein Satz der Stadt', en: 'A sentence of the town, in German' },
      en: { de: 'Ein Satz der Stadt, englisch', en: 'A sentence of the town, in English' },
    },
    hint: {
      de: 'Steht nach allem, was mitgeteilt wird.',
      en: 'Stands after everything that is told.',
    },
    size: [10, 300],
  },
  closing: {
    title: {
      de: { de: 'Gruß am Ende', en: 'Closing, in German' },
      en: { de: 'Gruß am Ende, englisch', en: 'Closing, in English' },
    },
    hint: {
      de: 'Zum Beispiel: Viele Grüße aus dem Rathaus',
      en: 'For example: Kind regards from the town hall',
    },
    size: [3, 120],
  },
};

const STANDARD: Record<LetterPart, Record<Language, string>> = {
  greeting: { de: 'Guten Tag,', en: 'Hello,' },
  sentence: { de: '', en: '' },
  closing: { de: '', en: '' },
};

const ALL: Words = { de: 'Alle E-Mails', en: 'All mails' };

function specOf(of: LettersOf, part: LetterPart, language: Language): TownTextSpec {
  const { title, hint, size } = WORDS[part];
  const [min, max] = size;
  const where = of === ALL_LETTERS ? ALL : LETTER_KINDS[of];
  const key = wordsKey(of, part, language);
  return {
    ...{ key, setting: LETTER_WORDS, part: key, group: 'letters', kind: 'words' },
    ...{ title: title[language], hint, min, max, standard: STANDARD[part][language] },
    label: `${where.de}: ${title[language].de}`,
  };
}

/** What a town says in its own words in this kind of letter. A sentence that fits all of them says nothing. */
export const letterTextsOf = (of: LettersOf): TownTextSpec[] =>
  LETTER_PARTS.filter((part) => of !== ALL_LETTERS || part !== 'sentence').flatMap((part) =>
    LANGUAGES.map((language) => specOf(of, part, language)),
  );

const KINDS = Object.keys(LETTER_KINDS) as LetterKind[];

export const LETTER_TEXTS: readonly TownTextSpec[] = [ALL_LETTERS, ...KINDS].flatMap((of) =>
  letterTextsOf(of as LettersOf),
);
