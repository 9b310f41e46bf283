import { hashFeature } from './feature-hash.js';

const BITS = 17;
const KIND = 5;
export const COMMON_WORDS_BYTES = (1 << BITS) / 8;

/** Which words many people use, as bits at their hashes: a word can be looked up and none can be read out. */
export type CommonWords = Uint8Array;

const bitOf = (token: string): number => hashFeature(token, KIND) & ((1 << BITS) - 1);

export function commonWordsOf(words: Iterable<string>): CommonWords {
  const bits = new Uint8Array(COMMON_WORDS_BYTES);
  for (const word of words) {
    const bit = bitOf(word);
    bits[bit >> 3]! |= 1 << (bit & 7);
  }
  return bits;
}

const isCommon = (common: CommonWords, token: string): boolean => {
  const bit = bitOf(token);
  return (common[bit >> 3]! & (1 << (bit & 7))) !== 0;
};

const PLACE =
  /(?:straße|strasse|str|weg|allee|platz|brücke|gasse|ring|ufer|gürtel|damm|markt|tunnel|berg|dorf|heim|hof|park|tor|feld|hausen|kirchen|bach|bahnhof|viertel)$/u;
const NO_PLACE =
  /^(?:fahrrad|rad|geh|fuß|schul|haupt|neben|einbahn|spiel|wohn|land|feld|wald|bundes|durchgangs|um|aus|ver|ab|zu|stell|park|an|rück|schleich|heim|arbeits|hin|schnell)/u;

/** What stands for a word that only this town or this person uses: a place, or how it is written and ends. */
export function maskOf(written: string, token: string, common: CommonWords): string {
  if (!/^\p{L}/u.test(token)) return token.startsWith('#') ? '#' : token;
  const capital = /^\p{Lu}/u.test(written);
  if (capital && PLACE.test(token) && !NO_PLACE.test(token)) return '<place>';
  if (isCommon(common, token)) return token;
  if (capital && /\p{L}er$/u.test(token)) return '<of a place>';
  return endingOf(written, token, 3);
}

/** The last letters of a word, and whether it begins with a capital. */
export const endingOf = (written: string, token: string, letters: number): string =>
  `${/^\p{Lu}/u.test(written) ? 'C' : 'l'}${token.slice(-letters)}`;
