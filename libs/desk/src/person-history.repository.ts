import { Injectable } from '@nestjs/common';
import { Database } from '@ein/platform';
import type { PersonEntry, PersonNotices } from './desk.type.js';

const BEGINNING = `left(regexp_replace(comment_text(c.id, c.body), '\\s+', ' ', 'g'), 120)`;
const OWN_TEXT = `(n.comment_id is null and i.author_id = $1 or c.author_id = $1)`;

/** Each part is cut before they are put together, so that a long history costs no more than a short one. */
const PARTS = [
  `select 'idea' as kind, i.created_at as at, i.number as "ideaNumber", null::integer as "commentNumber", i.title as text, i.visibility as word
   from idea i where i.author_id = $1 and i.created_at < $2 and i.visibility not in ('draft', 'unconfirmed') order by i.created_at desc limit $3`,
  `select 'comment', c.created_at, i.number, c.number, ${BEGINNING}, c.visibility
   from comment c join idea i on i.id = c.idea_id where c.author_id = $1 and c.created_at < $2 order by c.created_at desc limit $3`,
  `select 'decision', d.created_at, i.number, null, coalesce(d.ground, ''), d.action
   from idea i join decision d on d.idea_id = i.id and d.comment_id is null
   where i.author_id = $1 and d.created_at < $2 and d.undone_at is null order by d.created_at desc limit $3`,
  `select 'decision', d.created_at, i.number, c.number, coalesce(d.ground, ''), d.action
   from comment c join decision d on d.comment_id = c.id join idea i on i.id = c.idea_id
   where c.author_id = $1 and d.created_at < $2 and d.undone_at is null order by d.created_at desc limit $3`,
  `select 'notice_about', n.created_at, i.number, c.number, n.text, n.reason
   from notice n join idea i on i.id = n.idea_id left join comment c on c.id = n.comment_id
   where n.idea_id in (select id from idea where author_id = $1 union select idea_id from comment where author_id = $1)
     and ${OWN_TEXT} and n.created_at < $2 order by n.created_at desc limit $3`,
  `select 'notice_by', n.created_at, i.number, c.number, n.text, n.reason
   from notice n join idea i on i.id = n.idea_id left join comment c on c.id = n.comment_id
   where n.reporter_id = $1 and n.created_at < $2 order by n.created_at desc limit $3`,
];

@Injectable()
export class PersonHistoryRepository {
  constructor(private readonly database: Database) {}

  /** Newest first. */
  async find(accountId: string, first: number, before: Date | null): Promise<PersonEntry[]> {
    return this.database.rows<PersonEntry>(
      {
        name: 'person-history',
        text: `select * from (${PARTS.map((part) => `(${part})`).join(' union all ')}) entry
          order by at desc, kind, "ideaNumber", "commentNumber" limit $3`,
      },
      [accountId, before ?? 'infinity', first],
    );
  }

  async countNotices(accountId: string): Promise<PersonNotices> {
    const [row] = await this.database.rows<PersonNotices & Record<string, number>>(
      `select (select count(*)::integer from notice where reporter_id = $1) as by,
         (select count(*)::integer from notice n join idea i on i.id = n.idea_id left join comment c on c.id = n.comment_id
          where n.idea_id in (select id from idea where author_id = $1 union select idea_id from comment where author_id = $1)
            and ${OWN_TEXT}) as about`,
      [accountId],
    );
    return row ?? { about: 0, by: 0 };
  }
}
