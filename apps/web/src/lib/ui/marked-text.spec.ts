import { describe, expect, it } from '@jest/globals';
import { piecesOf } from './marked-text.ts';

describe('found words in a text', () => {
  it('splits at the marks', () => {
    expect(piecesOf('<mark>Trink</mark>brunnen am Markt')).toEqual([
      { text: 'Trink', found: true },
      { text: 'brunnen am Markt', found: false },
    ]);
  });

  it('turns escaped signs back into text, once', () => {
    expect(piecesOf('a &lt;script&gt; &amp;lt; b')).toEqual([
      { text: 'a <script> &lt; b', found: false },
    ]);
  });

  it('keeps a mark that is never closed as text', () => {
    expect(piecesOf('x <mark>y')).toEqual([{ text: 'x <mark>y', found: false }]);
  });
});
