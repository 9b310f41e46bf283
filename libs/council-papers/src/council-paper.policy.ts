import { cleanLine, isDay } from '@ein/platform';
import { isObject, lineOf, linkIn, oparlOf, type OparlObject } from './oparl.policy.js';

export interface PaperFile {
  url: string;
  name: string | null;
  /** Media type. */
  type: string | null;
  bytes: number | null;
}

/** A meeting that had the paper on its agenda. */
export interface Consultation {
  meeting: string | null;
  committee: string | null;
  /** ISO moment; null: not known. */
  meetingAt: string | null;
  cancelled: boolean;
  /** What the committee did with it, such as "Vorberatung". */
  role: string | null;
  /** The committee that decides. */
  authoritative: boolean;
  /** How it ended, such as "ungeändert beschlossen". */
  result: string | null;
  url: string | null;
}

export interface PaperWords {
  title: string;
  reference: string | null;
  /** Calendar date (ISO). */
  paperOn: string | null;
  paperType: string | null;
  /** Its page for people, where the address that a step names is one for programs. */
  pageUrl: string | null;
}

const HOUR_MS = 3_600_000;
const DAY_HOURS = 24;
const READ_AGAIN_HOURS = 30 * DAY_HOURS;
const LONGEST_WAIT_HOURS = 30 * DAY_HOURS;
/** Minutes of a meeting, and so its results, come weeks after it. */
const RESULT_WITHIN_DAYS = 90;

/** When to read again: a day later while a result is to come, else a month, and ever later after failures. */
export function nextReadAt(
  now: Date,
  failures: number,
  consultations: readonly Pick<Consultation, 'meetingAt' | 'result' | 'cancelled'>[] = [],
): Date {
  const hours = failures
    ? Math.min(2 ** failures, LONGEST_WAIT_HOURS)
    : consultations.some((one) => isToCome(one, now))
      ? DAY_HOURS
      : READ_AGAIN_HOURS;
  return new Date(now.getTime() + hours * HOUR_MS);
}

function isToCome(
  { meetingAt, result, cancelled }: Pick<Consultation, 'meetingAt' | 'result' | 'cancelled'>,
  now: Date,
): boolean {
  if (result || cancelled) return false;
  if (!meetingAt) return true;
  const days = (now.getTime() - new Date(meetingAt).getTime()) / (DAY_HOURS * HOUR_MS);
  return days < RESULT_WITHIN_DAYS;
}

/** What an OParl object or a page says, as an object of the shape of OParl; null where that is nothing. */
export function contentOf(type: string, body: string): OparlObject | null {
  return /\bjson\b/i.test(type) ? oparlOf(body) : /\bhtml\b/i.test(type) ? ofPage(body) : null;
}

/** What a paper says of itself; null: it has no name, or the system has deleted it. */
export function wordsOf(paper: OparlObject, origins: readonly string[]): PaperWords | null {
  const title = lineOf(paper['name']);
  if (!title || paper['deleted'] === true) return null;
  const day = lineOf(paper['date'])?.slice(0, 10) ?? '';
  return {
    title,
    reference: lineOf(paper['reference']),
    paperOn: isDay(day) ? day : null,
    paperType: lineOf(paper['paperType'], 100),
    pageUrl: linkIn(paper['web'], origins),
  };
}

/** A file that can be opened; null: none. */
export function fileOf(file: OparlObject | null, origins: readonly string[]): PaperFile | null {
  if (!file || file['deleted'] === true) return null;
  const url = linkIn(file['accessUrl'], origins) ?? linkIn(file['downloadUrl'], origins);
  if (!url) return null;
  const size = file['size'];
  return {
    url,
    name: lineOf(file['name']) ?? lineOf(file['fileName']),
    type: lineOf(file['mimeType'], 100),
    bytes: typeof size === 'number' && Number.isSafeInteger(size) && size > 0 ? size : null,
  };
}

/** The objects around a consultation, as far as they could be read. */
export interface AroundConsultation {
  meeting: OparlObject | null;
  agendaItem: OparlObject | null;
  committee: OparlObject | null;
}

/** One consultation in words; null: nothing is known of when and where it was. */
export function consultationOf(
  consultation: OparlObject,
  { meeting, agendaItem, committee }: AroundConsultation,
  origins: readonly string[],
): Consultation | null {
  if (consultation['deleted'] === true || meeting?.['deleted'] === true) return null;
  const names = { meeting: lineOf(meeting?.['name']), committee: lineOf(committee?.['name']) };
  const meetingAt = momentOf(lineOf(meeting?.['start']));
  if (!names.meeting && !names.committee && !meetingAt) return null;
  return {
    ...names,
    meetingAt,
    cancelled: meeting?.['cancelled'] === true,
    role: lineOf(consultation['role'], 100),
    authoritative: consultation['authoritative'] === true,
    result: resultOf(agendaItem),
    url: linkIn(meeting?.['web'], origins),
  };
}

/** What was decided behind closed doors is not told, whatever the system says of it. */
const resultOf = (item: OparlObject | null): string | null =>
  item && item['public'] !== false ? lineOf(item['result'], 200) : null;

function momentOf(text: string | null): string | null {
  const at = text ? new Date(text) : null;
  return at && !Number.isNaN(at.getTime()) ? at.toISOString() : null;
}

/** In the order in which they are; those without a day last. */
export const byMeeting = (one: Consultation, other: Consultation): number =>
  (one.meetingAt ?? '9').localeCompare(other.meetingAt ?? '9');

/** The agenda item of a meeting that a consultation names, if the meeting was sent with it. */
export function itemIn(meeting: OparlObject | null, address: string | null): OparlObject | null {
  const items = meeting?.['agendaItem'];
  if (!address || !Array.isArray(items)) return null;
  return items.find((one) => isObject(one) && one['id'] === address) as OparlObject | null;
}

function ofPage(body: string): OparlObject | null {
  const [, raw = ''] = /<title[^>]*>([\s\S]*?)<\/title>/i.exec(body) ?? [];
  const title = cleanLine(unescaped(raw)).slice(0, 300);
  if (!title) return null;
  // "Vorlage - 2026/118", "VO/0118/26", "BV 118-2026": what stands like this in a title is its number.
  const [reference = null] =
    /\b(?:[A-ZÄÖÜ]{1,4}[/ ])?\d{2,4}[/-]\d{2,4}(?:[/-]\d{1,4})?\b/.exec(title) ?? [];
  return { name: title, reference };
}

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
