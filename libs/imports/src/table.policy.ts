import { parse } from 'csv-parse/sync';
import { readSheet } from './sheet.policy.js';
import { SheetFault } from './sheet-fault.js';
import type { TableRow } from './table-row.js';

/** Why a file is no table, as a sentence for who uploaded it. */
export class TableFault extends Error {}

export const MOST_BYTES = 10 * 1024 * 1024;
export const MOST_ROWS = 5000;
const MOST_COLUMNS = 100;

const FAULTS = {
  empty: 'Die Datei ist leer.',
  large:
    'Die Datei ist größer als 10 MB. Eine Ausfuhr mit 5.000 Ideen hat etwa 5 MB. Teile sie auf, oder nimm Bilder heraus.',
  rows: 'Die Tabelle hat mehr als 5.000 Zeilen. Teile sie auf; was doppelt ist, kommt nur einmal an.',
  columns: 'Die Tabelle hat mehr als 100 Spalten. Das ist keine Ausfuhr von Ideen oder Beiträgen.',
  unpacked: 'Die Datei ist gepackt klein und ausgepackt riesig. So etwas öffnen wir nicht.',
  damaged: 'Die Datei ist beschädigt. Lade sie noch einmal von der früheren Plattform herunter.',
  old: 'Die Datei ist eine Tabelle im alten Format (.xls) oder mit einem Kennwort geschützt. Speichere sie ohne Kennwort als .xlsx oder .csv.',
  binary: 'Das ist keine Tabelle. Es geht eine Datei mit der Endung .xlsx oder .csv.',
};

/** The rows of an XLSX or CSV file, told apart by its bytes and not by its name. Throws a TableFault. */
export function readTable(bytes: Buffer): TableRow[] {
  if (bytes.length === 0) throw new TableFault(FAULTS.empty);
  if (bytes.length > MOST_BYTES) throw new TableFault(FAULTS.large);
  const rows = bytes.subarray(0, 2).equals(Buffer.from('PK'))
    ? readWorkbook(bytes)
    : readCsv(bytes);
  const filled = rows.filter(({ cells, formulas }) => formulas.length || cells.some(Boolean));
  if (filled.length === 0) throw new TableFault(FAULTS.empty);
  if (filled.length > MOST_ROWS + 1) throw new TableFault(FAULTS.rows);
  if (filled.some(({ cells }) => cells.length > MOST_COLUMNS)) throw new TableFault(FAULTS.columns);
  return filled;
}

function readWorkbook(bytes: Buffer): TableRow[] {
  try {
    return readSheet(bytes, MOST_ROWS + 2);
  } catch (error) {
    if (error instanceof SheetFault) throw new TableFault(FAULTS[error.reason]);
    throw error;
  }
}

const OLD_WORKBOOK = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);

function readCsv(bytes: Buffer): TableRow[] {
  if (bytes.subarray(0, 4).equals(OLD_WORKBOOK)) throw new TableFault(FAULTS.old);
  const text = decode(bytes);
  if (text.includes('\0')) throw new TableFault(FAULTS.binary);
  try {
    const records = parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      relax_column_count: true,
      relax_quotes: true,
      max_record_size: 1024 * 1024,
      to: MOST_ROWS + 2,
      info: true,
    }) as unknown as { record: string[]; info: { lines: number } }[];
    let line = 1;
    return records.map(({ record, info }) => {
      const row = { line, cells: record.map((cell) => cell.trim()), formulas: [] };
      line = info.lines + 1;
      return row;
    });
  } catch (error) {
    const { lines, code } = error as { lines?: number; code?: string };
    throw new TableFault(
      code === 'CSV_QUOTE_NOT_CLOSED'
        ? `Ab Zeile ${lines ?? '?'} ist ein Anführungszeichen offen geblieben. Prüfe die Datei in einer Tabelle und speichere sie neu.`
        : `Zeile ${lines ?? '?'} lässt sich nicht lesen. Prüfe die Datei in einer Tabelle und speichere sie neu.`,
    );
  }
}

/** UTF-8; what is none is UTF-16 by its mark, or Windows-1252, in which German spreadsheets write. */
function decode(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Whichever sign the first line has most; German spreadsheets write semicolons. */
function delimiterOf(text: string): string {
  const [head = ''] = text.split('\n', 1);
  const counted = [';', ',', '\t'].map((sign) => ({ sign, times: head.split(sign).length }));
  return counted.reduce((best, one) => (one.times > best.times ? one : best)).sign;
}
