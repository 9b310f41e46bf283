import { describe, expect, it } from '@jest/globals';
import { keyOf, piecesOf, readMarks } from './marks.ts';

const BODY = 'Erster Satz 🌳. Zweiter Satz!\n\n- Ein Punkt\n- Noch einer';

describe('the pieces of a text', () => {
  it('are its sentences and lines, counted in code points', () => {
    const pieces = piecesOf('BODY', BODY);
    expect(pieces.map(({ words }) => words)).toEqual([
      'Erster Satz 🌳.',
      'Zweiter Satz!',
      '- Ein Punkt',
      '- Noch einer',
    ]);
    for (const { from, to, words } of pieces)
      expect([...BODY].slice(from, to).join('')).toBe(words);
  });

  it('come back from a form with their notes, and nothing else does', () => {
    const form = new FormData();
    form.append('passage', 'BODY-15-28');
    form.append('passage', 'BODY-<script>');
    form.append('note-BODY-15-28', ' Warum? ');
    form.append('note-TITLE-0-2', 'nicht angekreuzt');
    const marks = readMarks(form, { TITLE: 'Titel', BODY });
    expect(marks).toEqual([
      { field: 'BODY', from: 15, to: 28, words: 'Zweiter Satz!', note: 'Warum?' },
    ]);
    expect(marks.map(keyOf)).toEqual(['BODY-15-28']);
  });
});
