import { createHash } from 'node:crypto';
import { cleanLine, cleanText, momentOn } from '@ein/platform';
import type { ColumnName, Columns, SheetKind } from './columns.policy.js';
import type { TableRow } from './table-row.js';

/** What is common to ideas and comments of the former platform. */
interface Former {
  /** By which the same is known again. */
  externalId: string;
  link: string | null;
  /** ISO; null: the file does not say when. */
  writtenAt: string | null;
  /** As it stands in the export; shown only if an admin wants it. */
  writer: string | null;
  ratedFor: number | null;
  ratedAgainst: number | null;
}

export interface FormerIdea extends Former {
  title: string;
  body: string;
  /** Of its page there, by which comments name it. */
  address: string | null;
  category: string | null;
  status: string | null;
  feedback: string | null;
  place: string | null;
  lat: number | null;
  lon: number | null;
  commentCount: number | null;
}

export interface FormerComment extends Former {
  body: string;
  /** The comment it replies to. */
  replyTo: string | null;
  /** The idea it stands under: its reference or its address. */
  under: string | null;
}

/** What was made of a row: `remarks` say what is left out of it, `problem` why nothing of it comes in. */
export type ReadRow<T> =
  { line: number; data: T; remarks: string[] } | { line: number; problem: string };

const LIMITS = { title: 250, body: 10_000, comment: 4000, name: 60, feedback: 4000, word: 100 };
const REFERENCE = /\b(\d{4}-\d{3,8})\b/;

export function readIdea(row: TableRow, columns: Columns, now: Date): ReadRow<FormerIdea> {
  const cells = new Cells('ideas', row, columns, now);
  const title = cleanLine(cells.text('title'));
  const body = cleanText(cells.text('body'));
  const problem =
    cells.problem() ??
    (!title ? 'Der Titel ist leer.' : null) ??
    (!body ? 'Der Text ist leer.' : null) ??
    tooLong('title', title, LIMITS.title) ??
    tooLong('text', body, LIMITS.body);
  if (problem) return { line: row.line, problem };
  const former = cells.former();
  const reference = cleanLine(cells.text('reference')) || REFERENCE.exec(former.link ?? '')?.[1];
  const data: FormerIdea = {
    ...former,
    ...cells.pin(),
    externalId: reference?.slice(0, 100) || addressOf(former.link) || digestOf(title, body),
    title,
    body,
    address: addressOf(former.link),
    category: cells.word('category'),
    status: cells.word('status'),
    feedback: cleanText(cells.text('feedback')).slice(0, LIMITS.feedback) || null,
    place: cells.word('place'),
    commentCount: cells.count('commentCount'),
  };
  return { line: row.line, data, remarks: cells.remarks };
}

export function readComment(row: TableRow, columns: Columns, now: Date): ReadRow<FormerComment> {
  const cells = new Cells('comments', row, columns, now);
  const body = cleanText(cells.text('comment'));
  const id = cleanLine(cells.text('id')).slice(0, 100);
  const problem =
    cells.problem() ??
    (!id ? 'Die Kennung (ID) fehlt. Ohne sie käme der Beitrag beim nächsten Mal doppelt.' : null) ??
    (body.length < 2 ? 'Der Text ist leer.' : null) ??
    tooLong('text', body, LIMITS.comment);
  if (problem) return { line: row.line, problem };
  const former = cells.former();
  const reference =
    cleanLine(cells.text('replyToReference')) || REFERENCE.exec(former.link ?? '')?.[1];
  const data: FormerComment = {
    ...former,
    externalId: id,
    body,
    replyTo: cleanLine(cells.text('replyTo')).slice(0, 100) || null,
    under: reference || addressOf(former.link),
  };
  return { line: row.line, data, remarks: cells.remarks };
}

/** The cells of one row, by the names of their columns. */
class Cells {
  readonly remarks: string[] = [];

  constructor(
    private readonly kind: SheetKind,
    private readonly row: TableRow,
    private readonly columns: Columns,
    private readonly now: Date,
  ) {}

  text(name: ColumnName): string {
    const at = this.columns[name];
    return at === undefined ? '' : (this.row.cells[at] ?? '');
  }

  word(name: ColumnName): string | null {
    return cleanLine(this.text(name)).slice(0, LIMITS.word) || null;
  }

  /** What holds for the whole row. */
  problem(): string | null {
    const used = Object.values(this.columns);
    if (this.row.formulas.some((column) => used.includes(column)))
      return 'In der Zeile steht eine Formel. Trag den Wert selbst ein; Formeln rechnen wir nicht aus.';
    if (LOST_LETTERS.test(this.row.cells.join(' ')))
      return 'Umlaute sind kaputt („Ã¤“ oder „�“). Speichere die Datei in UTF-8.';
    return this.kind === 'comments' && GONE.test(this.text('comment'))
      ? 'Dieser Beitrag wurde schon auf der früheren Plattform gelöscht.'
      : null;
  }

