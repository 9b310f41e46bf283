import { Injectable } from '@nestjs/common';
import { Database } from '@ein/platform';
import type { Participant } from './mention.policy.js';

/** Everyone whose voice is public under this idea, with their newest comment; its author, unless it was imported. */
const PARTICIPANTS = `(
    select c.author_id as id, max(c.number) as number from comment c where c.idea_id = $1 and c.visibility = 'published' group by c.author_id
    union all
    select i.author_id, null from idea i where i.id = $1 and i.source is null
      and not exists (select from comment c where c.idea_id = i.id and c.author_id = i.author_id and c.visibility = 'published')
  ) p join account a on a.id = p.id left join place o on o.id = a.place_id`;

const COLUMNS = 'p.id, a.display_name as "displayName", o.name as "placeName", p.number';

@Injectable()
export class CommentMentionRepository {
  constructor(private readonly database: Database) {}

  async findParticipants(ideaId: string): Promise<Participant[]> {
    return this.database.rows<Participant>(
      {
        name: 'participants',
        text: `select ${COLUMNS} from ${PARTICIPANTS} order by p.number nulls first, p.id`,
      },
      [ideaId],
    );
  }

  /** Some of those whose name, or a word of it, begins like this; the viewer is not offered. */
  async findByBeginning(
    ideaId: string,
    beginning: string,
    viewerId: string,
    limit: number,
  ): Promise<Participant[]> {
    return this.database.rows<Participant>(
      {
        name: 'participants-by-beginning',
        text: `select ${COLUMNS} from ${PARTICIPANTS}
          where p.id <> $3 and (starts_with(lower(a.display_name), lower($2)) or position(' ' || lower($2) in lower(a.display_name)) > 0)
          order by a.display_name, p.number limit $4`,
      },
      [ideaId, beginning, viewerId, limit],
    );
  }

  async findMentioned(commentId: string): Promise<string[]> {
    const rows = await this.database.rows<{ id: string }>(
      'select account_id as id from comment_mention where comment_id = $1 order by position',
      [commentId],
    );
    return rows.map(({ id }) => id);
  }

  /** Keeps who is addressed now instead of who was before. */
  async replace(commentId: string, accountIds: readonly string[]): Promise<void> {
    await this.database.write('delete from comment_mention where comment_id = $1', [commentId]);
    await this.database.write(
      `insert into comment_mention (comment_id, position, account_id)
       select $1, nr, id from unnest($2::uuid[]) with ordinality mentioned (id, nr)`,
      [commentId, accountIds],
    );
  }
}
