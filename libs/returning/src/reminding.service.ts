import { Inject, Injectable } from '@nestjs/common';
import { AccountService } from '@ein/accounts';
import { EventLog } from '@ein/event-log';
import { IdeaService } from '@ein/ideas';
import { MailOutbox } from '@ein/mail';
import { Clock, CONFIG, type Config, Database } from '@ein/platform';
import type { IdeaReturn } from './idea-return.entity.js';
import { closedLetter, reminderLetter } from './returning.letter.js';
import { ReturnClosed, ReturnReminded } from './returning.events.js';
import { dueNow, endOf, REMINDED_AFTER } from './returning.policy.js';
import { ReturningRepository } from './returning.repository.js';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Reminds authors of what came back to them, and closes what nobody answered. Run twice, it says nothing twice. */
@Injectable()
export class RemindingAuthors {
  constructor(
    private readonly database: Database,
    private readonly returns: ReturningRepository,
    private readonly ideas: IdeaService,
    private readonly accounts: AccountService,
    private readonly outbox: MailOutbox,
    private readonly events: EventLog,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Does all that is due now; says how much it was. */
  async run(): Promise<number> {
    const first = new Date(this.clock.now().getTime() - (REMINDED_AFTER[0] - 1) * DAY_MS);
    let done = 0;
    for (const { decisionId } of await this.returns.findOpen(first))
      if (await this.database.transaction(() => this.step(decisionId))) done++;
    return done;
  }

  private async step(decisionId: string): Promise<boolean> {
    const open = await this.returns.lock(decisionId);
    const now = this.clock.now();
    const due = open && dueNow(open, now);
    const idea = open && (await this.ideas.find(open.ideaId));
    // Answered, or done by another worker, since it was found.
    if (!due || open.answeredAt || idea?.visibility !== 'changes_requested') return false;
    const change = due === 'close' ? { closedAt: now } : { reminders: due, remindedAt: now };
    await this.returns.update(decisionId, change);
    await this.events.record({
      kind: due === 'close' ? ReturnClosed : ReturnReminded,
      actorId: null,
      subjectId: decisionId,
      ideaId: idea.id,
      detail: due === 'close' ? {} : { reminder: due },
    });
    await this.tell({ ...open, ...change }, idea, due);
    return true;
  }

  private async tell(
    row: IdeaReturn,
    { authorId, number, title }: { authorId: string; number: number | null; title: string },
    due: number | 'close',
  ): Promise<void> {
    const author = await this.accounts.find(authorId);
    if (!author?.email) return;
    const reader = {
      language: author.language,
      publicUrl: this.config.publicUrl,
      now: this.clock.now(),
    };
    const about = { number: number ?? 0, title, askedAt: row.askedAt, until: endOf(row) };
    const written = due === 'close' ? closedLetter(about, reader) : reminderLetter(about, reader);
    await this.outbox.queue({
      key: `return:${row.decisionId}:${due}`,
      recipient: author.email,
      ...written,
    });
  }
}
