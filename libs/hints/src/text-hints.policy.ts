import { personalPassages, type PersonalKind } from '@ein/personal-data';
import { type PlainWord, plainWords } from './disguise.policy.js';
import {
  CAPITALS,
  manyLinks,
  PERSONAL_REASONS,
  SHORT_LINK,
  WORD_REASONS,
} from './hint-reasons.policy.js';
import { type HintCategory, HintKind, type HintPart } from './hint.type.js';
import type { ListedPattern, WordList } from './word-list.policy.js';

/** Something noticed in a text: what, where, why, and how much it weighs (1 to 3). */
export interface Found {
  kind: HintKind;
  category: HintCategory | null;
  part: HintPart | null;
  from: number | null;
  to: number | null;
  why: string;
  weight: number;
  /** The word of the list, as it stands there. */
  word: string | null;
}

const WEIGHT_OF_WORD: Record<HintCategory, number> = {
  insult: 2,
  hate: 3,
  signs: 3,
  threat: 3,
  personal_data: 2,
  ads: 1,
  off_topic: 1,
};
const WEIGHT_OF_PASSAGE: Record<PersonalKind, number> = {
  phone: 2,
  email: 2,
  iban: 2,
  address: 2,
  plate: 1,
};

const LINK =
  /(?:https?:\/\/|(?<![\p{L}\d@.-])www\.)[^\s<>()[\]]{2,500}|(?<![\p{L}\d@./-])(?:[a-z\d-]{1,40}\.){1,4}(?:ly|co|me|link|page|shop|xyz|top|click)\/[^\s<>()[\]]{1,200}|(?<![\p{L}\d@./-])(?:tinyurl\.com|is\.gd|goo\.gl|rb\.gy)\/\S{1,200}/giu;
/** Services that hide an address, and invitations to where nobody looks on. */
const HIDING =
  /^(?:https?:\/\/)?(?:www\.)?(?:bit\.ly|t\.co|tinyurl\.com|is\.gd|goo\.gl|ow\.ly|buff\.ly|cutt\.ly|rb\.gy|rebrand\.ly|shorturl\.at|t\.ly|t\.me|wa\.me|chat\.whatsapp\.com|lnkd\.in|amzn\.to|s\.id|v\.gd|tiny\.cc|linktr\.ee)(?:\/|$)/iu;
const MANY_LINKS = 3;
const QUOTED_AROUND = 40;
const CAPITALS_FROM = { words: 4, letters: 20, share: 0.7 };

/** What a program notices in a title and a text. */
export function hintsIn(texts: { part: HintPart; text: string }[], list: WordList): Found[] {
  return texts.flatMap(({ part, text }) => [
    ...listedIn(text, list).map((hint) => ({ ...hint, part })),
    ...personalIn(text).map((hint) => ({ ...hint, part })),
    ...linksIn(text).map((hint) => ({ ...hint, part: hint.from === null ? null : part })),
    ...shouted(text),
  ]);
}

/** A hint of its own; what is not said of it is nothing. */
export const about = (hint: Partial<Found> & Pick<Found, 'kind' | 'why' | 'weight'>): Found => ({
  category: null,
  part: null,
  from: null,
  to: null,
  word: null,
  ...hint,
});

function listedIn(text: string, list: WordList): Found[] {
  const words = plainWords(text);
  const found: Found[] = [];
  const meant = words.map((word) => !list.isException(word));
  words.forEach((_, at) => {
    if (!meant[at]) return;
    for (const { pattern, hit } of list.hitsAt(words, at))
      found.push(listed(pattern, hit, isQuoted(text, hit)));
  });
  return heaviest(found);
}

function listed(
  pattern: ListedPattern,
  { from, to }: Pick<PlainWord, 'from' | 'to'>,
  quoted: boolean,
): Found {
  const { category, mild } = pattern;
  return about({
    kind: HintKind.WORD,
    category,
    from,
    to,
    why: pattern.reason ?? WORD_REASONS[category],
    weight: mild || quoted ? 1 : WEIGHT_OF_WORD[category],
    word: pattern.word,
  });
}

/** Who tells what was said to them puts it in quotation marks, so it can wait its turn. */
function isQuoted(text: string, { from, to }: Pick<PlainWord, 'from' | 'to'>): boolean {
  const before = text.slice(Math.max(0, from - QUOTED_AROUND), from);
  return /[„“"»«][^„“”"»«]*$/u.test(before) && /^[^„“”"»«\n]{0,40}[“”"»«]/u.test(text.slice(to));
}

/** Of hits on the same passage the heaviest, and of equal ones the longest, stays. */
function heaviest(found: readonly Found[]): Found[] {
  const length = (hint: Found) => (hint.to ?? 0) - (hint.from ?? 0);
  const kept: Found[] = [];
  for (const hint of [...found].sort(
    (one, other) => other.weight - one.weight || length(other) - length(one),
  ))
    if (kept.every((one) => (hint.to ?? 0) <= (one.from ?? 0) || (hint.from ?? 0) >= (one.to ?? 0)))
      kept.push(hint);
  return kept.sort((one, other) => (one.from ?? 0) - (other.from ?? 0));
}

function personalIn(text: string): Found[] {
  return personalPassages(text).map(({ kind, from, to }) =>
    about({ kind, from, to, why: PERSONAL_REASONS[kind], weight: WEIGHT_OF_PASSAGE[kind] }),
  );
}

function linksIn(text: string): Found[] {
  const links = [...text.matchAll(LINK)];
  const hiding = links.filter(([link]) => HIDING.test(link));
  const found = hiding.map(({ 0: link, index }) =>
    about({ kind: 'link', from: index, to: index + link.length, why: SHORT_LINK, weight: 2 }),
  );
  return links.length < MANY_LINKS
    ? found
    : [...found, about({ kind: 'link', why: manyLinks(links.length), weight: 2 })];
}

function shouted(text: string): Found[] {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  const words = text.match(/\p{L}{2,}/gu)?.length ?? 0;
  const isLoud =
    words >= CAPITALS_FROM.words &&
    letters >= CAPITALS_FROM.letters &&
    capitals >= letters * CAPITALS_FROM.share;
  return isLoud ? [about({ kind: 'capitals', why: CAPITALS, weight: 1 })] : [];
}

/** From 0, nothing noticed, to 3. */
export function riskOf(found: readonly Pick<Found, 'weight'>[]): number {
  return Math.max(0, ...found.map(({ weight }) => weight));
}