  former(): Former {
    return {
      externalId: '',
      link: this.link(),
      writtenAt: this.moment(),
      writer: cleanLine(this.text('creator')).slice(0, LIMITS.name) || null,
      ratedFor: this.count('ratedFor'),
      ratedAgainst: this.count('ratedAgainst'),
    };
  }

  count(name: ColumnName): number | null {
    const text = this.text(name);
    if (!text) return null;
    if (/^\d{1,6}(\.0+)?$/.test(text)) return Math.trunc(Number(text));
    this.remarks.push(`Eine Zahl fehlt: „${short(text)}“ ist keine.`);
    return null;
  }

  pin(): { lat: number | null; lon: number | null } {
    const [lat, lon] = [this.text('lat'), this.text('lon')];
    if (!lat && !lon) return { lat: null, lon: null };
    const found = { lat: degrees(lat, 90), lon: degrees(lon, 180) };
    if (found.lat !== null && found.lon !== null) return found;
    this.remarks.push(`Ohne Stelle auf der Karte: „${short(`${lat} / ${lon}`)}“ ist kein Ort.`);
    return { lat: null, lon: null };
  }

  private link(): string | null {
    const text = this.text('link');
    if (!text) return null;
    const url = URL.parse(text);
    if (url && ['http:', 'https:'].includes(url.protocol) && url.href.length <= 500)
      return url.href;
    this.remarks.push('Ohne den Link: Er ist keine Webadresse.');
    return null;
  }

  private moment(): string | null {
    const text = this.text('created');
    if (!text) return null;
    const moment = readMoment(text);
    if (moment && moment <= this.now && moment.getUTCFullYear() >= 2000)
      return moment.toISOString();
    this.remarks.push(`Ohne Datum: „${short(text)}“ ist kein Tag, der schon war.`);
    return null;
  }
}

/** UTF-8 that was once read as Windows-1252, or letters that are lost. */
const LOST_LETTERS = /Ã[\u0080-\u00bf\u0152-\u0178\u0192\u20ac\u2122]|â€|\ufffd/u;
/** What adhocracy+ writes in place of a comment that was removed. */
const GONE = /^(deleted by (creator|moderator)|vom (ersteller|moderator|.*moderation) gelöscht)$/i;

const short = (text: string) => (text.length > 40 ? `${text.slice(0, 40)} …` : text);

function tooLong(what: 'title' | 'text', text: string, most: number): string | null {
  if (text.length <= most) return null;
  const [count, possible] = [text.length, most].map((length) => length.toLocaleString('de'));
  return what === 'title'
    ? `Der Titel hat ${count} Zeichen. Möglich sind ${possible}.`
    : `Der Text hat ${count} Zeichen. Möglich sind ${possible}.`;
}

function degrees(text: string, limit: number): number | null {
  if (!/^[-+]?\d+([.,]\d+)?$/.test(text)) return null;
  const value = Number(text.replace(',', '.'));
  return Math.abs(value) <= limit ? value : null;
}

const ISO = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?)?\s*(Z|[+-]\d\d:?\d\d)$/;
const GERMAN = /^(\d\d?)\.(\d\d?)\.(\d{4})(?:,? (\d\d?):(\d\d))?/;
const DAY_MS = 24 * 60 * 60_000;

/** As the export writes it, as a German spreadsheet shows it, or as its number of days since 1900; the last two on the clock in Berlin. */
function readMoment(text: string): Date | null {
  if (ISO.test(text)) return new Date(text);
  const [, day = '', month = '', year = '', hour = '0', minute = '00'] = GERMAN.exec(text) ?? [];
  const two = (part: string) => part.padStart(2, '0');
  if (year) return momentOn(`${year}-${two(month)}-${two(day)}`, `${two(hour)}:${minute}`);
  if (/^[2-9]\d{4}(\.\d+)?$/.test(text)) {
    const written = new Date(Date.UTC(1899, 11, 30) + Number(text) * DAY_MS).toISOString();
    return momentOn(written.slice(0, 10), written.slice(11, 16));
  }
  const [, plain, clock = '00:00'] = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d))?/.exec(text) ?? [];
  return plain ? momentOn(plain, clock) : null;
}

/** An address without what stands behind it, so that a comment's names its idea. */
function addressOf(link: string | null): string | null {
  const url = link === null ? null : URL.parse(link);
  return url ? `${url.host}${url.pathname.replace(/\/$/, '')}`.slice(0, 200) : null;
}

/** Where the file has no id of its own, the same text is the same idea. */
const digestOf = (title: string, body: string): string =>
  `text-${createHash('sha256').update(`${title}\n${body}`).digest('hex').slice(0, 32)}`;

/** The former platform: the host that the links name, else adhocracy+. */
export function sourceOf(links: readonly (string | null)[]): string {
  const host = links.map((link) => (link ? URL.parse(link)?.host : null)).find(Boolean);
  return host ?? 'adhocracy-plus';
}
