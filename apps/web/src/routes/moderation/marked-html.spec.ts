import { describe, expect, it } from '@jest/globals';
import { markedHtml, markedPieces } from './marked-html.ts';

describe('passages of a text', () => {
  it('are marked as whole words, outside of tags', () => {
    expect(markedHtml('<p>Der Arsch beim Marsch. <a href="/Arsch">Hier</a></p>', ['Arsch'])).toBe(
      '<p>Der <mark>Arsch</mark> beim Marsch. <a href="/Arsch">Hier</a></p>',
    );
  });

  it('are found where signs were escaped, and stay escaped', () => {
    expect(markedHtml('<p>a &lt;b&gt; &amp; c</p>', ['<b> & c'])).toBe(
      '<p>a <mark>&lt;b&gt; &amp; c</mark></p>',
    );
    expect(markedHtml('<p>&lt;script&gt;</p>', ['script'])).toBe(
      '<p>&lt;<mark>script</mark>&gt;</p>',
    );
  });

  it('are marked with signs that mean something elsewhere', () => {
    expect(markedHtml('<p>Tel. (05561) 47.11!</p>', ['(05561) 47.11'])).toBe(
      '<p>Tel. <mark>(05561) 47.11</mark>!</p>',
    );
  });

  it('are nothing where nothing was noticed', () => {
    expect(markedHtml('<p>Eine Bank</p>', [])).toBe('<p>Eine Bank</p>');
    expect(markedPieces('Eine Bank', [''])).toEqual([{ text: 'Eine Bank', marked: false }]);
  });

  it('lose no letter of a title', () => {
    const pieces = markedPieces('Du Idiot, du Idiot', ['Idiot']);
    expect(pieces.map(({ text }) => text).join('')).toBe('Du Idiot, du Idiot');
    expect(pieces.filter(({ marked }) => marked)).toHaveLength(2);
  });
});
