import { describe, expect, it } from '@jest/globals';
import { readHeads } from './known-heads.ts';

const DIGEST = 'ab'.repeat(32);

describe('a list of heads', () => {
  it('is read line by line, from the file and from the answer of the API alike', () => {
    const text = `{"day":"2026-11-26","entries":"7","digest":"${DIGEST}"}\n\n{"entries":9,"digest":"${DIGEST}"}\n`;
    expect(readHeads(text)).toEqual([
      { entries: '7', digest: Buffer.from(DIGEST, 'hex') },
      { entries: '9', digest: Buffer.from(DIGEST, 'hex') },
    ]);
    expect(readHeads('')).toEqual([]);
  });

  it.each(['nonsense', '{"entries":"0","digest":"ab"}', `{"entries":"7","digest":"abc"}`])(
    'names a line that is none: %s',
    (line) => {
      expect(() => readHeads(`{"entries":"7","digest":"${DIGEST}"}\n${line}`)).toThrow(/^Line 2/);
    },
  );
});
