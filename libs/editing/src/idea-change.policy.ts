import { distance } from 'fastest-levenshtein';
import type { RevisionChange } from '@ein/ideas';

/** What an edit is compared by. */
export interface ComparedText {
  title: string;
  body: string;
  placeId: string | null;
}

/** What an author can say of an edit, from the smallest to the largest. */
export type EditChange = Exclude<RevisionChange, 'first'>;
const SIZES: EditChange[] = ['spelling', 'addition', 'meaning'];

/** So much of what people have read and voted for may go in an edit that still is an addition. */
const MAY_GO = 0.1;
/** So much may come, as a share of what was there; short texts may grow by some words in any case. */
const MAY_COME = 0.6;
const MAY_COME_WORDS = 15;

// Words that carry no content of their own; without them, turning a sentence round is no change.
const EMPTY = new Set(
  `ab aber alle allem allen aller alles als also am an auch auf aus bei beim bin bis bist da dabei dadurch dafür damit dann darauf
  daraus darin das dass davon dazu dem den denn der deren des deshalb dessen die dies diese diesem diesen dieser dieses doch dort du
  durch eben ein eine einem einen einer eines er es etwa etwas euch euer eure für ganz gar gern hab habe haben hat hatte hatten hier
  hin ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im immer in ins ist ja jede jedem jeden jeder jedes jetzt kann können könnte
  könnten man mal mehr mein meine mich mir mit möchte muss müssen müsste nach noch nun nur ob oder schon sehr sein seine seinem seinen
  seiner seit selbst sich sie sind so soll sollen sollte sollten sonst über um und uns unser unsere unter viel viele vom von vor wann
  war waren warum was weil weiter welche wenn wer werde werden wie wir wird wo wurde wurden würde würden zu zum zur zwar`.split(
    /\s+/,
  ),
);

/** Little words that turn a sentence into its opposite. */
const NEGATIONS = new Set(
  'nicht nichts nie niemals nirgends kein keine keinem keinen keiner keines ohne statt anstatt gegen weder außer'.split(
    ' ',
  ),
);

const wordsOf = (text: string): string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .match(/\p{N}+(?:[.,:]\p{N}+)*|\p{L}[\p{L}\p{M}]*/gu) ?? [];

const hasContent = (word: string) => !EMPTY.has(word) && !NEGATIONS.has(word);
const isNumber = (word: string) => /^\p{N}/u.test(word);

/** The same word with a slip mended or another ending: near, and beginning alike. Numbers are never near each other. */
function isNear(one: string, other: string): boolean {
  const length = Math.min(one.length, other.length);
  if (isNumber(one) || isNumber(other) || length < 3 || one[0] !== other[0]) return false;
  const longer = one.startsWith(other) || other.startsWith(one);
  if (longer && Math.abs(one.length - other.length) <= 2) return true;
  if (length < 4) return false;
  return distance(one, other) <= (length < 8 ? 1 : 2);
}

/** Takes from both lists what they share, first what is equal and then what is near; leaves what went and what came. */
function leftOver(before: string[], after: string[]): { gone: string[]; come: string[] } {
  const come = [...after];
  const take = (same: (word: string) => boolean): boolean => {
    const at = come.findIndex(same);
    if (at >= 0) come.splice(at, 1);
    return at >= 0;
  };
  const unequal = before.filter((word) => !take((other) => other === word));
  const gone = unequal.filter((word) => !take((other) => isNear(word, other)));
  return { gone, come };
}

/** Each negation with the words of content on both sides of it. */
function negationsIn(text: string): { negation: string; around: string[] }[] {
  const words = wordsOf(text);
  return words.flatMap((negation, at) => {
    if (!NEGATIONS.has(negation)) return [];
    const left = words.slice(0, at).findLast(hasContent);
    const right = words.slice(at + 1).find(hasContent);
    return [{ negation, around: [left, right].filter((word) => word !== undefined) }];
  });
}

/** Whether a negation came to, or went from, words that stand in both texts. */
function turnsRound(before: string, after: string): boolean {
  const keyOf = ({ negation, around }: { negation: string; around: string[] }) =>
    [negation.slice(0, 4), ...around].join(' ');
  const lone = (one: string, other: string): boolean => {
    const known = new Set(negationsIn(other).map(keyOf));
    const words = new Set(wordsOf(other));
    return negationsIn(one).some(
      (found) => !known.has(keyOf(found)) && found.around.some((word) => words.has(word)),
    );
  };
  return lone(before, after) || lone(after, before);
}

/** The least that the words themselves say an edit is. */
export function measuredChange(before: ComparedText, after: ComparedText): EditChange {
  const [old, now] = [`${before.title}\n${before.body}`, `${after.title}\n${after.body}`];
  const title = leftOver(
    wordsOf(before.title).filter(hasContent),
    wordsOf(after.title).filter(hasContent),
  );
  const oldWords = wordsOf(old).filter(hasContent);
  const { gone, come } = leftOver(oldWords, wordsOf(now).filter(hasContent));
  if (before.placeId !== after.placeId || title.gone.length + title.come.length > 0)
    return 'meaning';
  if (gone.some(isNumber) || turnsRound(old, now)) return 'meaning';
  if (gone.length + come.length === 0) return 'spelling';
  const mayCome = Math.max(MAY_COME_WORDS, oldWords.length * MAY_COME);
  return gone.length <= oldWords.length * MAY_GO && come.length <= mayCome ? 'addition' : 'meaning';
}

/** What counts: what the author says, or more where the words say more. */
export function changeThatCounts(said: EditChange, measured: EditChange): EditChange {
  return SIZES.indexOf(measured) > SIZES.indexOf(said) ? measured : said;
}
