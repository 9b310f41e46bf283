import { stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { readCsv } from './csv-records.ts';
import { IdeaStore, type Target } from './idea-store.ts';
import { type Field, type ImportOptions, UsageProblem } from './options.ts';
import { type Columns, decode, findColumns, type ImportedIdea, readRow } from './row.ts';

const BATCH = 250;

export interface Counts {
  imported: number;
  alreadyThere: number;
  published: number;
  changed: number;
  /** Rows that did not come in. */
  reported: number;
  /** Rows that came in without something. */
  remarks: number;
}

/** What the import tells while it runs. */
export interface Listener {
  progress(readBytes: number, allBytes: number, counts: Counts): void;
  report(line: number, sentence: string): void;
}

/** Imports the file into the town. Throws a UsageProblem where an option does not fit file or town. */
export async function runImport(
  options: ImportOptions,
  databaseUrl: string,
  listener: Listener,
): Promise<Counts> {
  const { size } = await stat(options.file);
  const store = await IdeaStore.open(databaseUrl);
  try {
    const target: Target = {
      projectId: await store.findProject(options.project),
      categoryId: await store.findCategory(options.category),
      publish: options.publish,
      label: options.label,
    };
    return await new Import(options, store, target, listener, size).run();
  } finally {
    await store.close();
  }
}

class Import {
  readonly #counts: Counts = {
    imported: 0,
    alreadyThere: 0,
    published: 0,
    changed: 0,
    reported: 0,
    remarks: 0,
  };
  readonly #lineOf = new Map<string, number>();
  readonly #options: ImportOptions;
  readonly #store: IdeaStore;
  readonly #target: Target;
  readonly #listener: Listener;
  readonly #size: number;
  #columns: Columns | null = null;
  #width = 0;
  #batch: ImportedIdea[] = [];

  constructor(
    options: ImportOptions,
    store: IdeaStore,
    target: Target,
    listener: Listener,
    size: number,
  ) {
    this.#options = options;
    this.#store = store;
    this.#target = target;
    this.#listener = listener;
    this.#size = size;
  }

  async run(): Promise<Counts> {
    for await (const record of readCsv(this.#options.file)) {
      if ('problem' in record) this.#refuse(record.line, record.problem);
      else if (!this.#columns) this.#readHeader(record.fields);
      else this.#take(record.line, record.fields, this.#columns);
      if (this.#batch.length >= BATCH) await this.#write(record.endsAt);
    }
    if (!this.#columns) throw new UsageProblem(`${this.#options.file} is empty.`);
    await this.#write(this.#size);
    return this.#counts;
  }

  #readHeader(fields: Buffer[]): void {
    const names = fields.map((field) => decode(field, this.#options.encoding));
    if (names.some((name) => name === null || name.includes('\0'))) {
      throw new UsageProblem(`${this.#options.file} is not encoded in ${this.#options.encoding}.`);
    }
    const columns = findColumns(names as string[], this.#options.map);
    if ('missing' in columns) throw new UsageProblem(columns.missing as string);
    this.#columns = columns as Record<Field, number>;
    this.#width = fields.length;
  }

  #take(line: number, fields: Buffer[], columns: Columns): void {
    const source =
      this.#options.source ?? basename(this.#options.file, extname(this.#options.file));
    const row = readRow(fields, columns, this.#width, this.#options.encoding, source);
    if ('problem' in row) return this.#refuse(line, row.problem);
    const key = JSON.stringify([row.idea.source, row.idea.externalId]);
    const first = this.#lineOf.get(key);
    if (first !== undefined)
      return this.#refuse(
        line,
        `doubled: line ${first} is the same idea (${row.idea.source} ${row.idea.externalId})`,
      );
    this.#lineOf.set(key, line);
    this.#batch.push(row.idea);
    if (row.remarks.length > 0) this.#counts.remarks += 1;
    for (const remark of row.remarks) this.#listener.report(line, `comes in ${remark}`);
  }

  #refuse(line: number, problem: string): void {
    this.#counts.reported += 1;
    this.#listener.report(line, `left out: ${problem}`);
  }

  async #write(readBytes: number): Promise<void> {
    if (this.#batch.length > 0) {
      const result = await this.#store.write(this.#batch, this.#target);
      this.#counts.imported += result.imported;
      this.#counts.published += result.published;
      this.#counts.changed += result.changed;
      this.#counts.alreadyThere += this.#batch.length - result.imported;
      this.#batch = [];
    }
    this.#listener.progress(readBytes, this.#size, this.#counts);
  }
}
