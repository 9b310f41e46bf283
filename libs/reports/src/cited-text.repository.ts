import { Injectable } from '@nestjs/common';
import { Database } from '@ein/platform';
import type { Standing } from './edition-mark.entity.js';

/** A text that somebody wrote, or the passage of it that is cited. */
export interface Reference {
  kind: 'idea' | 'comment';
  sourceId: string;
  version: number;
  part: 'title' | 'text' | null;
}

/** What stands there in that version, and what became of it. */
export interface CitedText {
  number: number;
  /** Of the idea that it is, or belongs to. */
  ideaNumber: number;
  /** Null when that version is gone. */
  text: string | null;
  standing: Standing;
  writtenAt: Date;
  removedAt: Date | null;
  removedGround: string | null;
  /** Supports of the idea, or good reasons of the comment, now. */
  votes: number;
  /** Whose it is; of an imported idea nobody. Never shown. */
  person: string | null;
}

/** A text as it can be cited today. */
export type Citable = Pick<Reference, 'kind' | 'sourceId' | 'version'> & {
  number: number;
  stance: 'for' | 'if' | 'against' | 'question' | null;
  votes: number;
  title: string | null;
  text: string;
};

@Injectable()
export class CitedTextRepository {
  constructor(private readonly database: Database) {}

  /** In the order of the references. Who may read it is for the caller to ask of `standing`. */
  async find(references: readonly Reference[]): Promise<CitedText[]> {
    if (references.length === 0) return [];
    return this.database.rows<CitedText & Record<string, unknown>>(
      `select coalesce(c.number, i.number, 0) as number, coalesce(i.number, 0) as "ideaNumber",
         text_of_version(r.kind, r.id, r.version, coalesce(r.part, 'text')) as text, source_standing(r.kind, r.id, r.version, r.part) as standing,
         coalesce(c.edited_at, c.created_at, v.created_at, i.published_at, i.created_at, now()) as "writtenAt",
         coalesce(c.removed_at, i.removed_at) as "removedAt", coalesce(c.removed_ground, i.removed_ground) as "removedGround",
         coalesce(case when r.kind = 'comment' then (select t.vote_count from comment_tally t where t.comment_id = r.id)
           else (select t.vote_count from idea_tally t where t.idea_id = r.id) end, 0) as votes,
         case when r.kind = 'comment' then c.author_id when i.source is null then i.author_id end as person
       from unnest($1::text[], $2::uuid[], $3::int[], $4::text[]) with ordinality r (kind, id, version, part, nr)
       left join comment c on r.kind = 'comment' and c.id = r.id
       left join idea i on i.id = case when r.kind = 'idea' then r.id else c.idea_id end
       left join idea_revision v on r.kind = 'idea' and v.idea_id = r.id and v.version = r.version
       order by r.nr`,
      [
        references.map(({ kind }) => kind),
        references.map(({ sourceId }) => sourceId),
        references.map(({ version }) => version),
        references.map(({ part }) => part),
      ],
    );
  }

  /** Lets nobody change or take away these texts, nor the ideas they are below, before the transaction has ended. */
  async hold(ids: readonly string[]): Promise<void> {
    // Ideas first and in the order of their ids, like everything that locks several.
    await this.database.rows(
      `select from idea where id in (select unnest($1::uuid[]) union select idea_id from comment where id = any ($1)) order by id for share`,
      [ids],
    );
    await this.database.rows('select from comment where id = any ($1) order by id for share', [
      ids,
    ]);
  }

  /** What everybody can read under this number today and can be published, or null. */
  async findCitable(kind: 'idea' | 'comment', number: number): Promise<Citable | null> {
    const [row] = await this.database.rows<Citable & Record<string, unknown>>(
      kind === 'idea'
        ? `select 'idea' as kind, i.id as "sourceId", i.version, i.number, null as stance, t.vote_count as votes, i.title, i.body as text
           from idea i join idea_tally t on t.idea_id = i.id where i.number = $1 and i.visibility in ('published', 'merged')`
        : `select 'comment' as kind, c.id as "sourceId", c.version, c.number, c.stance, t.vote_count as votes, null as title, c.body as text
           from comment c join comment_tally t on t.comment_id = c.id join idea i on i.id = c.idea_id
           where c.number = $1 and c.visibility = 'published' and i.visibility in ('published', 'withdrawn', 'merged')`,
      [number],
    );
    return row ?? null;
  }
}
