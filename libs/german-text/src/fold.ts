/** A word of a text with its place in the original, so that what is shown can be marked there. */
export interface TextWord {
  folded: string;
  start: number;
  end: number;
}

const GENDER_ENDING = String.raw`(?:(?:[:*_·]|\/-?)(?:innen|in)(?![\p{L}\p{M}])|\((?:innen|in)\))`;
// Roads and lines are written "B 3", "B3" or "B-3", letters before a hyphen "E-Bike": each is one word.
const ROAD = String.raw`(?<![\p{L}\p{N}])[abklsuABKLSU][\s-]?\d{1,4}(?![\p{L}\p{N}])`;
const LETTER_WORD = String.raw`(?<![\p{L}\p{N}])\p{L}-\p{L}[\p{L}\p{M}]+`;
const PLAIN = String.raw`[\p{L}\p{N}\p{M}]+`;
const WORD = new RegExp(
  `${ROAD}|(?:${LETTER_WORD}|${PLAIN})(?:${GENDER_ENDING}|(?<=[sS][tT][rR])\\.)?`,
  'gu',
);
const GENDER_SIGN = new RegExp(`(?<=\\p{L})${GENDER_ENDING}`, 'gu');
const INNER_CAPITAL = /(?<=\p{Ll})Innen(?!\p{L})/gu;
const UMLAUTS: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

/** The spelling-neutral form: lower case, ä as ae, ß as ss, no gender signs, no accents. */
export function foldCharacters(text: string): string {
  return text
    .normalize('NFC')
    .replace(/ẞ/gu, 'ß')
    .replace(GENDER_SIGN, '')
    .replace(INNER_CAPITAL, '')
    .toLowerCase()
    .replace(/[äöüß]/gu, (letter) => UMLAUTS[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .normalize('NFC');
}

const folds = new Map<string, string>();
const MOST_FOLDS = 200_000;
const LONGEST_KEPT = 60;

/** One word as it is indexed and searched: folded, "str." written out, the feminine "-erin" as "-er". */
export function foldWord(word: string): string {
  const known = folds.get(word);
  if (known !== undefined) return known;
  if (word.length > LONGEST_KEPT) return computeFold(word);
  if (folds.size >= MOST_FOLDS) folds.clear();
  const own = ownCopy(word);
  const folded = computeFold(own);
  folds.set(own, folded);
  return folded;
}

/** A piece of a string keeps the whole of it in memory; what is remembered must not keep whole texts. */
export const ownCopy = (piece: string): string => `\u0000${piece}`.slice(1);

function computeFold(word: string): string {
  const plain = foldCharacters(word).replace(/[\s.-]/gu, '');
  return plain.replace(/str$/u, 'strasse').replace(/(?<=\p{L}{2}er)in(?:nen)?$/u, '');
}

/** Where the words of a text stand (UTF-16 indices, end excluded). */
export function wordSpans(text: string): { start: number; end: number }[] {
  return [...text.matchAll(WORD)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** The words of a text in order, each with its place in the original (UTF-16 indices, end excluded). */
export function wordsOf(text: string): TextWord[] {
  const words: TextWord[] = [];
  for (const match of text.matchAll(WORD)) {
    const folded = foldWord(match[0]);
    if (folded !== '')
      words.push({ folded, start: match.index, end: match.index + match[0].length });
  }
  return words;
}

/** Puts something in the place of each word of a text that is in normal form C. */
export const replaceWords = (text: string, replace: (word: string) => string): string =>
  text.replace(WORD, replace);

/** The whole text folded word by word; punctuation stays, because it separates what does not belong together. */
export function fold(text: string): string {
  return replaceWords(text.normalize('NFC'), foldWord);
}

/** What follows the hyphen of "E-Bike", which alone should be found too. */
export function tailOfLetterWord(word: string): string | undefined {
  const match = /^\p{L}-(\p{L}{3,})/u.exec(word);
  return match?.[1] === undefined ? undefined : foldWord(match[1]);
}
