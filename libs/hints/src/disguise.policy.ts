/** A word of a text as the list reads it; from and to are its place in the original (UTF-16 units). */
export interface PlainWord {
  /** Every way it can be read: as written, with figures for letters, with letters that were drawn out. */
  readings: readonly string[];
  /** Letters were hidden behind stars: which words of the list could be meant. */
  masked: RegExp | null;
  from: number;
  to: number;
  /** What ends behind it. */
  ends: 'clause' | 'sentence' | null;
}

interface Sign {
  /** What it says, folded; empty for signs that nobody sees. */
  plain: string;
  from: number;
  to: number;
}

const UMLAUTS: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', ẞ: 'ss' };
/** Letters of other alphabets that look like ours. */
const LOOKALIKES: Record<string, string> = Object.fromEntries(
  [...'аaеeоoрpсcхxуyіiѕsјjкkмmтtнhвbαaοoιiνvρpτtκk'].flatMap((letter, index, all) =>
    index % 2 === 0 ? [[letter, all[index + 1] ?? '']] : [],
  ),
);
const LEET: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  $: 's',
  '@': 'a',
  '€': 'e',
  '!': 'i',
};
/** Soft hyphens, joiners and other signs that take no room. */
const UNSEEN = /^(?:\p{Default_Ignorable_Code_Point}|\ufeff)/u;
const IN_A_WORD = /[\p{L}\p{N}$@€!*#]/u;
const LETTER = /\p{L}/u;
const SHORTEST_SPELT = 4;

function signsOf(text: string): Sign[] {
  const signs: Sign[] = [];
  for (const match of text.matchAll(/\P{M}\p{M}*/gsu)) {
    const sign = match[0].normalize('NFC');
    const at = { from: match.index, to: match.index + match[0].length };
    signs.push({ plain: UNSEEN.test(sign) ? '' : plainOf(sign), ...at });
  }
  return signs;
}

function plainOf(sign: string): string {
  const small = sign.toLowerCase();
  const known = UMLAUTS[small] ?? LOOKALIKES[small];
  return known ?? small.normalize('NFKD').replace(/\p{M}/gu, '');
}

/** The words of a text, each with all it may be meant to say. Words spelt out letter by letter are put together. */
export function plainWords(text: string): PlainWord[] {
  const signs = signsOf(text).filter((sign) => sign.plain !== '');
  const words: PlainWord[] = [];
  let at = 0;
  while (at < signs.length) {
    if (!IN_A_WORD.test(signs[at]?.plain ?? '')) at += 1;
    else {
      let end = at;
      while (end < signs.length && IN_A_WORD.test(signs[end]?.plain ?? '')) end += 1;
      const word = wordOf(signs, at, end);
      if (word) words.push(word);
      at = end;
    }
  }
  return [...words, ...speltOut(signs)].sort((one, other) => one.from - other.from);
}

function wordOf(signs: readonly Sign[], from: number, end: number): PlainWord | null {
  let [first, last] = [from, end];
  // A star or an exclamation mark at the edge belongs to the sentence.
  while (first < last && /^[*#!]$/.test(signs[first]?.plain ?? '')) first += 1;
  while (last > first && /^[*#!@€]$/.test(signs[last - 1]?.plain ?? '')) last -= 1;
  const written = signs.slice(first, last).map(({ plain }) => plain);
  const [start, stop] = [signs[first], signs[last - 1]];
  if (!start || !stop) return null;
  const word = written.join('');
  const behind = signs[last]?.plain ?? '.';
  return {
    readings: readingsOf(word),
    masked: maskOf(word),
    from: start.from,
    to: stop.to,
    ends: /^[.!?\n]$/.test(behind) ? 'sentence' : /^[,;:]$/.test(behind) ? 'clause' : null,
  };
}

/** "i d i o t", "I.D.I.O.T": letters one by one between the same signs. */
function speltOut(signs: readonly Sign[]): PlainWord[] {
  const found: PlainWord[] = [];
  const plain = (at: number) => signs[at]?.plain ?? '';
  const alone = (at: number) => /^[\p{L}\p{N}$@!]$/u.test(plain(at));
  const joins = (at: number) => /^[ .\-_|/·,]$/u.test(plain(at));
  let at = 0;
  while (at < signs.length) {
    let end = at;
    const between = plain(at + 1);
    const begins = alone(at) && !IN_A_WORD.test(plain(at - 1)) && joins(at + 1);
    while (begins && plain(end + 1) === between && alone(end + 2) && !isWord(signs, end + 2))
      end += 2;
    const letters = signs.slice(at, end + 1).filter((_, index) => index % 2 === 0);
    const [first, last] = [letters[0], letters.at(-1)];
    if (letters.length >= SHORTEST_SPELT && first && last)
      found.push({
        readings: readingsOf(letters.map((one) => one.plain).join('')),
        masked: null,
        from: first.from,
        to: last.to,
        ends: 'sentence',
      });
    at = Math.max(end, at) + 1;
  }
  return found;
}

function isWord(signs: readonly Sign[], at: number): boolean {
  return LETTER.test(signs[at + 1]?.plain ?? '');
}

function readingsOf(word: string): string[] {
  const readings = new Set([word]);
  const letters = word.match(/\p{L}/gu)?.length ?? 0;
  if (letters > 1 && letters * 3 >= word.length && /[\d$@€!]/u.test(word)) {
    const read = (one: string) =>
      word.replace(/[\d$@€!]/gu, (sign) => (sign === '1' ? one : (LEET[sign] ?? sign)));
    readings.add(read('i')).add(read('l'));
  }
  for (const reading of [...readings])
    if (/(\p{L})\1\1/u.test(reading)) {
      readings.add(reading.replace(/(\p{L})\1{2,}/gu, '$1'));
      readings.add(reading.replace(/(\p{L})\1{2,}/gu, '$1$1'));
    }
  return [...readings];
}

/** "Arschl*ch" may be any word with letters there; too many stars say nothing. */
function maskOf(word: string): RegExp | null {
  const letters = word.match(/\p{L}/gu)?.length ?? 0;
  if (!/[*#]/.test(word) || letters < 3 || /\d/.test(word)) return null;
  const hidden = word.match(/[*#]/g)?.length ?? 0;
  if (hidden > letters + 2 || /[^\p{L}*#]/u.test(word)) return null;
  // A star before the ending of the feminine is a sign of gender.
  if (/\p{L}{2}\*(?:in|innen|r|n)$/u.test(word)) return null;
  return new RegExp(`^${word.replace(/[*#]+/g, (stars) => `\\p{L}{1,${stars.length + 1}}`)}$`, 'u');
}
