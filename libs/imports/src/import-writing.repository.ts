import { Injectable } from '@nestjs/common';
import type { ProcessingStatus } from '@ein/ideas';
import { Database, newId } from '@ein/platform';
import { ImportRun } from './import-run.entity.js';
import type { FormerComment, FormerIdea } from './row.policy.js';

/** An idea that nobody sees yet, on its way out of its row. */
export interface WaitingIdea {
  ideaId: string;
  line: number;
  externalId: string;
  placeId: string | null;
  data: FormerIdea;
}

/** A comment whose idea is public. */
export interface WaitingComment {
  line: number;
  ideaId: string;
  data: FormerComment;
}

/** An idea as it is written, with the theme, the digest and the salt of its text. */
export interface IdeaToMake extends WaitingIdea {
  categoryId: string;
  salt: string;
}

export interface IdeaToPublish {
  ideaId: string;
  title: string;
  body: string;
  salt: Buffer;
  data: FormerIdea;
}

export interface StepToWrite {
  id: string;
  ideaId: string;
  status: ProcessingStatus;
  sentence: string;
  reason: string | null;
  salt: string;
  digest: string;
}

export interface CommentToWrite extends WaitingComment {
  id: string;
  salt: string;
  digest: string;
}

/** Writes past moderation and limits of contributions, with all that the product itself would write; nobody is told, because nobody waits. */
@Injectable()
export class ImportWritingRepository {
  constructor(private readonly database: Database) {}

  /** A run that has work, held by this worker until the transaction ends. */
  async claim(): Promise<ImportRun | null> {
    const [row] = await this.database.rows<{ id: string }>(
      `select id from import_run where state in ('making', 'publishing') order by created_at limit 1 for update skip locked`,
    );
    return row ? this.database.repository(ImportRun).findOneBy({ id: row.id }) : null;
  }

  /** One account per former platform: nobody can sign in with its address, and no mail reaches it. */
  async authorOf(source: string): Promise<string> {
    const email = `former-${source.replace(/[^a-z0-9.-]+/gi, '-').toLowerCase()}@import.invalid`;
    await this.database.write(
      `insert into account (id, email, email_canonical, display_name) values ($1, $2, $2, 'Frühere Beteiligungsplattform')
       on conflict (email_canonical) do nothing`,
      [newId(), email],
    );
    const [account] = await this.database.rows<{ id: string }>(
      'select id from account where email_canonical = $1',
      [email],
    );
    if (!account)
      throw new Error('The account of a former platform was written and cannot be read.');
    return account.id;
  }

  async nextIdeas(runId: string, limit: number): Promise<WaitingIdea[]> {
    return this.database.rows<WaitingIdea & object>(
      `select line, external_id as "externalId", place_id as "placeId", data from import_row
       where run_id = $1 and sheet = 'ideas' and done is null and problem is null order by line limit $2`,
      [runId, limit],
    );
  }

  /** Makes them so that nobody sees them. What somebody else has taken over meanwhile is stepped over. */
  async makeIdeas(run: ImportRun, authorId: string, ideas: readonly IdeaToMake[]): Promise<void> {
    await this.database.write(MAKE, [
      JSON.stringify(ideas),
      run.id,
      run.projectId,
      authorId,
      run.source,
    ]);
  }

  async nextMade(runId: string, limit: number): Promise<IdeaToPublish[]> {
    return this.database.rows<IdeaToPublish & object>(
      `select i.id as "ideaId", i.title, i.body, v.salt, r.data from import_row r join idea i on i.id = r.idea_id
         join idea_revision v on v.idea_id = i.id and v.version = 1
       where r.run_id = $1 and r.sheet = 'ideas' and r.done = 'made' and i.visibility = 'draft' order by r.line limit $2`,
      [runId, limit],
    );
  }

