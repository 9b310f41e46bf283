import { describe, expect, it } from '@jest/globals';
import { ALIKE_FROM, printOf } from './text-print.policy.js';

const TEXT =
  'Am Bahnhof fehlt seit Jahren ein Unterstand. Wer auf den Bus wartet, steht im Regen, und das ist für ältere Menschen und für Kinder eine Zumutung.';
const agreeing = (one: string, other: string, key = 'k') => {
  const marks = new Set(printOf(one, 'k'));
  return (printOf(other, key) ?? []).filter((mark) => marks.has(mark)).length;
};

describe('by what a repeated text is recognised', () => {
  it('is the same for the same words, however they are set', () => {
    expect(agreeing(TEXT, TEXT.toUpperCase().replaceAll(',', ' –'))).toBe(16);
  });

  it('is nearly the same for nearly the same words', () => {
    expect(agreeing(TEXT, TEXT.replace('seit Jahren', 'seit langem'))).toBeGreaterThanOrEqual(
      ALIKE_FROM,
    );
  });

  it('differs for another text about the same', () => {
    const other =
      'Ein Wartehäuschen am Bahnhof wäre gut, denn dort zieht es, und wer mit Gepäck ankommt, hat keinen trockenen Platz.';
    expect(agreeing(TEXT, other)).toBeLessThan(4);
  });

  it('is nothing for short texts, which many people write alike', () => {
    expect(printOf('Das ist eine gute Idee.', 'k')).toBeNull();
  });

  it('says nothing to who has not got the key', () => {
    expect(agreeing(TEXT, TEXT, 'another')).toBeLessThan(3);
  });
});
