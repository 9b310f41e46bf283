const TOKEN =
  /\p{L}[\p{L}\p{M}]*(?:[-*:_/]\p{L}[\p{L}\p{M}]*)*|\d+(?:[.,:]\d+)*|[^\s\p{L}\p{M}\p{N}]/gu;

/** Lower-case words, single marks, and numbers by their length alone: which number it is says nothing of what a sentence does. */
export function tokensOf(text: string): string[] {
  const found = text.normalize('NFC').toLowerCase().match(TOKEN) ?? [];
  return found.map((token) => (/^\d/u.test(token) ? `#${Math.min(token.length, 3)}` : token));
}

export const isWord = (token: string): boolean => /^\p{L}/u.test(token);