  /** Shows them to everybody, each as of the day on which it was written there. */
  async publishIdeas(
    run: ImportRun,
    ideas: readonly { ideaId: string; digest: string }[],
    now: Date,
  ): Promise<void> {
    await this.database.write(PUBLISH, [
      JSON.stringify(ideas),
      run.id,
      now,
      run.showsNames,
      run.source,
    ]);
  }

  async writeSteps(actorId: string, steps: readonly StepToWrite[], now: Date): Promise<void> {
    if (steps.length) await this.database.write(STEP, [JSON.stringify(steps), actorId, now]);
  }

  /** Comments of ideas that are public: those that begin a thread, or replies, which find theirs only once it is written. */
  async nextComments(runId: string, replies: boolean, limit: number): Promise<WaitingComment[]> {
    return this.database.rows<WaitingComment & object>(
      `select c.line, i.id as "ideaId", c.data from import_row c
         left join import_row r on r.run_id = c.run_id and r.sheet = 'ideas' and r.problem is null and r.external_id = c.data->>'idea'
         join idea i on i.id = coalesce(r.idea_id, c.idea_id) and i.visibility = 'published'
       where c.run_id = $1 and c.sheet = 'comments' and c.done is null and c.problem is null and (c.data->>'replyTo' is not null) = $3
       order by c.line limit $2`,
      [runId, limit, replies],
    );
  }

  async writeComments(
    run: ImportRun,
    authorId: string,
    comments: readonly CommentToWrite[],
    now: Date,
  ): Promise<void> {
    await this.database.write(COMMENT, [
      JSON.stringify(comments),
      run.id,
      authorId,
      now,
      run.showsNames,
      run.source,
    ]);
  }

  /** What is left belongs to ideas that were taken away meanwhile: it does not come in. */
  async skipRest(runId: string): Promise<void> {
    await this.database.write(
      `update import_row set data = null, problem = 'Die Idee dazu ist nicht mehr öffentlich.' where run_id = $1 and problem is null and (done is null or done = 'made')`,
      [runId],
    );
  }

  /** Takes away what was made and nobody has seen. */
  async discardMade(runId: string): Promise<void> {
    const mine = `select idea_id from import_row where run_id = $1 and sheet = 'ideas' and done = 'made'`;
    await this.database.write(
      `delete from idea_revision where idea_id in (select i.id from idea i where i.visibility = 'draft' and i.id in (${mine}))`,
      [runId],
    );
    await this.database.write(`delete from idea where visibility = 'draft' and id in (${mine})`, [
      runId,
    ]);
  }
}

const MAKE = `with batch as (
    select * from jsonb_to_recordset($1::jsonb) as r("ideaId" uuid, line integer, "externalId" text, "placeId" uuid, "categoryId" uuid, salt text, data jsonb)
  ), made as (
    insert into idea (id, title, body, author_id, project_id, category_id, place_id, lat, lon, location, visibility, source, external_id, source_url, created_at)
    select "ideaId", data->>'title', data->>'body', $4::uuid, $3::uuid, "categoryId", "placeId", (data->>'lat')::double precision, (data->>'lon')::double precision,
      case when lower(data->>'place') is distinct from (select lower(p.name) from place p where p.id = "placeId") then data->>'place' end, 'draft', $5, "externalId", data->>'link', coalesce((data->>'writtenAt')::timestamptz, now())
    from batch on conflict (source, external_id) do nothing returning id
  ), revisions as (
    insert into idea_revision (idea_id, version, title, body, salt)
    select "ideaId", 1, data->>'title', data->>'body', decode(salt, 'hex') from batch where "ideaId" in (select id from made)
  )
  update import_row r set done = case when m.id is null then 'there' else 'made' end,
    idea_id = coalesce(m.id, (select i.id from idea i where i.source = $5 and i.external_id = r.external_id))
  from batch b left join made m on m.id = b."ideaId" where r.run_id = $2 and r.sheet = 'ideas' and r.line = b.line`;

