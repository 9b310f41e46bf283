import { Injectable } from '@nestjs/common';
import { Database } from '@ein/platform';
import { CARD_COLUMNS, CARD_JOINS, cardOf, type CardRow } from './idea-card.repository.js';
import { Idea } from './idea.entity.js';
import { IdeaRevision } from './idea-revision.entity.js';
import type { IdeaType, Tombstone } from './idea.type.js';
import type { ProcessingStatus } from './processing-status.type.js';
import type { Visibility } from './visibility.type.js';

export interface VisibilityChange {
  visibility: Visibility;
  submittedAt?: Date;
  publishedAt?: Date | null;
  answerDueOn?: string | null;
  removedAt?: Date | null;
  removedGround?: string | null;
}

@Injectable()
export class IdeaRepository {
  constructor(private readonly database: Database) {}

  async find(id: string): Promise<Idea | null> {
    return this.database.repository(Idea).findOneBy({ id });
  }

  /** The idea with all that its page shows, in whatever visibility. */
  async findCard(id: string): Promise<IdeaType | null> {
    const [row] = await this.database.rows<CardRow>(
      {
        name: 'idea-by-id',
        text: `select i.body, ${CARD_COLUMNS} from idea i ${CARD_JOINS} where i.id = $1`,
      },
      [id],
    );
    return row ? cardOf(row) : null;
  }

  async findCardByNumber(number: number): Promise<IdeaType | null> {
    const [row] = await this.database.rows<CardRow>(
      {
        name: 'idea-by-number',
        text: `select i.body, ${CARD_COLUMNS} from idea i ${CARD_JOINS} where i.number = $1`,
      },
      [number],
    );
    return row ? cardOf(row) : null;
  }

  /** All of an author's ideas, newest first. */
  async findCardsByAuthor(authorId: string): Promise<IdeaType[]> {
    const rows = await this.database.rows<CardRow>(
      `select i.body, ${CARD_COLUMNS} from idea i ${CARD_JOINS}
       where i.author_id = $1 and i.visibility <> 'anonymised' order by i.created_at desc limit 200`,
      [authorId],
    );
    return rows.map(cardOf);
  }

  /** Only what was once public leaves a tombstone; what never was looks like what does not exist. */
  async findTombstone(number: number): Promise<Tombstone | null> {
    const [row] = await this.database.rows<{ number: number; removedAt: Date; ground: string }>(
      `select number, removed_at as "removedAt", coalesce(removed_ground, '') as ground from idea
       where number = $1 and visibility in ('hidden', 'anonymised') and published_at is not null and removed_at is not null`,
      [number],
    );
    return row ?? null;
  }

  async insert(idea: Idea, salt: Buffer): Promise<void> {
    await this.database.repository(Idea).insert(idea);
    await this.database.repository(IdeaRevision).insert({
      ideaId: idea.id,
      version: idea.version,
      title: idea.title,
      body: idea.body,
      salt,
      createdAt: idea.createdAt,
    });
  }

  /** The salt of a revision's digest in the log. */
  async saltOf(ideaId: string, version: number): Promise<Buffer> {
    return (await this.database.repository(IdeaRevision).findOneByOrFail({ ideaId, version })).salt;
  }

  /**
   * The same text by the same author since that moment, whoever pressed twice. The author's lock is held until the
   * transaction ends, so that two requests at once see each other.
   */
  async findTwin(authorId: string, title: string, body: string, since: Date): Promise<Idea | null> {
    await this.database.rows('select pg_advisory_xact_lock(hashtextextended($1, 0))', [authorId]);
    return this.database
      .repository(Idea)
      .createQueryBuilder('idea')
      .where('idea.author_id = :authorId and idea.created_at > :since', { authorId, since })
      .andWhere('idea.title = :title and idea.body = :body', { title, body })
      .andWhere(`idea.visibility in ('unconfirmed', 'submitted', 'published')`)
      .getOne();
  }

  /** Takes the row's lock until the transaction ends, so that two deeds on one idea follow each other. */
  async lock(id: string): Promise<Idea | null> {
    return this.database
      .repository(Idea)
      .findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async drawNumber(): Promise<number> {
    const [row] = await this.database.rows<{ number: number }>(
      `select nextval('idea_number')::integer as number`,
    );
    if (!row) throw new Error('The sequence of idea numbers gave nothing.');
    return row.number;
  }

  async changeVisibility(id: string, change: VisibilityChange): Promise<void> {
    await this.database.repository(Idea).update({ id }, change);
  }

  async confirm(id: string, number: number, submittedAt: Date): Promise<void> {
    await this.database
      .repository(Idea)
      .update({ id }, { visibility: 'submitted', number, submittedAt });
  }

  async changeStatus(id: string, status: ProcessingStatus): Promise<void> {
    await this.database.repository(Idea).update({ id }, { status });
  }

  async changeAnswerDue(id: string, answerDueOn: string | null): Promise<void> {
    await this.database.repository(Idea).update({ id }, { answerDueOn });
  }

  async changePetitionDay(id: string, petitionSubmittedOn: string | null): Promise<void> {
    await this.database.repository(Idea).update({ id }, { petitionSubmittedOn });
  }

  /** Unconfirmed ideas from before this moment, with their texts. Returns how many there were. */
  async deleteUnconfirmed(before: Date): Promise<number> {
    // Locked, so that no idea that is being confirmed meanwhile keeps its row and loses its text.
    const old = await this.database.rows<{ id: string }>(
      `select id from idea where visibility = 'unconfirmed' and created_at < $1 for update`,
      [before],
    );
    const ids = old.map(({ id }) => id);
    await this.database.write('delete from idea_revision where idea_id = any ($1)', [ids]);
    return this.database.write('delete from idea where id = any ($1)', [ids]);
  }

  /** Addresses that were typed with an idea before this moment and never confirmed, once no idea is left of them. */
  async deleteUnconfirmedAuthors(before: Date): Promise<number> {
    return this.database.write(
      `delete from account a where confirmed_at is null and erased_at is null and guest_since is null and role = 'resident' and created_at < $1
         and not exists (select from idea i where i.author_id = a.id)`,
      [before],
    );
  }
}
