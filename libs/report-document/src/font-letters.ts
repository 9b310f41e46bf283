/** Letters a TrueType font has, from its table `cmap` in format 4 (Unicode, basic plane). */
export function lettersOf(font: Buffer): Set<number> {
  const start = tableAt(font, 'cmap');
  const count = font.readUInt16BE(start + 2);
  for (let index = 0; index < count; index += 1) {
    const table = start + font.readUInt32BE(start + 8 + 8 * index);
    if (font.readUInt16BE(table) === 4) return lettersOfFormat4(font, table);
  }
  throw new Error('The font has no table of letters in format 4.');
}

function tableAt(font: Buffer, tag: string): number {
  const count = font.readUInt16BE(4);
  for (let index = 0; index < count; index += 1) {
    const row = 12 + 16 * index;
    if (font.toString('latin1', row, row + 4) === tag) return font.readUInt32BE(row + 8);
  }
  throw new Error(`The font has no table ${tag}.`);
}

function lettersOfFormat4(font: Buffer, table: number): Set<number> {
  const double = font.readUInt16BE(table + 6);
  const [ends, starts] = [table + 14, table + 16 + double];
  const [deltas, offsets] = [starts + double, starts + 2 * double];
  const letters = new Set<number>();
  for (let at = 0; at < double; at += 2) {
    const offset = font.readUInt16BE(offsets + at);
    const delta = font.readUInt16BE(deltas + at);
    const start = font.readUInt16BE(starts + at);
    for (let code = start; code <= font.readUInt16BE(ends + at) && code < 0xffff; code += 1) {
      const glyph =
        offset === 0
          ? (code + delta) & 0xffff
          : font.readUInt16BE(offsets + at + offset + 2 * (code - start));
      if (glyph !== 0) letters.add(code);
    }
  }
  return letters;
}

/** What stands for a letter that the font does not have; PDF/UA forbids a page with a letter that cannot be shown. */
export const MISSING = '▯';

/**
 * A text in letters of the font: composed as far as it goes, signs that are not seen left out, everything else
 * that is missing replaced by an empty square. Line ends become spaces.
 */
export function printableIn(letters: ReadonlySet<number>): (text: string) => string {
  return (text) =>
    text
      .normalize('NFC')
      .replace(/\s+/gu, (space) => (/^[\u00A0\u202F]+$/u.test(space) ? '\u00A0' : ' '))
      .replace(/[\p{Cf}\p{Cc}\p{Variation_Selector}\p{Emoji_Modifier}]/gu, '')
      .replace(/\P{ASCII}/gu, (letter) =>
        letters.has(letter.codePointAt(0) ?? 0) ? letter : MISSING,
      );
}
