import { Injectable } from '@nestjs/common';
import { Database } from '@ein/platform';
import type { PaperWords } from './council-paper.policy.js';
import type { CouncilPaperType } from './council-paper.type.js';

@Injectable()
export class CouncilPaperRepository {
  constructor(private readonly database: Database) {}

  /** What is known of the papers at these addresses, in their order. */
  async findRead(urls: readonly string[]): Promise<(CouncilPaperType | null)[]> {
    const rows = await this.database.rows<CouncilPaperType & { url: string }>(
      {
        name: 'council-papers',
        text: `select url, title, reference, paper_on::text as "paperOn", read_at as "readAt" from council_paper
          where url = any ($1) and title is not null`,
      },
      [urls],
    );
    const byUrl = new Map(rows.map((row) => [row.url, row]));
    return urls.map((url) => byUrl.get(url) ?? null);
  }

  /** A paper of these systems that is due to be read, locked until the transaction ends; others pass it by. */
  async lockDue(
    origins: readonly string[],
    now: Date,
  ): Promise<{ url: string; tries: number } | null> {
    const [row] = await this.database.rows<{ url: string; tries: number }>(
      `select url, tries from council_paper where next_read_at <= $2
         and exists (select from unnest($1::text[]) o where url = o or starts_with(url, o || '/'))
       order by next_read_at limit 1 for update skip locked`,
      [origins, now],
    );
    return row ?? null;
  }

  async saveRead(url: string, words: PaperWords, now: Date, nextReadAt: Date): Promise<void> {
    await this.database.write(
      `update council_paper set title = $2, reference = $3, paper_on = $4, read_at = $5, next_read_at = $6, tries = 0 where url = $1`,
      [url, words.title, words.reference, words.paperOn, now, nextReadAt],
    );
  }

  /** What was read before stays. */
  async saveFailure(url: string, nextReadAt: Date): Promise<void> {
    await this.database.write(
      'update council_paper set tries = tries + 1, next_read_at = $2 where url = $1',
      [url, nextReadAt],
    );
  }
}
