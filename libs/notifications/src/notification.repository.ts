import { Injectable } from '@nestjs/common';
import { Database } from '@ein/platform';
import type { ProcessingStatus, Visibility } from '@ein/ideas';

/** What a mail says of the idea it is about. */
export interface IdeaTold {
  id: string;
  number: number;
  title: string;
  placeName: string | null;
  visibility: Visibility;
  status: ProcessingStatus;
}

/** Somebody who is told, and why. */
export interface Follower {
  id: string;
  address: string;
  isAuthor: boolean;
}

export interface AnswerTold {
  keySentence: string;
  body: string;
  office: string;
  next: string | null;
}

export interface StepTold {
  to: ProcessingStatus;
  sentence: string;
  reason: string | null;
  office: string | null;
  dueOn: string | null;
  forwardedTo: string | null;
  committee: string | null;
  meetingAt: Date | null;
}

export interface ReplyTold {
  id: string;
  number: number;
  body: string;
  authorId: string;
  authorName: string;
  parentNumber: number;
  parentAuthorId: string;
  parentAddress: string;
}

/** Reads what mails need, with the rights of nobody in particular: who may be told is decided in these statements. */
@Injectable()
export class NotificationRepository {
  constructor(private readonly database: Database) {}

  async findIdea(id: string): Promise<IdeaTold | null> {
    const [idea] = await this.database.rows<IdeaTold>(
      `select i.id, i.number, i.title, p.name as "placeName", i.visibility, i.status
       from idea i left join place p on p.id = i.place_id where i.id = $1 and i.number is not null`,
      [id],
    );
    return idea ?? null;
  }

  /** The author of an idea that was written here; nobody for an imported one. */
  async findAuthor(ideaId: string): Promise<Follower | null> {
    const [author] = await this.database.rows<Follower>(
      `select a.id, a.email as address, true as "isAuthor" from idea i join account a on a.id = i.author_id
       where i.id = $1 and i.source is null and a.confirmed_at is not null`,
      [ideaId],
    );
    return author ?? null;
  }

  /** Everyone who follows an idea: its author and those who support it. */
  async findFollowers(ideaId: string): Promise<Follower[]> {
    return this.database.rows(
      `select a.id, a.email as address, f.author as "isAuthor"
       from (select author_id as id, true as author from idea where id = $1 and source is null
             union all
             select v.account_id, false from vote v join idea i on i.id = v.idea_id
             where v.idea_id = $1 and (v.account_id <> i.author_id or i.source is not null)) f
       join account a on a.id = f.id where a.confirmed_at is not null order by a.id`,
      [ideaId],
    );
  }

  async findAnswer(id: string): Promise<AnswerTold | null> {
    const [answer] = await this.database.rows<AnswerTold>(
      'select key_sentence as "keySentence", body, office, next from answer where id = $1',
      [id],
    );
    return answer ?? null;
  }

  async findStep(id: string): Promise<StepTold | null> {
    const [step] = await this.database.rows<StepTold>(
      `select to_status as to, sentence, reason, office, due_on::text as "dueOn", forwarded_to as "forwardedTo", committee,
         meeting_at as "meetingAt" from processing_step where id = $1`,
      [id],
    );
    return step ?? null;
  }

  /** A reply that can be read, with the author of what it replies to; null when either was removed. */
  async findReply(commentId: string): Promise<ReplyTold | null> {
    const [reply] = await this.database.rows<ReplyTold>(
      `select c.id, c.number, comment_text(c.id, c.body) as body, c.author_id as "authorId", w.display_name as "authorName",
         h.number as "parentNumber", h.author_id as "parentAuthorId", a.email as "parentAddress"
       from comment c join account w on w.id = c.author_id join comment h on h.id = c.parent_id join account a on a.id = h.author_id
       where c.id = $1 and c.visibility = 'published' and h.visibility = 'published' and a.confirmed_at is not null`,
      [commentId],
    );
    return reply ?? null;
  }

  async findCommentIds(ideaId: string): Promise<string[]> {
    return (
      await this.database.rows<{ id: string }>('select id from comment where idea_id = $1', [
        ideaId,
      ])
    ).map(({ id }) => id);
  }
}
