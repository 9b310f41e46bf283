import { parse } from 'csv-parse/sync';

export interface Counted {
  name: string;
  /** Null: not known. */
  residents: number | null;
}

/**
 * A list of places and how many live there: two columns with a heading each, the place first, separated by comma, semicolon or
 * tab. Throws with the first line that is not one: half a list must not pass for a whole.
 */
export function readResidents(text: string): Counted[] {
  const rows = parse(text, {
    ...{ bom: true, delimiter: [';', ',', '\t'], trim: true, skip_empty_lines: true },
    ...{ relax_column_count: true, info: true },
  }) as unknown as { record: string[]; info: { lines: number } }[];
  const counted = rows.slice(1).map(({ record, info }) => countedOf(record, info.lines));
  if (!counted.length) throw new Error('The list has no line below its heading.');
  const seen = new Set<string>();
  for (const { name } of counted) {
    if (seen.has(name.toLowerCase())) throw new Error(`${name} is in the list twice.`);
    seen.add(name.toLowerCase());
  }
  return counted;
}

function countedOf([name = '', number = '', more]: string[], line: number): Counted {
  // Thousands as they are written in German; anything else might be a year or a share.
  const digits = number.replace(/(?<=\d)[.\s\u00a0](?=\d{3}(?:\D|$))/gu, '');
  if (name && more === undefined && number === '') return { name, residents: null };
  if (name && more === undefined && /^[1-9]\d{0,6}$/.test(digits))
    return { name, residents: Number(digits) };
  throw new Error(`Line ${line} of the list is no place with a number: ${name};${number}`);
}
