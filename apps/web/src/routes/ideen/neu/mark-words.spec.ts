import { describe, expect, it } from '@jest/globals';
import { markWords } from './mark-words.ts';

const marked = (title: string, typed: string) =>
  markWords(title, typed)
    .filter((part) => part.marked)
    .map((part) => part.text);

describe('the words of a typed title in a found one', () => {
  it('are marked whole and in any case', () => {
    expect(marked('Bänke am Weg entlang der Ilme', 'mehr bänke an der ilme')).toEqual([
      'Bänke',
      'Ilme',
    ]);
  });

  it('leave the title as it is', () => {
    const title = 'Licht „am Weg“ – 24/7 & <b>hell</b>';
    expect(
      markWords(title, 'licht hell')
        .map((part) => part.text)
        .join(''),
    ).toBe(title);
  });
});
