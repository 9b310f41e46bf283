// Bidi overrides and isolates can make a text read differently from what it is; control characters have no place in one.
const UNWANTED = /[^\P{Cc}\t\n]|[\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** One line of text as people meant it: NFC, no control or bidi characters, single spaces. */
export function cleanLine(text: string): string {
  return text.normalize('NFC').replace(UNWANTED, '').replace(/\s+/g, ' ').trim();
}

/** Text of several lines: NFC, no control or bidi characters, at most one empty line in a row. */
export function cleanText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(UNWANTED, '')
    .replace(/[^\S\n]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

const UMLAUTS: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

/** Pages that stand where the slug would: an idea with such a title must not lie behind one of them. */
const PAGES_OF_AN_IDEA = new Set([
  'bearbeiten',
  'einwohnerantrag',
  'melden',
  'qr-code',
  'verlauf',
  'zurueckziehen',
]);

/** The readable end of an address: lower case, ASCII, hyphens, at most 80 characters. */
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
  return PAGES_OF_AN_IDEA.has(slug) ? `${slug}-idee` : slug || 'idee';
}
