import { Injectable } from '@nestjs/common';
import { Database } from '@ein/platform';
import type { TextToLook } from './hint.repository.js';
import { ALIKE_FROM } from './text-print.policy.js';

/** What is remembered of texts for some days, so that a repeated one is noticed. */
@Injectable()
export class TextPrintRepository {
  constructor(private readonly database: Database) {}

  async save({ ideaId, commentId }: TextToLook, marks: number[], now: Date): Promise<void> {
    await this.database.write(
      `insert into text_print (subject_id, idea_id, comment_id, marks, created_at) values (coalesce($2::uuid, $1::uuid), $1, $2, $3, $4)
       on conflict (subject_id) do update set marks = excluded.marks`,
      [ideaId, commentId, marks, now],
    );
  }

  /** How many other texts say nearly the same, by the same account and by others. */
  async countAlike(text: TextToLook, marks: number[]): Promise<{ same: number; others: number }> {
    const [row] = await this.database.rows<{ same: number; others: number }>(
      `select count(*) filter (where coalesce(c.author_id, i.author_id) = $4)::integer as same,
         count(*) filter (where coalesce(c.author_id, i.author_id) <> $4)::integer as others
       from text_print p join idea i on i.id = p.idea_id left join comment c on c.id = p.comment_id
       where p.marks && $1::integer[] and p.subject_id <> coalesce($3::uuid, $2::uuid)
         and cardinality(array(select unnest(p.marks) intersect select unnest($1::integer[]))) >= ${ALIKE_FROM}`,
      [marks, text.ideaId, text.commentId, text.authorId],
    );
    return row ?? { same: 0, others: 0 };
  }

  async forget(before: Date): Promise<number> {
    return this.database.write('delete from text_print where created_at < $1', [before]);
  }

  /** Texts that their authors took away are forgotten with them. */
  async forgetOf(subjectId: string): Promise<void> {
    await this.database.write('delete from text_print where subject_id = $1', [subjectId]);
  }
}
