const TOKEN =
  /\p{L}[\p{L}\p{M}]*(?:[-*:_/]\p{L}[\p{L}\p{M}]*)*|\d+(?:[.,:]\d+)*|[^\s\p{L}\p{M}\p{N}]/gu;

/** Words and single marks of a text as they are written. */
export const writtenTokens = (text: string): string[] => text.normalize('NFC').match(TOKEN) ?? [];

/** Lower-case words, single marks, and numbers by their length alone: which number it is says nothing of what a sentence does. */
export const tokenOf = (written: string): string =>
  /^\d/u.test(written) ? `#${Math.min(written.length, 3)}` : written.toLowerCase();

export const isWord = (token: string): boolean => /^\p{L}/u.test(token);
