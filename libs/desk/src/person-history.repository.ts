import { Injectable } from '@nestjs/common';
import { Database, encodeCursor } from '@ein/platform';
import type { PersonEntry, PersonNotices } from './desk.type.js';

const BEGINNING = `left(regexp_replace(comment_text(c.id, c.body), '\\s+', ' ', 'g'), 120)`;
const OWN_TEXT = `(n.comment_id is null and i.author_id = $1 or c.author_id = $1)`;

const LAST_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

/** Each part is cut before they are put together, so that a long history costs no more than a short one. */
const PARTS = [
  `select i.id, 'idea' as kind, i.created_at as at, i.number as "ideaNumber", null::integer as "commentNumber", i.title as text, i.visibility as word
   from idea i where i.author_id = $1 and (i.created_at, i.id) < ($2, $4) and i.visibility not in ('draft', 'unconfirmed') order by i.created_at desc, i.id desc limit $3`,
  `select c.id, 'comment', c.created_at, i.number, c.number, ${BEGINNING}, c.visibility
   from comment c join idea i on i.id = c.idea_id where c.author_id = $1 and (c.created_at, c.id) < ($2, $4) order by c.created_at desc, c.id desc limit $3`,
  `select d.id, 'decision', d.created_at, i.number, null, coalesce(d.ground, ''), d.action
   from idea i join decision d on d.idea_id = i.id and d.comment_id is null
   where i.author_id = $1 and (d.created_at, d.id) < ($2, $4) and d.undone_at is null order by d.created_at desc, d.id desc limit $3`,
  `select d.id, 'decision', d.created_at, i.number, c.number, coalesce(d.ground, ''), d.action
   from comment c join decision d on d.comment_id = c.id join idea i on i.id = c.idea_id
   where c.author_id = $1 and (d.created_at, d.id) < ($2, $4) and d.undone_at is null order by d.created_at desc, d.id desc limit $3`,
  `select n.id, 'notice_about', n.created_at, i.number, c.number, n.text, n.reason
   from notice n join idea i on i.id = n.idea_id left join comment c on c.id = n.comment_id
   where n.idea_id in (select id from idea where author_id = $1 union select idea_id from comment where author_id = $1)
     and ${OWN_TEXT} and (n.created_at, n.id) < ($2, $4) order by n.created_at desc, n.id desc limit $3`,
  `select n.id, 'notice_by', n.created_at, i.number, c.number, n.text, n.reason
   from notice n join idea i on i.id = n.idea_id left join comment c on c.id = n.comment_id
   where n.reporter_id = $1 and (n.created_at, n.id) < ($2, $4) order by n.created_at desc, n.id desc limit $3`,
];

@Injectable()
export class PersonHistoryRepository {
  constructor(private readonly database: Database) {}

  /** Newest first; `after`: moment and id of the last entry that is known. */
  async find(
    accountId: string,
    first: number,
    after: (string | number)[] | null,
  ): Promise<PersonEntry[]> {
    const [at, id] = after ?? ['infinity', LAST_ID];
    const rows = await this.database.rows<Omit<PersonEntry, 'cursor'> & { id: string }>(
      {
        name: 'person-history',
        text: `select * from (${PARTS.map((part) => `(${part})`).join(' union all ')}) entry
          order by at desc, id desc limit $3`,
      },
      [accountId, at, first, id],
    );
    return rows.map(({ id: rowId, ...row }) => ({
      ...row,
      cursor: encodeCursor([row.at.toISOString(), rowId]),
    }));
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
