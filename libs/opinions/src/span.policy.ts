/** Where a text stands in another, by whichever white space; null where it does not. */
export function spanOf(text: string, body: string): { from: number; until: number } | null {
  const words = text.split(' ').map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  const found = new RegExp(words.join(String.raw`\s+`), 'u').exec(body);
  return found ? { from: found.index, until: found.index + found[0].length } : null;
}

/** Names of people stand as places in a text; a statement that everybody answers names nobody. */
export const namesSomebody = (text: string): boolean => /@\{\d+\}|@\p{L}/u.test(text);
