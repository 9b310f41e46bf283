import { foldWord, stem, STOP_WORDS } from '@ein/german-text';
import type { ReadSentence } from './read-sentence.js';

const ASKS = new Set(
  'sollte sollten könnte könnten müsste müssten muss müssen wäre wären bitte würde würden'.split(
    ' ',
  ),
);
const LACKS = new Set('fehlt fehlen kein keine keinen'.split(' '));
const IN_NAMES = new Set('/ und der die in an zwischen ecke am auf im'.split(' '));

const stemOf = (token: string): string => {
  const folded = /^\p{L}{3}/u.test(token) ? foldWord(token) : '';
  return folded === '' || STOP_WORDS.has(folded) ? '' : stem(folded);
};
const share = (part: number, whole: number, steps: number): number =>
  Math.round((steps * part) / Math.max(1, whole));
const isMasked = (mask: string): boolean => /^[<C]/u.test(mask);

/** How many words are names: a title of nothing else says where, not what. */
export function nameCues({ masks, title }: ReadSentence): string[] {
  const words = masks.filter((mask) => /^[\p{L}<]/u.test(mask));
  const cues = [`names ${share(words.filter(isMasked).length, words.length, 4)}`];
  if (title)
    cues.push(
      `all names ${words.length > 0 && words.every((word) => isMasked(word) || IN_NAMES.has(word))}`,
    );
  return cues;
}

/** How the text takes up the words of its title: "ein Radweg sollte" asks for what "der Radweg ist" only names. */
export function titleCues(document: readonly ReadSentence[]): Map<ReadSentence, string[]> {
  const cues = new Map<ReadSentence, string[]>();
  const body = document.filter(({ title }) => !title);
  const titles = document.filter(({ title }) => title);
  if (titles.length === 0) return cues;
  const stems = new Map(document.map((one) => [one, one.tokens.map(stemOf)]));
  for (const title of titles) cues.set(title, cuesOfTitle(title, body, stems));
  const named = new Set(stems.get(titles[0]!));
  for (const sentence of body) {
    const met = stems.get(sentence)!.filter((one) => one !== '' && named.has(one)).length;
    cues.set(sentence, [`of the title ${Math.min(2, met)}`]);
  }
  return cues;
}

function cuesOfTitle(
  title: ReadSentence,
  body: readonly ReadSentence[],
  stems: ReadonlyMap<ReadSentence, string[]>,
): string[] {
  const own = new Set(stems.get(title)!.filter((one) => one !== ''));
  const met = new Set<string>();
  const cues = new Set<string>();
  for (const [at, sentence] of body.entries()) {
    const { tokens } = sentence;
    for (const [place, one] of stems.get(sentence)!.entries()) {
      if (one === '' || !own.has(one)) continue;
      met.add(one);
      cues.add(`title after ${tokens[place - 1] ?? ''}`);
      cues.add(`title after two ${tokens[place - 2] ?? ''}`);
      if (at === 0) cues.add('title in first');
      if (tokens.some((token) => ASKS.has(token))) cues.add('title asked for');
      if (tokens.some((token) => LACKS.has(token))) cues.add('title lacking');
    }
  }
  const asking = body.filter(({ tokens }) => tokens.some((token) => ASKS.has(token))).length;
  cues.add(`title met ${share(met.size, own.size, 3)}`);
  cues.add(`text asks ${share(asking, body.length, 3)}`);
  cues.add(`text begins ${body[0]?.tokens[0] ?? ''}`);
  cues.add(`text begins with a question ${body[0]?.tokens.includes('?') ?? false}`);
  return [...cues];
}
