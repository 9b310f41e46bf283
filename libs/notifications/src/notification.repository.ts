import { Injectable } from '@nestjs/common';
import { CommentReopened } from '@ein/comments';
import type { LoggedEvent } from '@ein/event-log';
import { Database, type Language } from '@ein/platform';
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

/** Somebody who is told, by mail. */
export interface Addressee {
  id: string;
  address: string;
  language: Language;
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

export interface CommentTold {
  id: string;
  number: number;
  body: string;
  authorId: string;
  authorName: string;
}

/** A contribution with whom it is a reply to and whom it addresses. */
export type ContributionTold = CommentTold &
  Partial<ReplyTold> & {
    mentionedIds: string[];
    /** It was checked before it appeared: for some seconds that can be undone. */
    checked: boolean;
  };

export interface ReplyTold extends CommentTold {
  parentNumber: number;
  parentAuthorId: string;
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
  async findAuthor(ideaId: string): Promise<Addressee | null> {
    const [author] = await this.database.rows<Addressee>(
      `select a.id, a.email as address, a.language from idea i join account a on a.id = i.author_id
       where i.id = $1 and i.source is null and a.confirmed_at is not null`,
      [ideaId],
    );
    return author ?? null;
  }

  /** Who wrote it, and how it begins. */
  async findBeginning(ideaId: string): Promise<{ authorId: string | null; excerpt: string }> {
    const [idea] = await this.database.rows<{ authorId: string; excerpt: string }>(
      'select author_id as "authorId", left(body, 280) as excerpt from idea where id = $1',
      [ideaId],
    );
    return idea ?? { authorId: null, excerpt: '' };
  }

  /** What this idea is merged into; null for one that stands on its own. */
  async findMain(ideaId: string): Promise<string | null> {
    const [idea] = await this.database.rows<{ mainId: string }>(
      `select merged_into as "mainId" from idea where id = $1 and visibility = 'merged'`,
      [ideaId],
    );
    return idea?.mainId ?? null;
  }

  /** Whether a comment's publication was undone after this happened: then a later one is told, or none. */
  async isUndone({ id, subjectId, ideaId }: LoggedEvent): Promise<boolean> {
    const found = await this.database.rows(
      'select from event where idea_id = $1 and id > $2 and subject_id = $3 and kind = $4 limit 1',
      [ideaId, id, subjectId, CommentReopened],
    );
    return found.length > 0;
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

  /** A contribution that can be read, with what it replies to; null when it was removed. */
  async findComment(commentId: string): Promise<ContributionTold | null> {
    const [comment] = await this.database.rows<ContributionTold>(
      `select c.id, c.number, comment_text(c.id, c.body) as body, c.author_id as "authorId", w.display_name as "authorName",
         h.number as "parentNumber", h.author_id as "parentAuthorId", c.published_at > c.created_at as checked,
         array (select m.account_id from comment_mention m where m.comment_id = c.id) as "mentionedIds"
       from comment c join account w on w.id = c.author_id left join comment h on h.id = c.parent_id and h.visibility = 'published'
       where c.id = $1 and c.visibility = 'published'`,
      [commentId],
    );
    return comment ?? null;
  }

  /** Whom a decision is about: the author of the text, unless it was imported or the decision changes nothing for them. */
  async findDecided(decisionId: string): Promise<{ authorId: string; ideaId: string } | null> {
    const [decided] = await this.database.rows<{ authorId: string; ideaId: string }>(
      `select coalesce(c.author_id, i.author_id) as "authorId", d.idea_id as "ideaId"
       from decision d join idea i on i.id = d.idea_id left join comment c on c.id = d.comment_id
       where d.id = $1 and d.action <> 'keep' and (d.comment_id is not null or i.source is null)`,
      [decisionId],
    );
    return decided ?? null;
  }

  async findCommentIds(ideaId: string): Promise<string[]> {
    return (
      await this.database.rows<{ id: string }>('select id from comment where idea_id = $1', [
        ideaId,
      ])
    ).map(({ id }) => id);
  }
}
