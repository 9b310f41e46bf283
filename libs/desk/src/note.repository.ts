import { Injectable } from '@nestjs/common';
import { Database } from '@ein/platform';
import { QueueNote } from './note.entity.js';
import type { NoteType } from './desk.type.js';

export interface Thing {
  ideaId: string;
  commentId: string | null;
}

@Injectable()
export class NoteRepository {
  constructor(private readonly database: Database) {}

  async insert(note: QueueNote): Promise<void> {
    await this.database.repository(QueueNote).insert(note);
  }

  /** Notes about any of these ideas and their comments, oldest first. */
  async findByIdeas(ideaIds: readonly string[], viewerId: string): Promise<NoteType[]> {
    return this.database.rows<NoteType>(
      {
        name: 'queue-notes',
        text: `select n.id, n.text, a.display_name as "writtenBy", n.author_id = $2 as mine, n.created_at as "createdAt",
            n.idea_id as "ideaId", n.comment_id as "commentId"
          from queue_note n join account a on a.id = n.author_id where n.idea_id = any($1::uuid[]) order by n.created_at, n.id`,
      },
      [ideaIds, viewerId],
    );
  }

  async count({ ideaId, commentId }: Thing): Promise<number> {
    const [row] = await this.database.rows<{ notes: number }>(
      'select count(*)::integer as notes from queue_note where idea_id = $1 and comment_id is not distinct from $2',
      [ideaId, commentId],
    );
    return row?.notes ?? 0;
  }

  /** False when it is not there or somebody else's. */
  async deleteOwn(id: string, authorId: string): Promise<boolean> {
    return (
      (await this.database.write('delete from queue_note where id = $1 and author_id = $2', [
        id,
        authorId,
      ])) > 0
    );
  }

  async deleteBefore(before: Date): Promise<number> {
    return this.database.write('delete from queue_note where created_at < $1', [before]);
  }
}
