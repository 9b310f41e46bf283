import { open, type FileHandle } from 'node:fs/promises';
import { type CsvError, parse, type Options } from 'csv-parse';
import { parse as parseAtOnce } from 'csv-parse/sync';

/** One row of the file, still as bytes, because each row may be badly encoded on its own. */
export interface CsvRecord {
  /** Of the row's first line in the file, from 1. */
  line: number;
  /** Where the row ends in the file, for showing progress. */
  endsAt: number;
  fields: Buffer[];
}

/** A row that is no CSV. */
export interface BrokenRecord {
  line: number;
  endsAt: number;
  problem: string;
}

interface Place {
  offset: number;
  line: number;
}

/** A quote that is never closed is given up after this, so that it cannot swallow the rest of the file. */
const MAX_RECORD_BYTES = 256 * 1024;
const BLOCK_BYTES = 64 * 1024;
const BOM = Buffer.from([0xef, 0xbb, 0xbf]);
const NEWLINE = 0x0a;

/**
 * Reads a CSV of any length, row by row. After a row that is no CSV the reading goes on with the next line, so that one
 * misplaced quote costs one row and not the rest of the file.
 */
export async function* readCsv(path: string): AsyncGenerator<CsvRecord | BrokenRecord> {
  const file = await open(path);
  try {
    const start = await physicalLine(file, 0);
    const place = { offset: start.subarray(0, 3).equals(BOM) ? 3 : 0, line: 1 };
    const options = { ...STRICT, delimiter: delimiterOf(start.toString('latin1')) };
    while (yield* readPart(file, place, options)) {
      const bytes = await physicalLine(file, place.offset);
      const line = place.line++;
      place.offset += bytes.length;
      yield { line, endsAt: place.offset, ...readAlone(bytes, options) };
    }
  } finally {
    await file.close();
  }
}

const STRICT: Options = {
  encoding: null,
  relax_column_count: true,
  max_record_size: MAX_RECORD_BYTES,
};

/** Rows from `place` to the end, or to one that is no CSV: then `place` is where that one begins, and the result is true. */
async function* readPart(
  file: FileHandle,
  place: Place,
  options: Options,
): AsyncGenerator<CsvRecord, boolean> {
  const { offset, line } = place;
  const ready: CsvRecord[] = [];
  // Collected here and not read from the stream, because a stream that fails drops the rows it still holds.
  const parser = parse({
    ...options,
    on_record: (fields, { bytes, lines }) => {
      const endsAt = offset + bytes;
      ready.push({ line: place.line, endsAt, fields: asBytes(fields) });
      Object.assign(place, { offset: endsAt, line: line + lines });
      return null;
    },
  });
  let failed = false;
  parser.on('error', () => (failed = true));
  const feed = (chunk: Buffer | null) =>
    new Promise<void>((done) =>
      chunk ? parser.write(chunk, () => done()) : parser.end(done).once('error', () => done()),
    );
  for (let at = offset; ;) {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(BLOCK_BYTES), 0, BLOCK_BYTES, at);
    if (bytesRead === 0) break;
    at += bytesRead;
    await feed(buffer.subarray(0, bytesRead));
    yield* ready.splice(0);
    if (failed) return true;
  }
  parser.resume();
  await feed(null);
  yield* ready.splice(0);
  return failed;
}

/** One line that was no CSV in its surroundings: quotes inside an unquoted text are meant as they stand. */
function readAlone(bytes: Buffer, options: Options): { fields: Buffer[] } | { problem: string } {
  try {
    const [fields] = parseAtOnce(bytes, { ...options, relax_quotes: true });
    if (fields) return { fields: asBytes(fields) };
  } catch (error) {
    const { code } = error as CsvError;
    if (code !== 'CSV_QUOTE_NOT_CLOSED') return { problem: `no CSV (${code})` };
  }
  return { problem: 'a quotation mark is opened and not closed' };
}

/** Without an encoding the fields are bytes, which the types of csv-parse do not know. */
const asBytes = (fields: unknown) => fields as Buffer[];

async function physicalLine(file: FileHandle, offset: number): Promise<Buffer> {
  const buffer = Buffer.alloc(MAX_RECORD_BYTES);
  const { bytesRead } = await file.read(buffer, 0, buffer.length, offset);
  const end = buffer.subarray(0, bytesRead).indexOf(NEWLINE);
  return buffer.subarray(0, end < 0 ? bytesRead : end + 1);
}

/** Spreadsheets in German write semicolons. */
function delimiterOf(header: string): string {
  const counted = [',', ';', '\t'].map((sign) => ({ sign, times: header.split(sign).length }));
  return counted.reduce((best, one) => (one.times > best.times ? one : best)).sign;
}
