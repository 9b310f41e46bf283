import { Injectable } from '@nestjs/common';
import { Database } from '@ein/platform';

export interface DatasetState {
  issuedAt: Date;
  changedAt: Date;
}

/** What is known of the age and the length of files. Dropping it loses only since when. */
@Injectable()
export class DatasetStateRepository {
  constructor(private readonly database: Database) {}

  /** Since when the dataset is as this tag says: from now on, if it was another one. Writes only then. */
  async stateOf(key: string, tag: string): Promise<DatasetState> {
    const [known] = await this.database.rows<DatasetState & { tag: string }>(
      `select tag, issued_at as "issuedAt", changed_at as "changedAt" from dataset_state where key = $1`,
      [key],
    );
    if (known?.tag === tag) return known;
    const [state] = await this.database.rows<DatasetState>(
      `insert into dataset_state (key, tag) values ($1, $2)
       on conflict (key) do update set tag = excluded.tag, changed_at = excluded.changed_at
       returning issued_at as "issuedAt", changed_at as "changedAt"`,
      [key, tag],
    );
    if (!state) throw new Error(`The state of ${key} was not kept.`);
    return state;
  }

  async saveLength(key: string, format: string, tag: string, bytes: number): Promise<void> {
    await this.database.write(
      `insert into dataset_file (key, format, tag, bytes) values ($1, $2, $3, $4)
       on conflict (key, format) do update set tag = excluded.tag, bytes = excluded.bytes`,
      [key, format, tag, bytes],
    );
  }

  /** Lengths of the files of that tag, by format. */
  async lengthsOf(key: string, tag: string): Promise<Map<string, number>> {
    const rows = await this.database.rows<{ format: string; bytes: string }>(
      'select format, bytes from dataset_file where key = $1 and tag = $2',
      [key, tag],
    );
    return new Map(rows.map(({ format, bytes }) => [format, Number(bytes)]));
  }
}
