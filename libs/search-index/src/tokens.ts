import type { SearchText } from '@ein/german-text';

const MOST_POSITIONS = 250;
const LAST_POSITION = 16_000;
const LONGEST_LEXEME = 500;

/** A `tsvector` literal from our own stems: title A, text B, parts of compounds C. */
export function tokensOf(text: SearchText): string {
  const places = new Map<string, string[]>();
  let position = 0;
  const add = (stems: readonly string[], weight: string) => {
    for (const one of stems) {
      position = Math.min(position + 1, LAST_POSITION);
      if (one.length > LONGEST_LEXEME) continue;
      const known = places.get(one);
      if (!known) places.set(one, [`${position}${weight}`]);
      else if (known.length < MOST_POSITIONS) known.push(`${position}${weight}`);
    }
  };
  add(text.titleStems, 'A');
  add(text.textStems, 'B');
  add(text.partStems, 'C');
  return [...places]
    .map(([one, at]) => `'${one.replace(/['\\]/gu, '')}':${at.join(',')}`)
    .join(' ');
}
