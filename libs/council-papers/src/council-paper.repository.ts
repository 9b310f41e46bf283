import { Injectable } from '@nestjs/common';
import { Database } from '@ein/platform';
import type { CouncilPaper } from './council-paper.entity.js';
import type { CouncilPaperType } from './council-paper.type.js';
import type { PaperFacts } from './council-reading.service.js';

/** A system that is away for an hour is no news; what fails a third time is, and what the system itself calls gone. */
const BROKEN = 'case when gone or tries > 2 then failing_since end';

type Row = Pick<
  CouncilPaper,
  | 'url'
  | 'title'
  | 'reference'
  | 'paperOn'
  | 'paperType'
  | 'pageUrl'
  | 'fileUrl'
  | 'fileName'
  | 'fileType'
  | 'fileBytes'
  | 'consultations'
  | 'readAt'
> & { brokenSince: Date | null };

@Injectable()
export class CouncilPaperRepository {
  constructor(private readonly database: Database) {}

  /** What is known of the papers at these addresses, in their order. */
  async findKnown(urls: readonly string[]): Promise<(CouncilPaperType | null)[]> {
    const rows = await this.database.rows<Row>(
      {
        name: 'council-papers',
        text: `select url, title, reference, paper_on::text as "paperOn", paper_type as "paperType", page_url as "pageUrl",
            file_url as "fileUrl", file_name as "fileName", file_type as "fileType", file_bytes as "fileBytes", consultations,
            read_at as "readAt", ${BROKEN} as "brokenSince"
          from council_paper where url = any ($1) and (title is not null or ${BROKEN} is not null)`,
      },
      [urls],
    );
    const byUrl = new Map(rows.map((row) => [row.url, shown(row)]));
    return urls.map((url) => byUrl.get(url) ?? null);
  }

  /** Takes a paper of these systems that is due; nobody else gets it until `again`, when it is due anew if this reading ends in nothing. */
  async takeDue(
    origins: readonly string[],
    now: Date,
    again: Date,
  ): Promise<{ url: string; tries: number } | null> {
    const [row] = await this.database.rows<{ url: string; tries: number }>(
      `with due as (select url from council_paper where next_read_at <= $2
           and exists (select from unnest($1::text[]) o where url = o or starts_with(url, o || '/'))
         order by next_read_at limit 1 for update skip locked)
       update council_paper p set next_read_at = $3 from due where p.url = due.url returning p.url, p.tries`,
      [origins, now, again],
    );
    return row ?? null;
  }

  async saveRead(url: string, facts: PaperFacts, now: Date, nextReadAt: Date): Promise<void> {
    const { title, reference, paperOn, paperType, pageUrl, file, consultations } = facts;
    await this.database.write(
      `update council_paper set title = $2, reference = $3, paper_on = $4, paper_type = $5, page_url = $6, file_url = $7, file_name = $8,
         file_type = $9, file_bytes = $10, consultations = $11, read_at = $12, next_read_at = $13, tries = 0, failing_since = null, gone = false
       where url = $1`,
      [
        ...[url, title, reference, paperOn, paperType, pageUrl],
        ...[file?.url ?? null, file?.name ?? null, file?.type ?? null, file?.bytes ?? null],
        ...[JSON.stringify(consultations), now, nextReadAt],
      ],
    );
  }

  /** What was read before stays. */
  async saveFailure(url: string, gone: boolean, now: Date, nextReadAt: Date): Promise<void> {
    await this.database.write(
      `update council_paper set tries = tries + 1, failing_since = coalesce(failing_since, $3), gone = $2, next_read_at = $4 where url = $1`,
      [url, gone, now, nextReadAt],
    );
  }
}

function shown(row: Row): CouncilPaperType {
  const { fileUrl, fileName, fileType, fileBytes, consultations, ...paper } = row;
  const bytes = fileBytes === null ? null : Number(fileBytes);
  // GraphQL counts in 32 bits; nobody needs the exact size of what is larger.
  const file = { name: fileName, type: fileType, bytes: bytes && bytes < 2 ** 31 ? bytes : null };
  return {
    ...paper,
    file: fileUrl ? { url: fileUrl, ...file } : null,
    consultations: consultations.map((one) => ({
      ...one,
      meetingAt: one.meetingAt ? new Date(one.meetingAt) : null,
    })),
  };
}
