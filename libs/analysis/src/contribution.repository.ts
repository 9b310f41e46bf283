import { Injectable } from '@nestjs/common';
import { Database } from '@ein/platform';
import type { SampleText, Theme } from '@ein/topics';
import {
  type AnalysisScope,
  IN_SCOPE,
  inPeriod,
  OF_MAIN_IDEA,
  scopeValues,
} from './analysis-scope.js';
import type { ReadText } from './reading.js';

/** $7 is the moment after which nothing is read. */
const written = (column: string) => `${column} <= $7::timestamptz and ${inPeriod(column)}`;
const IDEAS = `from idea i where ${IN_SCOPE} and ${written('i.published_at')}`;
const COMMENTS = `from comment c join idea o on o.id = c.idea_id
  ${OF_MAIN_IDEA}
  where c.visibility = 'published' and ${IN_SCOPE} and ${written('c.published_at')}`;
/** An imported idea is somebody's, but its account stands for a whole town: each is one voice among others, and no person of ours. */
const AUTHOR = `case when i.source is null then i.author_id else i.id end`;

/** A moment, and what may be read then. */
export interface Extent {
  scope: AnalysisScope;
  cutoff: Date;
}

/** A text as it is now, if it is public now. */
export interface PublicText {
  id: string;
  version: number;
  title: string;
  body: string;
  person: string;
  stance: ReadText['stance'];
  votes: number;
}

const valuesOf = ({ scope, cutoff }: Extent): unknown[] => [...scopeValues(scope), cutoff];

/** Reads what people wrote: only what is public, page by page. */
@Injectable()
export class ContributionRepository {
  constructor(private readonly database: Database) {}

  /** Counting and sampling walk over everything, until the transaction ends. */
  async takeTime(): Promise<void> {
    await this.database.rows(`select set_config('statement_timeout', '180s', true)`);
  }

  async count(extent: Extent): Promise<number> {
    const [row] = await this.database.rows<{ total: number }>(
      `select ((select count(*) ${IDEAS}) + (select count(*) ${COMMENTS}))::integer as total`,
      valuesOf(extent),
    );
    return row?.total ?? 0;
  }

  async themes(categoryId: string | null): Promise<Theme[]> {
    return this.database.rows<Theme & Record<string, unknown>>(
      'select id, name from category where $1::uuid is null or id = $1 order by id',
      [categoryId],
    );
  }

  /** Those of a theme whose ids come first in an order that knows nothing of time, place or person. */
  async sample(extent: Extent, theme: string, most: number): Promise<SampleText[]> {
    return this.database.rows<SampleText & Record<string, unknown>>(
      `select id, person, $8::text as theme, text from (
         (select i.id, ${AUTHOR} as person, i.title || E'\\n' || i.body as text ${IDEAS} and i.category_id = $8::uuid
          order by md5(i.id::text), i.id limit ${most})
         union all
         (select c.id, c.author_id, c.body ${COMMENTS} and i.category_id = $8::uuid order by md5(c.id::text), c.id limit ${most})
       ) both_kinds order by md5(id::text), id limit ${most}`,
      [...valuesOf(extent), theme],
    );
  }

  async ideasAfter(extent: Extent, after: string | null, limit: number): Promise<ReadText[]> {
    return this.database.rows<ReadText & Record<string, unknown>>(
      `select 'idea' as kind, i.id, i.version, i.title, i.body, ${AUTHOR} as person, i.category_id as theme, null as stance,
         coalesce((select t.vote_count from idea_tally t where t.idea_id = i.id), 0) as votes, null as inherited
       ${IDEAS} and ($8::uuid is null or i.id > $8) order by i.id limit ${limit}`,
      [...valuesOf(extent), after],
    );
  }

  /** With the found topic that this run has put their idea in. */
  async commentsAfter(
    extent: Extent,
    run: string,
    after: string | null,
    limit: number,
  ): Promise<ReadText[]> {
    return this.database.rows<ReadText & Record<string, unknown>>(
      `select 'comment' as kind, c.id, c.version, '' as title, c.body, c.author_id as person, i.category_id as theme, c.stance,
         coalesce((select t.vote_count from comment_tally t where t.comment_id = c.id), 0) as votes,
         (select a.topic from analysis_idea a where a.run_id = $8 and a.idea_id = i.id) as inherited
       ${COMMENTS} and ($9::uuid is null or c.id > $9) order by c.id limit ${limit}`,
      [...valuesOf(extent), run, after],
    );
  }

  /** Those of these texts that are public right now. */
  async findPublic(ideas: readonly string[], comments: readonly string[]): Promise<PublicText[]> {
    return this.database.rows<PublicText & Record<string, unknown>>(
      `select i.id, i.version, i.title, i.body, ${AUTHOR} as person, null as stance,
         coalesce((select t.vote_count from idea_tally t where t.idea_id = i.id), 0) as votes
       from idea i where i.id = any($1::uuid[]) and i.visibility = 'published'
       union all
       select c.id, c.version, '', c.body, c.author_id, c.stance,
         coalesce((select t.vote_count from comment_tally t where t.comment_id = c.id), 0)
       from comment c join idea o on o.id = c.idea_id
       join idea i on i.id = case when o.visibility = 'merged' then o.merged_into else o.id end
       where c.id = any($2::uuid[]) and c.visibility = 'published' and i.visibility = 'published'`,
      [ideas, comments],
    );
  }
}
