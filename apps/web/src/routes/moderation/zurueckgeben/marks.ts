import { text } from '#lib/state/form.ts';

export type TextField = 'TITLE' | 'BODY';

/** A piece of a text, counted in code points. */
export interface Piece {
  field: TextField;
  from: number;
  to: number;
  words: string;
}
export interface Mark extends Piece {
  note: string;
}

const pointsOf = (words: string): number => [...words].length;
const sentences = new Intl.Segmenter('de', { granularity: 'sentence' });

/** A text line by line and sentence by sentence, without the space between; what a moderator can mark without a mouse. */
export function piecesOf(field: TextField, whole: string): Piece[] {
  let at = 0;
  return [...sentences.segment(whole)]
    .flatMap(({ segment }) => segment.split(/(?<=\n)/))
    .map((part) => {
      const lead = pointsOf(part) - pointsOf(part.trimStart());
      const words = part.trim();
      const from = at + lead;
      at += pointsOf(part);
      return { field, from, to: from + pointsOf(words), words };
    })
    .filter(({ words }) => words !== '');
}

export const keyOf = ({ field, from, to }: Omit<Piece, 'words'>): string =>
  `${field}-${from}-${to}`;

const KEY = /^(TITLE|BODY)-(\d{1,5})-(\d{1,5})$/;

/** What is marked in a form, in the order in which it came. */
export function readMarks(form: FormData, texts: Record<TextField, string>): Mark[] {
  return form.getAll('passage').flatMap((key) => {
    const [, field, first, last] = KEY.exec(String(key)) ?? [];
    if (field !== 'TITLE' && field !== 'BODY') return [];
    const [from, to] = [Number(first), Number(last)];
    const words = [...texts[field]].slice(from, to).join('');
    return [{ field, from, to, words, note: text(form, `note-${String(key)}`) }];
  });
}

/** What is selected inside the rows of one text, or null. Each row is one text node that begins at its own `data-from`. */
export function selected(selection: Selection | null): Omit<Piece, 'words'> | null {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const start = pointAt(range.startContainer, range.startOffset);
  const end = pointAt(range.endContainer, range.endOffset);
  if (!start || !end || start.field !== end.field || end.at <= start.at) return null;
  return { field: start.field, from: start.at, to: end.at };
}

function pointAt(node: Node, offset: number): { field: TextField; at: number } | null {
  const row = node.parentElement?.closest<HTMLElement>('[data-from]');
  if (!row || node.nodeType !== Node.TEXT_NODE) return null;
  const before = pointsOf((node.textContent ?? '').slice(0, offset));
  return {
    field: row.dataset['field'] === 'TITLE' ? 'TITLE' : 'BODY',
    at: Number(row.dataset['from']) + before,
  };
}
