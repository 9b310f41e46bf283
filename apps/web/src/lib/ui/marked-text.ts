export interface Piece {
  text: string;
  found: boolean;
}

const entities: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&#x27;': "'",
};
const decode = (text: string) =>
  text.replace(/&(?:amp|lt|gt|quot|#39|#x27);/g, (entity) => entities[entity] ?? entity);

/** Splits the search's escaped text at its <mark> pairs into plain pieces, so that nothing has to be written as HTML. */
export function piecesOf(marked: string): Piece[] {
  return marked
    .split(/<mark>(.*?)<\/mark>/gs)
    .map((part, index) => ({ text: decode(part), found: index % 2 === 1 }))
    .filter((piece) => piece.text !== '');
}
