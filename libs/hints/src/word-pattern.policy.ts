import type { PlainWord } from './disguise.policy.js';
import { plainWords } from './disguise.policy.js';

/** How a word may end without becoming another one. */
const ENDINGS = ['', 'e', 'en', 'em', 'er', 'es', 'n', 's', 'in', 'innen'];
/** How many words may stand in a gap of a phrase. */
const GAP = 4;
const SHORTEST_MASKED = 4;

interface PartTest {
  /** The plain letters, without stars. */
  base: string;
  before: boolean;
  after: boolean;
  /** The word must be the last of its clause. */
  ends: boolean;
}

type Step = 'gap' | PartTest[];

/**
 * A word or phrase of the list, ready to be looked for. `idiot` is this word in any of its endings; `*idiot` also the end of a longer
 * word, `fick*` its beginning; `hau|haut … ab` two words with at most four between them; a full stop behind a word ends the clause.
 */
export interface WordPattern {
  text: string;
  steps: readonly Step[];
}

export interface WordHit {
  from: number;
  to: number;
}

const NOT_A_PATTERN = /[^\p{L}\p{N}\p{M}*|….\s-]/u;

/** Null when it is no pattern: signs that mean nothing here, or too few letters for a star. */
export function readPattern(text: string): WordPattern | null {
  if (NOT_A_PATTERN.test(text)) return null;
  const steps = text
    .trim()
    .split(/\s+/)
    .map((piece): Step => (piece === '…' ? 'gap' : piece.split('|').map(readPart)));
  const holds = steps.every(
    (step) =>
      step === 'gap' || step.every(({ base, before, after }) => isEnough(base, before || after)),
  );
  if (!holds || steps.length > 8 || steps[0] === 'gap' || steps.at(-1) === 'gap') return null;
  return { text, steps };
}

function readPart(written: string): PartTest {
  const ends = written.endsWith('.');
  const word = ends ? written.slice(0, -1) : written;
  return {
    base: plainWords(word.replaceAll('*', ''))
      .map(({ readings }) => readings[0])
      .join(''),
    before: word.startsWith('*'),
    after: word.endsWith('*'),
    ends,
  };
}

/** A star on two letters would find half of all words. */
const isEnough = (base: string, open: boolean): boolean =>
  base.length >= (open ? 3 : 2) || (!open && /^[^a-z\d]$/.test(base));

/** Where the pattern stands in these words, or null. Looks at the word at `at` first. */
export function matchAt(
  { steps }: WordPattern,
  words: readonly PlainWord[],
  at: number,
): WordHit | null {
  const first = words[at];
  const end = first && follow(steps, words, at, steps.length === 1);
  return end ? { from: first.from, to: end.to } : null;
}

function follow(
  steps: readonly Step[],
  words: readonly PlainWord[],
  at: number,
  inflected: boolean,
): PlainWord | null {
  const [step, ...rest] = steps;
  const word = words[at];
  if (step === undefined || !word) return null;
  if (step === 'gap') {
    for (let skip = 0; skip <= GAP; skip += 1) {
      const found = follow(rest, words, at + skip, inflected);
      if (found) return found;
      if (words[at + skip]?.ends === 'sentence') return null;
    }
    return null;
  }
  if (!step.some((part) => says(part, word, inflected))) return null;
  return rest.length === 0 ? word : follow(rest, words, at + 1, inflected);
}

function says(part: PartTest, word: PlainWord, inflected: boolean): boolean {
  if (part.ends && !word.ends) return false;
  if (word.masked) return part.base.length >= SHORTEST_MASKED && isMeant(part, word.masked);
  return word.readings.some((reading) => isForm(part, reading, inflected));
}

const isMeant = ({ base }: PartTest, masked: RegExp): boolean =>
  ENDINGS.some((ending) => masked.test(base + ending));

function isForm({ base, before, after }: PartTest, reading: string, inflected: boolean): boolean {
  const found = before ? reading.lastIndexOf(base) : reading.startsWith(base) ? 0 : -1;
  if (found < 0) return false;
  const tail = reading.slice(found + base.length);
  return after || (inflected || before ? ENDINGS.includes(tail) : tail === '');
}
