const UNSAFE: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => UNSAFE[sign] ?? sign);
const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Whole words only: a passage "Arsch" must not be marked in "Marsch". */
function finderOf(passages: readonly string[]): RegExp | null {
  const wanted = [...new Set(passages)].filter(Boolean).sort((a, b) => b.length - a.length);
  if (wanted.length === 0) return null;
  return new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${wanted.map(literal).join('|')})(?![\\p{L}\\p{N}])`,
    'gu',
  );
}

/** The API's safe HTML with passages of the text marked. Tags are left alone; a passage that runs over one is not marked. */
export function markedHtml(html: string, passages: readonly string[]): string {
  const finder = finderOf(passages.map(escaped));
  if (!finder) return html;
  return html
    .split(/(<[^>]*>)/)
    .map((piece, index) =>
      index % 2 === 1 ? piece : piece.replace(finder, (found) => `<mark>${found}</mark>`),
    )
    .join('');
}

/** A line of text in pieces, those that are passages marked. */
export function markedPieces(
  text: string,
  passages: readonly string[],
): { text: string; marked: boolean }[] {
  const finder = finderOf(passages);
  if (!finder) return [{ text, marked: false }];
  const pieces: { text: string; marked: boolean }[] = [];
  let at = 0;
  for (const { index, 0: found } of text.matchAll(finder)) {
    if (index > at) pieces.push({ text: text.slice(at, index), marked: false });
    pieces.push({ text: found, marked: true });
    at = index + found.length;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), marked: false });
  return pieces;
}
