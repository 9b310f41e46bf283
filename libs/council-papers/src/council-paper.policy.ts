import { cleanLine, isDay } from '@ein/platform';

export interface PaperWords {
  title: string;
  reference: string | null;
  /** Calendar date (ISO). */
  paperOn: string | null;
}

const LONGEST = 300;
const HOUR_MS = 3_600_000;
const READ_AGAIN_HOURS = 30 * 24;
const LONGEST_WAIT_HOURS = 30 * 24;

/** When to read again: a month after success, ever later after failures. */
export function nextReadAt(now: Date, failures: number): Date {
  const hours = failures === 0 ? READ_AGAIN_HOURS : Math.min(2 ** failures, LONGEST_WAIT_HOURS);
  return new Date(now.getTime() + hours * HOUR_MS);
}

/** What an OParl object or a page says of a paper; null where that is nothing. Source: OParl 1.1, object `Paper`. */
export function wordsOfPaper(type: string, body: string): PaperWords | null {
  return /\bjson\b/i.test(type) ? ofOparl(body) : /\bhtml\b/i.test(type) ? ofPage(body) : null;
}

function ofOparl(body: string): PaperWords | null {
  const paper = parsed(body);
  const title = line(paper['name']);
  if (!title) return null;
  const day = line(paper['date'])?.slice(0, 10) ?? '';
  return { title, reference: line(paper['reference']), paperOn: isDay(day) ? day : null };
}

function ofPage(body: string): PaperWords | null {
  const [, raw = ''] = /<title[^>]*>([\s\S]*?)<\/title>/i.exec(body) ?? [];
  const title = line(unescaped(raw));
  if (!title) return null;
  // "Vorlage - 2026/118", "VO/0118/26", "BV 118-2026": what stands like this in a title is its number.
  const [reference = null] =
    /\b(?:[A-ZÄÖÜ]{1,4}[/ ])?\d{2,4}[/-]\d{2,4}(?:[/-]\d{1,4})?\b/.exec(title) ?? [];
  return { title, reference, paperOn: null };
}

function parsed(body: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

const line = (value: unknown): string | null =>
  typeof value === 'string' ? cleanLine(value).slice(0, LONGEST) || null : null;

const NAMED: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  Auml: 'Ä',
  Ouml: 'Ö',
  Uuml: 'Ü',
  szlig: 'ß',
};

const unescaped = (text: string) =>
  text.replace(/&(#x?[0-9a-f]{1,6}|[a-z]{2,6});/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return NAMED[name] ?? whole;
    const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
