import { Inject, Injectable } from '@nestjs/common';
import { AccountService } from '@ein/accounts';
import { IdeaService } from '@ein/ideas';
import { berlinDay, Clock, CONFIG, type Config, decodeCursor, pageOf } from '@ein/platform';
import { returnLetter } from './returning.letter.js';
import { daysBetween, endOf } from './returning.policy.js';
import type { WaitingArgs } from './returning.inputs.js';
import { type WaitingRow, ReturningRepository } from './returning.repository.js';
import type { IdeaReturnType } from './returning.type.js';
import type { IdeaWithAuthor, IdeaWithAuthorConnection } from './waiting-for-author.type.js';

/** What moderators see of ideas that are with their authors. */
@Injectable()
export class WaitingForAuthors {
  constructor(
    private readonly returns: ReturningRepository,
    private readonly ideas: IdeaService,
    private readonly accounts: AccountService,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async page({ first, after }: WaitingArgs): Promise<IdeaWithAuthorConnection> {
    const beyond = decodeCursor(after, ['moment', 'id']);
    const rows = await this.returns.findWaiting(first + 1, beyond);
    const cursor = (row: WaitingRow) => [row.askedAt.toISOString(), row.id];
    const { nodes, pageInfo } = pageOf(rows, first, cursor);
    return {
      nodes: nodes.map((row) => this.shown(row)),
      pageInfo,
      totalCount: await this.returns.countOpen(),
    };
  }

  /** The mail that asked its author, as it was written; null when nobody is there any more to whom it went. */
  async mail({ ideaId, note, marks, askedAt, until }: IdeaReturnType): Promise<string | null> {
    const idea = await this.ideas.find(ideaId);
    const author = idea && (await this.accounts.find(idea.authorId));
    if (!author) return null;
    const told = { idea: { number: idea.number ?? 0, title: idea.title }, note, until };
    return returnLetter(
      { ...told, passages: marks.map((one) => ({ ...one, note: one.note })) },
      { language: author.language, publicUrl: this.config.publicUrl, now: askedAt },
    ).text;
  }

  private shown({ untilDay, ...row }: WaitingRow): IdeaWithAuthor {
    const until = endOf({ ...row, untilDay });
    const left = daysBetween(berlinDay(this.clock.now()), until);
    return { ...row, until, daysLeft: Math.max(left, 0) };
  }
}
