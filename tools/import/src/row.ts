import { createHash } from 'node:crypto';
import { cleanLine, cleanText } from '@ein/platform';
import type { Encoding, Field } from './options.ts';

/** An idea as it comes in. */
export interface ImportedIdea {
  source: string;
  externalId: string;
  title: string;
  body: string;
  lat: number | null;
  lon: number | null;
  url: string | null;
}

/** `remarks`: what was left out of it. */
export type ReadRow = { idea: ImportedIdea; remarks: string[] } | { problem: string };

/** Where each field stands in a row; -1: nowhere. */
export type Columns = Record<Field, number>;

export const LIMITS = { title: 250, body: 10_000 };
const EXTERNAL_ID = 200;
const URL_LENGTH = 2000;

const decoders = {
  'utf-8': new TextDecoder('utf-8', { fatal: true }),
  'windows-1252': new TextDecoder('windows-1252'),
};

/** The text, or null where the bytes are none in this encoding. */
export function decode(bytes: Buffer, encoding: Encoding): string | null {
  try {
    return decoders[encoding].decode(bytes);
  } catch {
    return null;
  }
}

// UTF-8 that was once read as Windows-1252: "Ã¤" for ä, "ÃŸ" for ß, "â€ž" for the opening quotation mark.
const TWICE_ENCODED =
  /Ã[\u0080-\u00bf\u0152-\u0178\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]|â€|\ufffd/u;

/** Turns a row into an idea, or says why it is none. */
export function readRow(
  fields: Buffer[],
  columns: Columns,
  width: number,
  encoding: Encoding,
  fileSource: string,
): ReadRow {
  if (fields.every((field) => field.toString('latin1').trim() === ''))
    return { problem: 'the row is empty' };
  if (fields.length !== width) return { problem: `${fields.length} columns instead of ${width}` };
  const texts = fields.map((field) => decode(field, encoding));
  if (texts.includes(null))
    return {
      problem: 'not UTF-8; if the file comes from a spreadsheet, try --encoding windows-1252',
    };
  const at = (field: Field) => (columns[field] < 0 ? '' : (texts[columns[field]] ?? ''));
  const title = cleanLine(at('title'));
  const body = cleanText(at('body'));
  const problem = whatIsWrong(title, body);
  if (problem) return { problem };
  const remarks: string[] = [];
  const pin = readPin(at('lat').trim(), at('lon').trim(), remarks);
  const url = readUrl(at('url').trim(), remarks);
  const source = cleanLine(at('source')) || fileSource;
  const externalId = cleanLine(at('external_id')).slice(0, EXTERNAL_ID) || digestOf(title, body);
  return { idea: { source, externalId, title, body, ...pin, url }, remarks };
}

function whatIsWrong(title: string, body: string): string | null {
  if (!title) return 'the title is empty';
  if (!body) return 'the text is empty';
  if (title.length > LIMITS.title)
    return `the title has ${title.length} characters, at most ${LIMITS.title} are possible`;
  if (body.length > LIMITS.body)
    return `the text has ${body.length} characters, at most ${LIMITS.body} are possible`;
  if (TWICE_ENCODED.test(title) || TWICE_ENCODED.test(body))
    return 'badly encoded: letters were lost or encoded twice';
  return null;
}

function readPin(
  latText: string,
  lonText: string,
  remarks: string[],
): Pick<ImportedIdea, 'lat' | 'lon'> {
  const nowhere = { lat: null, lon: null };
  if (!latText && !lonText) return nowhere;
  const [lat, lon] = [degrees(latText, 90), degrees(lonText, 180)];
  if (lat !== null && lon !== null) return { lat, lon };
  remarks.push(
    `without a pin: ${latText || 'nothing'} / ${lonText || 'nothing'} is no place on earth`,
  );
  return nowhere;
}

function degrees(text: string, limit: number): number | null {
  if (!/^[-+]?\d+([.,]\d+)?$/.test(text)) return null;
  const value = Number(text.replace(',', '.'));
  return Math.abs(value) <= limit ? value : null;
}

function readUrl(text: string, remarks: string[]): string | null {
  if (!text) return null;
  const url = URL.parse(text);
  if (url && ['http:', 'https:'].includes(url.protocol) && url.href.length <= URL_LENGTH)
    return url.href;
  remarks.push('without its link, which is no web address');
  return null;
}

/** Where the file has no id of its own, the same text is the same idea. */
function digestOf(title: string, body: string): string {
  return `text-${createHash('sha256').update(`${title}\n${body}`).digest('hex').slice(0, 32)}`;
}

/** Finds the columns by the names that were asked for, else by their usual ones. `missing` names those there are. */
export function findColumns(
  header: string[],
  map: Partial<Record<Field, string>>,
): Columns | { missing: string } {
  const names = header.map((name) => cleanLine(name).toLowerCase());
  const usual: Record<Field, string[]> = {
    title: ['title'],
    body: ['body', 'text'],
    lat: ['lat'],
    lon: ['lon'],
    external_id: ['external_id'],
    url: ['url'],
    source: ['source'],
  };
  const columns = {} as Columns;
  for (const field of Object.keys(usual) as Field[]) {
    const wanted = map[field] ? [map[field].toLowerCase()] : usual[field];
    columns[field] = names.findIndex((name) => wanted.includes(name));
    const needed = map[field] !== undefined || field === 'title' || field === 'body';
    if (needed && columns[field] < 0)
      return {
        missing: `There is no column "${wanted.join('" or "')}"; there are: ${header.join(', ')}.`,
      };
  }
  return columns;
}