const PUBLISH = `with batch as (
    select b.*, r.line, r.data, coalesce((r.data->>'writtenAt')::timestamptz, $3::timestamptz) as at
    from jsonb_to_recordset($1::jsonb) as b("ideaId" uuid, digest text) join import_row r on r.run_id = $2 and r.idea_id = b."ideaId" and r.sheet = 'ideas'
  ), numbered as (select o.*, nextval('idea_number') as number from (select * from batch order by line) o
  ), shown as (
    update idea i set visibility = 'published', number = n.number, created_at = n.at, submitted_at = n.at, published_at = n.at
    from numbered n where i.id = n."ideaId" returning i.id, i.author_id
  ), origins as (
    insert into idea_origin (idea_id, source, imported_at, written_at, writer, rated_for, rated_against, comment_count, status, feedback)
    select "ideaId", $5, $3, (data->>'writtenAt')::timestamptz, case when $4 then data->>'writer' end, (data->>'ratedFor')::integer, (data->>'ratedAgainst')::integer,
      (data->>'commentCount')::integer, data->>'status', data->>'feedback' from batch
  ), events as (
    insert into event (kind, actor_id, subject_id, idea_id, detail)
    select kind, author_id, "ideaId", "ideaId", detail from (
      select 'IdeaSubmitted' as kind, 1 as step, b.*, s.author_id, jsonb_build_object('version', 1, 'digest', digest, 'import', true) as detail from batch b join shown s on s.id = b."ideaId"
      union all
      select 'IdeaPublished', 2, b.*, s.author_id, jsonb_build_object('from', 'submitted', 'to', 'published', 'import', true) from batch b join shown s on s.id = b."ideaId"
    ) happened order by line, step
  )
  update import_row r set done = 'published' from batch b where r.run_id = $2 and r.sheet = 'ideas' and r.line = b.line`;

const STEP = `with batch as (
    select b.*, i.published_at from jsonb_to_recordset($1::jsonb) as b(id uuid, "ideaId" uuid, status text, sentence text, reason text, salt text, digest text)
      join idea i on i.id = b."ideaId"
  ), moved as (update idea i set status = b.status from batch b where i.id = b."ideaId"
  ), steps as (
    insert into processing_step (id, idea_id, from_status, to_status, sentence, reason, salt, actor_id, created_at)
    select id, "ideaId", 'received', status, sentence, reason, decode(salt, 'hex'), $2::uuid, $3::timestamptz from batch
  )
  insert into event (kind, actor_id, subject_id, idea_id, detail)
  select 'IdeaMoved', $2, id, "ideaId", jsonb_build_object('from', 'received', 'to', status, 'digest', digest, 'answerId', null, 'import', true) from batch`;

const COMMENT = `with batch as (
    select b.*, coalesce((b.data->>'writtenAt')::timestamptz, $4::timestamptz) as at,
      (select o.comment_id from comment_origin o join comment p on p.id = o.comment_id
       where o.source = $6 and o.external_id = b.data->>'replyTo' and p.idea_id = b."ideaId" and p.parent_id is null) as parent
    from jsonb_to_recordset($1::jsonb) as b(id uuid, line integer, "ideaId" uuid, salt text, digest text, data jsonb)
  ), made as (
    insert into comment (id, idea_id, parent_id, author_id, body, salt, created_at, published_at)
    select id, "ideaId", parent, $3::uuid, data->>'body', decode(salt, 'hex'), at, at from batch order by at, line
  ), origins as (
    insert into comment_origin (comment_id, source, external_id, writer, rated_for, rated_against)
    select id, $6, data->>'externalId', case when $5 then data->>'writer' end, (data->>'ratedFor')::integer, (data->>'ratedAgainst')::integer from batch
  ), events as (
    insert into event (kind, actor_id, subject_id, idea_id, detail)
    select 'CommentPosted', $3::uuid, id, "ideaId", jsonb_build_object('parentId', parent, 'stance', null, 'digest', digest, 'import', true) from batch order by line
  )
  update import_row r set done = 'published' from batch b where r.run_id = $2 and r.sheet = 'comments' and r.line = b.line`;
