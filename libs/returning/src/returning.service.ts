import { Injectable } from '@nestjs/common';
import { badInput, Clock, type Viewer } from '@ein/platform';
import { EventLog, newSalt, saltedDigest } from '@ein/event-log';
import { type Idea, IdeaService, type IdeaType } from '@ein/ideas';
import { ReturnAsked } from './returning.events.js';
import type { ReturnPassageInput } from './returning.inputs.js';
import {
  endOf,
  inOrder,
  lastDayOf,
  type Passage,
  quoteOf,
  whyNotMarked,
} from './returning.policy.js';
import { type ReturnRow, ReturningRepository } from './returning.repository.js';
import type { IdeaReturnType } from './returning.type.js';

const WHO_READS = ['moderator', 'admin'];

/** What a moderator asks for. */
export interface Asked {
  decisionId: string;
  note: string | null;
  passages: readonly ReturnPassageInput[];
}

/** Giving an idea back to its author. The decision is made by moderation, in whose transaction this runs. */
@Injectable()
export class Returning {
  constructor(
    private readonly returns: ReturningRepository,
    private readonly ideas: IdeaService,
    private readonly events: EventLog,
    private readonly clock: Clock,
  ) {}

  /** The marks in the order of the text; throws what is wrong with them at their field. */
  checked(
    text: { title: string; body: string },
    { note, passages }: Omit<Asked, 'decisionId'>,
  ): Passage[] {
    const marked = inOrder(passages.map((one) => ({ ...one, note: one.note ?? null })));
    const why =
      marked.length === 0 && !note
        ? 'Bitte markiere eine Stelle oder schreib, was sich ändern soll.'
        : whyNotMarked(text, marked);
    if (why) throw badInput({ passages: { constraint: 'isMarked', message: why } });
    return marked;
  }

  /** The idea waits for its author from now on. */
  async ask(idea: Idea, actorId: string, { decisionId, note, passages }: Asked): Promise<void> {
    const marked = this.checked(idea, { note, passages });
    const askedAt = this.clock.now();
    const salt = newSalt();
    await this.ideas.returnToAuthor(idea.id, actorId);
    await this.returns.insert(
      {
        decisionId,
        ideaId: idea.id,
        version: idea.version,
        note,
        askedAt,
        untilDay: lastDayOf(askedAt),
        reminders: 0,
        remindedAt: null,
        closedAt: null,
        answeredAt: null,
        kept: false,
        answer: null,
        salt,
      },
      marked,
    );
    await this.events.record({
      kind: ReturnAsked,
      actorId,
      subjectId: decisionId,
      ideaId: idea.id,
      detail: {
        version: idea.version,
        passages: marked.length,
        digest: saltedDigest(JSON.stringify(marked.map((one) => one.note)), salt),
      },
    });
  }

  /** The same undone before anyone was told: nothing of it stays. */
  async takeBack(ideaId: string, decisionId: string, actorId: string): Promise<void> {
    await this.returns.delete(decisionId);
    await this.ideas.reopen(ideaId, actorId);
  }

  /** Whether its author has said that the text shall stay as it is: then it is published or refused. */
  async isKept(ideaId: string): Promise<boolean> {
    return (await this.returns.findLatest(ideaId))?.kept ?? false;
  }

  async countOpen(): Promise<number> {
    return this.returns.countOpen();
  }

  /** For a list of ideas: the latest return of each, where this viewer wrote it or moderates. */
  async ofIdeas(viewer: Viewer, ideas: readonly IdeaType[]): Promise<(IdeaReturnType | null)[]> {
    const readable = ideas.filter(
      (idea) => viewer && (idea.authorId === viewer.id || WHO_READS.includes(viewer.role)),
    );
    if (!readable.length) return ideas.map(() => null);
    const found = await this.returns.findLatestOf(readable.map(({ id }) => id));
    return ideas.map((idea) => {
      const row = found.get(idea.id);
      return row ? shown(row, idea) : null;
    });
  }
}

function shown(row: ReturnRow, { visibility }: Pick<IdeaType, 'visibility'>): IdeaReturnType {
  const { decisionId, ideaId, version, note, askedAt, closedAt, answeredAt, kept, answer } = row;
  const text = { title: row.title ?? '', body: row.body ?? '' };
  const open = visibility === 'changes_requested';
  return {
    ...{ id: decisionId, ideaId, version, note, askedAt, kept, answer, open },
    ...text,
    until: endOf(row),
    closedAt: open && !answeredAt ? closedAt : null,
    marks: row.passages.map((one) => ({ ...one, quote: quoteOf(text, one) })),
  };
}
