/** What a text is measured by. */
export interface Measure {
  words: number;
  sentences: number;
  syllables: number;
  /** Words of more than six letters. */
  longWords: number;
  /** Words of the longest sentence. */
  longestSentence: number;
  longestWord: string;
}

/** What would make a text easier to read. */
export interface ReadingHint {
  help: 'sentences' | 'words' | 'both';
  longestSentence: number;
  longestWord: string;
}

/** Shorter texts give no figure that means anything. */
const FEWEST_WORDS = 25;
/** Björnsson's scale calls 50 to 60 the language of offices and 60 up that of specialists. */
const HEAVY_LIX = 55;
/** Amstad's scale calls 30 to 50 difficult and less than 30 very difficult. */
const HEAVY_FLESCH = 30;
const LONG_SENTENCE = 20;
const LONG_WORDS_SHARE = 0.32;

// A dot behind these ends no sentence; a number with a dot is a date or an order far more often than an end.
const ABBREVIATIONS =
  /(?<!\p{L})(?:z\. ?B|d\. ?h|u\. ?a|o\. ?ä|i\. ?d\. ?R|bzw|ca|etc|evtl|ggf|inkl|max|min|Nr|St|[Ss]tr|Tel|usw|vgl|zzgl|Dr|Prof|Hr|Fr|Fam|Mio)\.|(?<=(?:^|\s)\d{1,2})\.(?=\s)/gu;

const wordsOf = (text: string): string[] =>
  text.match(/\p{L}[\p{L}\p{M}'’-]*|\d+(?:[.,:]\d+)*/gu) ?? [];

/** Vowels that are spoken as one count once; every word has at least one syllable. */
export function syllablesOf(word: string): number {
  const spoken = word.toLowerCase().replaceAll('qu', 'q');
  return Math.max(1, spoken.match(/au|äu|ei|eu|ai|ay|ey|ie|aa|ee|oo|[aeiouyäöü]/g)?.length ?? 1);
}

export function measure(text: string): Measure {
  const whole = text.replaceAll(ABBREVIATIONS, (found) => found.replaceAll('.', ''));
  const sentences = whole
    .split(/[.!?…]+(?=["“”’)\]]*(?:\s|$))|\n+/u)
    .map(wordsOf)
    .filter((words) => words.length > 0);
  const words = sentences.flat();
  const letters = (word: string) => word.match(/\p{L}/gu)?.length ?? 0;
  return {
    words: words.length,
    sentences: sentences.length,
    syllables: words.reduce((sum, word) => sum + syllablesOf(word), 0),
    longWords: words.filter((word) => letters(word) > 6).length,
    longestSentence: Math.max(0, ...sentences.map((sentence) => sentence.length)),
    longestWord: words.reduce((one, other) => (letters(other) > letters(one) ? other : one), ''),
  };
}

/**
 * Läsbarhetsindex: mean words per sentence plus the percentage of words of more than six letters; no unit, about 20 to 80.
 * Source: C.-H. Björnsson, Läsbarhet, Stockholm 1968.
 */
export const lix = ({ words, sentences, longWords }: Measure): number =>
  words === 0 ? 0 : words / sentences + (100 * longWords) / words;

/**
 * Reading ease for German: 180 − words per sentence − 58.5 × syllables per word; 0 very hard, 100 very easy.
 * Source: T. Amstad, Wie verständlich sind unsere Zeitungen?, Zürich 1978, after R. Flesch 1948.
 */
export const fleschAmstad = ({ words, sentences, syllables }: Measure): number =>
  words === 0 ? 100 : 180 - words / sentences - (58.5 * syllables) / words;

const GERMAN =
  /^(?:der|die|das|den|dem|des|ein|eine|einen|und|oder|aber|ist|sind|war|nicht|kein|keine|auf|für|mit|von|zu|im|am|wir|ich|sie|es|wenn|dass|auch|an|bei|aus|wird|werden)$/u;

/** Both formulas hold for German alone. */
function looksGerman(text: string): boolean {
  const words = wordsOf(text.toLowerCase());
  return words.filter((word) => GERMAN.test(word)).length >= words.length / 8;
}

/** What would help a German text that is hard to read; null for all others. */
export function readingHint(text: string): ReadingHint | null {
  const found = measure(text);
  if (found.words < FEWEST_WORDS || !looksGerman(text)) return null;
  if (lix(found) < HEAVY_LIX && fleschAmstad(found) >= HEAVY_FLESCH) return null;
  const { longestSentence, longestWord } = found;
  const longSentences = found.words / found.sentences > LONG_SENTENCE;
  const longWords = found.longWords / found.words > LONG_WORDS_SHARE;
  const help = longSentences ? (longWords ? 'both' : 'sentences') : 'words';
  return { help, longestSentence, longestWord };
}
