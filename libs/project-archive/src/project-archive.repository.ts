import { Injectable } from '@nestjs/common';
import { Database } from '@ein/platform';
import type { ArchivedIdea, ArchivedProject } from './archived-idea.policy.js';

const time = (column: string) =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;

/** Readable by everyone, as `canSee` in ideas has it. */
const PUBLIC = `i.visibility in ('published', 'withdrawn', 'merged') and i.number is not null`;

@Injectable()
export class ProjectArchiveRepository {
  constructor(private readonly database: Database) {}

  /** All that are public or archived, or the one of this address. */
  async findProjects(slug: string | null): Promise<ArchivedProject[]> {
    return this.database.rows<ArchivedProject & object>(
      `select p.id, p.slug, p.name, p.question, p.description, p.contact, p.decides as "decidedBy", p.promise, p.permanent,
         ${time('p.archived_at')} as "archivedAt",
         coalesce((select jsonb_agg(jsonb_build_object('kind', kind, 'name', name, 'startsAt', ${time('starts_at')}, 'endsAt', ${time('ends_at')})
           order by position) from phase where project_id = p.id), '[]') as phases
       from project p where p.stage <> 'draft' and ($1::text is null or p.slug = $1) order by p.position, p.created_at`,
      [slug],
    );
  }

  /** Public ideas of these projects after that number, each with all that belongs to it: one statement for a page. */
  async findIdeas(
    projectIds: readonly string[],
    after: number,
    limit: number,
  ): Promise<ArchivedIdea[]> {
    return this.database.rows<ArchivedIdea & object>(
      `select i.number, i.title, i.body as text, c.name as theme, l.name as place, p.slug as project, p.name as "projectName", i.status as state,
         i.visibility, (select m.number from idea m where m.id = i.merged_into and m.visibility in ('published', 'withdrawn')) as "mergedInto",
         ${time('i.published_at')} as "publishedAt", coalesce(t.vote_count, 0) as votes, coalesce(t.comment_count, 0) as comments,
         i.lat, i.lon, i.location,
         (select jsonb_build_object('source', source, 'writtenAt', ${time('written_at')}, 'ratedFor', rated_for, 'ratedAgainst', rated_against,
           'status', status, 'feedback', feedback) from idea_origin where idea_id = i.id) as origin,
         coalesce((select jsonb_agg(jsonb_build_object('at', ${time('created_at')}, 'from', from_status, 'to', to_status, 'sentence', sentence,
           'reason', reason, 'office', office, 'committee', committee, 'paper', paper_url) order by created_at, id)
           from processing_step where idea_id = i.id), '[]') as steps,
         coalesce((select jsonb_agg(jsonb_build_object('at', ${time('published_at')}, 'keySentence', key_sentence, 'text', body, 'office', office,
           'next', next) order by published_at, id) from answer where idea_id = i.id), '[]') as answers,
         coalesce((select jsonb_agg(jsonb_build_object('number', d.number, 'replyTo', r.number, 'at', ${time('d.published_at')}, 'stance', d.stance,
           'text', case when d.visibility = 'published' then d.body end, 'ground', case when d.visibility = 'hidden' then d.removed_ground end,
           'goodReasons', coalesce(g.vote_count, 0)) order by coalesce(r.published_at, d.published_at), coalesce(r.number, d.number), r.number nulls first, d.published_at, d.number)
           from comment d left join comment r on r.id = d.parent_id left join comment_tally g on g.comment_id = d.id
           where d.idea_id = i.id and d.published_at is not null and d.visibility <> 'anonymised'), '[]') as discussion,
         coalesce((select jsonb_agg(jsonb_build_object('id', f.id, 'alt', f.alt, 'width', f.width) order by f.position) from photo f
           where f.idea_id = i.id and f.removed_at is null), '[]') as photos
       from idea i join category c on c.id = i.category_id join project p on p.id = i.project_id and p.stage <> 'draft'
         left join place l on l.id = i.place_id left join idea_tally t on t.idea_id = i.id
       where ${PUBLIC} and i.project_id = any ($1) and i.number > $2 order by i.number limit ${limit}`,
      [projectIds, after],
    );
  }
}
