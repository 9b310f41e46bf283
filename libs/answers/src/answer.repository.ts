import { Injectable } from '@nestjs/common';
import { Database } from '@ein/platform';
import { Answer } from './answer.entity.js';
import { AnswerType } from './answer.type.js';

type AnswerRow = Omit<AnswerType, 'bodyHtml'>;

const COLUMNS = `w.id, w.idea_id as "ideaId", w.key_sentence as "keySentence", w.body, w.office, w.next, w.facts,
  w.working_days as "workingDays", w.in_time as "inTime", w.published_at as "publishedAt",
  case when w.body ~ 'K-[1-9]' then array (
    select c.number from comment c where c.idea_id = w.idea_id and c.visibility = 'published'
      and c.number in (select named[1]::bigint from regexp_matches(w.body, 'K-([1-9][0-9]{0,8})', 'g') as found (named))
  ) else '{}' end as "commentNumbers",
  array (select c.number from answer_comment x join comment c on c.id = x.comment_id
    where x.answer_id = w.id and c.visibility = 'published' order by c.number) as "changedBecauseOf"`;

const answerOf = (row: AnswerRow) => Object.assign(new AnswerType(), row);

@Injectable()
export class AnswerRepository {
  constructor(private readonly database: Database) {}

  /** Answers by idea, oldest first, in the order of the given ids. Whoever calls has checked who may read the ideas. */
  async findByIdeas(ideaIds: readonly string[]): Promise<AnswerType[][]> {
    const rows = await this.database.rows<AnswerRow>(
      {
        name: 'answers-of-ideas',
        text: `select ${COLUMNS} from answer w where w.idea_id = any ($1) order by w.idea_id, w.published_at, w.id`,
      },
      [ideaIds],
    );
    const answers = rows.map(answerOf);
    return ideaIds.map((id) => answers.filter((answer) => answer.ideaId === id));
  }

  /** Answers to published ideas, newest first; `after` is the place of the last one known. */
  async findNewest(limit: number, after: (string | number)[] | null): Promise<AnswerType[]> {
    const rows = await this.database.rows<AnswerRow>(
      {
        name: after ? 'answers-newest-after' : 'answers-newest',
        text: `select ${COLUMNS} from answer w join idea i on i.id = w.idea_id and i.visibility = 'published'
          ${after ? 'where (w.published_at, w.id) < ($2, $3)' : ''} order by w.published_at desc, w.id desc limit $1`,
      },
      [limit, ...(after ?? [])],
    );
    return rows.map(answerOf);
  }

  /** How many answers to published ideas there are. */
  async count(): Promise<number> {
    const [row] = await this.database.rows<{ count: number }>(
      `select count(*)::integer as count from answer w join idea i on i.id = w.idea_id and i.visibility = 'published'`,
    );
    return row?.count ?? 0;
  }

  /** The first answer to this idea, as it is stored. */
  async findFirst(ideaId: string): Promise<Answer | null> {
    return this.database
      .repository(Answer)
      .findOne({ where: { ideaId }, order: { publishedAt: 'ASC', id: 'ASC' } });
  }

  async findNewestOf(ideaId: string): Promise<Answer | null> {
    return this.database
      .repository(Answer)
      .findOne({ where: { ideaId }, order: { publishedAt: 'DESC', id: 'DESC' } });
  }

  /** Notes which comments changed it. */
  async insertComments(answerId: string, commentIds: readonly string[]): Promise<void> {
    await this.database.write(
      `insert into answer_comment (answer_id, comment_id) select $1, unnest($2::uuid[]) on conflict do nothing`,
      [answerId, commentIds],
    );
  }

  async insert(answer: Answer): Promise<void> {
    await this.database.repository(Answer).insert(answer);
  }
}
