import { Injectable } from '@nestjs/common';
import { Database } from '@ein/platform';
import type { Contribution } from '@ein/report-document';
import { EditionContribution } from './edition-contribution.entity.js';
import { COMMENTS, SCOPE, valuesOf } from './report-scope.js';
import { labelOf, pathOf } from './quoting.policy.js';
import type { Scope } from './report.entity.js';

export type ContributionNumbers = Pick<EditionContribution, 'ideas' | 'comments'>;

type Row = Omit<Contribution, 'label' | 'path'> & { number: number; ideaNumber: number };

const MOMENT = `to_char(%s at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;
const momentOf = (column: string): string => MOMENT.replace('%s', column);

/** Readable by everyone, as everywhere: a duplicate keeps its words and points to its main idea. */
const READABLE = `'published', 'withdrawn', 'merged'`;

@Injectable()
export class EditionContributionRepository {
  constructor(private readonly database: Database) {}

  /** Numbers of all ideas and comments of a scope, in order. */
  async findNumbers(scope: Scope): Promise<ContributionNumbers> {
    const [row] = await this.database.rows<ContributionNumbers & Record<string, unknown>>(
      `select (select coalesce(array_agg(i.number order by i.number), '{}') from idea i where ${SCOPE}) as ideas,
         (select coalesce(array_agg(c.number order by c.number), '{}') ${COMMENTS}) as comments`,
      valuesOf(scope),
    );
    return row ?? { ideas: [], comments: [] };
  }

  async insert(contributions: EditionContribution): Promise<void> {
    await this.database.repository(EditionContribution).insert(contributions);
  }

  /** How many there were, and when they were frozen; null where an edition kept no list. */
  async findExtent(
    edition: number,
  ): Promise<{ ideas: number; comments: number; publishedAt: Date } | null> {
    const [row] = await this.database.rows<{ ideas: number; comments: number; publishedAt: Date }>(
      `select cardinality(l.ideas) as ideas, cardinality(l.comments) as comments, e.published_at as "publishedAt"
       from edition_contribution l join report_edition e on e.number = l.edition where l.edition = $1`,
      [edition],
    );
    return row ?? null;
  }

  /** All of it at once: the database unpacks the whole list for any part of it, and a list of 1,100,000 is a few megabytes here. */
  async findListed(edition: number): Promise<ContributionNumbers> {
    const [row] = await this.database.rows<ContributionNumbers & Record<string, unknown>>(
      'select ideas, comments from edition_contribution where edition = $1',
      [edition],
    );
    return row ?? { ideas: [], comments: [] };
  }

  /** Those of these that everybody can read now, as they read now. */
  async findIdeas(numbers: readonly number[]): Promise<Contribution[]> {
    return this.read(
      `select i.number, i.number as "ideaNumber", 'idea' as kind, i.title, i.body as text, p.name as place, g.name as theme,
         null as stance, ${momentOf('i.published_at')} as date, coalesce(t.vote_count, 0) as votes
       from idea i join category g on g.id = i.category_id left join place p on p.id = i.place_id left join idea_tally t on t.idea_id = i.id
       where i.number = any ($1::int[]) and i.visibility in (${READABLE}) order by i.number`,
      [numbers],
    );
  }

  /** What stands under a duplicate is read under the main idea, as everywhere. */
  async findComments(numbers: readonly number[]): Promise<Contribution[]> {
    return this.read(
      `select c.number, i.number as "ideaNumber", 'comment' as kind, i.title, comment_text(c.id, c.body) as text, p.name as place,
         g.name as theme, c.stance, ${momentOf('c.published_at')} as date, coalesce(t.vote_count, 0) as votes
       from comment c join idea o on o.id = c.idea_id join idea i on i.id = case when o.visibility = 'merged' then o.merged_into else o.id end
       join category g on g.id = i.category_id left join place p on p.id = i.place_id left join comment_tally t on t.comment_id = c.id
       where c.number = any ($1::int[]) and c.visibility = 'published' and i.visibility in ('published', 'withdrawn') order by c.number`,
      [numbers],
    );
  }

  private async read(statement: string, values: unknown[]): Promise<Contribution[]> {
    const rows = await this.database.rows<Row & Record<string, unknown>>(statement, values);
    return rows.map(({ number, ideaNumber, ...row }) => ({
      ...row,
      label: labelOf(row.kind, number),
      path: pathOf(row.kind, number, ideaNumber),
    }));
  }
}
