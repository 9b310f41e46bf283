import { Injectable } from '@nestjs/common';
import { Database } from '@ein/platform';
import type { CouncilObject } from './council-object.entity.js';

@Injectable()
export class CouncilObjectRepository {
  constructor(private readonly database: Database) {}

  async find(url: string): Promise<CouncilObject | null> {
    const [row] = await this.database.rows<CouncilObject & Record<string, unknown>>(
      `select url, content, etag, last_modified as "lastModified", fetched_at as "fetchedAt" from council_object where url = $1`,
      [url],
    );
    return row ?? null;
  }

  async save({ url, content, etag, lastModified, fetchedAt }: CouncilObject): Promise<void> {
    await this.database.write(
      `insert into council_object (url, content, etag, last_modified, fetched_at) values ($1, $2, $3, $4, $5)
       on conflict (url) do update set content = excluded.content, etag = excluded.etag, last_modified = excluded.last_modified,
         fetched_at = excluded.fetched_at`,
      [url, JSON.stringify(content), etag, lastModified, fetchedAt],
    );
  }

  async markFetched(url: string, at: Date): Promise<void> {
    await this.database.write('update council_object set fetched_at = $2 where url = $1', [
      url,
      at,
    ]);
  }

  async forgetFetchedBefore(before: Date): Promise<number> {
    return this.database.write('delete from council_object where fetched_at < $1', [before]);
  }
}
