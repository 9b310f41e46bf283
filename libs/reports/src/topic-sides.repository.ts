import { Injectable } from '@nestjs/common';
import { Database } from '@ein/platform';
import { isContested } from './sides.policy.js';
import type { TopicSides } from './report-figures.js';

interface Row extends Omit<TopicSides, 'contested'> {
  nr: number;
  wroteFor: number;
  wroteAgainst: number;
}

/** How people stand to the topics that were found. */
@Injectable()
export class TopicSidesRepository {
  constructor(private readonly database: Database) {}

  /** By place among the report's topics, from 1; a topic without such comments is not in it. Reads every text of a topic. */
  async find(reportId: string): Promise<Map<number, TopicSides>> {
    const texts = (side: string) => `count(*) filter (where c.stance = '${side}')::int`;
    const people = (side: string) =>
      `count(distinct c.author_id) filter (where c.stance = '${side}')::int`;
    const rows = await this.database.rows<Row & Record<string, unknown>>(
      `select t.topic as nr, ${texts('for')} as "for", ${texts('if')} as "if", ${texts('against')} as against,
         ${people('for')} as "wroteFor", ${people('against')} as "wroteAgainst"
       from report_topic_text t join comment c on c.id = t.source_id
       where t.report_id = $1 and t.kind = 'comment' and c.visibility = 'published' and c.parent_id is null
         and c.stance in ('for', 'if', 'against') group by t.topic`,
      [reportId],
    );
    return new Map(
      rows.map(({ nr, wroteFor, wroteAgainst, for: pro, if: conditional, against }) => [
        nr,
        { contested: isContested(wroteFor, wroteAgainst), for: pro, if: conditional, against },
      ]),
    );
  }
}
