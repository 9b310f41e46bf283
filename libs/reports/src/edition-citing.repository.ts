import { Injectable } from '@nestjs/common';
import { Database } from '@ein/platform';
import type { CitingEdition } from './edition-citing.type.js';

const MOST = 50;

/** Which editions speak of an idea. */
@Injectable()
export class EditionCitingRepository {
  constructor(private readonly database: Database) {}

  /** Newest first; none where the idea is not public. What is hidden or deleted cites nothing any more. */
  async findCiting(ideaNumber: number): Promise<CitingEdition[]> {
    return this.database.rows<CitingEdition & Record<string, unknown>>(
      `with idea as (select id from idea where number = $1 and visibility in ('published', 'withdrawn', 'merged')),
         text as (select id from idea union all select c.id from comment c join idea on idea.id = c.idea_id where c.visibility = 'published')
       select e.number, e.title, e.published_at as "publishedAt" from report_edition e
       where exists (select from edition_source s join text on text.id = s.source_id where s.edition = e.number)
       order by e.number desc limit $2`,
      [ideaNumber, MOST],
    );
  }
}
