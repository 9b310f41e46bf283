import { parseArgs } from 'node:util';

/** A column of the file for each of these; `title` and `body` are needed. */
export const FIELDS = ['title', 'body', 'lat', 'lon', 'external_id', 'url', 'source'] as const;
export type Field = (typeof FIELDS)[number];

export const ENCODINGS = ['utf-8', 'windows-1252'] as const;
export type Encoding = (typeof ENCODINGS)[number];

export interface ImportOptions {
  file: string;
  project: string;
  /** Column names by field, as asked for; the others are found by their usual names. */
  map: Partial<Record<Field, string>>;
  category: string | null;
  /** Where the ideas come from, for files without a column that says so. */
  source: string | null;
  /** Stands before the source in the name of the account that the ideas belong to. */
  label: string | null;
  encoding: Encoding;
  publish: boolean;
}

export const USAGE = `Usage: npm run import -- FILE.csv --project SLUG [options]

  --map title=…,body=…,lat=…,lon=…,external_id=…,url=…,source=…
                        columns of the file; without it they are found by these names (body also as "text")
  --publish             show the ideas at once; without it they wait in the moderation queue, after what residents sent
  --category SLUG       theme of the ideas; without it the first one
  --source NAME         where the ideas come from, when no column says so; without it the name of the file
  --label TEXT          stands before the source in the author's name: --label Raddialog makes "Import: Raddialog Bonn"
  --encoding NAME       ${ENCODINGS.join(' or ')}; utf-8 when left out

Repeats are recognised by source and external id, so a run that was cut off can simply be run again.`;

/** An option that is missing or wrong: the usage is shown, and the program ends with 2. */
export class UsageProblem extends Error {
  override readonly name = 'UsageProblem';
}

/** Reads the command line; null when only the usage is wanted. Throws a UsageProblem. */
export function readOptions(args: string[]): ImportOptions | null {
  const { values, positionals } = parsed(args);
  if (values.help) return null;
  const [file, ...more] = positionals;
  if (!file) throw new UsageProblem('No file was named.');
  if (more.length > 0)
    throw new UsageProblem(`Only one file at a time: what is ${more.join(' ')}?`);
  if (!values.project) throw new UsageProblem('--project is missing.');
  const encoding = ENCODINGS.find((one) => one === (values.encoding ?? 'utf-8').toLowerCase());
  if (!encoding)
    throw new UsageProblem(
      `--encoding must be ${ENCODINGS.join(' or ')}, not "${values.encoding}".`,
    );
  return {
    file,
    project: values.project,
    map: readMap(values.map ?? []),
    category: values.category ?? null,
    source: values.source?.trim() || null,
    label: values.label?.trim() || null,
    encoding,
    publish: values.publish ?? false,
  };
}

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;

function parsed(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        project: text,
        map: { type: 'string', multiple: true },
        category: text,
        source: text,
        label: text,
        encoding: text,
        publish: flag,
        help: { ...flag, short: 'h' },
      },
    });
  } catch (error) {
    throw new UsageProblem(error instanceof Error ? error.message : String(error));
  }
}

function readMap(given: string[]): ImportOptions['map'] {
  const map: ImportOptions['map'] = {};
  for (const pair of given.flatMap((one) => one.split(','))) {
    const at = pair.indexOf('=');
    const field = FIELDS.find((one) => one === pair.slice(0, at).trim());
    const column = pair.slice(at + 1).trim();
    if (at < 1 || !field || !column)
      throw new UsageProblem(
        `--map knows ${FIELDS.join(', ')}, each as name=column; not "${pair}".`,
      );
    map[field] = column;
  }
  return map;
}
