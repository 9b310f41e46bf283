import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { OpenDownloads } from '@ein/patience';
import { type Program, Programs } from '@ein/access-tokens';
import { CONFIG, type Config, type Measure, slugOf, TooManyRequests, VERSION } from '@ein/platform';
import { TownService } from '@ein/town';
import { type FileHead, piecesOf } from './dataset-formats.policy.js';
import { csvwOf, jsonSchemaOf } from './dataset-schemas.policy.js';
import { type DatasetState, DatasetStateRepository } from './dataset-state.repository.js';
import { type Dataset, type Format, formatsOf, MEDIA_TYPES, type Row } from './dataset.policy.js';
import { DatasetRepository, type Position } from './dataset.repository.js';
import { datasetOf } from './datasets.policy.js';
import { type Licence, licenceOf } from './licence.policy.js';

/** Rows that are in memory at once. */
const PAGE = 200;
/** Under way at once in this process. The website waits no longer for a file either. */
const DOWNLOADS = { most: 8, perNetwork: 4, milliseconds: 10 * 60_000 } as const;
export const TRY_AGAIN_SECONDS = 30;

/** Who takes a file. */
export interface Taker {
  network: string;
  program: Program | null;
}

/** More files than one may take at a time. */
export class TooManyFiles extends TooManyRequests {
  constructor(readonly measure: Measure) {
    super(measure.resetSeconds);
  }
}

export interface OpenFile extends DatasetState {
  type: string;
  name: string;
  tag: string;
  /** What its taker may still take. */
  measure: Measure;
  /** Begins to be made when the first piece is taken. Null: as many as may are under way. */
  open: () => AsyncIterableIterator<string> | null;
}

/** Datasets as files, in constant memory. */
@Injectable()
export class DatasetFiles {
  private readonly downloads = new OpenDownloads(DOWNLOADS);

  constructor(
    private readonly datasets: DatasetRepository,
    private readonly states: DatasetStateRepository,
    private readonly town: TownService,
    private readonly programs: Programs,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** `named` is such as `ideen.csv` or `ideen.schema.json`; null: there is no such file. */
  async find(named: string, taker: Taker): Promise<OpenFile | TooManyFiles | null> {
    const [, key = '', ending = ''] = /^([a-z-]{1,40})\.([a-z.-]{1,20})$/.exec(named) ?? [];
    const dataset = datasetOf(key);
    if (!dataset) return null;
    const made = await this.madeOf(dataset, ending, taker.program?.id ?? taker.network);
    if (!made) return null;
    const measure = await this.programs.countFile(taker.program, taker.network);
    if (measure.tooMany) return new TooManyFiles(measure);
    const tag = await this.tagOf(dataset);
    const state = await this.states.stateOf(key, tag);
    const licence = await this.licence();
    return { ...state, ...made, name: named, tag: digest(tag, named, licence), measure };
  }

  /** Of a dataset's content, whatever the format. */
  async tagOf({ key, columns, withVotes }: Dataset): Promise<string> {
    const version = await this.datasets.findVersion(withVotes === true);
    return digest(key, VERSION, JSON.stringify(columns), this.config.publicUrl, version);
  }

  async licence(): Promise<Licence & { attribution: string | null }> {
    const [{ licence, attribution }, { name }] = [
      await this.town.openData(),
      await this.town.facts(),
    ];
    const known = licenceOf(licence);
    return { ...known, attribution: known.names ? (attribution ?? name) : null };
  }

  addressOf(file: string): string {
    return `${this.config.publicUrl}/opendata/${file}`;
  }

  private async madeOf(
    dataset: Dataset,
    ending: string,
    by: string,
  ): Promise<Pick<OpenFile, 'type' | 'open'> | null> {
    const { key } = dataset;
    if (ending === 'schema.json')
      return whole(
        'application/schema+json',
        jsonSchemaOf(dataset, this.addressOf(`${key}.schema.json`)),
      );
    if (ending === 'csv-metadata.json') {
      const { url } = await this.licence();
      return whole('application/csvm+json', csvwOf(dataset, this.addressOf(`${key}.csv`), url));
    }
    const format = formatsOf(dataset).find((one) => one === ending);
    if (!format) return null;
    const head = await this.headOf(dataset);
    const pieces = () =>
      this.measured(dataset, format, piecesOf(format, dataset, this.pages(dataset), head));
    return {
      type: `${MEDIA_TYPES[format]}; charset=utf-8`,
      open: () => this.downloads.begin(by, pieces()),
    };
  }

  private async headOf({ key, de, page }: Dataset): Promise<FileHead> {
    const { url, attribution } = await this.licence();
    return {
      title: de.title,
      licence: url,
      attribution,
      page: this.config.publicUrl + page,
      schema: this.addressOf(`${key}.schema.json`),
    };
  }

  private async *pages({ key, columns, rowsAt = '/ideen' }: Dataset): AsyncGenerator<Row[]> {
    const hasUrl = columns.some(({ name }) => name === 'url');
    let after: Position | null = null;
    do {
      const page = await this.datasets.findPage(key, after, PAGE);
      yield page.rows.map((row) => (hasUrl ? this.withUrl(row, rowsAt) : (row as Row)));
      after = page.rows.length === PAGE ? page.last : null;
    } while (after);
  }

  private withUrl(row: Readonly<Record<string, unknown>>, rowsAt: string): Row {
    const number = String(row['number'] ?? row['idea']);
    const slug = slugOf(String(row['title']));
    return { ...(row as Row), url: `${this.config.publicUrl}${rowsAt}/${number}/${slug}` };
  }

  /** Keeps how long the file was, for the catalogue, if it was of one state from beginning to end. */
  private async *measured(
    dataset: Dataset,
    format: Format,
    pieces: AsyncIterable<string>,
  ): AsyncGenerator<string> {
    const tag = await this.tagOf(dataset);
    let bytes = 0;
    for await (const piece of pieces) {
      bytes += Buffer.byteLength(piece);
      yield piece;
    }
    if ((await this.tagOf(dataset)) === tag)
      await this.states.saveLength(dataset.key, format, tag, bytes);
  }
}

const digest = (...parts: unknown[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('base64url');

const whole = (type: string, content: object): Pick<OpenFile, 'type' | 'open'> => ({
  type: `${type}; charset=utf-8`,
  open: () => once(`${JSON.stringify(content, null, 2)}\n`),
});

async function* once(text: string): AsyncGenerator<string> {
  yield await Promise.resolve(text);
}
