/** The few shapes of an answer that are not in the database, written as briefly as they can be. */

const UMLAUTS: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

export function slugOf(title: string): string {
  const slug = title
    .toLowerCase()
    .normalize('NFC')
    .replace(/[äöüß]/g, (letter) => UMLAUTS[letter] ?? '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replace(/^-+|-+$/g, '');
  return slug || 'idee';
}

export function stageOf(row: { status: string; answered: boolean }): number {
  if (row.answered) return 3;
  return row.status === 'received' ? 1 : 2;
}

export function cursorOf(values: unknown[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

const MARKS =
  /^[ \t]*(?:[-*+>]|\d+\.|#{1,6})[ \t]+|\*\*|__|`|(?<![\p{L}\p{N}*_])[*_](?=\S)|(?<=\S)[*_](?![\p{L}\p{N}*_])|\[([^\]]*)\]\([^)]*\)/gmu;

export function withoutMarks(markdown: string): string {
  return markdown.replace(MARKS, (_mark, label: string | undefined) => label ?? '');
}
