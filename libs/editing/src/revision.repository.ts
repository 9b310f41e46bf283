import { Injectable } from '@nestjs/common';
import { Idea, IdeaRevision, type RevisionState } from '@ein/ideas';
import { Database } from '@ein/platform';

/** What an edit brings to the idea's own row. */
export type EditedText = Pick<Idea, 'title' | 'body' | 'version'> & Partial<Idea>;

/** How a page sees the texts of an idea. */
export interface EditingRow {
  version: number;
  /** Not imported: its author can be asked. */
  writtenHere: boolean;
  editedAt: Date | null;
  open: IdeaRevision | null;
}

/** The revisions that one decision is about. */
export interface Range {
  first: number;
  to: number;
}

const OPEN: RevisionState[] = ['waiting', 'asking'];

@Injectable()
export class RevisionRepository {
  constructor(private readonly database: Database) {}

  /** Keeps an idea as it is until the transaction ends. The queue's items first, as in deciding: else two would wait for each other. */
  async lockIdea(ideaId: string): Promise<Idea | null> {
    await this.database.rows(
      'select from queue_item where idea_id = $1 and comment_id is null and closed_at is null order by id for update',
      [ideaId],
    );
    return this.database
      .repository(Idea)
      .findOne({ where: { id: ideaId }, lock: { mode: 'pessimistic_write' } });
  }

  async find(ideaId: string, version: number): Promise<IdeaRevision | null> {
    return this.database.repository(IdeaRevision).findOneBy({ ideaId, version });
  }

  /** Locked, so that an answer and the end of the time for it follow each other. */
  async lock(
    ideaId: string,
    version: number,
    mode: 'write' | 'read',
  ): Promise<IdeaRevision | null> {
    return this.database.repository(IdeaRevision).findOne({
      where: { ideaId, version },
      lock: { mode: mode === 'write' ? 'pessimistic_write' : 'pessimistic_read' },
    });
  }

  /** The text that waits beside the idea's own, if one does. */
  async findOpen(ideaId: string): Promise<IdeaRevision | null> {
    return (await this.findOpenOf([ideaId]))[0] ?? null;
  }

  private async findOpenOf(ideaIds: readonly string[]): Promise<IdeaRevision[]> {
    return this.database
      .repository(IdeaRevision)
      .createQueryBuilder('revision')
      .where('revision.idea_id = any(:ideaIds) and revision.state = any(:states)', {
        ideaIds,
        states: OPEN,
      })
      .getMany();
  }

  /** All of an idea, oldest first. */
  async findAll(ideaId: string): Promise<IdeaRevision[]> {
    return this.database
      .repository(IdeaRevision)
      .find({ where: { ideaId }, order: { version: 'ASC' } });
  }

  async nextVersion(ideaId: string): Promise<number> {
    const [row] = await this.database.rows<{ next: number }>(
      'select max(version) + 1 as next from idea_revision where idea_id = $1',
      [ideaId],
    );
    if (!row?.next) throw new Error(`Idea ${ideaId} has no text at all.`);
    return row.next;
  }

  async insert(revision: IdeaRevision): Promise<void> {
    await this.database.repository(IdeaRevision).insert(revision);
  }

  async update(ideaId: string, version: number, change: Partial<IdeaRevision>): Promise<void> {
    await this.database.repository(IdeaRevision).update({ ideaId, version }, change);
  }

  /** A moderator has seen these. */
  async markSeen(ideaId: string, { first, to }: Range): Promise<void> {
    await this.database.write(
      `update idea_revision set review = 'done' where idea_id = $1 and version between $2 and $3 and review = 'due'`,
      [ideaId, first, to],
    );
  }

  /** The same taken back. */
  async markUnseen(ideaId: string, { first, to }: Range): Promise<void> {
    await this.database.write(
      `update idea_revision set review = 'due' where idea_id = $1 and version between $2 and $3 and review = 'done' and state = 'text'`,
      [ideaId, first, to],
    );
  }

  async refuse(ideaId: string, { first, to }: Range, ground: string): Promise<void> {
    await this.database.write(
      `update idea_revision set state = 'refused', review = 'done', removed_ground = $4
       where idea_id = $1 and version between $2 and $3 and review = 'due'`,
      [ideaId, first, to, ground],
    );
  }

  /** The same taken back. */
  async readmit(ideaId: string, { first, to }: Range, state: 'text' | 'waiting'): Promise<void> {
    await this.database.write(
      `update idea_revision set state = $4, review = 'due', removed_ground = null
       where idea_id = $1 and version between $2 and $3 and state = 'refused'`,
      [ideaId, first, to, state],
    );
  }

  /** Puts another text into the idea's own row. Its triggers mark lists and search. */
  async replaceText(ideaId: string, text: EditedText): Promise<void> {
    await this.database.repository(Idea).update({ id: ideaId }, text);
  }

  /** The text that is about to be replaced keeps where it belonged to, and since when it was public. */
  async keepOutgoing(idea: Idea): Promise<void> {
    await this.database.write(
      `update idea_revision set shown_at = coalesce(shown_at, $3),
         place_id = case when category_id is null then $4 else place_id end, category_id = coalesce(category_id, $5)
       where idea_id = $1 and version = $2`,
      [
        idea.id,
        idea.version,
        idea.visibility === 'published' ? idea.publishedAt : null,
        idea.placeId,
        idea.categoryId,
      ],
    );
  }

  async countVotes(ideaId: string): Promise<number> {
    const [row] = await this.database.rows<{ count: number }>(
      'select vote_count as count from idea_tally where idea_id = $1',
      [ideaId],
    );
    return row?.count ?? 0;
  }

  /** Whether the project of this idea wants edits to be seen before everybody reads them. */
  async checksEdits(projectId: string): Promise<boolean> {
    const [row] = await this.database.rows<{ checks: boolean }>(
      'select checks_edits as checks from project where id = $1',
      [projectId],
    );
    return row?.checks ?? false;
  }

  /** For many ideas at once: when the public text was last changed, and what waits beside it; in the order of the ids. */
  async findEditing(ideaIds: readonly string[]): Promise<EditingRow[]> {
    const rows = await this.database.rows<Omit<EditingRow, 'open'> & { id: string }>(
      {
        name: 'editing-of-ideas',
        text: `select i.id, i.version, i.source is null as "writtenHere", r.shown_at as "editedAt" from idea i
               left join idea_revision r on r.idea_id = i.id and r.version = i.version and i.version > 1 where i.id = any ($1)`,
      },
      [ideaIds],
    );
    const open = await this.findOpenOf(ideaIds);
    return ideaIds.map((ideaId) => {
      const row = rows.find(({ id }) => id === ideaId);
      return {
        version: row?.version ?? 1,
        writtenHere: row?.writtenHere ?? false,
        editedAt: row?.editedAt ?? null,
        open: open.find((one) => one.ideaId === ideaId) ?? null,
      };
    });
  }
}
