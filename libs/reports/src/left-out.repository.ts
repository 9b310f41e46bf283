import { Injectable } from '@nestjs/common';
import { Database } from '@ein/platform';
import type { LeftOutQuote, QuotePlace } from './left-out.policy.js';

const PLACE = `section = $2 and topic = $3 and source_id = $4 and version = $5 and start_at = $6`;
const valuesOf = ({ section, topic, sourceId, version, startAt }: QuotePlace): unknown[] => [
  ...[section, topic, sourceId, version, startAt],
];

/** Which quotes staff left out of a report, and why. */
@Injectable()
export class LeftOutRepository {
  constructor(private readonly database: Database) {}

  async find(reportId: string): Promise<LeftOutQuote[]> {
    return this.database.rows<LeftOutQuote & Record<string, unknown>>(
      `select section, topic, source_id as "sourceId", version, start_at as "startAt", reason
       from report_left_out where report_id = $1 order by left_out_at, source_id, section, start_at`,
      [reportId],
    );
  }

  /** Whoever gives another reason later gives the one that stands. */
  async put(
    reportId: string,
    quote: LeftOutQuote,
    by: { personId: string; at: Date },
  ): Promise<void> {
    await this.database.write(
      `insert into report_left_out (report_id, section, topic, source_id, version, start_at, reason, left_out_by, left_out_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
       on conflict (report_id, section, topic, source_id, version, start_at)
       do update set reason = excluded.reason, left_out_by = excluded.left_out_by, left_out_at = excluded.left_out_at`,
      [reportId, ...valuesOf(quote), quote.reason, by.personId, by.at],
    );
  }

  async remove(reportId: string, place: QuotePlace): Promise<void> {
    await this.database.write(`delete from report_left_out where report_id = $1 and ${PLACE}`, [
      reportId,
      ...valuesOf(place),
    ]);
  }

  /** Where another run has found the topics under other keys. */
  async moveTopics(reportId: string, keys: ReadonlyMap<string, string>): Promise<void> {
    const moved = [...keys].filter(([old, now]) => old !== now);
    await this.database.write(
      `update report_left_out o set topic = moved.now from unnest($2::text[], $3::text[]) moved (old, now)
       where o.report_id = $1 and o.topic = moved.old`,
      [reportId, moved.map(([old]) => old), moved.map(([, now]) => now)],
    );
  }
}
